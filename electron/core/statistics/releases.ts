import type { ExportedTable } from '../../../shared/api/statistics';
import { canonicalJson } from '../../../shared/canonical-json';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';

interface Release {
  readonly shape: string;
  readonly state: string | null;
  readonly fromYear: number;
  readonly toYear: number;
}

const [firstYear, lastYear] = [0, 9999];

const subjectOf = (table: ExportedTable): string =>
  table.kind === 'systemic' ? 'breaches' : table.indicatorId;

function releaseOf(table: ExportedTable, threshold: number): Release {
  const { fromYear, toYear, ...filter } = table.filter;
  const breakdown =
    table.kind === 'systemic' ? [table.rows, table.columns] : [...table.dimensions].sort();
  return {
    shape: canonicalJson({ breakdown, filter, threshold }),
    state: table.filter.state,
    fromYear: fromYear ?? firstYear,
    toYear: toYear ?? lastYear,
  };
}

/** Nobody can be in both: other years, or another State. */
const areApart = (a: Release, b: Release): boolean =>
  a.toYear < b.fromYear ||
  b.toYear < a.fromYear ||
  (a.state !== null && b.state !== null && a.state !== b.state);

const isSame = (a: Release, b: Release): boolean =>
  a.shape === b.shape && a.fromYear === b.fromYear && a.toYear === b.toYear;

/**
 * Two tables of the same numbers can be subtracted from each other, whatever each withholds: so of an
 * indicator one breakdown and filter leaves the vault, for years that are the same or don't overlap.
 * @throws AppError STATISTICS_COULD_BE_SUBTRACTED
 */
export function checkRelease({ db }: Context, table: ExportedTable, threshold: number): void {
  const wanted = releaseOf(table, threshold);
  const before = db
    .prepare<[string], Release>(
      `SELECT shape, state, from_year AS fromYear, to_year AS toYear FROM statistics_releases
       WHERE subject = ?`,
    )
    .all(subjectOf(table));
  if (before.some((one) => !isSame(one, wanted) && !areApart(one, wanted)))
    throw new AppError('STATISTICS_COULD_BE_SUBTRACTED');
}

export function keepRelease(context: Context, table: ExportedTable, threshold: number): void {
  const { db, now, vault } = context;
  const { shape, state, fromYear, toYear } = releaseOf(table, threshold);
  db.prepare(
    `INSERT INTO statistics_releases(subject, shape, state, from_year, to_year, at, officer_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(subjectOf(table), shape, state, fromYear, toYear, now(), vault.officer.id);
}
