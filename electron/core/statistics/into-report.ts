import type { Parsed } from '../../../shared/api';
import type { AssessmentId, OfficerId, SystemicFindingId } from '../../../shared/domain/ids';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import { ReportText, type Report } from '../../../shared/domain/reports/report';
import type { SystemicFinding, SystemReport } from '../../../shared/domain/statistics/systemic';
import { AppError } from '../../../shared/errors';
import { displayLabel, effectInWords } from '../../../shared/law';
import { assessmentsOf, requireAssessment } from '../assessments/assessment-store';
import { evaluateAssessment } from '../assessments/evaluation';
import { resultOf } from '../assessments/result-view';
import type { Context } from '../context';
import { groundsOf } from '../findings/light';
import { afterStep } from '../reports/approval-handlers';
import { addWriter, requireReport, updateText } from '../reports/report-store';
import { requireFinding } from './systemic-findings';

/** Drafts of reports on the system of the State that a systemic finding is about. */
export function reportsFor(context: Context, id: SystemicFindingId): SystemReport[] {
  const { state } = requireFinding(context, id);
  return context.db
    .prepare<[], SystemReport & { readonly state: string }>(
      `SELECT DISTINCT r.id AS id, r.title AS title, i.reference AS reference, s.state AS state
       FROM reports r JOIN inquiries i ON i.id = r.inquiry_id
       JOIN assessments s ON s.inquiry_id = r.inquiry_id AND s.kind = 'system'
       WHERE r.status = 'draft' AND r.subject_kind = 'system' ORDER BY i.reference, r.title`,
    )
    .all()
    .filter((one) => stateKey(one.state) === stateKey(state))
    .map(({ id: reportId, title, reference }) => ({ id: reportId, title, reference }));
}

/** What the cited cases show now, in the words of the law: each effect with the number of its cases. */
function effectsNow(context: Context, finding: SystemicFinding): string[] {
  const cited = context.db
    .prepare<[string], AssessmentId>(
      'SELECT assessment_id FROM systemic_finding_cases WHERE finding_id = ? ORDER BY 1',
    )
    .pluck()
    .all(finding.id);
  const found = new Map<string, number>();
  for (const id of cited) {
    const evaluation = evaluateAssessment(context, requireAssessment(context.db, id));
    if (groundsOf(context, evaluation, finding.standardId)?.isCarried !== true)
      throw new AppError('SYSTEMIC_FINDING_OUTDATED');
    const { standard, result } = resultOf(context, evaluation, finding.standardId);
    const label = displayLabel(context.law, result);
    const words = `${label}. ${effectInWords(context.law, standard, result)}`;
    found.set(words, (found.get(words) ?? 0) + 1);
  }
  return [...found].map(([words, cases]) => `${words} (cases cited: ${String(cases)}).`);
}

function paragraphsOf(context: Context, finding: SystemicFinding): string[] {
  const hedge = context.law.standards.get(finding.standardId)?.hedge ?? null;
  return [
    `Finding over several inquiries: ${finding.title} (${finding.standardId}).`,
    finding.text,
    ...effectsNow(context, finding),
    ...(hedge === null ? [] : [hedge]),
    `Recommendation to ${finding.addressee}: ${finding.recommendation}`,
  ];
}

/**
 * Puts an accepted systemic finding into the draft of a report on the system of the same State, as
 * text of its summary: there it is read, reworded, searched by the privacy gate, approved and signed
 * like every other text. Whoever wrote the finding then wrote on the report too.
 * @throws AppError SYSTEMIC_FINDING_NOT_ACCEPTED, SYSTEMIC_REPORT_UNFIT, SYSTEMIC_FINDING_OUTDATED,
 * SYSTEMIC_REPORT_FULL
 */
export function takeIntoReport(
  context: Context,
  { findingId, reportId }: Parsed<'systemicFinding.takeIntoReport'>,
): Report {
  const { db, now, vault } = context;
  const finding = requireFinding(context, findingId);
  if (finding.status !== 'accepted') throw new AppError('SYSTEMIC_FINDING_NOT_ACCEPTED');
  const report = requireReport(db, reportId);
  afterReportStep(report.status, 'edit');
  const isOfState = assessmentsOf(db, report.inquiryId, 'system').some(
    ({ subject }) => stateKey(subject.state) === stateKey(finding.state),
  );
  if (report.subjectKind !== 'system' || !isOfState) throw new AppError('SYSTEMIC_REPORT_UNFIT');
  const { title, addressee, audience, summary, methodAndLimits, revision } = report;
  const added = [summary, ...paragraphsOf(context, finding)].filter((text) => text !== '');
  const text = ReportText.safeParse({
    title,
    addressee,
    audience,
    summary: added.join('\n\n'),
    methodAndLimits,
  });
  if (!text.success) throw new AppError('SYSTEMIC_REPORT_FULL');
  updateText(db, reportId, revision, text.data, now());
  for (const writer of [vault.officer.id, writerOf(context, findingId)])
    addWriter(db, reportId, writer);
  return afterStep(context, report, { systemicFinding: findingId });
}

const writerOf = ({ db, vault }: Context, id: SystemicFindingId): OfficerId =>
  db
    .prepare<[string], OfficerId>('SELECT officer_id FROM systemic_findings WHERE id = ?')
    .pluck()
    .get(id) ?? vault.officer.id;
