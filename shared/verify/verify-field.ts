import { describeCertificate } from './cms/certificate';
import { checkChain, type Trust } from './cms/chain';
import { checkSignedData } from './cms/signed-data';
import type { PdfFile } from './pdf/document';
import type { FormField } from './pdf/form-fields';
import { PdfSyntaxError } from './pdf/objects';
import { isNotice, type ProblemCode } from './problems';
import type { Addition, BytesAnswer, Certifies, SignatureReport, TimeAnswer } from './report';
import type { Revision } from './revisions';
import { readSignature, type SignatureInPlace } from './signature-field';
import { checkStamp, isoTime } from './time-stamps';

export interface FieldResult {
  readonly report: SignatureReport;
  readonly additions: readonly Addition[];
  readonly problems: readonly ProblemCode[];
}

/** Problems that say: these are not the bytes that were signed. */
const aboutBytes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'SIGNATURE_DICTIONARY',
  'BYTE_RANGE',
  'SIGNATURE_MOVED',
  'CHANGED_AFTER_SIGNING',
  'CERTIFICATION_BROKEN',
  'DIGEST_MISMATCH',
]);

function bytesAnswer(broken: readonly ProblemCode[]): BytesAnswer {
  if (broken.some((code) => aboutBytes.has(code))) return 'no';
  return broken.includes('ADDED_UNJUDGED') ? 'unknown' : 'yes';
}

function laterProblems(additions: readonly Addition[], certifies: Certifies | null): ProblemCode[] {
  const kinds = additions.map(({ kind }) => kind);
  const isClosed = certifies === 1 && kinds.includes('signature');
  return [
    ...(isClosed ? (['CERTIFICATION_BROKEN'] as const) : []),
    ...(kinds.includes('other') ? (['CHANGED_AFTER_SIGNING'] as const) : []),
    ...(kinds.includes('unjudged') ? (['ADDED_UNJUDGED'] as const) : []),
  ];
}

const saysNothingOfSignature = (code: ProblemCode): boolean =>
  aboutBytes.has(code) || code === 'ADDED_UNJUDGED';

/** A field whose signature lies nowhere that could be checked. */
export function failedField(field: FormField, problem: ProblemCode): FieldResult {
  return {
    additions: [],
    problems: [problem],
    report: {
      field: field.name,
      bytes: 'no',
      signature: 'not-sound',
      signer: 'not-trusted',
      time: 'none',
      claimedTime: null,
      provenTime: null,
      revocation: 'not-known',
      certifies: null,
      reason: null,
      certificate: null,
      rootFingerprint: null,
      revision: 0,
      coversWholeFile: false,
    },
  };
}

interface Judged {
  readonly provenTime: Date | null;
  readonly problems: readonly ProblemCode[];
}

/** What the time-stamps beside the signature add to what those of the document prove. */
async function judgeTime(
  tokens: readonly Uint8Array[],
  signature: Uint8Array,
  trust: Trust,
  proven: Date | null,
): Promise<Judged> {
  let provenTime = proven;
  const problems: ProblemCode[] = [];
  for (const token of tokens) {
    const { problem, proves } = await checkStamp(token, signature, trust, proven ?? trust.now);
    if (problem !== null) problems.push(problem);
    if (proves !== null && (provenTime === null || proves < provenTime)) provenTime = proves;
  }
  return { provenTime, problems };
}

function timeAnswer(provenTime: Date | null, claimedTime: string | null): TimeAnswer {
  if (provenTime !== null) return 'proven';
  return claimedTime === null ? 'none' : 'claimed';
}

/**
 * Verifies the signature in one field. `additions` is what came after it, `proven` the time at which
 * a document time-stamp proves that it existed.
 */
export async function verifySignature(
  field: FormField,
  place: SignatureInPlace,
  additions: readonly Addition[],
  trust: Trust,
  proven: Date | null,
): Promise<FieldResult> {
  const cms = await checkSignedData(place.contents, place.covered);
  const time = await judgeTime(cms.timeStamps, cms.signature, trust, proven);
  const { provenTime } = time;
  const judgedAt = provenTime ?? trust.now;
  const chain =
    cms.signer === null ? null : await checkChain(cms.signer, cms.embedded, trust, judgedAt);
  const problems = [...place.problems, ...cms.problems, ...(chain?.problems ?? [])];
  problems.push(...laterProblems(additions, place.certifies), ...time.problems);
  const broken = problems.filter((code) => !isNotice(code));
  return {
    additions,
    problems: [...new Set(problems)],
    report: {
      field: field.name,
      bytes: bytesAnswer(broken),
      signature: broken.some((code) => !saysNothingOfSignature(code)) ? 'not-sound' : 'sound',
      signer: chain?.signer ?? 'not-trusted',
      time: timeAnswer(provenTime, place.claimedTime),
      claimedTime: place.claimedTime,
      provenTime: provenTime === null ? null : isoTime(provenTime),
      revocation: chain?.revocation ?? 'not-known',
      certifies: place.certifies,
      reason: place.reason,
      certificate: cms.signer === null ? null : describeCertificate(cms.signer),
      rootFingerprint: chain?.root?.fingerprint ?? null,
      revision: (place.revision ?? -1) + 1,
      coversWholeFile: place.coversWholeFile,
    },
  };
}

/** Where a field's signature lies; a problem instead when it lies nowhere that could be checked. */
export function placeField(
  file: PdfFile,
  revisions: readonly Revision[],
  field: FormField,
): SignatureInPlace | ProblemCode {
  try {
    const place = readSignature(file, revisions, field);
    if (place.revision !== null) return place;
    return place.problems[0] ?? 'SIGNATURE_DICTIONARY';
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return 'SIGNATURE_DICTIONARY';
  }
}
