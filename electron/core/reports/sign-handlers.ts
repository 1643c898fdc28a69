import { createHash } from 'node:crypto';
import type { Parsed } from '../../../shared/api';
import { afterReportStep, checkFourEyes } from '../../../shared/domain/reports/approval';
import type { ReportProof } from '../../../shared/domain/reports/report';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { AppError } from '../../../shared/errors';
import { openPdf } from '../../../shared/verify/pdf/document';
import { head } from '../audit-log';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { certificateFacts, trustAnchor } from '../settings/certificate-facts';
import { ensureOwnCertificate, openSigningKey } from '../settings/signing-certificate';
import { afterStep, checkGate } from './approval-handlers';
import { signatureField } from './model';
import { renderReport } from './pdf';
import { requireReport, writersOf, type ReportRecord } from './report-store';
import { signPdf } from './sign/sign-pdf';

/** Number of pages of a PDF that Amparo has just made. */
async function pagesOf(bytes: Uint8Array): Promise<number> {
  const { current } = await openPdf(bytes);
  const count = current.dict(current.root.get('Pages'))?.get('Count');
  return typeof count === 'number' ? count : 0;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Print extends ReportProof {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface SignedReport {
  readonly revision: number;
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly pages: number;
  readonly rootFingerprint: string;
  readonly rootPem: string;
}

/**
 * What is signed: the content as it was approved, and three things that only signing can know, the
 * day, the signatory and the head of the audit log.
 */
function modelToSign(context: Context, { frozen }: ReportRecord): ReportModel {
  if (frozen === null) throw new AppError('REPORT_STEP_NOT_ALLOWED');
  const { name } = context.vault.officer;
  return {
    ...frozen.model,
    date: context.now().slice(0, 10),
    auditHead: head(context.db),
    signatories: [{ name, role: 'Commissioner', field: signatureField }],
  };
}

function checkMayBeSigned(context: Context, report: ReportRecord): void {
  afterReportStep(report.status, 'sign');
  checkFourEyes(writersOf(context.db, report.id), context.vault.officer.id);
  checkGate(context, report);
}

/** Equal contents give equal bytes, so that what was shown before can be compared by its hash. */
async function printToSign(context: Context, report: ReportRecord): Promise<Print> {
  const model = modelToSign(context, report);
  const bytes = await renderReport(model, context.resourcesFolder);
  return {
    bytes,
    sha256: sha256Of(bytes),
    pages: await pagesOf(bytes),
    auditEntry: model.auditHead.sequence,
  };
}

async function prepareProof(context: Context, input: Parsed<'report.proof'>): Promise<ReportProof> {
  const report = requireReport(context.db, input.reportId);
  checkMayBeSigned(context, report);
  const { sha256, pages, auditEntry } = await printToSign(context, report);
  return { sha256, pages, auditEntry };
}

async function signNow(
  context: Context,
  { bytes, pages }: Print,
): Promise<Omit<SignedReport, 'revision'>> {
  const { certDer, chain } = await ensureOwnCertificate(context);
  const keyPkcs8 = openSigningKey(context);
  try {
    const signed = await signPdf(bytes, {
      field: signatureField,
      certDer,
      keyPkcs8,
      chain,
      name: context.vault.officer.name,
      reason: 'Report approved and signed',
      time: new Date(context.now()),
    });
    const anchor = certificateFacts(trustAnchor(certDer, chain));
    return {
      pdf: Buffer.from(signed),
      sha256: sha256Of(signed),
      pages,
      rootFingerprint: anchor.fingerprint,
      rootPem: anchor.pem,
    };
  } finally {
    keyPkcs8.fill(0);
  }
}

async function prepare(context: Context, input: Parsed<'report.sign'>): Promise<SignedReport> {
  const report = requireReport(context.db, input.reportId);
  checkMayBeSigned(context, report);
  const print = await printToSign(context, report);
  if (input.proof !== null && input.proof !== print.sha256) throw new AppError('CHANGED_MEANWHILE');
  const signed = await signNow(context, print);
  return { ...signed, revision: report.revision };
}

function commit(context: Context, input: Parsed<'report.sign'>, signed: SignedReport) {
  const { db, vault } = context;
  const report = requireReport(db, input.reportId);
  if (report.revision !== signed.revision) throw new AppError('CHANGED_MEANWHILE');
  checkMayBeSigned(context, report);
  db.prepare(
    `UPDATE reports SET status = 'signed', signer_name = @signer, signed_at = @now, pdf = @pdf,
       sha256 = @sha256, pages = @pages, root_fingerprint = @rootFingerprint,
       root_pem = @rootPem, updated_at = @now, revision = revision + 1
     WHERE id = @id`,
  ).run({ ...signed, id: report.id, signer: vault.officer.name, now: context.now() });
  return afterStep(context, report, { sha256: signed.sha256, pages: signed.pages });
}

export const signHandlers = {
  'report.proof': staged(prepareProof, (_, __, proof) => proof),
  'report.sign': staged(prepare, commit),
} satisfies Handlers<'report.proof' | 'report.sign'>;
