import type { WritableDb } from '../store';
import { AppError } from '../../../shared/errors';

export const defaultReferenceScheme = '{year}/{number:03}';

/**
 * Fills a reference scheme: `{year}`, `{number}` or `{number:03}` (padded with zeros).
 * @throws AppError REFERENCE_SCHEME_INVALID without a number, or with an unknown mark.
 */
export function formatReference(scheme: string, year: number, number: number): string {
  const reference = scheme.replace(/\{([^}]*)\}/g, (_, mark: string) => {
    if (mark === 'year') return String(year);
    const width = /^number(?::0?(\d))?$/.exec(mark);
    if (width === null) throw new AppError('REFERENCE_SCHEME_INVALID');
    return String(number).padStart(Number(width[1] ?? 1), '0');
  });
  if (!/\{number\b/.test(scheme)) throw new AppError('REFERENCE_SCHEME_INVALID');
  return reference;
}

export function referenceScheme(db: WritableDb): string {
  const row = db
    .prepare<[], { value: string }>(`SELECT value FROM settings WHERE key = 'reference_scheme'`)
    .get();
  return row?.value ?? defaultReferenceScheme;
}

/** The next reference of the year; a number is never given twice, even after a scheme change. */
export function nextReference(db: WritableDb, year: number): string {
  const scheme = referenceScheme(db);
  const taken = db.prepare<[string], { found: 1 }>(
    'SELECT 1 AS found FROM inquiries WHERE reference = ?',
  );
  const advance = db.prepare<[number], { last: number }>(
    `INSERT INTO reference_counters(year, last) VALUES (?, 1)
     ON CONFLICT(year) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  for (;;) {
    const counted = advance.get(year);
    if (counted === undefined) throw new AppError('INTERNAL', { where: 'reference counter' });
    const reference = formatReference(scheme, year, counted.last);
    if (taken.get(reference) === undefined) return reference;
  }
}
