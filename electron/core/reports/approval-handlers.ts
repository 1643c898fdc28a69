import type { Parsed } from '../../../shared/api';
import { afterReportStep, checkFourEyes } from '../../../shared/domain/reports/approval';
import { paragraphsOfReport } from '../../../shared/domain/reports/paragraphs';
import type { Report } from '../../../shared/domain/reports/report';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { officersWithReasons } from '../assessments/contradictions-reasons';
import { officersWithViews } from '../assessments/dispute-store';
import { checkAcceptable, checkOfSubject } from '../findings/acceptable';
import { staged, type Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { checkReport } from '../privacy-gate/check';
import { checkCombinations } from '../privacy-gate/inference';
import { confirmKept } from '../privacy-gate/kept-store';
import { confirmReleases } from '../privacy-gate/releases';
import { roundsAwaited } from '../replies/printed-replies';
import { keepVersion, noteReturn, openComments } from '../reviews/review-store';
import { dropFile } from './file-store';
import { freeze } from './freeze';
import { liveReport } from './model';
import { renderReport } from './pdf';
import {
  addWriter,
  findingWriters,
  requireReport,
  writersOf,
  type ReportRecord,
} from './report-store';
import { contentOf, reportView } from './report-view';
import { signatoriesOf } from './signatory-store';

/**
 * @throws AppError REPORT_GATE_STOPPED when the report shows something protected,
 * REPORT_COMBINATIONS_OPEN when details stand together that may lead to a person
 */
export function checkGate(context: Context, report: ReportRecord): void {
  const content = contentOf(context, report);
  const { hits } = checkReport(context, report, content);
  if (hits.length > 0) throw new AppError('REPORT_GATE_STOPPED', { count: hits.length });
  checkCombinations(context, report, content);
}

/** Logs the step and gives the report as it stands after it. */
export function afterStep(
  context: Context,
  report: ReportRecord,
  details: Readonly<Record<string, string | number>>,
): Report {
  touchInquiry(context.db, report.inquiryId, context.now());
  context.audit({ inquiryId: report.inquiryId, subject: report.id, details });
  return reportView(context, requireReport(context.db, report.id));
}

/** A trial print: what cannot be printed is told to the author, not to the one who is to sign. */
async function checkPrintable(context: Context, input: Parsed<'report.submit'>): Promise<void> {
  const { live } = submittable(context, input);
  await renderReport(live.model, context.resourcesFolder);
}

/** The draft with its content, if it may be submitted. @throws AppError */
function submittable(context: Context, input: Parsed<'report.submit'>) {
  const report = requireReport(context.db, input.reportId);
  afterReportStep(report.status, 'submit');
  const live = liveReport(context, report);
  const { length: missing } = live.outOfLaw;
  if (missing > 0) throw new AppError('REPORT_STANDARD_MISSING', { count: missing });
  if (live.findings.length === 0 && live.model.summary.length === 0)
    throw new AppError('REPORT_EMPTY');
  live.findings.forEach(checkOfSubject); // one accepted before an assessment had a kind
  const outdated = live.findings.filter(({ isCarried }) => !isCarried).length;
  if (outdated > 0) throw new AppError('REPORT_FINDING_OUTDATED', { count: outdated });
  live.findings.forEach(checkAcceptable); // the profile may have changed since it was accepted
  const awaited = roundsAwaited(context.db, report.id);
  if (awaited > 0) throw new AppError('REPORT_REPLIES_OPEN', { count: awaited });
  checkGate(context, report);
  return { report, live };
}

function submit(context: Context, input: Parsed<'report.submit'>): Report {
  const { db, vault } = context;
  const { report, live } = submittable(context, input);
  const findingIds = live.findings.map(({ record }) => record.id);
  for (const writer of findingWriters(db, report.inquiryId, findingIds))
    addWriter(db, report.id, writer);
  for (const writer of officersWithViews(db, report.inquiryId)) addWriter(db, report.id, writer);
  for (const writer of officersWithReasons(db, report.inquiryId)) addWriter(db, report.id, writer);
  addWriter(db, report.id, vault.officer.id);
  db.prepare(
    `UPDATE reports SET status = ?, frozen = ?, returned_reason = NULL, revision = revision + 1,
       updated_at = ? WHERE id = ?`,
  ).run('submitted', JSON.stringify(freeze(context, live)), context.now(), report.id);
  keepVersion(
    db,
    report.id,
    paragraphsOfReport(live.model, findingIds),
    vault.officer.id,
    context.now(),
  );
  return afterStep(context, report, { findings: live.findings.length });
}

function approve(context: Context, input: Parsed<'report.approve'>): Report {
  const { db, vault } = context;
  const report = requireReport(db, input.reportId);
  const status = afterReportStep(report.status, 'approve');
  checkFourEyes(writersOf(db, report.id), vault.officer.id);
  const open = openComments(db, report.id);
  if (open > 0) throw new AppError('REPORT_REMARKS_OPEN', { count: open });
  checkGate(context, report);
  db.prepare(
    `UPDATE reports SET status = ?, approved_by = ?, approved_at = ?, revision = revision + 1,
       updated_at = ? WHERE id = ?`,
  ).run(status, vault.officer.id, context.now(), context.now(), report.id);
  const releases = confirmReleases(context, report.id, vault.officer.id);
  confirmKept(context, report.id, vault.officer.id);
  return afterStep(context, report, { releases });
}

function returnToAuthor(context: Context, input: Parsed<'report.returnToAuthor'>): Report {
  const { db } = context;
  const report = requireReport(db, input.reportId);
  const status = afterReportStep(report.status, 'return');
  const signatures = signatoriesOf(db, report.id).filter(({ signedAt }) => signedAt !== null);
  dropFile(db, report.id);
  db.prepare(
    `UPDATE reports SET status = ?, frozen = NULL, approved_by = NULL, approved_at = NULL,
       pages = NULL, returned_reason = ?, revision = revision + 1, updated_at = ? WHERE id = ?`,
  ).run(status, input.reason, context.now(), report.id);
  noteReturn(db, report.id, input.reason);
  confirmReleases(context, report.id, null);
  confirmKept(context, report.id, null);
  return afterStep(context, report, { was: report.status, signatures: signatures.length });
}

export const approvalHandlers = {
  'report.submit': staged(checkPrintable, submit),
  'report.approve': approve,
  'report.returnToAuthor': returnToAuthor,
} satisfies Handlers<'report.submit' | 'report.approve' | 'report.returnToAuthor'>;
