import type { ErrorTable } from './table';

/** Of instrument files that are taken in, compared and adopted; faults inside a file are in law.ts. */
export const instrumentErrors = {
  INSTRUMENT_CONFLICT: {
    says: '“{where}” in {file} (line {line}, column {column}) already exists in {otherFile} (line {otherLine}, column {otherColumn}). The file is not used.',
    advice: 'Give the new entry an identifier of its own; identifiers are never used again.',
  },
  INSTRUMENT_FOREIGN_ID: {
    says: '“{where}” in {file} does not begin with the code of its checklist (line {line}, column {column}). The file is not used.',
    advice: 'Begin every question and standard with the code that stands after “checklist:”.',
  },
  INSTRUMENT_NOT_A_CHECKLIST: {
    says: '{file} is not a checklist: it does not say “checklist:” (line {line}, column {column}). The file is not used.',
    advice: 'Compare it with the example in “How to write one”.',
  },
  INSTRUMENT_NOT_NEWER: {
    says: 'Version {version} of {code} is not higher than the version in force, {inForce}. Nothing was adopted.',
    advice: 'Raise the version in the file, so that every result can name the text it rests on.',
  },
  INSTRUMENT_STANDARD_IN_USE: {
    says: 'The new version no longer holds {where}, on which a finding rests. Nothing was adopted.',
    advice:
      'Keep the standard in the file. Its title can say that it is no longer used, and its trigger can be: not true.',
  },
  INSTRUMENT_NOT_OWN: {
    says: '{code} came with Amparo and is not the institution’s own. Nothing was changed.',
    advice: 'Retire or replace only files that the institution has added.',
  },
  INSTRUMENT_DOWNGRADE: {
    says: 'This Amparo brings version {version} of {code}, which is older than version {inForce} in force. Nothing was adopted.',
    advice: 'Install the newer Amparo again, or leave this file out.',
  },
  INSTRUMENT_SET_CHANGED: {
    says: 'The files are no longer those that were compared. Nothing was adopted.',
    advice: 'Compare again, then adopt.',
  },
  INSTRUMENT_NOTHING_NEW: {
    says: 'The files in force are the same as those of this Amparo. Nothing was adopted.',
    advice: 'There is nothing to do.',
  },
  INSTRUMENT_RETIRED: {
    says: 'This checklist is retired: it is kept for the assessments that used it. The answer was not saved.',
    advice: 'Use the checklist that took its place, or have this one offered again.',
  },
  INSTRUMENT_FILE_UNREADABLE: {
    says: 'The file could not be read. Nothing was adopted.',
    advice: 'Check that it exists, is a file and may be read.',
  },
  INSTRUMENT_FILE_TOO_LARGE: {
    says: 'The file is larger than 250 kilobytes. Nothing was adopted.',
    advice: 'Divide the checklist into several files, each with a code of its own.',
  },
  INSTRUMENT_FILE_ENCODING: {
    says: 'The file is not text in UTF-8. Nothing was adopted.',
    advice: 'Save it again in the encoding UTF-8.',
  },
  INSTRUMENT_SIGNATURE_WRONG: {
    says: 'The signature does not belong to this file, or is not sound. Nothing was adopted.',
    advice: 'Ask its author for the file and its signature again, or take it in unsigned.',
  },
  INSTRUMENT_NO_CERTIFICATE: {
    says: 'This file is unsigned, and you have no signing certificate to sign it with. No signature was saved.',
    advice: 'Hand the file over unsigned, or import a certificate in Settings first.',
  },
} as const satisfies ErrorTable;
