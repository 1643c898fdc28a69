import type { Parsed } from '../../../shared/api';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { keepList } from '../settings/revocation-list';
import { writeFileWhole } from '../written-file';
import { addStages, rootsOf, sha256Of, storedFile, type StoredFile } from './file-store';
import { readWhole } from './read-whole';
import { requireReport } from './report-store';
import { reportView } from './report-view';
import { addTimeStamp, timeStampRequest } from './sign';
import { withValidationData } from './validation';

/** The file of a signed report. @throws AppError REPORT_STEP_NOT_ALLOWED, REPORT_NOT_INTACT */
function signedFile(
  { db }: Context,
  reportId: Parsed<'report.timeStampRequest'>['reportId'],
): StoredFile {
  const report = requireReport(db, reportId);
  afterReportStep(report.status, 'export');
  const file = storedFile(db, report.id);
  if (file === null) throw new AppError('NOT_FOUND');
  return file;
}

async function prepare(context: Context, { reportId, path }: Parsed<'report.importTimeStamp'>) {
  const before = signedFile(context, reportId);
  const { file, certificates } = await addTimeStamp(before.bytes, await readWhole(path));
  const roots = rootsOf(context.db, reportId);
  const validated = await withValidationData(context, file, roots, certificates);
  return { before, file, validated };
}

export const timeStampHandlers = {
  'report.timeStampRequest': staged(
    async (context, { reportId }) => {
      const { bytes, sha256 } = signedFile(context, reportId);
      return { sha256, request: await timeStampRequest(bytes) };
    },
    (context, { reportId }, { sha256 }) => {
      const { inquiryId, id } = requireReport(context.db, reportId);
      context.audit({ inquiryId, subject: id, details: { sha256 } });
      return { sha256 };
    },
    (_, { path }, { request }) => writeFileWhole(path, request),
  ),
  'report.importTimeStamp': staged(
    prepare,
    (context, { reportId }, { before, file, validated: { stage, newList } }) => {
      const { db } = context;
      const report = requireReport(db, reportId);
      addStages(db, report.id, before, [{ kind: 'time_stamp', file }, stage], context.now());
      if (newList !== null) keepList(db, newList);
      const sha256 = sha256Of(stage.file);
      context.audit({ inquiryId: report.inquiryId, subject: report.id, details: { sha256 } });
      return reportView(context, report);
    },
  ),
} satisfies Handlers<'report.timeStampRequest' | 'report.importTimeStamp'>;
