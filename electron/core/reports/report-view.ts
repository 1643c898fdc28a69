import type { Report } from '../../../shared/domain/reports/report';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import type { Context } from '../context';
import { requireInquiry } from '../inquiries/detail';
import { liveReport } from './model';
import type { ReportRecord } from './report-store';

/** The content of a report: frozen once submitted, else as the inquiry stands now. */
export function contentOf(
  context: Context,
  report: ReportRecord,
): { readonly model: ReportModel; readonly findingIds: readonly string[] } {
  if (report.frozen !== null) return report.frozen;
  const { model, findings } = liveReport(context, report);
  return { model, findingIds: findings.map(({ record }) => record.id) };
}

export function reportView(context: Context, report: ReportRecord): Report {
  const { model, findingIds } = contentOf(context, report);
  const { id, title, status, authorName, updatedAt, addressee, audience } = report;
  const {
    subjectKind,
    summary,
    methodAndLimits,
    revision,
    approvedByName,
    returnedReason,
    signature,
  } = report;
  return {
    id,
    title,
    subjectKind,
    status,
    authorName,
    updatedAt,
    addressee,
    audience,
    summary,
    methodAndLimits,
    revision,
    reference: requireInquiry(context.db, report.inquiryId).reference,
    findings: model.findings.map((finding, index) => ({
      id: findingIds[index] ?? '',
      title: finding.title,
    })),
    approvedByName,
    returnedReason,
    signature,
  };
}
