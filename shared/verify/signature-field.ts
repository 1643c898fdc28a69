import { concat, latin1 } from './bytes';
import { readCertification } from './certification';
import type { PdfFile } from './pdf/document';
import type { FormField } from './pdf/form-fields';
import { formFields } from './pdf/form-fields';
import { isArray, isCount, isDict, nameOf, PdfRef, PdfString, textOf } from './pdf/objects';
import type { PdfDict } from './pdf/objects';
import type { ProblemCode } from './problems';
import type { Certifies } from './report';
import type { Revision } from './revisions';
import { shown } from './shown';

/** A filled signature field, checked for its place in the file but not yet for its signature. */
export interface SignatureInPlace {
  readonly problems: readonly ProblemCode[];
  readonly isTimeStamp: boolean;
  readonly certifies: Certifies | null;
  /** Index of the revision it was made on, or null when it ends at none. */
  readonly revision: number | null;
  readonly coversWholeFile: boolean;
  readonly contents: Uint8Array;
  readonly covered: Uint8Array<ArrayBuffer>;
  readonly claimedTime: string | null;
  readonly reason: string | null;
}

/** A block with a chain of certificates and a time stamp takes under 32 KiB; some makers leave room for 64. */
const largestBlock = 128 * 1024;

type Range = readonly [number, number, number, number];

function readRange(dict: PdfDict): Range | null {
  const range = dict.get('ByteRange');
  if (!isArray(range) || range.length !== 4 || !range.every(isCount)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = range;
  return [a, b, c, d];
}

/** /M, e.g. D:20261124220000Z or with an offset, as ISO 8601 in UTC; null when absent or malformed. */
function readDate(text: string | null): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)?$/.exec(
    text ?? '',
  );
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * (match[7] === '-' ? -1 : 1);
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, (minute ?? 0) - offset, second);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}

export const isTimeStampDict = (dict: PdfDict): boolean =>
  nameOf(dict.get('Type')) === 'DocTimeStamp';

function kindProblems(dict: PdfDict): ProblemCode[] {
  const type = dict.get('Type');
  const kind = nameOf(dict.get('SubFilter'));
  const isUsual = nameOf(dict.get('Filter')) === 'Adobe.PPKLite' && !dict.has('Cert');
  if (!isUsual) return ['SIGNATURE_KIND'];
  if (isTimeStampDict(dict)) {
    return kind === 'ETSI.RFC3161' && !dict.has('Reference') ? [] : ['SIGNATURE_KIND'];
  }
  if (type !== undefined && nameOf(type) !== 'Sig') return ['SIGNATURE_KIND'];
  if (kind === 'ETSI.CAdES.detached') return [];
  return kind === 'adbe.pkcs7.detached' ? ['NOT_PADES'] : ['SIGNATURE_KIND'];
}

/** The gap must be exactly the /Contents token, plain hexadecimal in one case, inside this object. */
function rangeIsExact(
  bytes: Uint8Array,
  [start, gap, rest, length]: Range,
  contents: PdfString,
  object: { readonly start: number; readonly end: number },
): boolean {
  if (start !== 0 || gap !== contents.start || rest !== contents.end) return false;
  if (object.start >= gap || rest >= object.end || rest + length > bytes.length) return false;
  const digits = latin1(bytes, gap + 1, rest - 1);
  return /^(?:[0-9a-f]*|[0-9A-F]*)$/.test(digits) && digits.length % 2 === 0;
}

/** In the signed revision the same field must hold this same object, made in that very revision. */
function isBoundTo(
  revisions: readonly Revision[],
  index: number,
  field: FormField,
  value: PdfRef,
  offset: number,
): boolean {
  const signed = revisions[index]?.view;
  const then = signed === undefined ? [] : formFields(signed);
  const same = then.find((one) => one.name === field.name)?.dict.get('V');
  if (!(same instanceof PdfRef) || same.number !== value.number) return false;
  const place = revisions[index]?.section.entries.get(value.number);
  return place?.kind === 'at' && place.offset === offset;
}

const misplaced = (problem: ProblemCode): SignatureInPlace => ({
  problems: [problem],
  isTimeStamp: false,
  certifies: null,
  revision: null,
  coversWholeFile: false,
  contents: new Uint8Array(),
  covered: new Uint8Array(),
  claimedTime: null,
  reason: null,
});

/**
 * Reads the signature of a field and checks that it covers exactly one revision of this file
 * (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 5.3). Throws PdfSyntaxError.
 */
export function readSignature(
  { bytes, budget }: PdfFile,
  revisions: readonly Revision[],
  field: FormField,
): SignatureInPlace {
  const current = revisions.at(-1)?.view;
  const value = field.dict.get('V');
  const place = value instanceof PdfRef ? current?.locate(value.number) : undefined;
  if (current === undefined || !(value instanceof PdfRef) || place?.kind !== 'at') {
    return misplaced('SIGNATURE_DICTIONARY');
  }
  // Other readers see nothing behind a reference of another generation.
  if (value.generation !== place.generation) return misplaced('SIGNATURE_DICTIONARY');
  const object = current.at(place.offset);
  const dict = object.object;
  const range = isDict(dict) ? readRange(dict) : null;
  const contents = isDict(dict) ? dict.get('Contents') : undefined;
  if (!isDict(dict) || range === null || !(contents instanceof PdfString) || !contents.isHex) {
    return misplaced('SIGNATURE_DICTIONARY');
  }
  if (contents.bytes.length > largestBlock) return misplaced('CMS_TOO_LARGE');
  if (!rangeIsExact(bytes, range, contents, object)) return misplaced('BYTE_RANGE');
  const end = range[2] + range[3];
  budget.take('covered', end);
  const index = revisions.findIndex((revision) => end >= revision.eof && end <= revision.end);
  const problems = kindProblems(dict);
  if (index < 0) problems.push('BYTE_RANGE');
  else if (!isBoundTo(revisions, index, field, value, place.offset))
    problems.push('SIGNATURE_MOVED');
  const reason = textOf(dict.get('Reason'));
  const certifies = readCertification(dict);
  if (certifies === 'malformed') problems.push('CERTIFICATION_MALFORMED');
  return {
    problems,
    isTimeStamp: isTimeStampDict(dict),
    certifies: certifies === 'malformed' ? null : certifies,
    revision: index < 0 ? null : index,
    coversWholeFile: end >= (revisions.at(-1)?.eof ?? Infinity),
    contents: contents.bytes,
    covered: concat([bytes.subarray(0, range[1]), bytes.subarray(range[2], end)]),
    claimedTime: readDate(textOf(dict.get('M'))),
    reason: reason === null ? null : shown(reason),
  };
}
