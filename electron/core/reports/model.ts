import type { InquiryId } from '../../../shared/domain/ids';
import type {
  AnnexRow,
  PrintedView,
  ReportFinding,
  ReportModel,
} from '../../../shared/domain/reports/report-model';
import { displayLabel, effectInWords } from '../../../shared/law';
import { assessmentsOf } from '../assessments/assessment-store';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import { head } from '../audit-log';
import type { Context } from '../context';
import { findingsOf } from '../findings/finding-store';
import { disputeView, resultOf, type Outcome } from '../assessments/result-view';
import { createLight, type FindingInLight } from '../findings/light';
import { requireInquiry } from '../inquiries/detail';
import { statesOf } from '../inquiries/queries';
import { methodParagraphs } from './method-text';
import type { ReportRecord } from './report-store';

/** The report as it stands now, and what it was made of. */
export interface LiveReport {
  readonly model: ReportModel;
  readonly findings: readonly FindingInLight[];
  readonly evaluations: readonly Evaluation[];
}

/** Name of the signature field that every report is made with. */
export const signatureField = 'Commissioner';

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** The officer's view as printed: what, why and when; who stays in the file (EXP-15). */
function printedView(
  context: Context,
  evaluation: Evaluation,
  outcome: Outcome,
): PrintedView | null {
  const view = disputeView(context, evaluation, outcome);
  if (view === null) return null;
  const { label, reason, at, since } = view;
  return {
    outcomeLabel: label,
    reason,
    day: at.slice(0, 10),
    isOnEarlierResult: since === 'result',
  };
}

function findingModel(context: Context, light: FindingInLight, index: number): ReportFinding {
  const { law } = context;
  const { record, evaluation, standard, result, stated } = light;
  return {
    number: index + 1,
    title: standard.title,
    personPseudonym: evaluation.record.pseudonym,
    eventLabel: evaluation.record.eventTitle,
    standard: {
      id: standard.id,
      title: standard.title,
      reference: `OHCHR Fact Sheet No. 36, ${standard.reference}`,
    },
    outcomeLabel: displayLabel(law, result),
    effectLabel: effectInWords(law, standard, result),
    facts: record.facts,
    analysis: record.analysis,
    conclusion: record.conclusion,
    hedge: standard.hedge,
    bySilence: stated.qualifiers.includes('BY SILENCE'),
    kind: light.kind,
    qualifiers: [...stated.qualifiers],
    officerView: printedView(context, evaluation, light),
    recommendation: record.recommendation,
    addressee: record.addressee,
    replyDeadline: record.replyDeadline,
  };
}

/** Every standard of the checklists worked on; with several assessments each row says which. */
function annexRows(context: Context, evaluation: Evaluation, isOnly: boolean): AnnexRow[] {
  const { law } = context;
  const { pseudonym, eventTitle, authorityName } = evaluation.record;
  const suffix = isOnly ? '' : ` (${pseudonym}, ${eventTitle}, ${authorityName})`;
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  return law.checklists
    .filter(({ id }) => worked.has(id))
    .flatMap(({ standards }) => standards)
    .map((standard) => {
      const outcome = resultOf(context, evaluation, standard.id);
      const { result } = outcome;
      return {
        standardId: standard.id,
        title: `${standard.title}${suffix}`,
        outcome: displayLabel(law, result),
        effect: standard.kind === 'test' ? '' : effectInWords(law, standard, result),
        qualifiers: [...result.qualifiers],
        officerView: printedView(context, evaluation, outcome),
      };
    });
}

const evaluationsOf = (context: Context, inquiryId: InquiryId): Evaluation[] =>
  assessmentsOf(context.db, inquiryId).map((record) => evaluateAssessment(context, record));

/**
 * Makes a draft's content from what the inquiry holds now: accepted findings only. The signatory and
 * the head of the audit log are those of the moment; signing prints its own.
 */
export function liveReport(context: Context, report: ReportRecord): LiveReport {
  const { db, vault } = context;
  const inquiry = requireInquiry(db, report.inquiryId);
  const evaluations = evaluationsOf(context, report.inquiryId);
  const findings = findingsOf(db, report.inquiryId)
    .filter(({ status }) => status === 'accepted')
    .map(createLight(context));
  const states = statesOf(db, report.inquiryId);
  const model: ReportModel = {
    institution: vault.institution,
    reference: inquiry.reference,
    title: report.title,
    addressee: report.addressee,
    audience: report.audience,
    date: context.now().slice(0, 10),
    language: 'en',
    author: vault.institution, // EXP-15: no officer in the metadata of the file
    summary: paragraphsOf(report.summary),
    persons: [...new Set(findings.map(({ evaluation }) => evaluation.record.pseudonym))],
    findings: findings.map((light, index) => findingModel(context, light, index)),
    methodAndLimits: [...methodParagraphs(states), ...paragraphsOf(report.methodAndLimits)],
    annex: evaluations.flatMap((evaluation) =>
      annexRows(context, evaluation, evaluations.length === 1),
    ),
    auditHead: head(db),
    signatories: [{ name: 'Not yet signed', role: 'Commissioner', field: signatureField }],
  };
  return { model, findings, evaluations };
}
