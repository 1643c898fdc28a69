import { join } from 'node:path';
import type { ReplyRoundId } from '../../shared/domain/ids';
import type { CommentText } from '../../shared/domain/replies/comment';
import { temporaryFolder } from './core';
import { draftReport, openSample } from './sample';

export interface Clock {
  now: string;
}

/** The sample with a draft report, and a round with its respondent authority that is being prepared. */
export async function openRound() {
  const clock: Clock = { now: '2026-11-02T09:00:00Z' };
  const core = await openSample(() => new Date(clock.now));
  const report = await draftReport(core);
  const { authorities } = await core.do('inquiry.get', { inquiryId: core.inquiryId });
  const [authority] = authorities;
  if (authority === undefined) throw new Error('no authority');
  const authorityId = authority.id;
  const round = await core.do('reply.create', {
    reportId: report.id,
    party: { kind: 'authority', authorityId },
  });
  const folder = await temporaryFolder();
  return { core, clock, report, round, authorityId, folder, path: join(folder, 'draft.pdf') };
}

export type Opened = Awaited<ReturnType<typeof openRound>>;

/** Written, so that a body of which involvement is alleged can be sent a draft (EXP-12). */
export const decided =
  'The person is abroad and safe; the body is told nothing of her whereabouts.';

/** Decides what has to be decided, has a commissioner sign and send it, and goes on as investigator. */
export async function sendRound({ core, round, path }: Opened) {
  const ready = await core.do('reply.update', {
    roundId: round.id,
    revision: round.revision,
    text: { ...round.text, reprisals: decided, period: { days: 10, kind: 'working' } },
  });
  await core.asCommissioner();
  const sent = await core.do('reply.send', { roundId: round.id, revision: ready.revision, path });
  await core.asInvestigator();
  return sent;
}

/** Sent on 2 November 2026, received the day after. */
export async function sentRound() {
  const opened = await openRound();
  await sendRound(opened);
  opened.clock.now = '2026-11-04T09:00:00Z';
  const round = await opened.core.do('reply.receive', {
    roundId: opened.round.id,
    on: '2026-11-03',
    proofId: null,
  });
  return { ...opened, round };
}

export const comment = (over: Partial<CommentText> = {}): CommentText => ({
  paragraph: 1,
  text: 'The register shows another day.',
  receivedOn: '2026-11-04',
  evidenceId: null,
  summary: null,
  ...over,
});

/** Enters a comment and answers it. */
export async function answered({ core }: Pick<Opened, 'core'>, roundId: ReplyRoundId) {
  const { comments } = await core.do('reply.addComment', { roundId, comment: comment() });
  const [added] = comments;
  if (added === undefined) throw new Error('no comment');
  return core.do('reply.answerComment', {
    commentId: added.id,
    revision: added.revision,
    answer: { disposition: 'partly_accepted', reasons: 'The day was corrected; the rest stands.' },
  });
}
