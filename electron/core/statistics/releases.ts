import { z } from 'zod';
import { numberOf, type Numbers } from '../../../shared/domain/statistics/counted-file';
import type { Told } from '../../../shared/domain/statistics/disclosure/door';
import type { CountedTable } from '../../../shared/domain/statistics/shown-table';
import type { ExportedTable } from '../../../shared/api/statistics';
import { canonicalJson } from '../../../shared/canonical-json';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ToldBefore } from './indicators';

interface Release {
  readonly subject: string;
  readonly shape: string;
  readonly state: string | null;
  readonly fromYear: number;
  readonly toYear: number;
}

const [firstYear, lastYear] = [0, 9999];
/** Its tables are one per question: `indicatorBeside` says why. */
const byQuestion = 'IND-30';

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

/** Whom the tables of a release counted, by the keys of base units; which numbers were shown, as 0 and 1. */
const Kept = z.object({
  units: z.array(z.string()),
  tables: z.array(
    z.object({
      title: z.string(),
      members: z.array(z.array(z.array(z.number().int()))),
      shown: z.string(),
    }),
  ),
});
type Kept = z.infer<typeof Kept>;

/** Nobody can be in both: other years, or another State. */
const areApart = (a: Release, b: Release): boolean =>
  a.toYear < b.fromYear ||
  b.toYear < a.fromYear ||
  (a.state !== null && b.state !== null && a.state !== b.state);

/** Null: an earlier version of Amparo did not keep whom it counted. */
function keptOf(tables: string | null): Kept | null {
  const read = tables === null ? null : Kept.safeParse(JSON.parse(tables));
  return read?.success === true ? read.data : null;
}

/**
 * All that left this vault before, as it was then.
 * @throws AppError STATISTICS_COULD_BE_SUBTRACTED where nobody knows any more whom a table counted
 */
export function toldBefore(
  { db }: Pick<Context, 'db'>,
  table: ExportedTable,
  threshold: number,
  numbers: Numbers,
): ToldBefore {
  const wanted = releaseOf(table, threshold);
  const tables: Told[] = [];
  const questions = new Map<string, Told[]>();
  const all = db.prepare<[], Release & { readonly tables: string | null }>(
    `SELECT subject, shape, state, from_year AS fromYear, to_year AS toYear, tables
     FROM statistics_releases ORDER BY sequence`,
  );
  for (const release of all.iterate()) {
    const kept = keptOf(release.tables);
    if (kept === null) {
      if (areApart(release, wanted)) continue;
      throw new AppError('STATISTICS_COULD_BE_SUBTRACTED');
    }
    const units = kept.units.map((key) => numberOf(numbers, key));
    for (const { title, members, shown } of kept.tables) {
      const own = members.map((row) => row.map((cell) => cell.map((unit) => units[unit] ?? -1)));
      const told = { members: own, isShown: Array.from(shown, (one) => one === '1') };
      if (release.subject !== byQuestion) tables.push(told);
      else questions.set(title, [...(questions.get(title) ?? []), told]);
    }
  }
  return { tables, questions };
}

/** What a release has to keep, so that later ones can be compared with it. */
export function keptFor(
  counted: readonly CountedTable[],
  told: readonly Told[],
  numbers: Numbers,
): Kept {
  const keys = [...numbers.keys()];
  const own = new Map<number, number>();
  const units: string[] = [];
  const indexOf = (number: number): number => {
    const known = own.get(number);
    if (known !== undefined) return known;
    own.set(number, units.length);
    return units.push(keys[number] ?? '') - 1;
  };
  const tables = counted.map(({ title, members }, at) => ({
    title,
    members: members.map((row) => row.map((cell) => cell.map(indexOf))),
    shown: (told[at]?.isShown ?? []).map((isShown) => (isShown ? '1' : '0')).join(''),
  }));
  return { units, tables };
}

export function keepRelease(
  { db, now, vault }: Context,
  table: ExportedTable,
  kept: Kept,
  threshold: number,
): void {
  const { subject, shape, state, fromYear, toYear } = releaseOf(table, threshold);
  db.prepare(
    `INSERT INTO statistics_releases(subject, shape, state, from_year, to_year, at, officer_id,
       tables) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(subject, shape, state, fromYear, toYear, now(), vault.officer.id, JSON.stringify(kept));
}
