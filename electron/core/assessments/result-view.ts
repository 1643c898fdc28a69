import type { ResultView } from '../../../shared/domain/assessments/assessment';
import {
  shownOutcome,
  type DisputeView,
  type SinceDispute,
} from '../../../shared/domain/assessments/dispute';
import { AppError } from '../../../shared/errors';
import {
  asOfficerSees,
  displayLabel,
  effectInWords,
  isOnDemand,
  type Standard,
  type StandardResult,
} from '../../../shared/law';
import type { Context } from '../context';
import { haveAnswersChanged, type DisputeRecord } from './dispute-store';
import type { Evaluation } from './evaluation';

export interface Outcome {
  readonly standard: Standard;
  readonly result: StandardResult;
}

/** @throws AppError NOT_FOUND */
export function resultOf({ law }: Context, { results }: Evaluation, standardId: string): Outcome {
  const standard = law.standards.get(standardId);
  const result = results.get(standardId);
  if (standard === undefined || result === undefined) throw new AppError('NOT_FOUND');
  return { standard, result };
}

function sinceDispute(
  { db }: Context,
  { record }: Evaluation,
  { standard, result }: Outcome,
  { checklistOutcome, answersUpTo }: DisputeRecord,
): SinceDispute {
  if (shownOutcome(result) !== checklistOutcome) return 'result';
  const read = standard.reads.map(({ id }) => id);
  return haveAnswersChanged(db, record.id, read, answersUpTo) ? 'answers' : 'nothing';
}

/** The officer's view of a result beside which the checklist's stands, or null where none is held. */
export function disputeView(
  context: Context,
  evaluation: Evaluation,
  { standard, result }: Outcome,
): DisputeView | null {
  const dispute = evaluation.disputes.get(standard.id);
  if (dispute === undefined) return null;
  const { outcome, reason, officerName, at, checklistOutcome } = dispute;
  const seen = asOfficerSees(context.law, standard, evaluation.file, result, outcome);
  return {
    outcome,
    label: displayLabel(context.law, seen),
    reason,
    officerName,
    at,
    checklistThen: checklistOutcome,
    since: sinceDispute(context, evaluation, { standard, result }, dispute),
  };
}

/** One result as a person reads it: outcome, legal effect, qualifiers, hedge, and the officer's view. */
export function resultView(
  context: Context,
  evaluation: Evaluation,
  { standard, result }: Outcome,
): ResultView {
  const { law } = context;
  return {
    standardId: standard.id,
    title: standard.title,
    level: standard.level,
    isOnDemand: isOnDemand(standard, evaluation.record.subject.kind),
    kind: standard.kind,
    outcome: result.outcome,
    label: displayLabel(law, result),
    effect: standard.kind === 'test' ? '-' : result.effect,
    effectInWords: effectInWords(law, standard, result),
    qualifiers: result.qualifiers,
    absolute: standard.absolute,
    hedge: standard.hedge,
    dispute: disputeView(context, evaluation, { standard, result }),
  };
}
