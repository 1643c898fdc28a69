import { latin1 } from './bytes';
import type { Certificate } from './cms/certificate';
import { openPdf, type PdfFile } from './pdf/document';
import { formFields, type FormField } from './pdf/form-fields';
import { isDict } from './pdf/objects';
import { isNotice, problemTexts, type ProblemCode } from './problems';
import type { Addition, Problem, SignatureReport, VerificationReport } from './report';
import { readRevisions, type Revisions } from './revisions';
import { readRoots } from './roots';
import { summarise } from './summary';
import { verifyField, type FieldResult } from './verify-field';

export interface VerifyOptions {
  /** Root certificates that the reader trusts, DER or PEM. */
  readonly roots: readonly Uint8Array[];
  /** The instant at which certificates must be valid. */
  readonly at: Date;
}

const largestFile = 256 * 1024 * 1024;

const problem = (code: ProblemCode, field: string | null = null): Problem => ({
  code,
  says: problemTexts[code],
  field,
});

/** `%PDF-1.4` to `1.7`, or `2.0`, on the very first byte: anything before it would be unaccounted for. */
const hasHeader = (bytes: Uint8Array): boolean =>
  /^%PDF-(1\.[4-7]|2\.0)[\r\n]/.test(latin1(bytes, 0, Math.min(9, bytes.length)));

function readFields(file: PdfFile, problems: ProblemCode[]): readonly FormField[] {
  try {
    const fields = formFields(file.current);
    if (new Set(fields.map((f) => f.name)).size !== fields.length) problems.push('DUPLICATE_FIELD');
    return fields.filter((field) => field.isSignature && field.dict.has('V'));
  } catch {
    problems.push('FORM_MALFORMED');
    return [];
  }
}

/** Signatures that no field shows, at any stage of the file. */
function hasHiddenSignature(file: PdfFile, shown: number): boolean {
  let found = 0;
  for (const number of file.current.numbers()) {
    const object = file.current.fetch(number);
    if (isDict(object) && object.has('ByteRange')) found += 1;
  }
  return found !== shown;
}

function checkDocument(file: PdfFile, revisions: Revisions, signed: number): ProblemCode[] {
  const problems: ProblemCode[] = [...revisions.problems];
  if (file.views.some((view) => view.trailer.has('Encrypt'))) problems.push('PDF_ENCRYPTED');
  try {
    if (hasHiddenSignature(file, signed)) problems.push('SIGNATURE_OUTSIDE_FIELD');
  } catch {
    problems.push('PDF_DAMAGED');
  }
  return problems;
}

/** What the later revisions added, seen from the first signature on. */
function additionsAfterFirst(results: readonly FieldResult[]): readonly Addition[] {
  const [first] = [...results].sort((a, b) => a.report.revision - b.report.revision);
  return first?.additions ?? [];
}

async function verifyOpened(
  file: PdfFile,
  roots: readonly Certificate[],
  at: Date,
): Promise<{ results: FieldResult[]; problems: Problem[] }> {
  const codes: ProblemCode[] = [];
  const revisions = readRevisions(file);
  const fields = readFields(file, codes);
  codes.push(...checkDocument(file, revisions, fields.length));
  const results: FieldResult[] = [];
  for (const field of fields) {
    results.push(await verifyField(file, revisions.list, field, roots, at));
  }
  if (fields.length === 0) codes.push('NO_SIGNATURE');
  const problems = [...new Set(codes)].map((code) => problem(code));
  for (const { report, problems: own } of results) {
    problems.push(...own.map((code) => problem(code, report.field)));
  }
  return { results, problems };
}

const unreadable = (code: ProblemCode, chosenRoots: readonly string[]): VerificationReport => ({
  verdict: 'unreadable',
  bytes: 'unknown',
  signature: 'unknown',
  signer: 'unknown',
  time: 'none',
  chosenRoots,
  signatures: [],
  addedAfter: [],
  problems: [problem(code)],
});

const unsigned = (chosenRoots: readonly string[]): VerificationReport => ({
  verdict: 'unsigned',
  bytes: 'no-signature',
  signature: 'no-signature',
  signer: 'no-signature',
  time: 'none',
  chosenRoots,
  signatures: [],
  addedAfter: [],
  problems: [problem('NO_SIGNATURE')],
});

/** Damage that hides a signature must not read as "unsigned". */
function mentionsSignature(bytes: Uint8Array): boolean {
  return latin1(bytes).includes('/ByteRange');
}

async function verifyReadable(
  bytes: Uint8Array,
  { roots, at }: VerifyOptions,
): Promise<VerificationReport> {
  const chosen = await readRoots(roots);
  const chosenRoots = chosen.certificates.map((root) => root.fingerprint);
  if (bytes.length > largestFile) return unreadable('PDF_TOO_LARGE', chosenRoots);
  if (!hasHeader(bytes)) return unreadable('NOT_A_PDF', chosenRoots);
  const file = await openPdf(bytes).catch(() => null);
  if (file === null) return unreadable('PDF_DAMAGED', chosenRoots);
  const { results, problems } = await verifyOpened(file, chosen.certificates, at);
  // An ordinary file may be built in ways that a signed report never is; that is no alteration.
  if (results.length === 0 && !mentionsSignature(bytes)) return unsigned(chosenRoots);
  if (!chosen.allReadable) problems.push(problem('ROOT_UNREADABLE'));
  if (roots.length === 0 && results.length > 0) problems.push(problem('NO_ROOT_CHOSEN'));
  if (results.length === 0 && !problems.some(({ code }) => !isNotice(code))) {
    problems.push(problem('FORM_MALFORMED'));
  }
  const signatures: SignatureReport[] = results.map((result) => result.report);
  const addedAfter = additionsAfterFirst(results);
  return { ...summarise(signatures, problems), chosenRoots, signatures, addedAfter, problems };
}

/**
 * Verifies every signature of a PDF, strictly and offline. Answers four questions apart: are the
 * bytes those that were signed, is each signature sound, does a root that the reader chose vouch for
 * each signer, and is the time claimed or proven. Never throws, whatever the bytes.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<VerificationReport> {
  try {
    return await verifyReadable(bytes, options);
  } catch {
    // The last fence: what no check foresaw is a damaged file, not a fault for the reader to meet.
    return unreadable('PDF_DAMAGED', []);
  }
}
