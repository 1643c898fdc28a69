import { latin1 } from '../bytes';
import { Lexer } from './lexer';
import { isCount, PdfSyntaxError, type PdfObject } from './objects';
import type { ReadingBudget } from './reading-budget';
import type { XrefSection } from './xref-section';
import { readXrefStream } from './xref-stream';
import { readTable } from './xref-table';

const mostSections = 64;

async function readSection(
  bytes: Uint8Array,
  offset: number,
  budget: ReadingBudget,
): Promise<XrefSection> {
  if (offset >= bytes.length) throw new PdfSyntaxError('cross-reference offset', offset);
  const lexer = new Lexer(bytes, offset, bytes.length, budget);
  try {
    if (lexer.takeWord('xref')) return readTable(lexer, offset, budget);
    return await readXrefStream(lexer, offset, budget);
  } finally {
    budget.take('read', lexer.at - offset);
  }
}

/** The offset that the last `startxref` of the file names. */
function lastStart(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 2048));
  const found = /^startxref\s+(\d{1,15})/.exec(
    tail.slice(Math.max(0, tail.lastIndexOf('startxref'))),
  );
  if (found === null) throw new PdfSyntaxError('startxref missing');
  return Number(found[1]);
}

/** All sections along /Prev, newest first. Throws PdfSyntaxError, PdfLimitError. */
export async function readXrefChain(
  bytes: Uint8Array,
  budget: ReadingBudget,
): Promise<readonly XrefSection[]> {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  for (let next: PdfObject | undefined = lastStart(bytes); next !== undefined;) {
    if (!isCount(next) || seen.has(next) || seen.size >= mostSections) {
      throw new PdfSyntaxError('chain of cross-reference sections');
    }
    seen.add(next);
    const section: XrefSection = await readSection(bytes, next, budget);
    sections.push(section);
    next = section.trailer.get('Prev');
  }
  return sections;
}
