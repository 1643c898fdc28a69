import type { Disposition } from '../../../shared/domain/replies/comment';
import type { PrintedComment, PrintedReply } from '../../../shared/domain/replies/printed-reply';
import { outcomeSentence, waivedSentence } from '../../../shared/domain/replies/words';
import type { ReportId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../store';
import { commentsOf, type CommentRecord } from './comment-store';
import { deadlineIn } from './history';
import { roundsOf, type RoundRecord } from './round-store';

type Texts = ReadonlyMap<string, string>;

function printedComment(
  { content }: RoundRecord,
  { paragraph, text, summary, receivedOn, answer }: CommentRecord,
  now: Texts,
): PrintedComment | null {
  if (answer === null) return null;
  const sent = content?.paragraphs.find(({ number }) => number === paragraph);
  const disposition: Disposition = answer.disposition;
  return {
    paragraph,
    where: sent?.where ?? 'The draft as a whole',
    receivedOn,
    comment: summary ?? text,
    isSummary: summary !== null,
    disposition,
    reasons: answer.reasons,
    isChanged: sent !== undefined && now.get(sent.id) !== sent.text,
  };
}

function printedReply(db: ReadableDb, round: RoundRecord, now: Texts): PrintedReply | null {
  const { receivedOn, dueOn } = deadlineIn(db, round.id);
  if (round.outcome === null || round.sentAt === null) return null;
  const party = round.printedName ?? '';
  const comments = commentsOf(db, round.id).flatMap(
    (comment) => printedComment(round, comment, now) ?? [],
  );
  return {
    draft: round.reference,
    party,
    sentOn: round.sentAt.slice(0, 10),
    receivedOn,
    dueOn,
    paragraphs: round.content?.paragraphs.length ?? 1,
    statement: outcomeSentence(round.outcome, party, dueOn, comments.length),
    comments,
  };
}

/**
 * The annex of replies: every closed round of the report. `now`: the words of the report's paragraphs
 * as they stand, by their ids.
 */
export const printedReplies = (db: ReadableDb, reportId: ReportId, now: Texts): PrintedReply[] =>
  roundsOf(db, reportId).flatMap((round) => printedReply(db, round, now) ?? []);

/** What method and limits say of rounds for which the report does not wait. */
export const waivedRounds = (db: ReadableDb, reportId: ReportId): string[] =>
  roundsOf(db, reportId)
    .filter(({ status, waivedReason }) => status === 'sent' && waivedReason !== null)
    .map(({ printedName, reference, waivedReason }) =>
      waivedSentence(printedName ?? '', reference, waivedReason ?? ''),
    );

/** Sent, not closed, and the report waits for them. */
export const roundsAwaited = (db: ReadableDb, reportId: ReportId): number =>
  roundsOf(db, reportId).filter(
    ({ status, waivedReason }) => status === 'sent' && waivedReason === null,
  ).length;
