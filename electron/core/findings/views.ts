import {
  findingTextOf,
  type Finding,
  type FindingRow,
} from '../../../shared/domain/findings/finding';
import {
  allowedVerbs,
  displayLabel,
  effectInWords,
  proposedResponsibility,
} from '../../../shared/law';
import { printedPresumptions } from '../assessments/presumptions-view';
import { disputeView } from '../assessments/result-view';
import type { Context } from '../context';
import { givenAnswers } from '../assessments/suggested';
import { draftedConclusion } from './draft';
import { isInLaw, type FindingInLight, type FindingLight } from './light';
import { outOfLawRow, outOfLawView } from './out-of-law';
import { remedyAccessView, remedyFormViews } from './remedies';

export const findingRow = (context: Context, light: FindingLight): FindingRow =>
  isInLaw(light) ? rowInLaw(context, light) : outOfLawRow(context, light);

/**
 * An accepted finding whose results would now be put in other words: what was drafted when it was
 * accepted, and what would be drafted now.
 */
function changeSince(context: Context, light: FindingInLight): Finding['changedSince'] {
  const { acceptedDraft, status } = light.record;
  if (status !== 'accepted' || acceptedDraft === null || !light.isCarried) return null;
  const now = draftedConclusion(context, light.evaluation, light);
  return now === acceptedDraft ? null : { before: acceptedDraft, now };
}

function rowInLaw(context: Context, light: FindingInLight): FindingRow {
  const { record, evaluation, standard, result, stated, kind } = light;
  return {
    id: record.id,
    standardId: standard.id,
    standardTitle: standard.title,
    subject: evaluation.record.subject,
    effect: stated.effect,
    kind,
    checklistSays: displayLabel(context.law, result),
    dispute: disputeView(context, evaluation, light),
    restsOnOfficer: light.restsOnOfficer,
    status: record.status,
    outdated: !light.isCarried,
    changedSince: changeSince(context, light),
    standardMissing: false,
  };
}

/** An observation claims no breach, whatever its sources would bind to. */
const observationVerbs = ['observes that', 'recommends that'];

export const findingView = (context: Context, light: FindingLight): Finding =>
  isInLaw(light) ? viewInLaw(context, light) : outOfLawView(context, light);

function viewInLaw(context: Context, light: FindingInLight): Finding {
  const { record, standard, stated, kind } = light;
  const given = givenAnswers(light.evaluation);
  const disclosure = given['REM-Q14'];
  return {
    ...rowInLaw(context, light),
    ...findingTextOf(record),
    assessmentId: record.assessmentId,
    revision: record.revision,
    standardReference: standard.reference,
    effectInWords: effectInWords(context.law, standard, stated),
    allowedVerbs: kind === 'observation' ? observationVerbs : allowedVerbs[stated.effect],
    hedge: standard.hedge,
    draftingNote: standard.drafting,
    qualifiers: stated.qualifiers,
    presumptions: printedPresumptions(context, light.evaluation, stated.qualifiers),
    rejectionReason: record.rejectionReason,
    proposedResponsibility:
      kind === 'breach' ? proposedResponsibility(standard, given, light.evaluation.results) : null,
    standardRecommends: standard.recommendation,
    remedyForms: remedyFormViews(context, light),
    remedyAccess: remedyAccessView(context, light),
    disclosureHarms: disclosure === 'yes' || disclosure === 'no' ? disclosure : 'unknown',
  };
}
