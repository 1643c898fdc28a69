import type { FindingKind } from '../../../shared/domain/findings/finding';
import type { AssessmentId } from '../../../shared/domain/ids';
import { asOfficerSees, fits, type Standard, type StandardResult } from '../../../shared/law';
import { requireAssessment } from '../assessments/assessment-store';
import { evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import { resultOf } from '../assessments/result-view';
import type { Context } from '../context';
import type { FindingRecord } from './finding-store';

/** The two views of a standard's result, and which of them a finding can state. */
export interface Grounds {
  readonly standard: Standard;
  readonly kind: FindingKind;
  /** The result of the checklist. */
  readonly result: StandardResult;
  /** The result that a finding states: the officer's where only theirs carries one. */
  readonly stated: StandardResult;
  readonly restsOnOfficer: boolean;
  /** One of the two views carries a finding, and the standard fits the subject. */
  readonly isCarried: boolean;
}

/** A breach, or for unsettled law an observation. */
const carriesFinding = ({ outcome, qualifiers }: StandardResult): boolean =>
  outcome === 'BREACH INDICATED' || qualifiers.includes('OBSERVATION');

/**
 * Null where the law in force does not hold the standard: its file cannot be used by this program, so
 * there is nothing on which a finding could stand.
 */
export function groundsOf(
  context: Context,
  evaluation: Evaluation,
  standardId: string,
): Grounds | null {
  if (!context.law.standards.has(standardId)) return null;
  const { standard, result } = resultOf(context, evaluation, standardId);
  const outcome = evaluation.disputes.get(standardId)?.outcome;
  const officer =
    outcome === undefined
      ? null
      : asOfficerSees(context.law, standard, evaluation.file, result, outcome);
  const restsOnOfficer = !carriesFinding(result) && officer !== null && carriesFinding(officer);
  return {
    standard,
    kind: standard.kind === 'unsettled' ? 'observation' : 'breach',
    result,
    stated: restsOnOfficer ? officer : result,
    restsOnOfficer,
    isCarried:
      (restsOnOfficer || carriesFinding(result)) && fits(standard, evaluation.record.subject.kind),
  };
}

/** A finding with the present results of its standard. */
export interface FindingInLight extends Grounds {
  readonly record: FindingRecord;
  readonly evaluation: Evaluation;
}

/** A finding whose standard is not in the law in force: kept and shown, but it states nothing. */
export interface FindingOutOfLaw {
  readonly record: FindingRecord;
  readonly evaluation: Evaluation;
  readonly standard: null;
}

export type FindingLight = FindingInLight | FindingOutOfLaw;

export const isInLaw = (light: FindingLight): light is FindingInLight => light.standard !== null;

/** Evaluates each assessment once, however many findings rest on it. */
export function createLight(context: Context): (record: FindingRecord) => FindingLight {
  const evaluations = new Map<AssessmentId, Evaluation>();
  return (record) => {
    const { assessmentId, standardId } = record;
    const evaluation =
      evaluations.get(assessmentId) ??
      evaluateAssessment(context, requireAssessment(context.db, assessmentId));
    evaluations.set(assessmentId, evaluation);
    return {
      record,
      evaluation,
      ...(groundsOf(context, evaluation, standardId) ?? { standard: null }),
    };
  };
}
