import { z } from 'zod';
import { Dimension } from '../../../shared/domain/statistics/dimensions';
import { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import type { Reading as Read } from '../../../shared/domain/statistics/linked-tables';
import type { ShownTable } from '../../../shared/domain/statistics/shown-table';
import { tellsBetween } from '../../../shared/domain/statistics/compare-releases';
import type { ExportedTable } from '../../../shared/api/statistics';
import { canonicalJson } from '../../../shared/canonical-json';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { countedFiles } from './files';
import {
  countedTables,
  dimensionsOf,
  indicatorBeside,
  indicatorsOf,
  unitsIn,
  type Numbers,
} from './indicators';

interface Release {
  readonly subject: string;
  readonly shape: string;
  readonly state: string | null;
  readonly fromYear: number;
  readonly toYear: number;
}

interface KeptRelease extends Release {
  readonly tables: string | null;
}

const [firstYear, lastYear] = [0, 9999];

const subjectOf = (table: ExportedTable): string =>
  table.kind === 'systemic' ? 'breaches' : table.indicatorId;

function releaseOf(table: ExportedTable, threshold: number): Release {
  const { fromYear, toYear, ...filter } = table.filter;
  const breakdown =
    table.kind === 'systemic' ? [table.rows, table.columns] : [...table.dimensions].sort();
  return {
    subject: subjectOf(table),
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

/** Those before that somebody counted now can be counted in. */
const releasesBeside = ({ db }: Pick<Context, 'db'>, wanted: Release): KeptRelease[] =>
  db
    .prepare<[], KeptRelease>(
      `SELECT subject, shape, state, from_year AS fromYear, to_year AS toYear, tables
       FROM statistics_releases ORDER BY sequence`,
    )
    .all()
    .filter((one) => !areApart(one, wanted));

/**
 * Two tables of the same numbers can be subtracted from each other, whatever each withholds: so of an
 * indicator one breakdown and filter leaves the vault, for years that are the same or don't overlap.
 * @throws AppError STATISTICS_COULD_BE_SUBTRACTED
 */
export function checkRelease(context: Context, table: ExportedTable, threshold: number): void {
  const wanted = releaseOf(table, threshold);
  const same = releasesBeside(context, wanted).filter(({ subject }) => subject === wanted.subject);
  if (same.some((one) => !isSame(one, wanted)))
    throw new AppError('STATISTICS_COULD_BE_SUBTRACTED');
}

/**
 * The same table a second time tells who was added or changed in between, where these are few.
 * @throws AppError STATISTICS_CHANGED_TOO_LITTLE
 */
export function checkSinceLast(
  context: Context,
  table: ExportedTable,
  tables: readonly ShownTable[],
  threshold: number,
): void {
  const wanted = releaseOf(table, threshold);
  for (const one of releasesBeside(context, wanted)) {
    if (one.subject !== wanted.subject) continue;
    // Written by keepRelease alone; null: an earlier version of Amparo kept no tables to compare.
    const earlier = one.tables === null ? null : (JSON.parse(one.tables) as ShownTable[]);
    if (earlier === null || tellsBetween(earlier, tables, threshold))
      throw new AppError('STATISTICS_CHANGED_TOO_LITTLE');
  }
}

const Shape = z.object({
  breakdown: z.array(Dimension),
  filter: StatisticsFilter.omit({ fromYear: true, toYear: true }),
  threshold: z.number().int(),
});

const yearOrAll = (year: number, all: number): number | null => (year === all ? null : year);

function readingsOf(context: Context, release: Release, numbers: Numbers): readonly Read[] {
  const [indicator] = indicatorsOf(context.law, [release.subject]);
  if (indicator === undefined) return [];
  const { breakdown, filter, threshold } = Shape.parse(JSON.parse(release.shape));
  const years = {
    fromYear: yearOrAll(release.fromYear, firstYear),
    toYear: yearOrAll(release.toYear, lastYear),
  };
  const dimensions = dimensionsOf(indicator, breakdown);
  const files = countedFiles(context, { ...filter, ...years }, dimensions);
  const counted = countedTables(context, indicator, unitsIn(files, numbers), dimensions);
  return indicatorBeside(indicator, counted, threshold, []).readings;
}

/** What can be read off the other indicators that left for the same persons, as they stand now. */
export function readOffOthers(
  context: Context,
  table: ExportedTable,
  threshold: number,
  numbers: Numbers,
): readonly Read[] {
  const wanted = releaseOf(table, threshold);
  const others = new Map<string, Release>();
  for (const { subject, shape, state, fromYear, toYear } of releasesBeside(context, wanted)) {
    const one = { subject, shape, state, fromYear, toYear };
    if (subject !== wanted.subject) others.set(canonicalJson(one), one);
  }
  return [...others.values()].flatMap((one) => readingsOf(context, one, numbers));
}

export function keepRelease(
  context: Context,
  table: ExportedTable,
  tables: readonly ShownTable[],
  threshold: number,
): void {
  const { db, now, vault } = context;
  const { subject, shape, state, fromYear, toYear } = releaseOf(table, threshold);
  db.prepare(
    `INSERT INTO statistics_releases(subject, shape, state, from_year, to_year, at, officer_id,
       tables) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(subject, shape, state, fromYear, toYear, now(), vault.officer.id, JSON.stringify(tables));
}
