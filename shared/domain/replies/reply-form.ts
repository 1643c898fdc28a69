/**
 * The form in which an authority may reply: a table of paragraph, text and an empty column for the
 * comment, which any spreadsheet fills in.
 */
import type { DraftParagraph } from './draft-model';

export const formHead = ['Paragraph', 'Text', 'Comment'] as const;
/** In the first column: a comment on the draft as a whole. */
export const wholeDraft = 'General';

/** Spreadsheets take a cell that begins so for a formula (OWASP, CSV injection). */
const looksLikeFormula = /^[=+\-@\t\r]/;

function field(text: string): string {
  const safe = looksLikeFormula.test(text) ? `'${text}` : text;
  return /["',;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
export function replyForm(paragraphs: readonly DraftParagraph[]): string {
  const rows = [
    formHead,
    ...paragraphs.map(({ number, text }) => [String(number), text, '']),
    [wholeDraft, '', ''],
  ];
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** A row of a form that came back; `line` as a spreadsheet counts, from 1. */
export interface FormRow {
  readonly line: number;
  readonly paragraph: string;
  readonly text: string;
  readonly comment: string;
}

/** Spreadsheets change line ends, spaces and quotes that guard a formula, never a word. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim();

export type RowFault =
  /** No paragraph of the draft has that number. */
  | 'no_such_paragraph'
  /** The text beside the number is another one: rows were moved, or it is another draft. */
  | 'other_text'
  /** The same paragraph stands twice with different comments. */
  | 'twice';

export interface MatchedRow {
  /** Null: on the draft as a whole. */
  readonly paragraph: number | null;
  readonly where: string;
  readonly comment: string;
}

export interface UnmatchedRow extends FormRow {
  readonly fault: RowFault;
}

export interface ReadForm {
  readonly matched: readonly MatchedRow[];
  readonly unmatched: readonly UnmatchedRow[];
}

type Found = { readonly row: MatchedRow } | { readonly fault: RowFault };

function find(row: FormRow, byNumber: ReadonlyMap<string, DraftParagraph>): Found {
  const comment = row.comment.trim();
  if (row.paragraph.trim().toLowerCase() === wholeDraft.toLowerCase())
    return { row: { paragraph: null, where: 'The draft as a whole', comment } };
  const paragraph = byNumber.get(row.paragraph.trim().replace(/\.0*$/, ''));
  if (paragraph === undefined) return { fault: 'no_such_paragraph' };
  if (folded(paragraph.text) !== folded(row.text)) return { fault: 'other_text' };
  return { row: { paragraph: paragraph.number, where: paragraph.where, comment } };
}

/**
 * Brings the rows that hold a comment together with the paragraphs that were sent, by number and by
 * text: where either differs, the comment is listed and not guessed a place for.
 */
export function matchForm(
  rows: readonly FormRow[],
  paragraphs: readonly DraftParagraph[],
): ReadForm {
  const byNumber = new Map(paragraphs.map((one) => [String(one.number), one]));
  const matched = new Map<number | null, MatchedRow>();
  const unmatched: UnmatchedRow[] = [];
  for (const row of rows) {
    if (row.comment.trim() === '') continue;
    const found = find(row, byNumber);
    if ('fault' in found) {
      unmatched.push({ ...row, fault: found.fault });
      continue;
    }
    const before = matched.get(found.row.paragraph);
    if (before === undefined) matched.set(found.row.paragraph, found.row);
    else if (before.comment !== found.row.comment) unmatched.push({ ...row, fault: 'twice' });
  }
  return { matched: [...matched.values()], unmatched };
}

/** What taking a row would do to the comments that are there. */
export type RowEffect =
  | 'new'
  | 'same'
  /** The form of before had other words: they are kept beside, and the answer to them falls away. */
  | 'update'
  /** An officer corrected the comment by hand: it stays. */
  | 'kept';

export interface PreviewRow extends MatchedRow {
  readonly effect: RowEffect;
}

/** What is read of a form before anything is taken from it. */
export interface FormPreview {
  /** Of the file, hexadecimal: only what was shown is then taken. */
  readonly sha256: string;
  readonly rows: readonly PreviewRow[];
  readonly unmatched: readonly UnmatchedRow[];
}

/** A comment that an earlier form gave. */
export interface FormerComment {
  readonly paragraph: number | null;
  /** The words as the form had them. */
  readonly formText: string;
  /** As it stands, after what officers corrected. */
  readonly text: string;
}

/** What taking a matched row would do. */
export function effectOf(row: MatchedRow, former: readonly FormerComment[]): RowEffect {
  const before = former.find(({ paragraph }) => paragraph === row.paragraph);
  if (before === undefined) return 'new';
  if (before.formText === row.comment) return 'same';
  return before.text === before.formText ? 'update' : 'kept';
}
