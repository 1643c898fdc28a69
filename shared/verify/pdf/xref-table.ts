import { latin1 } from '../bytes';
import type { Lexer } from './lexer';
import { isDict, PdfSyntaxError } from './objects';
import type { ReadingBudget } from './reading-budget';
import type { XrefEntry, XrefSection } from './xref-section';

/** `nnnnnnnnnn ggggg n` and two bytes of line end (ISO 32000-1, 7.5.4). */
const plainEntry = /^\d{10} \d{5} [fn](?: \r| \n|\r\n)$/;
const plainStart = /^ ?(?:\r\n|\n|\r)$/;

function readEntry(lexer: Lexer): XrefEntry {
  const offset = lexer.count();
  const generation = lexer.count();
  if (lexer.takeWord('n')) return { kind: 'at', offset, generation };
  if (lexer.takeWord('f')) return { kind: 'free' };
  throw new PdfSyntaxError('cross-reference entry', lexer.at);
}

/** The white space or comment that stands here, which the lexer then has behind it. */
function spaceHere(lexer: Lexer): string {
  const start = lexer.at;
  lexer.skipSpace();
  return latin1(lexer.bytes, start, Math.min(lexer.at, start + 4));
}

/** The entries of one subsection; whether it is written to the letter. */
function readSubsection(
  lexer: Lexer,
  entries: Map<number, XrefEntry>,
  budget: ReadingBudget,
): boolean {
  const first = lexer.count();
  const gap = spaceHere(lexer);
  const count = lexer.count();
  budget.take('entries', count);
  let isPlain = gap === ' ' && plainStart.test(spaceHere(lexer));
  for (let number = first; number < first + count; number++) {
    if (entries.has(number)) throw new PdfSyntaxError('entry given twice', lexer.at);
    const start = lexer.at;
    entries.set(number, readEntry(lexer));
    lexer.skipSpace();
    isPlain &&= lexer.at === start + 20 && plainEntry.test(latin1(lexer.bytes, start, lexer.at));
  }
  return isPlain;
}

/** Reads the table that began at `offset`, the lexer standing behind its word `xref`. */
export function readTable(lexer: Lexer, offset: number, budget: ReadingBudget): XrefSection {
  const entries = new Map<number, XrefEntry>();
  let isPlain = lexer.at === offset + 4 && plainStart.test(spaceHere(lexer));
  while (!lexer.takeWord('trailer')) {
    if (!readSubsection(lexer, entries, budget)) isPlain = false;
  }
  const trailer = lexer.object();
  if (!isDict(trailer)) throw new PdfSyntaxError('trailer', lexer.at);
  if (trailer.has('XRefStm')) throw new PdfSyntaxError('hybrid file', lexer.at);
  isPlain &&= !lexer.hasComment;
  return { offset, end: lexer.at, streams: new Map(), entries, trailer, isPlain };
}
