import type { ErrorTable } from './table';

/** `line` and `column` count from 1. `file` is the name of an instrument file, never of a case. */
export const lawErrors = {
  INSTRUMENT_SYNTAX: {
    says: 'The instrument file {file} is not valid YAML (line {line}, column {column}: {what}). The file is not used.',
    advice: 'Correct the file at that place, or restore the one that came with Amparo.',
  },
  INSTRUMENT_SHAPE: {
    says: 'The instrument file {file} has an entry of the wrong form (line {line}, column {column}: {what}). The file is not used.',
    advice: 'Compare the entry with schema.json in the same folder.',
  },
  INSTRUMENT_EXPRESSION: {
    says: 'The condition of {where} in {file} cannot be read (line {line}, column {column}: {what}). The file is not used.',
    advice:
      'Correct the condition at that place; README.md in the same folder lists the operators.',
  },
  INSTRUMENT_UNKNOWN_NAME: {
    says: '{where} in {file} uses a name that does not exist (line {line}, column {column}: {what}). The file is not used.',
    advice: 'Check the spelling of the question, value, fact or instrument.',
  },
  INSTRUMENT_SUBJECT: {
    says: '{where} in {file} names a subject that does not fit it (line {line}, column {column}: {what}). The file is not used.',
    advice:
      'Level case goes with case and measure, level system with system and measure; both goes with all.',
  },
  INSTRUMENT_WRONG_TYPE: {
    says: '{where} in {file} asks a question in a way that does not fit its type (line {line}, column {column}). The file is not used.',
    advice: 'Use = and in for one choice, has, ALL and ANY for several, BEFORE for dates.',
  },
  INSTRUMENT_CIRCULAR: {
    says: 'The fact {where} in {file} depends on itself (line {line}, column {column}). The file is not used.',
    advice: 'Write the condition without referring back to the fact.',
  },
  INSTRUMENT_DUPLICATE: {
    says: 'The identifier {where} in {file} is already used (line {line}, column {column}). The file is not used.',
    advice: 'Give the new entry an identifier of its own; identifiers are never used again.',
  },
  INSTRUMENT_NOT_DECISIVE: {
    says: '{where} in {file} lets a question decide that is only recorded (line {line}, column {column}). The file is not used.',
    advice: 'Consent, border and movement may not decide a standard; take the question out.',
  },
  INSTRUMENT_UNREADABLE: {
    says: 'The instrument files could not be read. No law was loaded.',
    advice: 'Check that the folder of instruments is complete, or install Amparo again.',
  },
  ANSWERS_SYNTAX: {
    says: 'The file is not valid JSON (line {line}, column {column}). Nothing was assessed.',
    advice: 'Correct the file at that place and run the command again.',
  },
  ANSWERS_SHAPE: {
    says: 'The file is not a list of cases, a case or a frame (line {line}, column {column}: {what}). Nothing was assessed.',
    advice: 'Compare the file with the published cases: cases hold frames, a frame holds answers.',
  },
  ANSWERS_DUPLICATE: {
    says: 'An entry is given twice (line {line}, column {column}). Nothing was assessed.',
    advice: 'Keep one of the two entries.',
  },
  ANSWERS_UNKNOWN_QUESTION: {
    says: 'There is no question of this name (line {line}, column {column}). Nothing was assessed.',
    advice: 'Check the identifier against the checklists.',
  },
  ANSWERS_UNKNOWN_VALUE: {
    says: 'Question {question} has no such choice (line {line}, column {column}). Nothing was assessed.',
    advice: 'Use one of the choices of the question, or "unknown".',
  },
  ANSWERS_WRONG_TYPE: {
    says: 'The answer to {question} has the wrong form (line {line}, column {column}: {what} expected). Nothing was assessed.',
    advice: 'Give the answer in the form that the question asks for.',
  },
  ANSWERS_DATE: {
    says: 'The answer to {question} is not a date of the calendar (line {line}, column {column}). Nothing was assessed.',
    advice: 'Write year-month-day, for example 2024-05-31, or leave out what is not known.',
  },
  ANSWERS_CONTRADICTION: {
    says: 'The answer to {question} contradicts itself (line {line}, column {column}). Nothing was assessed.',
    advice: '"None" stands alone, and a value cannot be both yes and no.',
  },
  ASSESS_USAGE: {
    says: 'The command could not be understood. Nothing was assessed.',
    advice:
      'Write: assess FILE.json [--frame ID] [--background on|off] [--json [--no-reasons]]. The option --help says more.',
  },
  ASSESS_FILE_UNREADABLE: {
    says: 'The file could not be read. Nothing was assessed.',
    advice:
      'Check that it exists, is a file and may be read. In place of a file, - reads standard input.',
  },
  ASSESS_FILE_ENCODING: {
    says: 'The file is not text in UTF-8. Nothing was assessed.',
    advice: 'Save it again in the encoding UTF-8.',
  },
  ASSESS_FRAME_NOT_FOUND: {
    says: 'The file holds no frame of that name. Nothing was assessed.',
    advice: 'Leave out --frame to assess all frames.',
  },
} as const satisfies ErrorTable;
