/** Words, numbers of questions and values, and punctuation; positions are character offsets. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Thrown inside the law engine only; compileInstruments turns it into an AppError with a position. */
export class ExpressionFault extends Error {
  readonly at: number;
  readonly reason: ExpressionReason;
  constructor(reason: ExpressionReason, at: number) {
    super(reason);
    this.name = 'ExpressionFault';
    this.reason = reason;
    this.at = at;
  }
}

export type ExpressionReason =
  | 'unexpected character'
  | 'unexpected word'
  | 'unexpected end'
  | 'nested too deeply'
  | 'unknown question'
  | 'unknown value'
  | 'unknown fact'
  | 'circular fact'
  | 'wrong kind of question'
  | 'question that may not decide';

const wordPattern = /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/y;
const marks = new Set(['(', ')', '{', '}', ',', '=']);

/** Splits an expression into tokens; the last one is always `end`. Throws ExpressionFault. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    if (marks.has(char)) {
      tokens.push({ kind: 'mark', text: char, at });
      at += 1;
      continue;
    }
    wordPattern.lastIndex = at;
    const word = wordPattern.exec(source)?.[0];
    if (word === undefined) throw new ExpressionFault('unexpected character', at);
    tokens.push({ kind: 'word', text: word, at });
    at += word.length;
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}
