import { dayInWords, fingerprintLines } from './printed';
import type { LetterModel } from '../plan/letter';

export interface RootLetterInput {
  readonly institution: string;
  readonly addressee: string;
  /** Where the fingerprint is read to the addressee: telephone, address. No full stop at its end. */
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
      'Our reports are signed electronically. Whoever knows the root certificate of this institution can check, without a network and without us, that a report comes from us and has not been altered.',
      'The certificate reaches you as a file (ending in .pem), separately from this letter. Please keep the letter; nothing in it is secret, and you may pass it on. Do the following once.',
    ].join('\n\n'),
    points: [
      shown(
        `Compare the fingerprint (SHA-256) of the file with this one, digit by digit:\n\n${fingerprintLines(fingerprint).join('\n')}`,
      ),
      shown(
        'It is shown by “openssl x509 -noout -fingerprint -sha256 -in FILE”, by the viewer of the operating system, and by Amparo. If one digit differs, do not use the file, and tell us.',
      ),
      shown(
        `Have it read to you: ${contact}. First check this number or address against another source, because a forged letter bears a forged one.`,
      ),
      shown(
        `The certificate is valid from ${dayInWords(input.validFrom)} to ${dayInWords(input.validTo)}. We send a new letter before it ends, or at once if its key were ever lost or known to others.`,
      ),
      shown('Check each report with it: by the verifier page beside it, or by any PDF program.'),
      shown(
        'A valid signature shows that the file is ours and unaltered. It does not show that what a report says is complete, nor, without a time stamp of a third party, when it was signed. Certificates that no longer hold are in our revocation list, a file ending in .crl that goes with our reports.',
      ),
    ],
    period: '',
    burden: '',
    howToAnswer: '',
    closing: '',
  };
}
