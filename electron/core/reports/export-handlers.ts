import type { Parsed } from '../../../shared/api';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { writeFileWhole } from '../written-file';
import { rootsOf, storedFile, type ReportRoot, type StoredFile } from './file-store';
import { writeBeside } from './handover';
import { requireReport } from './report-store';

interface SignedFile extends StoredFile {
  readonly roots: readonly ReportRoot[];
}

/** @throws AppError REPORT_NOT_INTACT when the bytes no longer have the hash that was signed. */
function signedFile({ db }: Context, input: Parsed<'report.export'>): SignedFile {
  const report = requireReport(db, input.reportId);
  afterReportStep(report.status, 'export');
  const file = storedFile(db, report.id);
  if (file === null) throw new AppError('NOT_FOUND');
  return { ...file, roots: rootsOf(db, report.id) };
}

function commit(context: Context, input: Parsed<'report.export'>, { sha256 }: SignedFile) {
  const { inquiryId, id, audience } = requireReport(context.db, input.reportId);
  context.audit({ inquiryId, subject: id, details: { sha256, audience } }); // EXP-19
  return { sha256 };
}

/** The report comes last: where anything fails before it, no word of it has left the vault. */
async function disclose(context: Context, { path }: Parsed<'report.export'>, file: SignedFile) {
  const { bytes, sha256, roots } = file;
  await writeBeside(context, path, sha256, roots);
  await writeFileWhole(path, bytes);
}

export const exportHandlers = {
  'report.export': staged(
    (context, input) => Promise.resolve(signedFile(context, input)),
    commit,
    disclose,
  ),
} satisfies Handlers<'report.export'>;
