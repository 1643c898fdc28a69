import { createHash } from 'node:crypto';
import type { Origin } from '../../../shared/domain/instruments/instrument-file';

/** One instrument file as text, with what tells it from others. */
export interface InstrumentText {
  /** The checklist's code, or `sources`. */
  readonly code: string;
  readonly version: string;
  readonly yaml: string;
  /** Of the bytes in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly origin: Origin;
  /** Kept for the assessments that used it; not offered any more. */
  readonly isRetired: boolean;
}

export const sourcesCode = 'sources';

export const sha256Of = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex');

/** The name by which faults in the file speak of it, as in the folder of instruments. */
export const fileNameOf = ({ code }: Pick<InstrumentText, 'code'>): string =>
  `${code.toLowerCase()}.yaml`;

/** Those that come with Amparo first, each kind in one order: equal sets give equal laws. */
export const inOrder = <T extends Pick<InstrumentText, 'code' | 'origin'>>(
  texts: Iterable<T>,
): T[] =>
  [...texts].sort((a, b) =>
    a.origin === b.origin ? (a.code < b.code ? -1 : 1) : a.origin === 'bundled' ? -1 : 1,
  );
