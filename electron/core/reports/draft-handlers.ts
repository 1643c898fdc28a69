import type { Parsed } from '../../../shared/api';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import type { ReportId } from '../../../shared/domain/ids';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { afterStep } from './approval-handlers';
import { printNow } from './print-now';
import { printedModel } from './printed-model';
import { addWriter, insertReport, reportRows, requireReport, updateText } from './report-store';
import { reportView } from './report-view';

function create(context: Context, input: Parsed<'report.create'>) {
  const { db, vault } = context;
  requireInquiry(db, input.inquiryId);
  const id = context.newId() as ReportId; // a fresh UUID becomes an id here
  const { inquiryId, subjectKind } = input;
  const report = { ...input.text, id, inquiryId, subjectKind };
  insertReport(db, report, vault.officer.id, context.now());
  addWriter(db, id, vault.officer.id);
  return afterStep(context, requireReport(db, id), {
    audience: input.text.audience,
    kind: subjectKind,
  });
}

function update(context: Context, input: Parsed<'report.update'>) {
  const { db, vault } = context;
  const report = requireReport(db, input.reportId);
  afterReportStep(report.status, 'edit');
  updateText(db, report.id, input.revision, input.text, context.now());
  addWriter(db, report.id, vault.officer.id);
  return afterStep(context, report, { audience: input.text.audience });
}

export const draftHandlers = {
  'report.list': ({ db }, { inquiryId }) => reportRows(db, inquiryId),
  'report.create': create,
  'report.get': (context, { reportId }) => reportView(context, requireReport(context.db, reportId)),
  'report.update': update,
  'report.preview': staged(
    (context, { reportId }) => printedModel(context, requireReport(context.db, reportId)),
    (_, __, model) => model,
  ),
  'report.print': staged(printNow, (_, __, bytes) => bytes),
} satisfies Handlers<
  | 'report.list'
  | 'report.create'
  | 'report.get'
  | 'report.update'
  | 'report.preview'
  | 'report.print'
>;
