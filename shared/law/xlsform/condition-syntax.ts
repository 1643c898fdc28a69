/** The part of XPath that conditions of forms are usually written in. */
export type FormCondition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FormCondition[] }
  | { readonly kind: 'not'; readonly of: FormCondition }
  | { readonly kind: 'selected'; readonly of: Operand; readonly value: string }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly sign: Sign;
      readonly right: Operand;
    };

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Operand =
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'answer' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'today' };

/** Longer or deeper conditions are left as they are. */
const longest = 2000;
const deepest = 40;

const token =
  /\s*(?:\$\{\s*([^{}]+?)\s*\}|'([^']*)'|"([^"]*)"|(\d+(?:\.\d+)?)|(!=|<=|>=|=|<|>)|([A-Za-z][A-Za-z-]*)|([().,-]))/y;

interface Token {
  readonly is: 'reference' | 'text' | 'number' | 'sign' | 'word' | 'mark';
  readonly text: string;
}

function tokensOf(source: string): Token[] | null {
  const found: Token[] = [];
  const reader = new RegExp(token);
  // Word processors turn quotation marks; the programs that read forms turn them back.
  const text = source.trim().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  while (reader.lastIndex < text.length) {
    const match = reader.exec(text);
    if (match === null) return null;
    const [, reference, single, double, digits, sign, word, mark] = match;
    const quoted = single ?? double;
    if (reference !== undefined) found.push({ is: 'reference', text: reference });
    else if (quoted !== undefined) found.push({ is: 'text', text: quoted });
    else if (digits !== undefined) found.push({ is: 'number', text: digits });
    else if (sign !== undefined) found.push({ is: 'sign', text: sign });
    else if (word !== undefined) found.push({ is: 'word', text: word.toLowerCase() });
    else found.push({ is: 'mark', text: mark ?? '' });
  }
  return found;
}

/** The condition, or null where it uses more than this part of XPath. */
export function parseFormCondition(source: string): FormCondition | null {
  const tokens = source.length > longest ? null : tokensOf(source);
  if (tokens === null || tokens.length === 0) return null;
  const parser = new Parser(tokens);
  const found = parser.disjunction(0);
  return parser.isAtEnd ? found : null;
}

class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  disjunction(depth: number): FormCondition | null {
    return this.#joined('or', () => this.#joined('and', () => this.#single(depth)));
  }

  #joined(word: 'and' | 'or', part: () => FormCondition | null): FormCondition | null {
    const parts: FormCondition[] = [];
    do {
      const next = part();
      if (next === null) return null;
      parts.push(next);
    } while (this.#take('word', word));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: word, parts };
  }

  #single(depth: number): FormCondition | null {
    if (depth > deepest) return null;
    if (this.#take('mark', '(')) return this.#closed(this.disjunction(depth + 1));
    if (this.#takeCall('not')) {
      const of = this.#closed(this.disjunction(depth + 1));
      return of === null ? null : { kind: 'not', of };
    }
    if (this.#takeCall('selected')) return this.#selected();
    const left = this.#operand();
    const sign = this.#tokens[this.#at];
    if (left === null || sign?.is !== 'sign') return null;
    this.#at += 1;
    const right = this.#operand();
    // The pattern of tokens lets no other signs through.
    return right === null ? null : { kind: 'compare', left, sign: sign.text as Sign, right };
  }

  #selected(): FormCondition | null {
    const of = this.#operand();
    if (of === null || !this.#take('mark', ',')) return null;
    const value = this.#operand();
    if (value?.kind !== 'text' && value?.kind !== 'number') return null;
    return this.#closed({ kind: 'selected', of, value: value.text });
  }

  #operand(): Operand | null {
    const next = this.#tokens[this.#at];
    if (next === undefined) return null;
    this.#at += 1;
    switch (next.is) {
      case 'reference':
        return { kind: 'reference', name: next.text };
      case 'text':
        return { kind: 'text', text: next.text };
      case 'number':
        return { kind: 'number', text: next.text };
      case 'mark': {
        if (next.text === '.') return { kind: 'answer' };
        const number = next.text === '-' ? this.#tokens[this.#at] : undefined;
        if (number?.is !== 'number') return null;
        this.#at += 1;
        return { kind: 'number', text: `-${number.text}` };
      }
      case 'word':
        return next.text === 'today' && this.#take('mark', '(') && this.#take('mark', ')')
          ? { kind: 'today' }
          : null;
      default:
        return null;
    }
  }

  #closed(condition: FormCondition | null): FormCondition | null {
    return condition !== null && this.#take('mark', ')') ? condition : null;
  }

  #takeCall(name: string): boolean {
    const [word, bracket] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    const is = word?.is === 'word' && word.text === name && bracket?.text === '(';
    if (is) this.#at += 2;
    return is;
  }

  #take(is: Token['is'], text: string): boolean {
    const next = this.#tokens[this.#at];
    const found = next?.is === is && next.text === text;
    if (found) this.#at += 1;
    return found;
  }
}
