import type { AssessmentId } from '../../../shared/domain/ids';
import type { Finding, FindingRow } from '../../../shared/domain/findings/finding';
import { allowedVerbs, type Standard, type StandardResult } from '../../../shared/law';
import { requireAssessment } from '../assessments/assessment-store';
import { evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import { resultOf, resultView } from '../assessments/views';
import type { Context } from '../context';
import type { FindingRecord } from './finding-store';

/** A finding with the present result of its standard. */
export interface FindingInLight {
  readonly record: FindingRecord;
  readonly evaluation: Evaluation;
  readonly standard: Standard;
  readonly result: StandardResult;
  /** The answers or the profile changed: the standard no longer comes out as a breach. */
  readonly isOutdated: boolean;
}

/** Evaluates each assessment once, however many findings rest on it. */
export function createLight(context: Context): (record: FindingRecord) => FindingInLight {
  const evaluations = new Map<AssessmentId, Evaluation>();
  return (record) => {
    const { assessmentId, standardId } = record;
    const evaluation =
      evaluations.get(assessmentId) ??
      evaluateAssessment(context, requireAssessment(context.db, assessmentId));
    evaluations.set(assessmentId, evaluation);
    const { standard, result } = resultOf(context, evaluation, standardId);
    const isOutdated = result.outcome !== 'BREACH INDICATED';
    return { record, evaluation, standard, result, isOutdated };
  };
}

export function findingRow({
  record,
  evaluation,
  standard,
  result,
  isOutdated,
}: FindingInLight): FindingRow {
  const { pseudonym, eventTitle, authorityName } = evaluation.record;
  return {
    id: record.id,
    standardId: standard.id,
    standardTitle: standard.title,
    pseudonym,
    eventTitle,
    authorityName,
    effect: result.effect,
    status: record.status,
    outdated: isOutdated,
  };
}

export function findingView(context: Context, light: FindingInLight): Finding {
  const { record, standard, result } = light;
  const { facts, analysis, conclusion, recommendation, addressee, replyDeadline } = record;
  return {
    ...findingRow(light),
    facts,
    analysis,
    conclusion,
    recommendation,
    addressee,
    replyDeadline,
    assessmentId: record.assessmentId,
    revision: record.revision,
    standardReference: standard.reference,
    effectInWords: resultView(context.law, standard, result).effectInWords,
    allowedVerbs: allowedVerbs[result.effect],
    hedge: standard.hedge,
    draftingNote: standard.drafting,
    qualifiers: result.qualifiers,
    rejectionReason: record.rejectionReason,
  };
}
