import type { Parsed } from '../../../shared/api';
import {
  afterReportStep,
  afterSignature,
  checkFourEyes,
} from '../../../shared/domain/reports/approval';
import type { ReportProof } from '../../../shared/domain/reports/report';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { AppError } from '../../../shared/errors';
import { verifyPdf } from '../../../shared/verify';
import { head } from '../audit-log';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { keepList, type RevocationList } from '../settings/revocation-list';
import { afterStep, checkGate } from './approval-handlers';
import {
  addRoot,
  addStages,
  rootsOf,
  sha256Of,
  storedFile,
  type NewStage,
  type ReportRoot,
  type StoredFile,
} from './file-store';
import { pagesOf } from './pages-of';
import { renderReport } from './pdf';
import { printedModel } from './printed-model';
import { requireReport, writersOf, type ReportRecord } from './report-store';
import { nameSignatories, ownPlace, signatoriesToBe } from './signatories';
import { noteSignature, setSignatories, signatoriesOf } from './signatory-store';
import { sealPrint, signAsOfficer, signatoryRole } from './signing';
import { withValidationData } from './validation';

/** What an officer signs: the print, or the file with the signatures of others. */
interface ToSign extends ReportProof {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null: nobody has signed yet. */
  readonly stored: StoredFile | null;
}

interface Signing {
  readonly revision: number;
  readonly before: StoredFile | null;
  readonly stages: readonly NewStage[];
  readonly roots: readonly ReportRoot[];
  readonly pages: number;
  /** A revocation list that was signed for the last signature. */
  readonly newList: RevocationList | null;
}

/**
 * What the first signatory signs: the content as it was approved, and three things that only signing
 * can know, the day, the signatories and the head of the audit log.
 */
function modelToSign(context: Context, report: ReportRecord): ReportModel {
  const { frozen } = report;
  if (frozen === null) throw new AppError('REPORT_STEP_NOT_ALLOWED');
  const signatories = signatoriesToBe(context, report);
  return {
    ...frozen.model,
    date: context.now().slice(0, 10),
    auditHead: head(context.db),
    isSealed: true,
    signatories: signatories.map(({ name, field }) => ({ name, role: signatoryRole, field })),
  };
}

function checkMayBeSigned(context: Context, report: ReportRecord): void {
  afterReportStep(report.status, 'sign');
  checkFourEyes(writersOf(context.db, report.id), context.vault.officer.id);
  ownPlace(context, report);
  checkGate(context, report);
}

/** Equal contents give equal bytes, so that what was shown before can be compared by its hash. */
async function fileToSign(context: Context, report: ReportRecord): Promise<ToSign> {
  const stored = storedFile(context.db, report.id);
  if (stored !== null) {
    const { auditHead } = await printedModel(context, report);
    return { ...stored, stored, pages: report.pages ?? 0, auditEntry: auditHead.sequence };
  }
  const model = modelToSign(context, report);
  const bytes = await renderReport(model, context.resourcesFolder);
  return {
    bytes,
    stored,
    sha256: sha256Of(bytes),
    pages: await pagesOf(bytes),
    auditEntry: model.auditHead.sequence,
  };
}

async function prepareProof(context: Context, input: Parsed<'report.proof'>): Promise<ReportProof> {
  const report = requireReport(context.db, input.reportId);
  checkMayBeSigned(context, report);
  const { sha256, pages, auditEntry } = await fileToSign(context, report);
  return { sha256, pages, auditEntry };
}

/** Nobody puts a name under a file in which an earlier signature is broken. @throws AppError REPORT_NOT_INTACT */
async function checkEarlier({ now }: Context, { bytes }: StoredFile): Promise<void> {
  const { bytes: unchanged, signature } = await verifyPdf(bytes, {
    roots: [],
    at: new Date(now()),
  });
  if (unchanged !== 'yes' || signature !== 'sound') throw new AppError('REPORT_NOT_INTACT');
}

/** The print with the institution's seal; of a file that others have signed, the file as it is. */
async function beginning(context: Context, { bytes, stored }: ToSign) {
  if (stored !== null) {
    await checkEarlier(context, stored);
    return { file: stored.bytes, stages: [], roots: [] };
  }
  const sealed = await sealPrint(context, bytes);
  const stages: NewStage[] = [
    { kind: 'print', file: bytes },
    { kind: 'seal', file: sealed.file },
  ];
  return { file: sealed.file, stages, roots: [sealed.root] };
}

async function prepare(context: Context, input: Parsed<'report.sign'>): Promise<Signing> {
  const report = requireReport(context.db, input.reportId);
  checkMayBeSigned(context, report);
  const toSign = await fileToSign(context, report);
  if (input.proof !== null && input.proof !== toSign.sha256)
    throw new AppError('CHANGED_MEANWHILE');
  const { file, stages, roots } = await beginning(context, toSign);
  const own = ownPlace(context, report);
  const signed = await signAsOfficer(context, file, own.field);
  const allRoots = [...rootsOf(context.db, report.id), ...roots, signed.root];
  const isLast = signatoriesToBe(context, report).every(
    ({ field, signedAt }) => signedAt !== null || field === own.field,
  );
  const validated = isLast ? await withValidationData(context, signed.file, allRoots) : null;
  return {
    revision: report.revision,
    before: toSign.stored,
    stages: [
      ...stages,
      { kind: 'signature', file: signed.file },
      ...(validated === null ? [] : [validated.stage]),
    ],
    roots: allRoots,
    pages: toSign.pages,
    newList: validated?.newList ?? null,
  };
}

function commit(context: Context, input: Parsed<'report.sign'>, signing: Signing) {
  const { db, vault } = context;
  const report = requireReport(db, input.reportId);
  if (report.revision !== signing.revision) throw new AppError('CHANGED_MEANWHILE');
  checkMayBeSigned(context, report);
  const { id } = report;
  const now = context.now();
  addStages(db, id, signing.before, signing.stages, now);
  for (const root of signing.roots) addRoot(db, id, root);
  if (signing.newList !== null) keepList(db, signing.newList);
  if (signing.before === null) setSignatories(db, id, signatoriesToBe(context, report));
  noteSignature(db, id, vault.officer.id, now);
  const signatories = signatoriesOf(db, id);
  db.prepare(
    `UPDATE reports SET status = @status, pages = @pages, updated_at = @now,
       revision = revision + 1 WHERE id = @id`,
  ).run({ id, now, pages: signing.pages, status: afterSignature(report.status, signatories) });
  return afterStep(context, report, {
    sha256: sha256Of(signing.stages.at(-1)?.file ?? new Uint8Array()),
    pages: signing.pages,
    signatures: signatories.filter(({ signedAt }) => signedAt !== null).length,
    signatories: signatories.length,
  });
}

export const signHandlers = {
  'report.nameSignatories': nameSignatories,
  'report.proof': staged(prepareProof, (_, __, proof) => proof),
  'report.sign': staged(prepare, commit),
} satisfies Handlers<'report.nameSignatories' | 'report.proof' | 'report.sign'>;
