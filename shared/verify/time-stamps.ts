import { describeCertificate } from './cms/certificate';
import { checkChain, type ChainResult, type Trust } from './cms/chain';
import { checkToken, type TokenResult } from './cms/time-stamp';
import { isNotice, type ProblemCode } from './problems';
import type { TimeStampReport } from './report';
import type { SignatureInPlace } from './signature-field';

export interface CheckedStamp {
  readonly report: TimeStampReport;
  readonly problems: readonly ProblemCode[];
  /** The time before which all that it covers existed; null when nothing vouches for it. */
  readonly proves: Date | null;
}

export const isoTime = (time: Date): string => time.toISOString().replace('.000Z', 'Z');

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** Reasons of which each says only that this verifier does not take the authority's word. */
const notAccepted: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'ALGORITHM',
  'CERTIFICATE_PURPOSE',
  'CERTIFICATE_UNKNOWN_RULE',
  'SIGNING_CERTIFICATE_MISSING',
]);

function stampProblem(token: TokenResult, chain: ChainResult | null): ProblemCode | null {
  const broken = [...token.problems, ...(chain?.problems ?? [])].filter((code) => !isNotice(code));
  if (broken.includes('TIME_STAMP_OF_OTHER')) return 'TIME_STAMP_OF_OTHER';
  if (broken.some((code) => !notAccepted.has(code))) return 'TIME_STAMP_MALFORMED';
  const isTrusted = broken.length === 0 && chain?.signer === 'trusted';
  return isTrusted ? null : 'TIME_STAMP_UNTRUSTED';
}

interface StampResult {
  readonly token: TokenResult;
  readonly chain: ChainResult | null;
  readonly problem: ProblemCode | null;
  readonly proves: Date | null;
}

/** Checks a token over `stamped`; its authority must be trusted at `judgedAt`. */
export async function checkStamp(
  der: Uint8Array,
  stamped: Uint8Array,
  trust: Trust,
  judgedAt: Date,
): Promise<StampResult> {
  const token = await checkToken(der, stamped);
  const { authority, embedded, time } = token;
  const chain = authority === null ? null : await checkChain(authority, embedded, trust, judgedAt);
  const found = stampProblem(token, chain);
  // A time that has not come yet proves nothing.
  const problem = found ?? (time === null || time > trust.now ? 'TIME_STAMP_UNTRUSTED' : null);
  return { token, chain, problem, proves: problem === null ? time : null };
}

export interface PlacedStamp {
  readonly field: string;
  readonly place: SignatureInPlace;
  /** Index of the revision it was made on. */
  readonly revision: number;
}

/**
 * Checks the document time-stamps, newest first: each is judged at the time that a later one proves
 * it existed, so that a chain of them outlives the certificates of the authorities.
 */
export async function checkTimeStamps(
  stamps: readonly PlacedStamp[],
  trust: Trust,
): Promise<readonly CheckedStamp[]> {
  const checked: CheckedStamp[] = [];
  let judgedAt = trust.now;
  for (const { field, place, revision } of [...stamps].sort((a, b) => b.revision - a.revision)) {
    const result = await checkStamp(place.contents, place.covered, trust, judgedAt);
    const { token, chain, problem } = result;
    const problems = [...place.problems, ...(problem === null ? [] : [problem])];
    const proves = problems.length === 0 ? result.proves : null;
    checked.unshift({
      problems,
      proves,
      report: {
        field,
        time: token.time === null ? null : isoTime(token.time),
        signer: chain?.signer ?? 'not-trusted',
        certificate: token.authority === null ? null : describeCertificate(token.authority),
        rootFingerprint: chain?.root?.fingerprint ?? null,
        revision: revision + 1,
      },
    });
    if (proves !== null) judgedAt = earlier(judgedAt, proves);
  }
  return checked;
}

/** The earliest time that a stamp after this revision (an index) proves; null when none does. */
export function provenAfter(stamps: readonly CheckedStamp[], revision: number): Date | null {
  let earliest: Date | null = null;
  for (const { proves, report } of stamps) {
    if (proves === null || report.revision <= revision + 1) continue;
    earliest = earliest === null ? proves : earlier(earliest, proves);
  }
  return earliest;
}
