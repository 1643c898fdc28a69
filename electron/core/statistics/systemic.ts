import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import {
  systemicWords,
  type StatisticsFilter,
  type SystemicDimension,
} from '../../../shared/domain/statistics/filter';
import type { SystemicRow, SystemicView } from '../../../shared/domain/statistics/systemic';
import { Effect } from '../../../shared/law';
import { partMark, systemicLabel } from './labels';
import { conditions, firstDay, population, stateOf, type Reading } from './population';

const expressions: Readonly<Record<SystemicDimension, string>> = {
  standard: 'r.standard_id',
  checklist: `substr(r.standard_id, 1, instr(r.standard_id, '-') - 1)`,
  authority_kind: `coalesce(u.kind, 'whole_state')`,
  authority: `${stateOf} || '${partMark}' || coalesce(u.kind, 'whole_state') || '${partMark}' || coalesce(u.name, '')`,
  year: `substr(${firstDay}, 1, 4)`,
  effect: 'r.effect',
};

interface Group {
  readonly row: string;
  readonly column: string;
  readonly breaches: number;
  readonly disputed: number;
  readonly inquiries: string;
}

export interface SystemicInput {
  readonly filter: StatisticsFilter;
  readonly rows: SystemicDimension;
  readonly columns: SystemicDimension | null;
}

/** Breaches indicated, grouped in SQL; the inquiries of a group as a JSON list of row numbers. */
function groupsOf({ db }: Reading, { filter, rows, columns }: SystemicInput): Group[] {
  const { where, values } = conditions(filter);
  const column = columns === null ? `''` : expressions[columns];
  const checklist = filter.checklist === null ? '' : `AND r.standard_id LIKE @checklist || '-%'`;
  return db
    .prepare<[object], Group>(
      `SELECT ${expressions[rows]} AS row, ${column} AS "column", count(*) AS breaches,
         count(r.officer_outcome) AS disputed, json_group_array(DISTINCT i.row) AS inquiries
       FROM assessment_results r INDEXED BY assessment_results_breaches
       JOIN ${population} WHERE s.id = r.assessment_id AND r.outcome = 'BREACH INDICATED' AND ${where} ${checklist} GROUP BY 1, 2`,
    )
    .all({ ...values, checklist: filter.checklist });
}

/** The same authority is typed in anew in each inquiry: case and spaces make no other one of it. */
const sameCode = (dimension: SystemicDimension, code: string): string =>
  dimension === 'authority' ? stateKey(code) : code;

const columnOrder = (dimension: SystemicDimension | null, codes: readonly string[]): string[] => {
  const effects: readonly string[] = Effect.options;
  if (dimension === 'effect')
    return codes.toSorted((a, b) => effects.indexOf(a) - effects.indexOf(b));
  return codes.toSorted();
};

interface Gathered {
  readonly code: string;
  readonly byColumn: Map<string, number>;
  readonly inquiries: Set<number>;
  breaches: number;
  disputed: number;
}

function gather(groups: readonly Group[], dimension: SystemicDimension): Gathered[] {
  const rows = new Map<string, Gathered>();
  for (const { row, column, breaches, disputed, inquiries } of groups) {
    const key = sameCode(dimension, row);
    const empty = {
      code: row,
      byColumn: new Map(),
      inquiries: new Set<number>(),
      breaches: 0,
      disputed: 0,
    };
    const own: Gathered = rows.get(key) ?? empty;
    rows.set(key, own);
    own.byColumn.set(column, (own.byColumn.get(column) ?? 0) + breaches);
    own.breaches += breaches;
    own.disputed += disputed;
    for (const inquiry of inquiries.slice(1, -1).split(',')) own.inquiries.add(Number(inquiry));
  }
  return [...rows.values()];
}

/** Breaches indicated over all inquiries: most first; years in their order. */
export function systemicView(context: Reading, input: SystemicInput): SystemicView {
  const { law, db } = context;
  const gathered = gather(groupsOf(context, input), input.rows);
  const columns = columnOrder(input.columns, [
    ...new Set(gathered.flatMap(({ byColumn }) => [...byColumn.keys()])),
  ]);
  const rows = gathered
    .map((one): SystemicRow => ({
      code: one.code,
      label: systemicLabel(law, input.rows, one.code),
      cells: input.columns === null ? [] : columns.map((code) => one.byColumn.get(code) ?? 0),
      breaches: one.breaches,
      inquiries: one.inquiries.size,
      disputed: one.disputed,
    }))
    .toSorted((a, b) =>
      input.rows === 'year'
        ? a.code < b.code
          ? -1
          : 1
        : b.breaches - a.breaches || (a.code < b.code ? -1 : 1),
    );
  const { where, values } = conditions(input.filter);
  const assessments = db
    .prepare<[object], number>(`SELECT count(*) FROM ${population} WHERE ${where}`)
    .pluck()
    .get(values);
  const { columns: by } = input;
  return {
    rowHead: systemicWords[input.rows],
    columns: by === null ? [] : columns.map((code) => systemicLabel(law, by, code)),
    rows,
    breaches: rows.reduce((all, { breaches }) => all + breaches, 0),
    inquiries: new Set(gathered.flatMap(({ inquiries }) => [...inquiries])).size,
    assessments: assessments ?? 0,
  };
}
