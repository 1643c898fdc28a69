import { z } from 'zod';
import { EvidenceId, ReplyCommentId, ReplyRoundId, ReportId } from '../domain/ids';
import { Day } from '../domain/partial-date';
import { Calendar, type StateCalendar } from '../domain/replies/calendar';
import { CommentAnswer, CommentText } from '../domain/replies/comment';
import type { FormPreview } from '../domain/replies/reply-form';
import { RoundParty, RoundText, type ReplyRound } from '../domain/replies/round';
import type { GateResult } from '../domain/reports/gate/hit';
import { chosenPath } from './chosen-path';
import { command, query } from './operation';

const work = { roles: ['investigator'] } as const;
const send = { roles: ['investigator', 'commissioner'] } as const;
const round = { roundId: ReplyRoundId };
const comment = { commentId: ReplyCommentId };
const reason = z.string().trim().min(3).max(2000);

/** What an officer may do to a deadline that runs. */
const deadlineStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extended'), days: z.number().int().min(1).max(365) }),
  z.object({ kind: z.literal('paused'), on: Day }),
  z.object({ kind: z.literal('resumed'), on: Day }),
]);

export const replyOperations = {
  'reply.list': query<readonly ReplyRound[]>()(z.object({ reportId: ReportId })),
  'reply.create': command<ReplyRound>()(z.object({ reportId: ReportId, party: RoundParty }), work),
  'reply.update': command<ReplyRound>()(
    z.object({ ...round, revision: z.number().int(), text: RoundText }),
    work,
  ),
  /** Removes a round that was not sent; `reply.restore` takes that back. */
  'reply.remove': command<null>()(z.object(round), work),
  'reply.restore': command<null>()(z.object(round), work),
  /** Privacy gate over what would be sent. Logged. */
  'reply.gate': command<GateResult>()(z.object(round)),
  /**
   * Signs the draft, freezes it, and writes it with the reply form beside it. `revision`: what the
   * officer has read.
   */
  'reply.send': command<ReplyRound>()(
    z.object({ ...round, revision: z.number().int(), path: chosenPath('saveDraft') }),
    send,
  ),
  /** Writes again what was sent. */
  'reply.export': command<{ readonly sha256: string }>()(
    z.object({ ...round, path: chosenPath('saveDraft') }),
    send,
  ),
  /** The day on which the draft was received is known: the period begins to run. */
  'reply.receive': command<ReplyRound>()(
    z.object({ ...round, on: Day, proofId: EvidenceId.nullable() }),
    work,
  ),
  'reply.changeDeadline': command<ReplyRound>()(
    z.object({ ...round, change: deadlineStep, reason }),
    work,
  ),
  'reply.addComment': command<ReplyRound>()(z.object({ ...round, comment: CommentText }), work),
  'reply.updateComment': command<ReplyRound>()(
    z.object({ ...comment, revision: z.number().int(), comment: CommentText }),
    work,
  ),
  'reply.answerComment': command<ReplyRound>()(
    z.object({ ...comment, revision: z.number().int(), answer: CommentAnswer }),
    work,
  ),
  /** Reads a reply form without taking anything from it. */
  'reply.readForm': query<FormPreview>()(
    z.object({ ...round, path: chosenPath('replyForm') }),
    work,
  ),
  /** Takes the comments of the form that was shown, as `sha256` says. */
  'reply.takeForm': command<ReplyRound>()(
    z.object({
      ...round,
      path: chosenPath('replyForm'),
      sha256: z.string().length(64),
      receivedOn: Day,
      evidenceId: EvidenceId.nullable(),
    }),
    work,
  ),
  'reply.close': command<ReplyRound>()(z.object(round), work),
  'reply.reopen': command<ReplyRound>()(z.object({ ...round, reason }), work),
  /** The report goes on without waiting for the round; null: it waits again. */
  'reply.waive': command<ReplyRound>()(z.object({ ...round, reason: reason.nullable() }), work),

  /** The States of all respondent authorities, with the days on which their offices are closed. */
  'calendar.list': query<readonly StateCalendar[]>()(z.object({})),
  /** `moved`: how many open deadlines end on another day now. */
  'calendar.save': command<{ readonly moved: number }>()(
    z.object({ state: z.string().trim().min(1).max(300), calendar: Calendar }),
    { roles: ['administrator', 'investigator'] },
  ),
};
