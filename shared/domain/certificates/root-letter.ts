import { dayInWords, fingerprintLines } from './printed';
import type { LetterModel } from '../plan/letter';

export interface RootLetterInput {
  readonly institution: string;
  readonly addressee: string;
  /** How the addressee reaches the institution by a way that this letter doesn't open: telephone, address. */
  readonly contact: string;
  readonly signedBy: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** SHA-256 of the root certificate, in pairs. */
  readonly fingerprint: string;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** The letter by which an authority comes to know the root certificate of the institution. */
export function rootLetter(input: RootLetterInput): LetterModel {
  const { institution, addressee, contact, signedBy, day, fingerprint } = input;
  const shown = (text: string) => ({ text, isShown: false });
  return {
    institution,
    addressee,
    signedBy,
    day,
    reference: 'Root certificate',
    subject: 'How to recognise reports that this institution has signed',
    opening: [
      'Our reports are signed electronically. Each signature leads to the root certificate of this institution. Whoever knows the certificate can check, without a network and without us, that a report comes from us and has not been altered.',
      'The certificate itself reaches you as a file (ending in .pem), separately from this letter. Please keep this letter, and do the following once.',
    ].join('\n\n'),
    points: [
      shown(
        `Compare the fingerprint of the file with this one, digit by digit (SHA-256, ${fingerprintLines(fingerprint).length} lines of four groups):\n\n${fingerprintLines(fingerprint).join('\n')}`,
      ),
      shown(
        'The fingerprint of the file is shown by “openssl x509 -noout -fingerprint -sha256 -in FILE”, by the certificate viewer of the operating system, and by Amparo under “Verify a report”. If one digit differs, do not use the file, and tell us.',
      ),
      shown(
        `Call us to have the fingerprint read to you, by a number that you do not take from this letter or from the report. Our contact: ${contact}`,
      ),
      shown(
        `The certificate is valid from ${dayInWords(input.validFrom)} to ${dayInWords(input.validTo)}. We send a new letter before it ends, or at once if its key were ever lost or known to others.`,
      ),
      shown(
        'Check each report with the certificate: with the verifier page that comes with every report, with Amparo, or with any program that checks signatures in PDF files.',
      ),
      shown(
        'A valid signature shows that the file is ours and unaltered. It does not show that what a report says is complete, nor, without a time stamp of a third party, when it was signed. Certificates that no longer hold are in our revocation list, a file ending in .crl that goes with our reports.',
      ),
    ],
    period: '',
    burden: '',
    howToAnswer: '',
    closing:
      'This letter asks nothing of you but the comparison. No secret is in it: you may pass it on together with the certificate.',
  };
}
