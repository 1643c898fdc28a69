import { isPdfSpace, latin1 } from '../bytes';
import {
  PdfName,
  PdfRef,
  PdfString,
  PdfSyntaxError,
  type PdfDict,
  type PdfObject,
} from './objects';
import type { ReadingBudget } from './reading-budget';
import { readHex, readLiteral, type StringToken } from './strings';

const deepest = 100;
const delimiters: ReadonlySet<number> = new Set(Array.from('()<>[]{}/%', (c) => c.charCodeAt(0)));
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

/**
 * Reads PDF tokens strictly (ISO 32000-1, 7.2–7.3) from `at` up to `end`. A duplicate dictionary
 * key, an unknown word or a bad hexadecimal digit is an error, because lenient readers disagree
 * about such files and a forger lives from that. Throws PdfSyntaxError, and PdfLimitError beyond `budget`.
 */
export class Lexer {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
  /** Whether a comment was passed over: harmless in itself, and a place to hide things in. */
  hasComment = false;
  readonly #budget: ReadingBudget | undefined;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length, budget?: ReadingBudget) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
    this.#budget = budget;
  }

  peek(ahead = 0): number | undefined {
    const at = this.at + ahead;
    return at < this.end ? this.bytes[at] : undefined;
  }

  skipSpace(): void {
    for (let byte = this.peek(); byte !== undefined; byte = this.peek()) {
      if (isPdfSpace(byte)) this.at += 1;
      else if (byte === 0x25) this.#skipComment();
      else return;
    }
  }

  /** Takes `word` if it stands here as a whole word. */
  takeWord(word: string): boolean {
    this.skipSpace();
    for (let i = 0; i < word.length; i++) if (this.peek(i) !== word.charCodeAt(i)) return false;
    if (!this.#endsWord(this.peek(word.length))) return false;
    this.at += word.length;
    return true;
  }

  /** An unsigned integer. */
  count(): number {
    this.skipSpace();
    const digits = this.#digits();
    if (digits === '' || digits.length > 15) throw this.#fault('number expected');
    return Number(digits);
  }

  object(depth = 0): PdfObject {
    if (depth > deepest) throw this.#fault('nested too deeply');
    this.#budget?.take('values', 1);
    this.skipSpace();
    const byte = this.peek();
    if (byte === undefined) throw this.#fault('unexpected end');
    if (byte === 0x2f) return this.#name();
    if (byte === 0x3c && this.peek(1) === 0x3c) return this.#dict(depth);
    if (byte === 0x3c) return this.#string(readHex(this.bytes, this.at, this.end), true);
    if (byte === 0x28) return this.#string(readLiteral(this.bytes, this.at, this.end), false);
    if (byte === 0x5b) return this.#array(depth);
    return this.#word();
  }

  #fault(what: string): PdfSyntaxError {
    return new PdfSyntaxError(what, this.at);
  }

  #skipComment(): void {
    this.hasComment = true;
    for (let byte = this.peek(); byte !== undefined && byte !== 10 && byte !== 13;) {
      this.at += 1;
      byte = this.peek();
    }
  }

  #endsWord(byte: number | undefined): boolean {
    return byte === undefined || isPdfSpace(byte) || delimiters.has(byte);
  }

  #digits(): string {
    const start = this.at;
    while (isDigit(this.peek())) this.at += 1;
    return latin1(this.bytes, start, this.at);
  }

  #regular(): string {
    const start = this.at;
    while (!this.#endsWord(this.peek())) this.at += 1;
    return latin1(this.bytes, start, this.at);
  }

  #name(): PdfName {
    this.at += 1;
    const raw = this.#regular();
    return new PdfName(
      raw.replace(/#([0-9a-fA-F]{2})/g, (_, pair: string) =>
        String.fromCharCode(Number.parseInt(pair, 16)),
      ),
    );
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const dict = new Map<string, PdfObject>();
    for (;;) {
      this.skipSpace();
      if (this.peek() === 0x3e && this.peek(1) === 0x3e) {
        this.at += 2;
        return dict;
      }
      const key = this.object(depth + 1);
      if (!(key instanceof PdfName)) throw this.#fault('dictionary key expected');
      if (dict.has(key.value)) throw this.#fault('dictionary key given twice');
      dict.set(key.value, this.object(depth + 1));
    }
  }

  #array(depth: number): readonly PdfObject[] {
    this.at += 1;
    const items: PdfObject[] = [];
    for (;;) {
      this.skipSpace();
      if (this.peek() === 0x5d) {
        this.at += 1;
        return items;
      }
      items.push(this.object(depth + 1));
    }
  }

  #string(token: StringToken | null, isHex: boolean): PdfString {
    const start = this.at;
    // What was looked through in vain counts as read.
    this.at = token?.end ?? this.end;
    if (token === null) throw this.#fault('string malformed or not closed');
    return new PdfString(token.bytes, isHex, start, token.end);
  }

  #word(): PdfObject {
    const word = this.#regular();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d{1,15}\.?\d{0,20}|\.\d{1,20})$/.test(word)) throw this.#fault('unknown word');
    return (/^\d+$/.test(word) ? this.#reference(Number(word)) : null) ?? Number(word);
  }

  #reference(number: number): PdfRef | null {
    const back = this.at;
    this.skipSpace();
    const generation = this.#digits();
    if (generation !== '' && generation.length <= 5 && this.takeWord('R')) {
      return new PdfRef(number, Number(generation));
    }
    this.at = back;
    return null;
  }
}
