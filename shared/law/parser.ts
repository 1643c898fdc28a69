import { ExpressionFault, tokenize, type Token } from './lexer';
import type { Expr } from './syntax';

const questionPattern = /^[A-Z][A-Z0-9]*-Q\d+$/;
const factPattern = /^[A-Z][A-Z0-9_]*$/;
const valuePattern = /^[a-z][a-z0-9_]*$/;
const maximumDepth = 100;

/**
 * Parses an expression (grammar: standards.md S3; `not` binds tighter than `and`, `and` than `or`).
 * Throws ExpressionFault with the offset of the first character that does not fit.
 */
export function parseExpression(source: string): Expr {
  const parser = new Parser(tokenize(source));
  const expr = parser.disjunction(0);
  parser.expectEnd();
  return expr;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  disjunction(depth: number): Expr {
    return this.#chain('or', () => this.#conjunction(depth));
  }

  expectEnd(): void {
    if (this.#peek().kind !== 'end') throw this.#unexpected();
  }

  #conjunction(depth: number): Expr {
    return this.#chain('and', () => this.#unary(depth));
  }

  #chain(kind: 'and' | 'or', part: () => Expr): Expr {
    const first = part();
    const parts = [first];
    while (this.#take(kind)) parts.push(part());
    return parts.length === 1 ? first : { kind, at: first.at, parts };
  }

  #unary(depth: number): Expr {
    if (depth > maximumDepth) throw new ExpressionFault('nested too deeply', this.#peek().at);
    const { at } = this.#peek();
    if (this.#take('not')) return { kind: 'not', at, of: this.#unary(depth + 1) };
    if (this.#take('(')) {
      const inner = this.disjunction(depth + 1);
      this.#expect(')');
      return inner;
    }
    return this.#leaf();
  }

  #leaf(): Expr {
    const { text, at } = this.#peek();
    if (this.#take('true')) return { kind: 'true', at };
    if (this.#isCall()) return this.#call();
    if (questionPattern.test(text)) return this.#comparison();
    if (!factPattern.test(text)) throw this.#unexpected();
    this.#next += 1;
    return { kind: 'fact', at, name: text };
  }

  #comparison(): Expr {
    const { text: question, at } = this.#advance();
    if (this.#take('=')) return { kind: 'is', at, question, values: [this.#value()] };
    if (this.#take('in')) return { kind: 'is', at, question, values: this.#set() };
    if (this.#take('has')) {
      const values = this.#peek().text === '{' ? this.#set() : [this.#value()];
      return { kind: 'has', at, question, values };
    }
    return { kind: 'yes', at, question };
  }

  #isCall(): boolean {
    return ['ALL', 'ANY', 'UNK', 'REC', 'BEFORE', 'SHOWN'].includes(this.#peek().text);
  }

  #call(): Expr {
    const { text: name, at } = this.#advance();
    this.#expect('(');
    const question = this.#question();
    const expr = this.#arguments(name, question, at);
    this.#expect(')');
    return expr;
  }

  #arguments(name: string, question: string, at: number): Expr {
    if (name === 'ANY') return { kind: 'any', at, question };
    if (name === 'UNK') return { kind: 'unanswered', at, question };
    if (name === 'SHOWN') return { kind: 'shown', at, question };
    this.#expect(',');
    if (name === 'ALL') return { kind: 'all', at, question, values: this.#set() };
    if (name === 'REC') return { kind: 'recorded', at, question, value: this.#value() };
    return { kind: 'before', at, question, second: this.#question() };
  }

  #set(): string[] {
    this.#expect('{');
    const values = [this.#value()];
    while (this.#take(',')) values.push(this.#value());
    this.#expect('}');
    return values;
  }

  #value(): string {
    if (!valuePattern.test(this.#peek().text)) throw this.#unexpected();
    return this.#advance().text;
  }

  #question(): string {
    if (!questionPattern.test(this.#peek().text)) throw this.#unexpected();
    return this.#advance().text;
  }

  #peek(): Token {
    const token = this.#tokens[this.#next] ?? this.#tokens.at(-1);
    if (token === undefined) throw new ExpressionFault('unexpected end', 0);
    return token;
  }

  #advance(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #take(text: string): boolean {
    const token = this.#peek();
    if (token.kind === 'end' || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected();
  }

  #unexpected(): ExpressionFault {
    const token = this.#peek();
    return new ExpressionFault(
      token.kind === 'end' ? 'unexpected end' : 'unexpected word',
      token.at,
    );
  }
}
