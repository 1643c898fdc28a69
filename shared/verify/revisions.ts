import { isPdfSpace, latin1 } from './bytes';
import type { PdfFile } from './pdf/document';
import { Lexer } from './pdf/lexer';
import { PdfSyntaxError } from './pdf/objects';
import type { PdfView } from './pdf/view';
import type { XrefSection } from './pdf/xref-section';
import type { ProblemCode } from './problems';

/** One stage of the file: `[start, end)` of its bytes, and what the document was at that stage. */
export interface Revision {
  readonly index: number;
  readonly start: number;
  /** End including the line end after %%EOF; `eof` is the end of %%EOF itself. */
  readonly end: number;
  readonly eof: number;
  readonly section: XrefSection;
  readonly view: PdfView;
}

export interface Revisions {
  readonly list: readonly Revision[];
  readonly problems: readonly ProblemCode[];
}

const trailerEnd = /^[\t\n\f\r ]*startxref[\t\n\f\r ]+(\d{1,15})[\t\n\f\r ]+%%EOF(\r\n|\n|\r)?/;

/**
 * Every byte of a revision must belong to it: the header or white space, then exactly the objects
 * that its cross-reference section lists, in any order but without gaps, then the section. A reader
 * that is content with less can be shown one document and verify another.
 */
function checkObjects(revision: Revision): ProblemCode[] {
  const { section, view } = revision;
  const lexer = new Lexer(view.bytes, revision.start, section.offset);
  const found = new Map<number, number>();
  const problems: ProblemCode[] = [];
  for (;;) {
    // The header is a comment; any later comment would be a place to hide something in.
    if (revision.index === 0 && found.size === 0) lexer.skipSpace();
    else skipPlainSpace(lexer);
    if (lexer.at >= section.offset) break;
    const object = view.at(lexer.at);
    if (found.has(object.number)) problems.push('DUPLICATE_OBJECT');
    found.set(object.number, object.start);
    lexer.at = object.end;
  }
  if (lexer.at > section.offset) problems.push('HIDDEN_CONTENT');
  return [...problems, ...compareWithTable(section, found)];
}

function skipPlainSpace(lexer: Lexer): void {
  for (let byte = lexer.peek(); byte !== undefined && isPdfSpace(byte); byte = lexer.peek()) {
    lexer.at += 1;
  }
}

function compareWithTable(section: XrefSection, found: ReadonlyMap<number, number>): ProblemCode[] {
  for (const [number, entry] of section.entries) {
    if (entry.kind !== 'at') continue;
    const place = number === section.streamNumber ? section.offset : found.get(number);
    if (place !== entry.offset) return ['HIDDEN_CONTENT'];
  }
  for (const number of found.keys()) {
    if (section.entries.get(number)?.kind !== 'at') return ['HIDDEN_CONTENT'];
  }
  return [];
}

function cut(file: PdfFile, problems: ProblemCode[]): Revision[] {
  const list: Revision[] = [];
  let start = 0;
  file.sections.forEach((section, index) => {
    const view = file.views[index];
    if (view === undefined) return;
    const tail = latin1(file.bytes, section.end, Math.min(section.end + 80, file.bytes.length));
    const match = trailerEnd.exec(tail);
    if (match === null || Number(match[1]) !== section.offset || section.offset < start) {
      problems.push('REVISION_MALFORMED');
    }
    const end = match === null ? file.bytes.length : section.end + match[0].length;
    list.push({ index, start, end, eof: end - (match?.[2]?.length ?? 0), section, view });
    start = end;
  });
  return list;
}

/** What does not even read as objects is content that no table lists. */
function checkReadable(revision: Revision): ProblemCode[] {
  try {
    return checkObjects(revision);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return ['HIDDEN_CONTENT'];
    throw error;
  }
}

/** Divides the file into its revisions and checks that nothing stands outside them. */
export function readRevisions(file: PdfFile): Revisions {
  const problems: ProblemCode[] = [];
  const list = cut(file, problems);
  if (list.at(-1)?.end !== file.bytes.length) problems.push('TRAILING_BYTES');
  if (problems.length === 0) for (const revision of list) problems.push(...checkReadable(revision));
  return { list, problems: [...new Set(problems)] };
}
