import { AppError } from '../../shared/errors';
import type { Path, Position } from '../../shared/law';

/** JSON read from a file, with the place of every entry. */
export interface JsonText {
  readonly value: unknown;
  /** Where an entry stands: its key, or for an element of a list the element itself. */
  readonly locate: (path: Path) => Place;
}

/** Line and column (from 1), and the path in words where it is safe to say. */
export type Place = Position & Readonly<{ path: string }>;

const maximumDepth = 60;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;

/**
 * Reads strict JSON (RFC 8259). Unlike JSON.parse it knows where everything stands and refuses a key
 * given twice. Throws AppError ANSWERS_SYNTAX or ANSWERS_DUPLICATE with line and column (from 1).
 */
export function readJson(text: string): JsonText {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const reader = new Reader(source);
  const value = reader.document();
  return {
    value,
    locate: (path) => ({
      ...positionAt(source, reader.placeOf(path)),
      path: pathInWords(path),
    }),
  };
}

/** The keys of the format, and identifiers. Other keys may hold anything, a name for instance. */
const tellable = /^(?:cases|frames|answers|profile|decided|id|state|[A-Z]+-Q\d+)$/;

/** Like `$[3].frames[0].answers.SUB-Q02`, up to the first key that is not the format's own. */
function pathInWords(path: Path): string {
  const end = path.findIndex((step) => typeof step === 'string' && !tellable.test(step));
  const steps = end < 0 ? path : path.slice(0, end);
  return `$${steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where the entries of one object or list start. */
interface Places {
  readonly at: number;
  readonly entries: Map<string | number, number>;
}

class Reader {
  readonly #source: string;
  readonly #places = new WeakMap<object, Places>();
  #at = 0;
  #root: unknown;

  constructor(source: string) {
    this.#source = source;
  }

  document(): unknown {
    this.#skip();
    this.#root = this.#value(0);
    if (this.#at < this.#source.length) throw this.#fault();
    return this.#root;
  }

  /** The offset of the deepest entry of the path that exists. */
  placeOf(path: Path): number {
    let node = this.#root;
    let at = 0;
    for (const step of path) {
      if (typeof node !== 'object' || node === null) return at;
      const place = this.#places.get(node)?.entries.get(step);
      if (place === undefined) return at;
      at = place;
      node = new Map<string | number, unknown>(Object.entries(node)).get(String(step));
    }
    return at;
  }

  #value(depth: number): unknown {
    if (depth > maximumDepth) throw this.#fault();
    const next = this.#source.charAt(this.#at);
    const value =
      next === '{' ? this.#object(depth) : next === '[' ? this.#list(depth) : this.#scalar(next);
    this.#skip();
    return value;
  }

  #scalar(next: string): unknown {
    if (next === '"') return this.#string();
    return JSON.parse(this.#match(literal));
  }

  #string(): string {
    const start = this.#at;
    if (this.#source.charAt(start) !== '"') throw this.#fault();
    let end = start + 1;
    while (end < this.#source.length && this.#source.charAt(end) !== '"')
      end += this.#source.charAt(end) === '\\' ? 2 : 1;
    try {
      // Escapes and control characters are JSON.parse's to judge; only the end had to be found.
      const value = String(JSON.parse(this.#source.slice(start, end + 1)));
      this.#at = end + 1;
      return value;
    } catch {
      throw this.#fault();
    }
  }

  #object(depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    const places: Places = { at: this.#at, entries: new Map() };
    this.#items('}', () => {
      const at = this.#at;
      const key = this.#string();
      if (entries.has(key)) {
        throw new AppError('ANSWERS_DUPLICATE', positionAt(this.#source, at));
      }
      places.entries.set(key, at);
      this.#skip();
      this.#expect(':');
      entries.set(key, this.#value(depth + 1));
    });
    const object = Object.fromEntries(entries);
    this.#places.set(object, places);
    return object;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    const places: Places = { at: this.#at, entries: new Map() };
    this.#items(']', () => {
      places.entries.set(list.length, this.#at);
      list.push(this.#value(depth + 1));
    });
    this.#places.set(list, places);
    return list;
  }

  #items(end: '}' | ']', item: () => void): void {
    this.#expect(this.#source.charAt(this.#at));
    if (this.#source.charAt(this.#at) !== end) {
      item();
      this.#skip();
      while (this.#source.charAt(this.#at) === ',') {
        this.#expect(',');
        item();
        this.#skip();
      }
    }
    if (this.#source.charAt(this.#at) !== end) throw this.#fault();
    this.#at += 1;
  }

  #expect(mark: string): void {
    if (this.#source.charAt(this.#at) !== mark) throw this.#fault();
    this.#at += 1;
    this.#skip();
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found === undefined) throw this.#fault();
    this.#at += found.length;
    return found;
  }

  #skip(): void {
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#source)?.[0].length ?? 0;
  }

  #fault(): AppError {
    return new AppError('ANSWERS_SYNTAX', positionAt(this.#source, this.#at));
  }
}
