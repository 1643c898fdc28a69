/** Every reason the verifier can give, in a sentence that needs no knowledge of file formats. */
export const problemTexts = {
  NOT_A_PDF: 'This is not a PDF that Amparo can read.',
  PDF_DAMAGED:
    'The inner structure of the file is damaged, or of a kind that Amparo does not read.',
  PDF_TOO_COMPLEX:
    'Reading this file would take far more work than any report does, so it was not read.',
  OBJECTS_OVERLAP: 'Parts of the file lie inside one another, which no honest program makes.',
  PDF_ENCRYPTED: 'The file is encrypted; a signed report never is.',
  PDF_TOO_LARGE: 'The file is larger than 256 MiB and was not read.',
  TRAILING_BYTES: 'Something stands after the end of the document.',
  REVISION_MALFORMED: 'A stage of the file does not end the way a stage must end.',
  HIDDEN_CONTENT: 'The file holds content that its own table of contents does not list.',
  DUPLICATE_OBJECT: 'A part of the document is given twice within one stage of the file.',
  FORM_MALFORMED: 'The list of signature fields is malformed.',
  DUPLICATE_FIELD: 'Two fields of the form have the same name.',
  SIGNATURE_COUNT:
    'The form shows more signatures than the file has stages; each one makes a stage.',
  SIGNATURE_OUTSIDE_FIELD: 'The file holds a signature that belongs to no signature field.',
  NO_SIGNATURE: 'The document has not been signed.',
  SIGNATURE_DICTIONARY: 'The record of the signature is malformed.',
  SIGNATURE_KIND: 'The signature is of a kind that reports of this institution never use.',
  BYTE_RANGE: 'The signature does not cover exactly the whole document as it was when signed.',
  SIGNATURE_MOVED: 'The signature was made for another place, or was moved here afterwards.',
  CHANGED_AFTER_SIGNING: 'The document was changed after it was signed.',
  ADDED_UNJUDGED:
    'Something was added after this signature that Amparo cannot judge, so it may or may not change what was signed.',
  DIGEST_MISMATCH: 'The document is not the one that was signed.',
  CMS_MALFORMED: 'The signature block is malformed.',
  CMS_TOO_LARGE: 'The signature block holds more than any signature needs.',
  CMS_ATTRIBUTES: 'The signature block lacks what PAdES requires, or holds what it forbids.',
  SIGNING_CERTIFICATE_MISSING: 'The signature does not say which certificate it was made with.',
  SIGNING_CERTIFICATE_MISMATCH: 'The certificate in the file is not the one that was signed with.',
  CERTIFICATE_MISSING: "The signer's certificate is not in the file.",
  CERTIFICATE_SURPLUS: 'The file carries a certificate that plays no part in this signature.',
  CERTIFICATE_PURPOSE: "The signer's certificate may not be used to sign documents.",
  CERTIFICATE_UNKNOWN_RULE:
    "The signer's certificate carries a binding rule that Amparo does not know.",
  ALGORITHM: 'The signature uses an algorithm or key that Amparo does not accept.',
  SIGNATURE_WRONG: "The signature was not made with the key of the signer's certificate.",
  NO_ROOT_CHOSEN:
    'No root certificate was chosen, so nobody vouches here for who the signer is. Ask the institution for its root, and compare the fingerprint by another way.',
  ROOT_UNREADABLE: 'A chosen root certificate could not be read.',
  CHAIN_UNTRUSTED: "The signer's certificate does not come from a chosen root.",
  CHAIN_NOT_VALID_NOW:
    'A certificate of the signer had expired, or was not valid yet, at this date.',
  CERTIFICATE_REVOKED:
    'A certificate of the signer was withdrawn before the time at which the signature is known to have existed.',
  REVOCATION_LIST_UNREADABLE: 'A chosen list of withdrawn certificates could not be read.',
  CERTIFICATION_MALFORMED:
    'The file claims to be certified, but its certification is malformed or not its first signature.',
  CERTIFICATION_BROKEN:
    'The file was certified not to be added to any more, and something was added.',
  NOT_PADES:
    'The signature is of the older kind that PDF had before PAdES. It was checked in the same way.',
  SIGNING_TIME_INSIDE:
    'The signature block states a time of its own, which PAdES keeps elsewhere. It counts as claimed.',
  TIME_STAMP_MALFORMED: 'A time stamp in the file is malformed or was altered.',
  TIME_STAMP_OF_OTHER: 'A time stamp in the file was made for something else.',
  TIME_STAMP_UNTRUSTED:
    'A time stamp in the file does not come from an authority that a chosen root vouches for, or not at this date. The time counts as claimed.',
} as const satisfies Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof problemTexts;

/** Reasons that inform but take nothing away from the signature itself. */
const noticeCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'NO_SIGNATURE',
  'NO_ROOT_CHOSEN',
  'ROOT_UNREADABLE',
  'CHAIN_UNTRUSTED',
  'CHAIN_NOT_VALID_NOW',
  'CERTIFICATE_REVOKED',
  'REVOCATION_LIST_UNREADABLE',
  'NOT_PADES',
  'SIGNING_TIME_INSIDE',
  'TIME_STAMP_UNTRUSTED',
]);

export const isNotice = (code: ProblemCode): boolean => noticeCodes.has(code);
