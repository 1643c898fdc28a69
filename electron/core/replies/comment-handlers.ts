import type { Parsed } from '../../../shared/api';
import type { CommentText } from '../../../shared/domain/replies/comment';
import { effectOf, matchForm, type FormPreview } from '../../../shared/domain/replies/reply-form';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { addWriter } from '../reports/report-store';
import {
  answerComment,
  commentsOf,
  formerComments,
  insertComment,
  replaceComment,
  requireComment,
} from './comment-store';
import { readFormFile, type FormFile } from './form-file';
import { requireEvidence } from './round-handlers';
import { afterRoundStep } from './round-steps';
import { requireRound, requireStatus, type RoundRecord } from './round-store';

/** @throws AppError REPLY_PARAGRAPH_NOT_THEIRS, REPLY_DEADLINE_DAY, NOT_FOUND */
function checkComment(context: Context, round: RoundRecord, comment: CommentText): void {
  const { paragraph, receivedOn, evidenceId } = comment;
  const isSent = round.content?.paragraphs.some(({ number }) => number === paragraph) === true;
  if (paragraph !== null && !isSent) throw new AppError('REPLY_PARAGRAPH_NOT_THEIRS');
  checkReceived(context, round, receivedOn);
  requireEvidence(context.db, round.inquiryId, evidenceId);
}

/** A comment comes between the day of the draft and today. @throws AppError REPLY_DEADLINE_DAY */
function checkReceived({ now }: Context, { sentAt }: RoundRecord, receivedOn: string): void {
  if (receivedOn > now().slice(0, 10) || receivedOn < (sentAt ?? '').slice(0, 10))
    throw new AppError('REPLY_DEADLINE_DAY');
}

function add(context: Context, { roundId, comment }: Parsed<'reply.addComment'>) {
  const round = requireRound(context.db, roundId);
  requireStatus(round, 'sent');
  checkComment(context, round, comment);
  insertComment(context, roundId, comment, null);
  return afterRoundStep(context, round);
}

function update(context: Context, { commentId, ...input }: Parsed<'reply.updateComment'>) {
  const before = requireComment(context.db, commentId);
  const round = requireRound(context.db, before.roundId);
  requireStatus(round, 'sent');
  checkComment(context, round, input.comment);
  replaceComment(context, before, { ...input, formText: null });
  return afterRoundStep(context, round, { comment: commentId });
}

/** Whoever answers has written on the report, whose annex prints the answer. */
function answer(context: Context, input: Parsed<'reply.answerComment'>) {
  const { db, vault } = context;
  const { roundId, id } = requireComment(db, input.commentId);
  const round = requireRound(db, roundId);
  requireStatus(round, 'sent');
  answerComment(context, id, input.revision, input.answer);
  addWriter(db, round.reportId, vault.officer.id);
  return afterRoundStep(context, round, {
    comment: id,
    disposition: input.answer.disposition,
  });
}

function preview(context: Context, roundId: RoundRecord['id'], file: FormFile): FormPreview {
  const round = requireRound(context.db, roundId);
  requireStatus(round, 'sent');
  const { matched, unmatched } = matchForm(file.rows, round.content?.paragraphs ?? []);
  const former = formerComments(commentsOf(context.db, roundId));
  return {
    sha256: file.sha256,
    rows: matched.map((row) => ({ ...row, effect: effectOf(row, former) })),
    unmatched,
  };
}

/** Takes new comments in and puts newer words in place; what stands otherwise stays. */
function takeForm(context: Context, input: Parsed<'reply.takeForm'>, file: FormFile) {
  const { roundId, receivedOn, evidenceId } = input;
  if (file.sha256 !== input.sha256) throw new AppError('REPLY_FORM_CHANGED');
  const { rows } = preview(context, roundId, file);
  const round = requireRound(context.db, roundId);
  checkReceived(context, round, receivedOn);
  requireEvidence(context.db, round.inquiryId, evidenceId);
  const existing = commentsOf(context.db, roundId);
  let taken = 0;
  for (const { paragraph, comment: text, effect } of rows) {
    if (effect === 'same' || effect === 'kept') continue;
    const comment = { paragraph, text, receivedOn, evidenceId, summary: null };
    const before = existing.find((one) => one.source === 'form' && one.paragraph === paragraph);
    if (before === undefined) insertComment(context, roundId, comment, text);
    else
      replaceComment(context, before, {
        revision: before.revision,
        comment: { ...comment, summary: before.summary },
        formText: text,
      });
    taken++;
  }
  return afterRoundStep(context, round, { taken, left: rows.length - taken });
}

export const commentHandlers = {
  'reply.addComment': add,
  'reply.updateComment': update,
  'reply.answerComment': answer,
  'reply.readForm': staged(
    (_, { path }) => readFormFile(path),
    (context, { roundId }, file) => preview(context, roundId, file),
  ),
  'reply.takeForm': staged((_, { path }) => readFormFile(path), takeForm),
} satisfies Handlers<
  | 'reply.addComment'
  | 'reply.updateComment'
  | 'reply.answerComment'
  | 'reply.readForm'
  | 'reply.takeForm'
>;
