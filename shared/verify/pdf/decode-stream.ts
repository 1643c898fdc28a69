import { concat } from '../bytes';
import { inflate } from '../platform';
import { isArray, isCount, isDict, nameOf, PdfSyntaxError } from './objects';
import type { PdfObject, PdfStream } from './objects';
import type { ReadingBudget } from './reading-budget';

function unpredict(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)] ?? 0;
    if (kind > 2) throw new PdfSyntaxError('predictor not supported');
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = kind === 1 && column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = kind === 2 && row > 0 ? (out[at - columns] ?? 0) : 0;
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + left + up;
    }
  }
  return out;
}

const first = (object: PdfObject | undefined): PdfObject | undefined =>
  isArray(object) && object.length === 1 ? object[0] : object;

/**
 * The decoded bytes of a stream: none or Flate (ISO 32000-1, 7.4.4), with the PNG predictors None,
 * Sub and Up. Throws PdfSyntaxError on anything else, on damage, and beyond `budget`.
 */
export async function decodeStream(stream: PdfStream, budget: ReadingBudget): Promise<Uint8Array> {
  const filter = first(stream.dict.get('Filter'));
  if (filter === undefined || filter === null) return stream.raw;
  if (nameOf(filter) !== 'FlateDecode') throw new PdfSyntaxError('filter not supported');
  const chunks = await inflate(stream.raw, budget.left('unfolded'));
  if (chunks === null) throw new PdfSyntaxError('compressed data damaged, or too much of it');
  const data = concat(chunks);
  budget.take('unfolded', data.length);
  const parms = first(stream.dict.get('DecodeParms'));
  if (!isDict(parms)) return data;
  const predictor = parms.get('Predictor') ?? 1;
  if (predictor === 1) return data;
  const columns = parms.get('Columns') ?? 1;
  if (typeof predictor !== 'number' || predictor < 10 || !isCount(columns) || columns < 1) {
    throw new PdfSyntaxError('predictor not supported');
  }
  return unpredict(data, columns);
}
