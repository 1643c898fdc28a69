import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import {
  systemicWords,
  type StatisticsFilter,
  type SystemicDimension,
} from '../../../shared/domain/statistics/filter';
import { baseKey, numberOf, type Numbers } from '../../../shared/domain/statistics/counted-file';
import type { CountedTable } from '../../../shared/domain/statistics/shown-table';
import type { SystemicRow, SystemicView } from '../../../shared/domain/statistics/systemic';
import { Effect } from '../../../shared/law';
import { partMark, systemicLabel } from './labels';
import { conditions, firstDay, population, stateOf, type Reading } from './population';

/** Of the subject: worked out once per assessment, in SQL. */
const subjectCodes = {
  authority_kind: `coalesce(u.kind, 'whole_state')`,
  authority: `${stateOf} || '${partMark}' || coalesce(u.kind, 'whole_state') || '${partMark}' || coalesce(u.name, '')`,
  year: `substr(${firstDay}, 1, 4)`,
} as const satisfies Partial<Record<SystemicDimension, string>>;
type SubjectDimension = keyof typeof subjectCodes;

const isOfSubject = (dimension: SystemicDimension): dimension is SubjectDimension =>
  Object.hasOwn(subjectCodes, dimension);

interface Subject {
  readonly inquiry: number;
  readonly id: string;
  readonly person: string | null;
  readonly row: string;
  readonly column: string;
}

type Breach = readonly [assessmentId: string, standardId: string, effect: string, disputed: number];

export interface SystemicInput {
  readonly filter: StatisticsFilter;
  readonly rows: SystemicDimension;
  readonly columns: SystemicDimension | null;
}

const codeIn = (dimension: SystemicDimension | null): string =>
  dimension !== null && isOfSubject(dimension) ? subjectCodes[dimension] : `''`;

/** The assessments that the filter leaves in, with what their breaches are counted by. */
function subjectsOf({ db }: Reading, { filter, rows, columns }: SystemicInput) {
  const { where, values } = conditions(filter);
  const found = db
    .prepare<[object], Subject>(
      `SELECT s.id AS id, s.person_id AS person, i.row AS inquiry, ${codeIn(rows)} AS row, ${codeIn(columns)} AS "column"
       FROM ${population} WHERE ${where}`,
    )
    .all(values);
  return new Map<string, Subject>(found.map((one) => [one.id, one]));
}

/** The code of a breach in a dimension; `own` where the subject has it. */
function codeOf(dimension: SystemicDimension | null, own: string, [, standardId, effect]: Breach) {
  if (dimension === 'standard') return standardId;
  if (dimension === 'checklist') return standardId.slice(0, standardId.lastIndexOf('-'));
  return dimension === 'effect' ? effect : own;
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
  /** Where one authority is typed in several ways: the first in order, whichever was met first. */
  code: string;
  /** The subjects that have the breaches, one entry for each of these. */
  readonly byColumn: Map<string, Subject[]>;
  readonly inquiries: Set<number>;
  breaches: number;
  disputed: number;
}

/**
 * Goes once through the index of breaches, and looks each up among the subjects: five times as quick
 * as the same join in SQL.
 */
function gather(
  { db }: Reading,
  subjects: ReadonlyMap<string, Subject>,
  { filter, rows: dimension, columns }: SystemicInput,
): Gathered[] {
  const rows = new Map<string, Gathered>();
  const checklist = filter.checklist === null ? '' : `AND standard_id LIKE @checklist || '-%'`;
  const breaches = db
    .prepare<[object], Breach>(
      `SELECT assessment_id, standard_id, effect, officer_outcome IS NOT NULL
       FROM assessment_results INDEXED BY assessment_results_breaches
       WHERE outcome = 'BREACH INDICATED' ${checklist}`,
    )
    .raw()
    .iterate({ checklist: filter.checklist });
  for (const breach of breaches) {
    const subject = subjects.get(breach[0]);
    if (subject === undefined) continue;
    const code = codeOf(dimension, subject.row, breach);
    const key = sameCode(dimension, code);
    let own = rows.get(key);
    if (own === undefined) {
      own = { code, byColumn: new Map(), inquiries: new Set(), breaches: 0, disputed: 0 };
      rows.set(key, own);
    }
    if (code < own.code) own.code = code;
    const column = codeOf(columns, subject.column, breach);
    const among = own.byColumn.get(column);
    if (among === undefined) own.byColumn.set(column, [subject]);
    else among.push(subject);
    own.breaches += 1;
    own.disputed += breach[3];
    own.inquiries.add(subject.inquiry);
  }
  return [...rows.values()];
}

interface Ordered {
  readonly columns: readonly string[];
  readonly rows: readonly Gathered[];
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** Most breaches first; years in their order. */
function inOrder(context: Reading, input: SystemicInput): Ordered {
  const subjects = subjectsOf(context, input);
  const gathered = gather(context, subjects, input);
  const columns = columnOrder(input.columns, [
    ...new Set(gathered.flatMap(({ byColumn }) => [...byColumn.keys()])),
  ]);
  const byCode = (a: Gathered, b: Gathered) => (a.code < b.code ? -1 : 1);
  const rows = gathered.toSorted((a, b) =>
    input.rows === 'year' ? byCode(a, b) : b.breaches - a.breaches || byCode(a, b),
  );
  return { columns, rows, subjects };
}

/** Breaches indicated over all inquiries. */
export function systemicView(context: Reading, input: SystemicInput): SystemicView {
  const { law } = context;
  const { columns, rows, subjects } = inOrder(context, input);
  const { columns: by } = input;
  return {
    rowHead: systemicWords[input.rows],
    columns: by === null ? [] : columns.map((code) => systemicLabel(law, by, code)),
    rows: rows.map((one): SystemicRow => ({
      code: one.code,
      label: systemicLabel(law, input.rows, one.code),
      cells: by === null ? [] : columns.map((code) => one.byColumn.get(code)?.length ?? 0),
      breaches: one.breaches,
      inquiries: one.inquiries.size,
      disputed: one.disputed,
    })),
    breaches: rows.reduce((all, { breaches }) => all + breaches, 0),
    inquiries: new Set(rows.flatMap(({ inquiries }) => [...inquiries])).size,
    assessments: subjects.size,
  };
}

/** The same as a table that can leave the vault, with whom each number counts. */
export function breachesTable(
  context: Reading,
  input: SystemicInput,
  numbers: Numbers,
): CountedTable {
  const { law } = context;
  const { columns, rows } = inOrder(context, input);
  const { columns: by } = input;
  return {
    title: 'Breaches indicated',
    rowHeads: [systemicWords[input.rows]],
    columns:
      by === null ? ['Breaches indicated'] : columns.map((code) => systemicLabel(law, by, code)),
    rows: rows.map(({ code }) => [systemicLabel(law, input.rows, code)]),
    members: rows.map(({ byColumn }) =>
      columns.map((code) =>
        (byColumn.get(code) ?? []).map(({ id, person }) =>
          numberOf(numbers, baseKey({ assessmentId: id, personId: person })),
        ),
      ),
    ),
    medians: rows.map(() => null),
    medianLabel: null,
    isMultiple: false,
  };
}
