import type { SignatureReport, TimeStampReport, VerificationReport } from '../../shared/verify';

const verdicts: Readonly<Record<VerificationReport['verdict'], string>> = {
  valid: 'VALID: unchanged since it was signed, by a signer that your root vouches for.',
  'valid-untrusted': 'SOUND, BUT NOBODY VOUCHES FOR THE SIGNER.',
  invalid: 'NOT VALID: do not rely on this file.',
  unsigned: 'NOT SIGNED.',
  unreadable: 'NOT READABLE: this file cannot be checked.',
};

const bytes: Readonly<Record<VerificationReport['bytes'], string>> = {
  yes: 'yes',
  no: 'NO',
  'no-signature': 'there is no signature to compare with',
  unknown: 'cannot be said',
};

const signature: Readonly<Record<VerificationReport['signature'], string>> = {
  sound: 'yes',
  'not-sound': 'NO',
  'no-signature': 'there is none',
  unknown: 'cannot be said',
};

const signer: Readonly<Record<VerificationReport['signer'], string>> = {
  trusted: 'yes, by a root that you chose',
  'not-trusted': 'NO, not by a root that you chose',
  'no-root-chosen': 'cannot be said: no root certificate was chosen (--root)',
  'no-signature': 'there is no signer',
  unknown: 'cannot be said',
};

const time: Readonly<Record<VerificationReport['time'], string>> = {
  claimed: 'claimed by the signer’s computer, not proven',
  proven: 'proven by a third party',
  none: 'none stated',
};

const revocation: Readonly<Record<SignatureReport['revocation'], string>> = {
  'not-revoked': 'not withdrawn, by a current list of its issuer',
  revoked: 'WITHDRAWN',
  'not-known': 'not known: no current list of its issuer is at hand',
};

const certification: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'nothing may be added but data for checking',
  2: 'only fields may be filled and signatures added',
  3: 'only fields may be filled, signatures and remarks added',
};

function oneSignature(report: SignatureReport): string[] {
  const { certificate } = report;
  const who = certificate === null ? 'unknown signer' : certificate.name;
  return [
    '',
    `Signature “${report.field}” by ${who}`,
    ...(certificate === null
      ? []
      : [
          `  Organisation   ${certificate.organisation}`,
          `  Certificate    ${certificate.fingerprint}`,
          `  Valid          ${certificate.validFrom} to ${certificate.validTo}`,
          `  Withdrawn?     ${revocation[report.revocation]}`,
        ]),
    `  Time           ${timeOf(report)}`,
    ...(report.certifies === null ? [] : [`  Certifies      ${certification[report.certifies]}`]),
    ...(report.reason === null ? [] : [`  Reason         ${report.reason}`]),
    `  Root           ${report.rootFingerprint ?? 'none that you chose'}`,
  ];
}

function timeOf({ claimedTime, provenTime }: SignatureReport): string {
  const claimed = claimedTime === null ? time.none : `${claimedTime} (${time.claimed})`;
  return provenTime === null ? claimed : `${claimed}; not after ${provenTime} (${time.proven})`;
}

function oneTimeStamp({ field, time: at, certificate, signer: trust }: TimeStampReport): string[] {
  return [
    '',
    `Time stamp “${field}” by ${certificate?.name ?? 'an unknown authority'}`,
    `  Time           ${at ?? 'not readable'}`,
    `  Vouched for?   ${signer[trust]}`,
  ];
}

function additions(report: VerificationReport): string[] {
  if (report.addedAfter.length === 0) return ['', 'Added after the first signature: nothing.'];
  return [
    '',
    'Added after the first signature:',
    ...report.addedAfter.map(
      ({ says, allowed }) => `  ${allowed ? 'allowed' : 'NOT ALLOWED'}: ${says}`,
    ),
  ];
}

function problems(report: VerificationReport): string[] {
  if (report.problems.length === 0) return [];
  return ['', ...report.problems.map(({ code, says }) => `${code}: ${says}`)];
}

/** Text from the file is printed on one line and without control characters: it is not ours. */
const harmless = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, '?');

/** The whole result for a reader of the terminal. */
export function verificationInWords(report: VerificationReport): string {
  const roots = report.chosenRoots.map((fingerprint) => `Root chosen: SHA-256 ${fingerprint}`);
  const signed = report.signatures.length > 0;
  return [
    verdicts[report.verdict],
    '',
    `1. Unchanged since it was signed?  ${bytes[report.bytes]}`,
    `2. Signature sound?                ${signature[report.signature]}`,
    `3. Signer vouched for?             ${signer[report.signer]}`,
    `4. Time?                           ${time[report.time]}`,
    ...(roots.length === 0 ? [] : ['', ...roots]),
    ...report.signatures.flatMap(oneSignature),
    ...report.timeStamps.flatMap(oneTimeStamp),
    ...(signed ? additions(report) : []),
    ...problems(report),
  ]
    .map((line) => `${harmless(line)}\n`)
    .join('');
}
