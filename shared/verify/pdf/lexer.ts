import { fromHex, isPdfSpace, latin1 } from '../bytes';
import {
  PdfName,
  PdfRef,
  PdfString,
  PdfSyntaxError,
  type PdfDict,
  type PdfObject,
} from './objects';

const deepest = 100;
const delimiters: ReadonlySet<number> = new Set(Array.from('()<>[]{}/%', (c) => c.charCodeAt(0)));
const escapes: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
]);
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;
const isOctal = (byte: number | undefined): byte is number =>
  byte !== undefined && byte >= 48 && byte <= 55;

/**
 * Reads PDF tokens strictly (ISO 32000-1, 7.2–7.3) from `at` up to `end`. A duplicate dictionary
 * key, an unknown word or a bad hexadecimal digit is an error, because lenient readers disagree
 * about such files and a forger lives from that. Throws PdfSyntaxError only.
 */
export class Lexer {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
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
    this.skipSpace();
    const byte = this.peek();
    if (byte === undefined) throw this.#fault('unexpected end');
    if (byte === 0x2f) return this.#name();
    if (byte === 0x3c) return this.peek(1) === 0x3c ? this.#dict(depth) : this.#hexString();
    if (byte === 0x28) return this.#literalString();
    if (byte === 0x5b) return this.#array(depth);
    return this.#word();
  }

  #fault(what: string): PdfSyntaxError {
    return new PdfSyntaxError(what, this.at);
  }

  #skipComment(): void {
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

  #hexString(): PdfString {
    const start = this.at;
    const close = this.bytes.indexOf(0x3e, start);
    if (close < 0 || close >= this.end) throw this.#fault('string not closed');
    const digits = latin1(this.bytes, start + 1, close).replace(/[\0\t\n\f\r ]/g, '');
    if (/[^0-9a-fA-F]/.test(digits)) throw this.#fault('not a hexadecimal digit');
    this.at = close + 1;
    return new PdfString(fromHex(digits), true, start, this.at);
  }

  #literalString(): PdfString {
    const start = this.at;
    const out: number[] = [];
    this.at += 1;
    for (let open = 1; ;) {
      const byte = this.peek();
      if (byte === undefined) throw this.#fault('string not closed');
      this.at += 1;
      if (byte === 0x5c) this.#escape(out);
      else if (byte === 0x29 && open === 1) break;
      else {
        if (byte === 0x28) open += 1;
        if (byte === 0x29) open -= 1;
        out.push(byte);
      }
    }
    return new PdfString(Uint8Array.from(out), false, start, this.at);
  }

  #escape(out: number[]): void {
    const byte = this.peek();
    if (byte === undefined) throw this.#fault('string not closed');
    this.at += 1;
    const control = escapes.get(byte);
    if (control !== undefined) out.push(control);
    else if (isOctal(byte)) this.#octal(byte, out);
    else if (byte === 13 && this.peek() === 10) this.at += 1;
    else if (byte !== 10 && byte !== 13) out.push(byte);
  }

  #octal(first: number, out: number[]): void {
    let value = first - 48;
    for (let more = 0; more < 2; more++) {
      const byte = this.peek();
      if (!isOctal(byte)) break;
      value = value * 8 + byte - 48;
      this.at += 1;
    }
    out.push(value & 0xff);
  }

  #word(): PdfObject {
    const word = this.#regular();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d{1,15}\.?\d{0,15}|\.\d{1,15})$/.test(word)) throw this.#fault('unknown word');
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
