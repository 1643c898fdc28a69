import type { Finding, FindingRow } from '../../../shared/domain/findings/finding';
import { allowedVerbs, displayLabel, effectInWords } from '../../../shared/law';
import { disputeView } from '../assessments/result-view';
import type { Context } from '../context';
import type { FindingInLight } from './light';

export function findingRow(context: Context, light: FindingInLight): FindingRow {
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
  };
}

/** An observation claims no breach, whatever its sources would bind to. */
const observationVerbs = ['observes that', 'recommends that'];

export function findingView(context: Context, light: FindingInLight): Finding {
  const { record, standard, stated, kind } = light;
  const { facts, analysis, conclusion, recommendation, addressee, replyDeadline } = record;
  return {
    ...findingRow(context, light),
    facts,
    analysis,
    conclusion,
    recommendation,
    addressee,
    replyDeadline,
    assessmentId: record.assessmentId,
    revision: record.revision,
    standardReference: standard.reference,
    effectInWords: effectInWords(context.law, standard, stated),
    allowedVerbs: kind === 'observation' ? observationVerbs : allowedVerbs[stated.effect],
    hedge: standard.hedge,
    draftingNote: standard.drafting,
    qualifiers: stated.qualifiers,
    rejectionReason: record.rejectionReason,
  };
}
