import type { ReplyCommentId, ReplyRoundId } from '../../../shared/domain/ids';
import type {
  CommentAnswer,
  CommentText,
  Disposition,
  ReplyComment,
} from '../../../shared/domain/replies/comment';
import type { FormerComment } from '../../../shared/domain/replies/reply-form';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

interface Row extends CommentText {
  readonly id: ReplyCommentId;
  readonly roundId: ReplyRoundId;
  readonly formText: string | null;
  readonly disposition: Disposition | null;
  readonly reasons: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly revision: number;
}

export interface CommentRecord extends ReplyComment {
  readonly roundId: ReplyRoundId;
  readonly formText: string | null;
}

const select = `SELECT c.id AS id, c.round_id AS roundId, c.paragraph AS paragraph, c.text AS text,
    c.form_text AS formText, c.received_on AS receivedOn, c.evidence_id AS evidenceId,
    c.summary AS summary, c.disposition AS disposition, c.reasons AS reasons,
    c.answered_at AS answeredAt, o.name AS answeredBy, c.revision AS revision
  FROM reply_comments c LEFT JOIN officers o ON o.id = c.answered_by`;

const earlierOf = (db: ReadableDb, id: ReplyCommentId): ReplyComment['earlier'] =>
  db
    .prepare<[string], { text: string; until: string }>(
      'SELECT text, until FROM reply_comment_versions WHERE comment_id = ? ORDER BY row DESC',
    )
    .all(id);

function recordOf(db: ReadableDb, row: Row): CommentRecord {
  const { disposition, reasons, answeredAt, answeredBy, ...rest } = row;
  return {
    ...rest,
    source: row.formText === null ? 'entered' : 'form',
    answer:
      disposition === null
        ? null
        : {
            disposition,
            reasons: reasons ?? '',
            officerName: answeredBy ?? '',
            at: answeredAt ?? '',
          },
    earlier: earlierOf(db, row.id),
  };
}

/** By the paragraphs, those on the draft as a whole last. */
export const commentsOf = (db: ReadableDb, roundId: ReplyRoundId): CommentRecord[] =>
  db
    .prepare<[string], Row>(
      `${select} WHERE c.round_id = ? ORDER BY c.paragraph IS NULL, c.paragraph, c.row`,
    )
    .all(roundId)
    .map((row) => recordOf(db, row));

/** @throws AppError NOT_FOUND */
export function requireComment(db: ReadableDb, id: ReplyCommentId): CommentRecord {
  const row = db.prepare<[string], Row>(`${select} WHERE c.id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(db, row);
}

/** `formText`: as the reply form had it; null where an officer enters it. */
export function insertComment(
  { db, vault, now, newId }: Context,
  roundId: ReplyRoundId,
  comment: CommentText,
  formText: string | null,
): ReplyCommentId {
  const id = newId() as ReplyCommentId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO reply_comments(id, round_id, paragraph, text, form_text, received_on, evidence_id,
       summary, entered_at, officer_id)
     VALUES (@id, @roundId, @paragraph, @text, @formText, @receivedOn, @evidenceId, @summary, @at,
       @officer)`,
  ).run({ ...comment, id, roundId, formText, at: now(), officer: vault.officer.id });
  return id;
}

/**
 * Puts other words in place. The words of before stay beside them, with the answer that they had: an
 * answer to other words is none. `formText` null: corrected by hand.
 * @throws AppError CHANGED_MEANWHILE when the comment is no longer at `revision`
 */
export function replaceComment(
  context: Context,
  before: CommentRecord,
  {
    revision,
    comment,
    formText,
  }: {
    readonly revision: number;
    readonly comment: CommentText;
    readonly formText: string | null;
  },
): void {
  const { db, vault, now } = context;
  const isReworded = comment.text !== before.text || comment.paragraph !== before.paragraph;
  if (isReworded)
    db.prepare(
      `INSERT INTO reply_comment_versions(comment_id, text, disposition, reasons, until, officer_id)
       VALUES (@id, @text, @disposition, @reasons, @at, @officer)`,
    ).run({
      id: before.id,
      text: before.text,
      disposition: before.answer?.disposition ?? null,
      reasons: before.answer?.reasons ?? null,
      at: now(),
      officer: vault.officer.id,
    });
  const cleared = isReworded
    ? ', disposition = NULL, reasons = NULL, answered_at = NULL, answered_by = NULL'
    : '';
  const { changes } = db
    .prepare(
      `UPDATE reply_comments SET paragraph = @paragraph, text = @text, form_text = @formText,
         received_on = @receivedOn, evidence_id = @evidenceId, summary = @summary,
         revision = revision + 1${cleared} WHERE id = @id AND revision = @revision`,
    )
    .run({ ...comment, formText: formText ?? before.formText, id: before.id, revision });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

/** @throws AppError CHANGED_MEANWHILE when the comment is no longer at `revision`. */
export function answerComment(
  { db, vault, now }: Context,
  id: ReplyCommentId,
  revision: number,
  { disposition, reasons }: CommentAnswer,
): void {
  const { changes } = db
    .prepare(
      `UPDATE reply_comments SET disposition = @disposition, reasons = @reasons,
         answered_at = @at, answered_by = @officer, revision = revision + 1
       WHERE id = @id AND revision = @revision`,
    )
    .run({ id, revision, disposition, reasons, at: now(), officer: vault.officer.id });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

/** Those that a reply form gave, to compare a newer form with. */
export const formerComments = (comments: readonly CommentRecord[]): FormerComment[] =>
  comments.flatMap(({ paragraph, text, formText }) =>
    formText === null ? [] : [{ paragraph, text, formText }],
  );
