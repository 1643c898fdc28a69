import { indexOfText, latin1 } from './bytes';
import { checkFields, nothingChecked, type CheckedFields } from './check-fields';
import type { Certificate } from './cms/certificate';
import type { Trust } from './cms/chain';
import type { RevocationList } from './cms/revocation';
import { openPdf, type PdfFile } from './pdf/document';
import { formFields, type FormField } from './pdf/form-fields';
import { isDict, PdfRef, PdfSyntaxError } from './pdf/objects';
import { PdfLimitError, ReadingBudget } from './pdf/reading-budget';
import { isNotice, problemTexts, type ProblemCode } from './problems';
import type {
  Addition,
  Problem,
  SignatureReport,
  TimeStampReport,
  VerificationReport,
} from './report';
import { readRevisions, type Revisions } from './revisions';
import { readLists, readRoots } from './roots';
import { summarise } from './summary';
import { readValidationData } from './validation-data';
import type { FieldResult } from './verify-field';

export interface VerifyOptions {
  /** Root certificates that the reader trusts, DER or PEM. */
  readonly roots: readonly Uint8Array[];
  /** Lists of withdrawn certificates beside those in the file, DER or PEM. */
  readonly lists?: readonly Uint8Array[];
  /** Now, by the reader's clock: when certificates must be valid, where no earlier time is proven. */
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
  readonly timeStamps: readonly TimeStampReport[];
  readonly problems: Problem[];
}

async function trustOf(file: PdfFile, { certificates, lists, now }: Chosen): Promise<Trust> {
  const data = await readValidationData(file);
  return {
    roots: certificates,
    loose: data.certificates,
    revocationLists: [...lists, ...data.revocationLists],
    now,
  };
}

async function verifyOpened(file: PdfFile, chosen: Chosen): Promise<Opened> {
  const codes: ProblemCode[] = [];
  const revisions = readRevisions(file);
  const fields = readFields(file, codes);
  codes.push(...checkDocument(file, revisions, fields.length));
  let checked: CheckedFields = nothingChecked;
  if (hasSurplusSignatures(fields, revisions)) codes.push('SIGNATURE_COUNT');
  else checked = await checkFields(file, revisions.list, fields, await trustOf(file, chosen));
  codes.push(...checked.problems);
  if (fields.length === 0 || checked.hasOnlyStamps) codes.push('NO_SIGNATURE');
  const problems = [...new Set(codes)].map((code) => problem(code));
  for (const { report, problems: own } of [...checked.results, ...checked.stamps]) {
    problems.push(...own.map((code) => problem(code, report.field)));
  }
  const timeStamps = checked.stamps.map(({ report }) => report);
  return { results: checked.results, timeStamps, problems };
}

const unreadable = (code: ProblemCode, chosenRoots: readonly string[]): VerificationReport => ({
  verdict: 'unreadable',
  bytes: 'unknown',
  signature: 'unknown',
  signer: 'unknown',
  time: 'none',
  chosenRoots,
  signatures: [],
  timeStamps: [],
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
  timeStamps: [],
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
  chosen: Chosen,
  budget: ReadingBudget,
): Promise<Opened | ProblemCode> {
  try {
    return await verifyOpened(await openPdf(bytes, budget), chosen);
  } catch (error) {
    return error instanceof PdfLimitError ? error.code : 'PDF_DAMAGED';
  }
}

/** What the reader chose, as far as it can be read. */
interface Chosen {
  readonly certificates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  readonly now: Date;
  readonly problems: readonly ProblemCode[];
}

async function readChosen({ roots, lists = [], at }: VerifyOptions): Promise<Chosen> {
  const fromRoots = await readRoots(roots);
  const fromLists = readLists(lists);
  const problems: ProblemCode[] = [];
  if (!fromRoots.allReadable) problems.push('ROOT_UNREADABLE');
  if (!fromLists.allReadable) problems.push('REVOCATION_LIST_UNREADABLE');
  return { certificates: fromRoots.certificates, lists: fromLists.lists, now: at, problems };
}

async function verifyReadable(
  bytes: Uint8Array,
  options: VerifyOptions,
  budget: ReadingBudget,
): Promise<VerificationReport> {
  const chosen = await readChosen(options);
  const chosenRoots = chosen.certificates.map((root) => root.fingerprint);
  if (bytes.length > largestFile) return unreadable('PDF_TOO_LARGE', chosenRoots);
  if (!hasHeader(bytes)) return unreadable('NOT_A_PDF', chosenRoots);
  const opened = await openAndVerify(bytes, chosen, budget);
  if (typeof opened === 'string') return unreadable(opened, chosenRoots);
  const { results, problems, timeStamps } = opened;
  // An ordinary file may be built in ways that a signed report never is; that is no alteration.
  if (results.length === 0 && timeStamps.length === 0 && !mentionsSignature(bytes)) {
    return unsigned(chosenRoots);
  }
  problems.push(...chosen.problems.map((code) => problem(code)));
  const hasAny = results.length + timeStamps.length > 0;
  if (options.roots.length === 0 && hasAny) problems.push(problem('NO_ROOT_CHOSEN'));
  if (!hasAny && !problems.some(({ code }) => !isNotice(code))) {
    problems.push(problem('FORM_MALFORMED'));
  }
  const signatures: SignatureReport[] = results.map((result) => result.report);
  const addedAfter = additionsAfterFirst(results);
  const answers = summarise(signatures, timeStamps.length, problems);
  return { ...answers, chosenRoots, signatures, timeStamps, addedAfter, problems };
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
