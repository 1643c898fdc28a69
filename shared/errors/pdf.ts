import type { ErrorTable } from './table';

/** `where` is a place in the report ("findings[2].analysis"), never the text itself. */
export const pdfErrors = {
  REPORT_MODEL_INVALID: {
    says: 'The report is incomplete or malformed ({where}). No report was made.',
    advice: 'Complete the report at that place and try again.',
  },
  REPORT_TEXT_NOT_PRINTABLE: {
    says: 'The report holds a character that no font of Amparo can print ({codePoint}, in {where}). No report was made.',
    advice: 'Replace the character at that place, or write the passage in another script.',
  },
  REPORT_TEXT_DIRECTION_FORCED: {
    says: 'The report holds an invisible mark that makes letters run against their own direction ({codePoint}, in {where}): the page would show another text than the file holds. No report was made.',
    advice: 'Delete the text at that place and write it again.',
  },
  REPORT_FONTS_MISSING: {
    says: 'The fonts for reports are missing or damaged. No report was made.',
    advice: 'Install Amparo again; the vault is not touched by that.',
  },
  PKCS12_UNREADABLE: {
    says: 'This is not a PKCS#12 file (.p12, .pfx). Nothing was imported.',
    advice: 'Choose the file that your certificate authority gave you.',
  },
  PKCS12_PASSWORD_WRONG: {
    says: 'The password does not open this file. Nothing was imported.',
    advice: 'Use the password that was set when the file was made.',
  },
  PKCS12_NO_KEY: {
    says: 'The file holds no private key, or no certificate for it. Nothing was imported.',
    advice: 'Export the certificate again, together with its private key.',
  },
  PKCS12_PURPOSE: {
    says: 'The certificate in this file may not be used to sign documents. Nothing was imported.',
    advice:
      'Ask your certificate authority for one that allows digital signature or non-repudiation.',
  },
  PKCS12_UNSUPPORTED: {
    says: 'The file is protected or keyed in a way that Amparo does not accept. Nothing was imported.',
    advice:
      'Export it again with AES-256, one RSA key of 2048 bits or more, or one key on P-256, P-384 or P-521.',
  },
  TIME_STAMP_UNREADABLE: {
    says: 'This is not an answer of a time-stamping authority (.tsr). Nothing was added.',
    advice: 'Choose the file that the authority gave back for the request.',
  },
  TIME_STAMP_REFUSED: {
    says: 'The time-stamping authority refused the request. Nothing was added.',
    advice: 'Ask the authority why, or send the request to another one.',
  },
  TIME_STAMP_NOT_OF_REPORT: {
    says: 'The time stamp was made for another file, or for this one before something was added. Nothing was added.',
    advice: 'Save a new request for this report, and have that one stamped.',
  },
  TIME_STAMP_NOT_SOUND: {
    says: 'The time stamp is not sound: its signature, certificate or algorithm is not accepted. Nothing was added.',
    advice: 'Have the request stamped by another authority.',
  },
  TIME_STAMP_NO_PLACE: {
    says: 'The report has no free place for a time stamp. Nothing was added.',
    advice: 'Reports from earlier versions have none; later ones have three.',
  },
  SIGN_FIELD_NOT_FREE: {
    says: 'The report has no free place for this signature. It was not signed.',
    advice: 'Check who has signed already; a report with other signatories has to be made anew.',
  },
  SIGN_BLOCK_NOT_DRAWN: {
    says: 'The block that shows who signed could not be drawn. The report was not signed.',
    advice: 'Report this code; nothing in the vault was changed.',
  },
  SIGN_FILE_UNREADABLE: {
    says: 'The file to be signed is not a report that Amparo made. It was not signed.',
    advice: 'Make the report again and sign that one.',
  },
  SIGN_KEY_UNFIT: {
    says: 'The signing key does not fit its certificate, or cannot be used. The report was not signed.',
    advice: 'Ask an administrator to issue a new signing certificate.',
  },
} as const satisfies ErrorTable;
