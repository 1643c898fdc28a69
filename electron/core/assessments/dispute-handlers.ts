import type { Parsed } from '../../../shared/api';
import { shownOutcome, otherOutcomes } from '../../../shared/domain/assessments/dispute';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { requireAssessment } from './assessment-store';
import { openChecklist } from './assessment-handlers';
import { appendDispute, disputeHistory } from './dispute-store';
import { evaluateAssessment } from './evaluation';
import { resultOf } from './result-view';

type Subject = Pick<Parsed<'dispute.raise'>, 'assessmentId' | 'standardId'>;

/** The result in question as the checklist gives it now. @throws AppError NOT_FOUND */
function subjectOf(context: Context, { assessmentId, standardId }: Subject) {
  const record = requireAssessment(context.db, assessmentId);
  const evaluation = evaluateAssessment(context, record);
  return { record, evaluation, ...resultOf(context, evaluation, standardId) };
}

/** Keeps the step with what the checklist gives now, and logs it without its reasons. */
function append(
  context: Context,
  { record, standard, result }: ReturnType<typeof subjectOf>,
  step: Pick<Parameters<typeof appendDispute>[1], 'outcome' | 'reason'>,
): void {
  appendDispute(context, {
    assessmentId: record.id,
    standardId: standard.id,
    checklistOutcome: shownOutcome(result),
    checklistEffect: result.effect,
    ...step,
  });
  touchInquiry(context.db, record.inquiryId, context.now());
  context.audit({
    inquiryId: record.inquiryId,
    subject: record.id,
    details: { standard: standard.id },
  });
}

/** @throws AppError DISPUTE_OUTCOME when the outcome is the checklist's own or none of the kind */
function raise(context: Context, input: Parsed<'dispute.raise'>) {
  const subject = subjectOf(context, input);
  const { kind } = subject.standard;
  if (!otherOutcomes({ kind, ...subject.result }).includes(input.outcome))
    throw new AppError('DISPUTE_OUTCOME');
  append(context, subject, input);
  return openChecklist(context, input);
}

/** @throws AppError DISPUTE_NONE when no view is held */
function withdraw(context: Context, input: Parsed<'dispute.withdraw'>) {
  const subject = subjectOf(context, input);
  if (!subject.evaluation.disputes.has(input.standardId)) throw new AppError('DISPUTE_NONE');
  append(context, subject, { outcome: null, reason: input.reason });
  return openChecklist(context, input);
}

export const disputeHandlers = {
  'dispute.raise': raise,
  'dispute.withdraw': withdraw,
  'dispute.history': (context, { assessmentId, standardId }) =>
    disputeHistory(context.db, requireAssessment(context.db, assessmentId).id, standardId),
} satisfies Handlers<'dispute.raise' | 'dispute.withdraw' | 'dispute.history'>;
