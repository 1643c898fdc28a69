import { subjectInWords, type Subject } from '../../../shared/domain/assessments/subject';
import type {
  AnnexRow,
  PrintedView,
  ReportFinding,
  ReportModel,
} from '../../../shared/domain/reports/report-model';
import { splitParagraphs } from '../../../shared/domain/reports/paragraphs';
import { partyProfile, profileFor } from '../../../shared/domain/reports/redaction/profile';
import { redacted } from '../../../shared/domain/reports/redaction/redacted';
import type { Redaction } from '../../../shared/domain/reports/redaction/register';
import { signatoryField } from '../../../shared/domain/reports/signature-fields';
import { textsById } from '../../../shared/domain/replies/draft-model';
import { displayLabel, effectInWords, fits } from '../../../shared/law';
import { assessmentsOf } from '../assessments/assessment-store';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import { printedPresumptions } from '../assessments/presumptions-view';
import { head } from '../audit-log';
import type { Context } from '../context';
import { findingsOf } from '../findings/finding-store';
import { disputeView, resultOf, type Outcome } from '../assessments/result-view';
import { createLight, isInLaw, type FindingInLight, type FindingOutOfLaw } from '../findings/light';
import { requireInquiry } from '../inquiries/detail';
import { isChild } from '../privacy-gate/children';
import { redactionFacts } from '../privacy-gate/redaction-facts';
import { printedReplies, waivedRounds } from '../replies/printed-replies';
import { leftContradictions } from './left-contradictions';
import { printedCorrection } from './correction-store';
import { legalBasis } from './legal-basis';
import { methodParagraphs } from './method-text';
import { notExamined } from './not-examined';
import { printedReparation } from './reparation';
import type { ReportRecord } from './report-store';

/** The report as it stands now, and what it was made of. */
export interface LiveReport {
  /** As its audience lets it leave. */
  readonly model: ReportModel;
  /** What was taken out of the whole for that audience. */
  readonly redaction: Redaction;
  readonly findings: readonly FindingInLight[];
  /** Accepted, but the law in force does not hold their standards: nothing of them can be printed. */
  readonly outOfLaw: readonly FindingOutOfLaw[];
  readonly evaluations: readonly Evaluation[];
}

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

/** A case by person and event, as its rows are laid out; else the subject in one line. */
const subjectOf = (subject: Subject) => ({
  subjectKind: subject.kind,
  personPseudonym: subject.kind === 'case' ? subject.pseudonym : null,
  eventLabel: subject.kind === 'case' ? subject.eventTitle : subjectInWords(subject),
});

function findingModel(context: Context, light: FindingInLight, index: number): ReportFinding {
  const { law } = context;
  const { record, evaluation, standard, result, stated } = light;
  return {
    number: index + 1,
    title: standard.title,
    ...subjectOf(evaluation.record.subject),
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
    presumptions: printedPresumptions(context, evaluation, stated.qualifiers),
    officerView: printedView(context, evaluation, light),
    responsibility: record.responsibility,
    recommendation: record.recommendation,
    reparation: printedReparation(context, light),
    addressee: record.addressee,
    replyDeadline: record.replyDeadline,
  };
}

/** Every fitting standard of the checklists worked on; of several subjects each row names its own. */
function annexRows(context: Context, evaluation: Evaluation, isOnly: boolean): AnnexRow[] {
  const { law } = context;
  const { subject } = evaluation.record;
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  return law.checklists
    .filter(({ id }) => worked.has(id))
    .flatMap(({ standards }) => standards)
    .filter((standard) => fits(standard, subject.kind))
    .map((standard) => {
      const outcome = resultOf(context, evaluation, standard.id);
      const { result } = outcome;
      return {
        standardId: standard.id,
        title: standard.title,
        subject: isOnly ? '' : subjectInWords(subject),
        outcome: displayLabel(law, result),
        effect: standard.kind === 'test' ? '' : effectInWords(law, standard, result),
        qualifiers: [...result.qualifiers],
        officerView: printedView(context, evaluation, outcome),
      };
    });
}

