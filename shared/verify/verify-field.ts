import { checkChain } from './cms/chain';
import { describeCertificate, type Certificate } from './cms/certificate';
import { checkSignedData } from './cms/signed-data';
import type { LaterChanges } from './later/later-changes';
import type { PdfFile } from './pdf/document';
import type { FormField } from './pdf/form-fields';
import { PdfSyntaxError } from './pdf/objects';
import { isNotice, type ProblemCode } from './problems';
import type { Addition, BytesAnswer, SignatureReport } from './report';
import type { Revision } from './revisions';
import { readSignature, type SignatureInPlace } from './signature-field';

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
  'DIGEST_MISMATCH',
]);

function bytesAnswer(broken: readonly ProblemCode[]): BytesAnswer {
  if (broken.some((code) => aboutBytes.has(code))) return 'no';
  return broken.includes('ADDED_UNJUDGED') ? 'unknown' : 'yes';
}

function laterProblems(additions: readonly Addition[]): ProblemCode[] {
  const kinds = additions.map(({ kind }) => kind);
  return [
    ...(kinds.includes('other') ? (['CHANGED_AFTER_SIGNING'] as const) : []),
    ...(kinds.includes('unjudged') ? (['ADDED_UNJUDGED'] as const) : []),
  ];
}

const saysNothingOfSignature = (code: ProblemCode): boolean =>
  aboutBytes.has(code) || code === 'ADDED_UNJUDGED';

function failedField(field: FormField, problem: ProblemCode): FieldResult {
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
      reason: null,
      certificate: null,
      rootFingerprint: null,
      revision: 0,
      coversWholeFile: false,
    },
  };
}

async function verifyPlaced(
  field: FormField,
  place: SignatureInPlace,
  additions: readonly Addition[],
  roots: readonly Certificate[],
  at: Date,
): Promise<FieldResult> {
  const cms = await checkSignedData(place.contents, place.covered);
  const chain = cms.signer === null ? null : await checkChain(cms.signer, cms.embedded, roots, at);
  const problems = [...place.problems, ...cms.problems, ...(chain?.problems ?? [])];
  problems.push(...laterProblems(additions));
  if (cms.hasTimeStamp) problems.push('TIME_STAMP_NOT_CHECKED');
  const broken = problems.filter((code) => !isNotice(code));
  return {
    additions,
    problems: [...new Set(problems)],
    report: {
      field: field.name,
      bytes: bytesAnswer(broken),
      signature: broken.some((code) => !saysNothingOfSignature(code)) ? 'not-sound' : 'sound',
      signer: chain?.signer ?? 'not-trusted',
      time: place.claimedTime === null ? 'none' : 'claimed',
      claimedTime: place.claimedTime,
      reason: place.reason,
      certificate: cms.signer === null ? null : describeCertificate(cms.signer),
      rootFingerprint: chain?.root?.fingerprint ?? null,
      revision: (place.revision ?? -1) + 1,
      coversWholeFile: place.coversWholeFile,
    },
  };
}

/** Verifies the signature in one field, and what was added to the file after it. */
export async function verifyField(
  file: PdfFile,
  revisions: readonly Revision[],
  later: LaterChanges,
  field: FormField,
  roots: readonly Certificate[],
  at: Date,
): Promise<FieldResult> {
  try {
    const place = readSignature(file, revisions, field);
    if (place.revision === null) {
      return failedField(field, place.problems[0] ?? 'SIGNATURE_DICTIONARY');
    }
    return await verifyPlaced(field, place, later.after(place.revision), roots, at);
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return failedField(field, 'SIGNATURE_DICTIONARY');
  }
}
