/**
 * An XLSForm (ODK, KoBo) as its sheets, read and not yet understood. Headings and cells are trimmed;
 * empty cells are not there.
 */
export interface FormRow {
  /** The number that the spreadsheet shows beside the line, from 1; the headings stand in line 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface FormSheet {
  readonly headings: readonly string[];
  readonly rows: readonly FormRow[];
}

export interface FormSheets {
  readonly survey: FormSheet;
  readonly choices: FormSheet | null;
  readonly settings: FormSheet | null;
  /** Names of further sheets in the workbook, which are not read. */
  readonly others?: readonly string[];
}
