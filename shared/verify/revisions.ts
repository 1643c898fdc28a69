import { isPdfSpace, latin1 } from './bytes';
import type { PdfFile } from './pdf/document';
import { Lexer } from './pdf/lexer';
import { isDict, PdfSyntaxError } from './pdf/objects';
import type { PdfView } from './pdf/view';
import { joinSections, type XrefSection } from './pdf/xref-section';
import type { ProblemCode } from './problems';

/** `[start, end)` of the bytes of the file. */
type Span = readonly [start: number, end: number];

/** One stage of the file, and what the document was at that stage. */
export interface Revision {
  readonly index: number;
  /** Where its objects lie. */
  readonly spans: readonly Span[];
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

/** Bytes; some makers leave room behind a section that they write before they know how long it gets. */
const longestTail = 4096;
const trailerEnd = /^[\t\n\f\r ]*startxref[\t\n\f\r ]+(\d{1,15})[\t\n\f\r ]+%%EOF(\r\n|\n|\r)?/;

interface Tail {
  readonly startxref: number;
  readonly eof: number;
  readonly end: number;
}

/** `startxref`, number and `%%EOF` behind a section; null when anything else stands there. */
function tailOf({ bytes }: PdfFile, { end }: XrefSection): Tail | null {
  const match = trailerEnd.exec(latin1(bytes, end, Math.min(end + longestTail, bytes.length)));
  if (match === null) return null;
  const last = end + match[0].length;
  return { startxref: Number(match[1]), end: last, eof: last - (match[2]?.length ?? 0) };
}

/**
 * Every byte of a revision must belong to it: the header or white space, then exactly the objects
 * that its cross-reference section lists, in any order but without gaps, then the section. A reader
 * that is content with less can be shown one document and verify another.
 */
function checkObjects({ section, view, spans }: Revision): ProblemCode[] {
  const found = new Map(section.streams);
  const problems: ProblemCode[] = [];
  for (const [start, end] of spans) {
    const lexer = new Lexer(view.bytes, start, end);
    // The header is a comment; any later comment would be a place to hide something in.
    if (start === 0) lexer.skipSpace();
    for (;;) {
      skipPlainSpace(lexer);
      if (lexer.at >= end) break;
      const object = view.at(lexer.at);
      if (found.has(object.number)) problems.push('DUPLICATE_OBJECT');
      found.set(object.number, object.start);
      lexer.at = object.end;
    }
    if (lexer.at > end) problems.push('HIDDEN_CONTENT');
  }
  return [...problems, ...compareWithTable(section, found)];
}

function skipPlainSpace(lexer: Lexer): void {
  for (let byte = lexer.peek(); byte !== undefined && isPdfSpace(byte); byte = lexer.peek()) {
    lexer.at += 1;
  }
}

function compareWithTable(section: XrefSection, found: ReadonlyMap<number, number>): ProblemCode[] {
  for (const [number, entry] of section.entries) {
    if (entry.kind === 'at' && found.get(number) !== entry.offset) return ['HIDDEN_CONTENT'];
  }
  for (const number of found.keys()) {
    if (section.entries.get(number)?.kind !== 'at') return ['HIDDEN_CONTENT'];
  }
  return [];
}

/**
 * The first stage of a linearised file (ISO 32000-1, annex F), which two sections share: the one at
 * its end lists all but the first page, and the one near its start the rest. Null when it is none.
 */
function linearisedStage(file: PdfFile): Omit<Revision, 'index'> | null {
  const [main, first] = file.sections;
  const view = file.views[1];
  if (main === undefined || first === undefined || view === undefined) return null;
  if (first.offset >= main.offset || first.trailer.get('Prev') !== main.offset) return null;
  const lexer = new Lexer(file.bytes, 0, first.offset);
  lexer.skipSpace();
  const parameters = view.at(lexer.at).object;
  if (!isDict(parameters) || !parameters.has('Linearized')) return null;
  // A section that is a stream may do without; then only objects may follow it.
  const middle = tailOf(file, first) ?? { startxref: 0, end: first.end };
  const last = tailOf(file, main);
  if (middle.startxref !== 0 || last?.startxref !== first.offset) return null;
  const section = joinSections(main, first);
  if (section === null) return null;
  const spans: readonly Span[] = [
    [0, first.offset],
    [middle.end, main.offset],
  ];
  return { spans, end: last.end, eof: last.eof, section, view };
}

function cut(file: PdfFile, problems: ProblemCode[]): Revision[] {
  const list: Revision[] = [];
  const linearised = linearisedStage(file);
  if (linearised !== null) list.push({ index: 0, ...linearised });
  let start = linearised?.end ?? 0;
  file.sections.forEach((section, position) => {
    const view = file.views[position];
    if (view === undefined || (linearised !== null && position < 2)) return;
    const tail = tailOf(file, section);
    if (tail?.startxref !== section.offset || section.offset < start) {
      problems.push('REVISION_MALFORMED');
    }
    const { end, eof } = tail ?? { end: file.bytes.length, eof: file.bytes.length };
    const spans: readonly Span[] = [[start, section.offset]];
    list.push({ index: list.length, spans, end, eof, section, view });
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
