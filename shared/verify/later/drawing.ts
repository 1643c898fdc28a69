import { decodeStream } from '../pdf/decode-stream';
import { Lexer } from '../pdf/lexer';
import { PdfSyntaxError, type PdfStream } from '../pdf/objects';
import type { ReadingBudget } from '../pdf/reading-budget';

/** Text, lines and fills; nothing that brings in a picture, a pattern, a state or marked content. */
const operators: readonly string[] = [
  ...['q', 'Q', 'cm', 'BT', 'ET', 'Tf', 'Tm', 'Td', 'TD', 'T*', 'Tj', 'TJ', 'Tr', 'Tc', 'Tw', 'Tz'],
  ...['TL', 'Ts', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'rg', 'RG', 'g', 'G', 'k', 'K', 'w', 'J'],
  ...['j', 'M', 'd', 'm', 'l', 'c', 'v', 'y', 'h', 're', 'S', 's', 'f', 'f*', 'B', 'B*', 'b', 'b*'],
  ...['n', 'W', 'W*'],
];

const operand = /[-+.\d/(<[]/;

function isPlainContent(data: Uint8Array, budget: ReadingBudget): boolean {
  const lexer = new Lexer(data, 0, data.length, budget);
  for (;;) {
    lexer.skipSpace();
    const byte = lexer.peek();
    if (byte === undefined) return !lexer.hasComment;
    if (operand.test(String.fromCharCode(byte))) lexer.object();
    else if (!operators.some((word) => lexer.takeWord(word))) return false;
  }
}

/** Whether a drawing consists of text, lines and fills only. Throws PdfLimitError beyond `budget`. */
export async function isPlainDrawing(drawing: PdfStream, budget: ReadingBudget): Promise<boolean> {
  try {
    return isPlainContent(await decodeStream(drawing, budget), budget);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return false;
    throw error;
  }
}
