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

  private constructor(data: Uint8Array, places: readonly Place[]) {
    this.#data = data;
    this.#places = places;
  }

  /** Throws PdfSyntaxError on damage, or when it is more than `budget` allows. */
  static async read(stream: PdfStream, budget: ReadingBudget): Promise<ObjectStream> {
    const first = stream.dict.get('First');
    const count = stream.dict.get('N');
    if (!isCount(first) || !isCount(count)) throw new PdfSyntaxError('object stream');
    budget.takeEntries(count);
    const data = await decodeStream(stream, budget);
    return new ObjectStream(data, readPlaces(data, count, first));
  }

  /** The object at `index`, which must have this number. Throws PdfSyntaxError. */
  object(index: number, number: number): PdfObject {
    const place = this.#places[index];
    if (place?.number !== number) throw new PdfSyntaxError('object stream and table disagree');
    return new Lexer(this.#data, place.start, this.#places[index + 1]?.start).object();
  }
}
