import type {
  BytesAnswer,
  Certifies,
  RevocationAnswer,
  SignatureAnswer,
  SignerAnswer,
  TimeAnswer,
  Verdict,
  VerificationReport,
} from '../../../shared/verify';
import type { IconName } from '../../components/icon';

export type AnswerTone = 'success' | 'warning' | 'danger' | 'neutral';

export interface AnswerWords {
  readonly tone: AnswerTone;
  readonly icon: IconName;
  /** The answer itself. */
  readonly short: string;
  /** What it means for the reader. */
  readonly means: string;
}

const good = { tone: 'success', icon: 'success' } as const;
const bad = { tone: 'danger', icon: 'danger' } as const;
const open = { tone: 'warning', icon: 'half-circle' } as const;
const none = { tone: 'neutral', icon: 'dash' } as const;

export const bytesWords: Readonly<Record<BytesAnswer, AnswerWords>> = {
  yes: { ...good, short: 'Unchanged', means: 'The document is byte for byte what was signed.' },
  no: {
    ...bad,
    short: 'Changed',
    means: 'The document is not what was signed. Do not rely on it.',
  },
  'no-signature': {
    ...none,
    short: 'Nothing to compare',
    means: 'Without a signature, changes cannot be seen.',
  },
  unknown: { ...open, short: 'Not known', means: 'Amparo could not judge all of the file.' },
};

export const signatureWords: Readonly<Record<SignatureAnswer, AnswerWords>> = {
  sound: {
    ...good,
    short: 'Sound',
    means: 'Each signature was made with the key of the certificate it names.',
  },
  'not-sound': {
    ...bad,
    short: 'Not sound',
    means: 'At least one signature is not what it claims to be.',
  },
  'no-signature': { ...none, short: 'No signature', means: 'The document has not been signed.' },
  unknown: {
    ...open,
    short: 'Not known',
    means: 'The signature could not be read far enough to tell.',
  },
};

export const signerWords: Readonly<Record<SignerAnswer, AnswerWords>> = {
  trusted: { ...good, short: 'Trusted', means: 'The root you chose vouches for every signer.' },
  'not-trusted': {
    ...bad,
    short: 'Not trusted',
    means: 'The root you chose does not vouch for the signer.',
  },
  'no-root-chosen': {
    ...open,
    short: 'Open: no root chosen',
    means: 'The name of the signer is only a claim until you choose the root of the institution.',
  },
  'no-signature': { ...none, short: 'Nobody signed', means: 'There is no signer to vouch for.' },
  unknown: {
    ...open,
    short: 'Not known',
    means: 'The certificate could not be read far enough to tell.',
  },
};

export const timeWords: Readonly<Record<TimeAnswer, AnswerWords>> = {
  claimed: {
    ...open,
    short: 'Claimed by the signer',
    means: 'The signer’s computer wrote this time; no third party confirmed it.',
  },
  proven: {
    ...good,
    short: 'Proven',
    means: 'A third party’s time stamp proves that the signature existed then.',
  },
  none: { ...none, short: 'No time', means: 'The signature names no time.' },
};

interface VerdictWords {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly says: string;
}

/** In place of the words for `valid-untrusted` where a root was chosen. */
const foreignRootWords: VerdictWords = {
  tone: 'warning',
  title: 'The report is unchanged; the root you chose does not vouch for the signer',
  says: 'Choose the root of the institution that is named as signer, or ask it for one.',
};

const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  valid: {
    tone: 'success',
    title: 'The report is genuine',
    says: 'It is unchanged since signing, and the root you chose vouches for the signer.',
  },
  'valid-untrusted': {
    tone: 'warning',
    title: 'The report is unchanged; who signed it is open',
    says: 'The signature is sound, but no chosen root vouches for the signer.',
  },
  invalid: {
    tone: 'danger',
    title: 'Do not rely on this report',
    says: 'It was changed or added to after signing, or a signature is not sound. Ask the institution for the original.',
  },
  unsigned: {
    tone: 'info',
    title: 'The document is not signed',
    says: 'Nothing shows who made it or whether it was changed. A draft is not signed.',
  },
  unreadable: {
    tone: 'danger',
    title: 'The file could not be read as a PDF',
    says: 'It may be damaged or of another kind. Ask for it again, by another way.',
  },
};

/** In place of the words for `valid-untrusted` where a certificate was withdrawn. */
const withdrawnWords: VerdictWords = {
  tone: 'danger',
  title: 'The certificate of the signer was withdrawn',
  says: 'The document is what was signed, but nothing proves that it was signed before that. Ask the institution.',
};

/** The verdict in a sentence, and what to do. */
export function verdictWordsOf(report: VerificationReport): VerdictWords {
  if (report.verdict !== 'valid-untrusted') return verdictWords[report.verdict];
  if (report.problems.some(({ code }) => code === 'CERTIFICATE_REVOKED')) return withdrawnWords;
  return report.signer === 'not-trusted' ? foreignRootWords : verdictWords['valid-untrusted'];
}

export const revocationWords: Readonly<Record<RevocationAnswer, string>> = {
  'not-revoked': 'No, by a current list of its issuer',
  revoked: 'Yes',
  'not-known': 'Not known: no current list of its issuer is at hand',
};

export const certifiesWords: Readonly<Record<Certifies, string>> = {
  1: 'Nothing may be added but data for checking',
  2: 'Only fields may be filled and signatures added',
  3: 'Only fields may be filled, signatures and remarks added',
};
