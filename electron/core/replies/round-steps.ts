import type { ReportId } from '../../../shared/domain/ids';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { touchInquiry } from '../inquiries/search-index';
import { requireReport, type ReportRecord } from '../reports/report-store';
import type { ReadableDb } from '../store';
import { requireRound, type RoundRecord } from './round-store';
import { roundView } from './round-view';

/** Logs the step and gives the round as it stands after it. */
export function afterRoundStep(
  context: Context,
  { id, inquiryId }: RoundRecord,
  details: Readonly<Record<string, string | number>> = {},
): ReplyRound {
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: id, details });
  return roundView(context, requireRound(context.db, id));
}

/** @throws AppError NOT_FOUND, REPLY_REPORT_CLOSED when it is approved or signed */
export function requireOpenReport(db: ReadableDb, reportId: ReportId): ReportRecord {
  const report = requireReport(db, reportId);
  if (report.status !== 'draft' && report.status !== 'submitted')
    throw new AppError('REPLY_REPORT_CLOSED');
  return report;
}
