import type { ProblemCode } from './problems';

/** Have the signed bytes stayed as they were? `unknown` where something was added that cannot be judged. */
export type BytesAnswer = 'yes' | 'no' | 'no-signature' | 'unknown';
/** Is each signature made with the key of the certificate it names, over this document? */
export type SignatureAnswer = 'sound' | 'not-sound' | 'no-signature' | 'unknown';
/** Does each signer's certificate come from a root that the reader chose? */
export type SignerAnswer =
  'trusted' | 'not-trusted' | 'no-root-chosen' | 'no-signature' | 'unknown';
/** Was a certificate withdrawn? `not-known` where no current list of its issuer is at hand. */
export type RevocationAnswer = 'not-revoked' | 'revoked' | 'not-known';
/** `proven` needs a checked time stamp of a third party; a time the signer wrote is `claimed`. */
export type TimeAnswer = 'claimed' | 'proven' | 'none';

export type Verdict = 'valid' | 'valid-untrusted' | 'invalid' | 'unsigned' | 'unreadable';

/** One reason for an answer. `code` is stable, `says` is a sentence for the reader. */
export interface Problem {
  readonly code: ProblemCode;
  readonly says: string;
  /** The signature field concerned, or null when it is the document as a whole. */
  readonly field: string | null;
}

/** What a certificate says about the person who signed. */
export interface SignerCertificate {
  readonly name: string;
  readonly organisation: string;
  /** SHA-256 of the certificate, in capital hexadecimal pairs joined by colons. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** 1: nothing but data for checking; 2: further signatures and forms; 3: annotations too. */
export type Certifies = 1 | 2 | 3;

/** A document time-stamp (ETSI EN 319 142-1, 5.4.3): not a signatory, but a witness of the time. */
export interface TimeStampReport {
  readonly field: string;
  /** The time it states (ISO 8601, UTC), or null when it could not be read. */
  readonly time: string | null;
  readonly signer: SignerAnswer;
  /** Of the authority that made it. */
  readonly certificate: SignerCertificate | null;
  readonly rootFingerprint: string | null;
  readonly revision: number;
}

export interface SignatureReport {
  readonly field: string;
  readonly bytes: BytesAnswer;
  readonly signature: SignatureAnswer;
  readonly signer: SignerAnswer;
  readonly time: TimeAnswer;
  /** The time the signer's computer claimed (ISO 8601, UTC), or null. */
  readonly claimedTime: string | null;
  /** The earliest time at which a trusted time-stamp proves that the signature existed, or null. */
  readonly provenTime: string | null;
  readonly revocation: RevocationAnswer;
  /** For a certification (DocMDP, ISO 32000-1, 12.8.2.2): what it lets be added later; else null. */
  readonly certifies: Certifies | null;
  readonly reason: string | null;
  readonly certificate: SignerCertificate | null;
  /** The chosen root that vouches for the signer, or null. */
  readonly rootFingerprint: string | null;
  /** 1 for the document as first made, 2 for the first addition, … */
  readonly revision: number;
  readonly coversWholeFile: boolean;
}

/** One later revision of the file. */
export interface Addition {
  readonly revision: number;
  /** `other` changes what was signed; whether `unjudged` does, Amparo cannot tell. */
  readonly kind: 'signature' | 'time-stamp' | 'validation-data' | 'nothing' | 'unjudged' | 'other';
  readonly allowed: boolean;
  readonly says: string;
}

export interface VerificationReport {
  readonly verdict: Verdict;
  readonly bytes: BytesAnswer;
  readonly signature: SignatureAnswer;
  readonly signer: SignerAnswer;
  readonly time: TimeAnswer;
  /** SHA-256 fingerprints of the roots that the reader chose. */
  readonly chosenRoots: readonly string[];
  readonly signatures: readonly SignatureReport[];
  readonly timeStamps: readonly TimeStampReport[];
  /** What was added after the first signature, oldest first. */
  readonly addedAfter: readonly Addition[];
  readonly problems: readonly Problem[];
}