const evaluationsOf = (context: Context, { inquiryId, subjectKind }: ReportRecord): Evaluation[] =>
  assessmentsOf(context.db, inquiryId, subjectKind).map((record) =>
    evaluateAssessment(context, record),
  );

const personsOf = ({ record: { subject } }: Evaluation): string[] =>
  subject.kind === 'case' ? [subject.pseudonym] : [];

/** What the inquiry holds now that a report is made of. */
function materialOf(context: Context, report: ReportRecord) {
  const { db } = context;
  const evaluations = evaluationsOf(context, report);
  const accepted = findingsOf(db, report.inquiryId)
    .filter(({ status }) => status === 'accepted')
    .map(createLight(context))
    .filter(({ evaluation }) => evaluation.record.subject.kind === report.subjectKind);
  const { reference } = requireInquiry(db, report.inquiryId);
  return {
    reference,
    evaluations,
    findings: accepted.filter(isInLaw),
    outOfLaw: accepted.filter((light) => !isInLaw(light)),
    /** What Amparo says of law and method, in words of its own. */
    method: methodParagraphs(legalBasis(context, evaluations, reference)),
  };
}
type Material = ReturnType<typeof materialOf>;

/** The whole report, as nobody outside the institution is given it, without the annex of replies. */
function wholeModel(context: Context, report: ReportRecord, material: Material): ReportModel {
  const { db, vault } = context;
  const { reference, evaluations, findings, method } = material;
  return {
    institution: vault.institution,
    reference,
    title: report.title,
    addressee: report.addressee,
    audience: report.audience,
    subjectKind: report.subjectKind,
    date: context.now().slice(0, 10),
    language: 'en',
    author: vault.institution, // EXP-15: no officer in the metadata of the file
    summary: splitParagraphs(report.summary),
    corrects: printedCorrection(db, report),
    persons: [...new Set(findings.flatMap(({ evaluation }) => personsOf(evaluation)))],
    findings: findings.map((light, index) => findingModel(context, light, index)),
    methodAndLimits: [
      ...method,
      ...splitParagraphs(report.methodAndLimits),
      ...waivedRounds(db, report.id),
    ],
    contradictions: leftContradictions(context, report),
    annex: evaluations.flatMap((evaluation) =>
      annexRows(context, evaluation, evaluations.length === 1),
    ),
    notExamined: evaluations.flatMap((evaluation) =>
      notExamined(context, evaluation, evaluations.length === 1),
    ),
    replies: [],
    auditHead: head(db),
    isSealed: true,
    signatories: [{ name: 'Not yet signed', role: 'Commissioner', field: signatoryField(1) }],
  };
}

/**
 * Makes a draft's content from what the inquiry holds now, as the report's audience lets it leave:
 * accepted findings only, on subjects of the report's kind. The signatory and the head of the audit
 * log are those of the moment; signing prints its own.
 */
export function liveReport(context: Context, report: ReportRecord): LiveReport {
  const material = materialOf(context, report);
  const { findings, evaluations, outOfLaw, method } = material;
  const facts = {
    ...redactionFacts(context, report.inquiryId),
    concernsChild: evaluations.some((evaluation) => isChild(context, evaluation)),
    fixed: new Set(method),
  };
  const whole = wholeModel(context, report, material);
  const profile = profileFor(report.audience, facts.concernsChild);
  const findingIds = findings.map(({ record }) => record.id);
  const toParties = profileFor(partyProfile(report.audience), facts.concernsChild);
  const forParties = redacted(whole, toParties, facts).model;
  const now = textsById({ model: forParties, findingIds });
  const replies = printedReplies(context.db, report.id, now);
  return { ...redacted({ ...whole, replies }, profile, facts), findings, outOfLaw, evaluations };
}
