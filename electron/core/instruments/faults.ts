import type { InstrumentFault } from '../../../shared/domain/instruments/instrument-file';
import { failureOf, type AppError } from '../../../shared/errors';

const longestExcerpt = 200;

/** The line of a text, from 1, without what makes it too long or moves the cursor. */
export function lineOf(source: string, line: number): string {
  const text = source.split(/\r\n|\r|\n/, line)[line - 1] ?? '';
  const plain = text.replace(/\p{Cc}/gu, ' ').trimEnd();
  return plain.length > longestExcerpt ? `${plain.slice(0, longestExcerpt)}…` : plain;
}

const placeIn = (value: string | number | undefined): number =>
  typeof value === 'number' && value > 0 ? value : 1;

/** A fault as a person reads it. `source` is the file that the error names. */
export function faultOf(error: AppError, source: string): InstrumentFault {
  const { params, code } = error;
  const line = placeIn(params['line']);
  return {
    code,
    file: String(params['file'] ?? ''),
    line,
    column: placeIn(params['column']),
    says: failureOf(code, params).says,
    excerpt: lineOf(source, line),
  };
}
