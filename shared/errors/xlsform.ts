import type { ErrorTable } from './table';

/** Reading a form (ODK, KoBo). Nothing is kept of one that was refused. */
export const xlsFormErrors = {
  XLSFORM_UNREADABLE: {
    says: 'The form could not be read. Nothing was imported.',
    advice: 'Check that the file exists, is a file and may be read.',
  },
  XLSFORM_KIND: {
    says: 'The file is neither a workbook (.xlsx) nor a table of text (.csv). Nothing was imported.',
    advice: 'Save the form as .xlsx, or its sheets as .csv files, and choose it again.',
  },
  XLSFORM_OLD_FORMAT: {
    says: 'The file is a workbook of the old kind (.xls), or one with a password. Nothing was imported.',
    advice: 'Open it in a spreadsheet program and save it as .xlsx without a password.',
  },
  XLSFORM_DAMAGED: {
    says: 'The file is damaged: it cannot be read to its end. Nothing was imported.',
    advice: 'Open it in a spreadsheet program, save it again as .xlsx, and choose the new file.',
  },
  XLSFORM_UNSAFE: {
    says: 'The file holds declarations that could draw in other files or grow without end. Nothing was imported.',
    advice: 'Ask who made the file; a form from ODK or KoBo holds none.',
  },
  XLSFORM_TOO_LARGE: {
    says: 'The form is too large. Nothing was imported.',
    advice:
      'A form may hold up to 999 questions and 10 MB; unpacked, up to 40 MB and 200,000 cells. Split it into parts.',
  },
  XLSFORM_NO_SURVEY: {
    says: 'The file holds no sheet named "survey" with a column "type". Nothing was imported.',
    advice: 'Choose the form itself, not its answers; its questions stand in the sheet "survey".',
  },
  XLSFORM_EMPTY: {
    says: 'The form holds nothing that can become a question. Nothing was imported.',
    advice:
      'Check the types in the sheet "survey": an instrument asks choices, dates, numbers and texts.',
  },
  XLSFORM_ENCODING: {
    says: 'The table is not text in UTF-8. Nothing was imported.',
    advice: 'Save it again as "CSV UTF-8".',
  },
  XLSFORM_LANGUAGE: {
    says: 'The form does not hold that language. Nothing was imported.',
    advice: 'It holds: {languages}. Choose one of them.',
  },
  XLSFORM_PREFIX: {
    says: 'The code of a checklist has two to six characters: capital letters and digits, a letter first. Nothing was imported.',
    advice: 'Choose a code such as NAT or VISIT1; every question will begin with it.',
  },
  XLSFORM_PREFIX_TAKEN: {
    says: 'There is a checklist with that code. Nothing was imported.',
    advice: 'Choose another code; identifiers are never used twice.',
  },
} as const satisfies ErrorTable;
