import { createHash } from 'node:crypto';
import type { Parsed } from '../../../shared/api';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { writeFileWhole } from '../written-file';
import { namesBeside, verificationNote } from './handover';
import { requireReport } from './report-store';

interface SignedFile {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly rootFingerprint: string;
  readonly rootPem: string;
}

/** @throws AppError REPORT_NOT_INTACT when the bytes no longer have the hash that was signed. */
function signedFile({ db }: Context, input: Parsed<'report.export'>): SignedFile {
  const report = requireReport(db, input.reportId);
  afterReportStep(report.status, 'export');
  const file = db
    .prepare<[string], SignedFile>(
      `SELECT pdf, sha256, root_fingerprint AS rootFingerprint, root_pem AS rootPem
       FROM reports WHERE id = ?`,
    )
    .get(report.id);
  if (file === undefined) throw new AppError('NOT_FOUND');
  const isIntact = createHash('sha256').update(file.pdf).digest('hex') === file.sha256;
  if (!isIntact) throw new AppError('REPORT_NOT_INTACT');
  return file;
}

function commit(context: Context, input: Parsed<'report.export'>, { sha256 }: SignedFile) {
  const { inquiryId, id, audience } = requireReport(context.db, input.reportId);
  context.audit({ inquiryId, subject: id, details: { sha256, audience } }); // EXP-19
  return { sha256 };
}

/** The report comes last: where anything fails before it, no word of it has left the vault. */
async function disclose(context: Context, { path }: Parsed<'report.export'>, file: SignedFile) {
  const { institution } = context.vault;
  const beside = namesBeside(path);
  const note = { ...file, institution, pdfName: path, rootName: beside.root };
  await writeFileWhole(beside.root, file.rootPem);
  await writeFileWhole(beside.note, verificationNote(note));
  await writeFileWhole(path, file.pdf);
}

export const exportHandlers = {
  'report.export': staged(
    (context, input) => Promise.resolve(signedFile(context, input)),
    commit,
    disclose,
  ),
} satisfies Handlers<'report.export'>;
