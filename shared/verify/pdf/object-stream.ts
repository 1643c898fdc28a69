import { decodeStream } from './decode-stream';
import { Lexer } from './lexer';
import { isCount, PdfSyntaxError } from './objects';
import type { PdfObject, PdfStream } from './objects';
import type { ReadingBudget } from './reading-budget';

interface Place {
  readonly number: number;
  readonly start: number;
}

/**
 * The header: `count` pairs of number and place. Places must increase (ISO 32000-1, 7.5.7), so that
 * no two objects share bytes and reading all of them costs no more than reading the stream.
 */
function readPlaces(data: Uint8Array, count: number, first: number): readonly Place[] {
  const header = new Lexer(data, 0, first);
  const places: Place[] = [];
  for (let i = 0; i < count; i++) {
    const number = header.count();
    const start = first + header.count();
    if (start <= (places.at(-1)?.start ?? -1)) throw new PdfSyntaxError('object stream order');
    places.push({ number, start });
  }
  return places;
}

/** An object stream, decoded, with its header read once (ISO 32000-1, 7.5.7). */
export class ObjectStream {
  readonly #data: Uint8Array;
  readonly #places: readonly Place[];
  readonly #budget: ReadingBudget;
  readonly #read = new Map<number, PdfObject>();

  private constructor(data: Uint8Array, places: readonly Place[], budget: ReadingBudget) {
    this.#data = data;
    this.#places = places;
    this.#budget = budget;
  }

  /** Throws PdfSyntaxError on damage, PdfLimitError when it is more than `budget` allows. */
  static async read(stream: PdfStream, budget: ReadingBudget): Promise<ObjectStream> {
    const first = stream.dict.get('First');
    const count = stream.dict.get('N');
    if (!isCount(first) || !isCount(count)) throw new PdfSyntaxError('object stream');
    budget.take('entries', count);
    const data = await decodeStream(stream, budget);
    return new ObjectStream(data, readPlaces(data, count, first), budget);
  }

  /** The object at `index`, which must have this number. Throws PdfSyntaxError. */
  object(index: number, number: number): PdfObject {
    const place = this.#places[index];
    if (place?.number !== number) throw new PdfSyntaxError('object stream and table disagree');
    const known = this.#read.get(index);
    if (known !== undefined) return known;
    const end = this.#places[index + 1]?.start;
    const object = new Lexer(this.#data, place.start, end, this.#budget).object();
    this.#read.set(index, object);
    return object;
  }
}
