import { isNotice } from './problems';
import type { Problem, SignatureReport, VerificationReport } from './report';

type Summary = Pick<VerificationReport, 'verdict' | 'bytes' | 'signature' | 'signer' | 'time'>;

const worstFirst = {
  bytes: ['no', 'unknown', 'yes'],
  signer: ['not-trusted', 'no-root-chosen', 'trusted'],
  time: ['none', 'claimed', 'proven'],
} as const;

/**
 * The four answers for the whole document: each is as good as its worst signature, and a problem
 * of the document itself means that its bytes cannot be relied on.
 */
export function summarise(
  signatures: readonly SignatureReport[],
  timeStamps: number,
  problems: readonly Problem[],
): Summary {
  const broken = problems.filter(({ code }) => !isNotice(code));
  if (signatures.length === 0) {
    const none = 'no-signature';
    const nobody = { signature: none, signer: none, time: 'none' } as const;
    // A time-stamp alone says when, not who. Without one, something here only mentions a signature.
    const isSound = timeStamps > 0 && broken.length === 0;
    return isSound
      ? { verdict: 'unsigned', bytes: none, ...nobody }
      : { verdict: 'invalid', bytes: 'no', ...nobody };
  }
  const ofDocument = broken.some(({ field }) => field === null);
  const worst = <T extends string>(order: readonly T[], values: readonly string[]): T | undefined =>
    order.find((answer) => values.includes(answer));
  const bytes =
    (ofDocument
      ? 'no'
      : worst(
          worstFirst.bytes,
          signatures.map((one) => one.bytes),
        )) ?? 'unknown';
  const sound = signatures.every((one) => one.signature === 'sound');
  const signer =
    worst(
      worstFirst.signer,
      signatures.map((one) => one.signer),
    ) ?? 'unknown';
  const time =
    worst(
      worstFirst.time,
      signatures.map((one) => one.time),
    ) ?? 'none';
  return {
    verdict: verdictOf(broken.length > 0, signer === 'trusted'),
    bytes,
    signature: sound ? 'sound' : 'not-sound',
    signer,
    time,
  };
}

function verdictOf(isBroken: boolean, isTrusted: boolean): Summary['verdict'] {
  if (isBroken) return 'invalid';
  return isTrusted ? 'valid' : 'valid-untrusted';
}
