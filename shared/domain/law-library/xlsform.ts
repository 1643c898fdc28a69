/** What became of one thing in a form that could not be taken over as it is. */
export interface ImportNote {
  readonly sheet: 'workbook' | 'survey' | 'choices' | 'settings';
  /** The line in that sheet, from 1; 0 where a whole column, language or sheet is meant. */
  readonly row: number;
  /** "relevant of age" */
  readonly what: string;
  /** Said in the help of the question, taken over with a change, or left out. */
  readonly became: 'help' | 'changed' | 'left_out';
  readonly reason: string;
}

/** A form turned into the text of an instrument file: questions, no standards yet. */
export interface XlsFormImport {
  readonly yaml: string;
  readonly title: string;
  readonly questions: number;
  /** The languages that the form holds, as it names them; empty where it names none. */
  readonly languages: readonly string[];
  /** The one whose texts were taken; null where the form names none. */
  readonly language: string | null;
  readonly notes: readonly ImportNote[];
}
