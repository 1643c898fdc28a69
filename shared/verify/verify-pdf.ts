import { indexOfText, latin1 } from './bytes';
import type { Certificate } from './cms/certificate';
import { LaterChanges } from './later/later-changes';
import { openPdf, type PdfFile } from './pdf/document';
import { formFields, type FormField } from './pdf/form-fields';
import { isDict, PdfRef, PdfSyntaxError } from './pdf/objects';
import { PdfLimitError, ReadingBudget } from './pdf/reading-budget';
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
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    problems.push('FORM_MALFORMED');
    return [];
  }
}

/** Each signature makes a stage of its own, so that no block is read for more than one field. */
function hasSurplusSignatures(fields: readonly FormField[], revisions: Revisions): boolean {
  const values = new Set(
    fields.map(({ dict }) => dict.get('V')).map((v) => (v instanceof PdfRef ? v.number : -1)),
  );
  return values.size < fields.length || fields.length > revisions.list.length;
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
  // What stands outside every stage need not be looked for in a file that is refused already.
  if (revisions.problems.length > 0) return problems;
  try {
    if (hasHiddenSignature(file, signed)) problems.push('SIGNATURE_OUTSIDE_FIELD');
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    problems.push('PDF_DAMAGED');
  }
  return problems;
}

/** What the later revisions added, seen from the first signature on. */
function additionsAfterFirst(results: readonly FieldResult[]): readonly Addition[] {
  const [first] = [...results].sort((a, b) => a.report.revision - b.report.revision);
  return first?.additions ?? [];
}

interface Opened {
  readonly results: readonly FieldResult[];
  readonly problems: Problem[];
}

async function verifyOpened(
  file: PdfFile,
  roots: readonly Certificate[],
  at: Date,
): Promise<Opened> {
  const codes: ProblemCode[] = [];
  const revisions = readRevisions(file);
  const fields = readFields(file, codes);
  codes.push(...checkDocument(file, revisions, fields.length));
  const results: FieldResult[] = [];
  if (hasSurplusSignatures(fields, revisions)) codes.push('SIGNATURE_COUNT');
  else {
    const later = new LaterChanges(revisions.list);
    for (const field of fields) {
      results.push(await verifyField(file, revisions.list, later, field, roots, at));
    }
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
  return indexOfText(bytes, '/ByteRange') >= 0;
}

/** The code of the reason when the file cannot be read, or not within its budget. */
async function openAndVerify(
  bytes: Uint8Array,
  roots: readonly Certificate[],
  at: Date,
  budget: ReadingBudget,
): Promise<Opened | ProblemCode> {
  try {
    return await verifyOpened(await openPdf(bytes, budget), roots, at);
  } catch (error) {
    return error instanceof PdfLimitError ? error.code : 'PDF_DAMAGED';
  }
}

async function verifyReadable(
  bytes: Uint8Array,
  { roots, at }: VerifyOptions,
  budget: ReadingBudget,
): Promise<VerificationReport> {
  const chosen = await readRoots(roots);
  const chosenRoots = chosen.certificates.map((root) => root.fingerprint);
  if (bytes.length > largestFile) return unreadable('PDF_TOO_LARGE', chosenRoots);
  if (!hasHeader(bytes)) return unreadable('NOT_A_PDF', chosenRoots);
  const opened = await openAndVerify(bytes, chosen.certificates, at, budget);
  if (typeof opened === 'string') return unreadable(opened, chosenRoots);
  const { results, problems } = opened;
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
 * each signer, and is the time claimed or proven. Never throws, whatever the bytes. What it cost can
 * be read from `budget` afterwards.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  options: VerifyOptions,
  budget = new ReadingBudget(bytes.length),
): Promise<VerificationReport> {
  try {
    return await verifyReadable(bytes, options, budget);
  } catch {
    // The last fence: what no check foresaw is a damaged file, not a fault for the reader to meet.
    return unreadable('PDF_DAMAGED', []);
  }
}
