import type { PlaceMark } from '../../../shared/domain/reports/redaction/place-mark';
import { fold } from '../../../shared/domain/search/fold';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** The institution's marks of places, newest last; each place has one. */
export const placeMarks = (db: ReadableDb): PlaceMark[] =>
  db
    .prepare<[], PlaceMark>(
      `SELECT m.name AS name, m.size AS size, m.region AS region, o.name AS officerName,
         m.marked_at AS at
       FROM place_marks m JOIN officers o ON o.id = m.officer_id ORDER BY m.name`,
    )
    .all();

/** The same to be asked by a place's name, blind to case and marks. */
export function marksOf(db: ReadableDb) {
  const known = new Map(placeMarks(db).map((mark) => [fold(mark.name), mark]));
  return { get: (name: string): PlaceMark | undefined => known.get(fold(name)) };
}

/** Says of a place whether its name tells who lived there; a new mark takes the place of the old. */
export function setMark(
  { db, vault, now }: Pick<Context, 'db' | 'vault' | 'now'>,
  { name, size, region }: Pick<PlaceMark, 'name' | 'size' | 'region'>,
): void {
  db.prepare(
    `INSERT INTO place_marks(folded, name, size, region, officer_id, marked_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT(folded) DO UPDATE SET name = excluded.name, size = excluded.size,
       region = excluded.region, officer_id = excluded.officer_id, marked_at = excluded.marked_at`,
  ).run(fold(name), name, size, region, vault.officer.id, now());
}
