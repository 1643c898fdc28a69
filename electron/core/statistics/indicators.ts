import {
  unitsOf,
  type CountedFile,
  type CountedUnit,
  type Numbers,
} from '../../../shared/domain/statistics/counted-file';
import {
  dimensionWords,
  notRecorded,
  Dimension,
} from '../../../shared/domain/statistics/dimensions';
import type { Told } from '../../../shared/domain/statistics/disclosure/door';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import { indicators, type Indicator } from '../../../shared/domain/statistics/indicators';
import { measures } from '../../../shared/domain/statistics/marks';
import type { Column, Measure, Unit } from '../../../shared/domain/statistics/measure';
import {
  shownTables,
  stacked,
  type CountedTable,
} from '../../../shared/domain/statistics/shown-table';
import type { IndicatorView } from '../../../shared/domain/statistics/systemic';
import { tabulate } from '../../../shared/domain/statistics/tabulate';
import type { Law } from '../../../shared/law';
import { countedFiles } from './files';
import { choiceLabel, dimensionLabel } from './labels';
import type { Reading } from './population';
import { settingsInForce } from './settings';
import { unknownTables } from './unknown-tables';

export interface IndicatorInput {
  readonly filter: StatisticsFilter;
  readonly ids: readonly string[] | null;
  readonly dimensions: readonly Dimension[];
}

/** The columns of a measure; null where the law in force lacks the question they come from. */
function columnsOf(law: Law, { columns, isMultiple }: Measure): readonly Column[] | null {
  if (!('choicesOf' in columns)) return columns;
  const question = law.questions.get(columns.choicesOf);
  if (question === undefined) return null;
  const own = question.choices.map(({ value, label }) => ({ code: value, label }));
  const open = { code: notRecorded, label: choiceLabel(law, question.id, notRecorded) };
  return isMultiple || !own.some(({ code }) => code === notRecorded) ? [...own, open] : own;
}

function tableOf(
  law: Law,
  at: number,
  units: readonly CountedUnit[],
  dimensions: readonly Dimension[],
): CountedTable[] {
  const measure = measures[at]?.measure;
  const columns = measure === undefined ? null : columnsOf(law, measure);
  if (measure === undefined || columns === null) return [];
  const codes = columns.map(({ code }) => code);
  const counted = tabulate(measure, at, units, dimensions.length, codes);
  const used = columns.map((_, column) =>
    counted.members.some((row) => (row[column]?.length ?? 0) > 0),
  );
  // Choices that nobody has would make a table of sixty columns; of fixed columns none is left out.
  const isKept = (column: number) => !('choicesOf' in measure.columns) || used[column] === true;
  return [
    {
      title: measure.title,
      rowHeads: dimensions.map((one) => dimensionWords[one]),
      columns: columns.filter((_, column) => isKept(column)).map(({ label }) => label),
      rows: counted.rows.map((row) =>
        dimensions.map((one, place) => dimensionLabel(law, one, row[place] ?? '')),
      ),
      members: counted.members.map((row) => row.filter((_, column) => isKept(column))),
      medians: counted.medians,
      medianLabel: measure.median?.label ?? null,
      isMultiple: measure.isMultiple,
    },
  ];
}

const exists = (law: Law, { standards }: Indicator): boolean =>
  standards.every((id) => law.standards.has(id));

/** Which dimensions an indicator is broken down by: those asked for, and the one it always is. */
export function dimensionsOf(
  { always }: Indicator,
  asked: readonly Dimension[],
): readonly Dimension[] {
  return always === undefined ? asked : [...new Set([always, ...asked])].slice(0, 2);
}

/** The units of one filter and breakdown, put together once for all the measures that count them. */
export type Units = (unit: Unit) => readonly CountedUnit[];

export function unitsIn(files: readonly CountedFile[], numbers: Numbers = new Map()): Units {
  const known = new Map<Unit, readonly CountedUnit[]>();
  return (unit) => {
    const units = known.get(unit) ?? unitsOf(unit, files, numbers);
    known.set(unit, units);
    return units;
  };
}

/** The tables of one indicator before anything is withheld; one per question for IND-30. */
export function countedTables(
  { law }: Reading,
  indicator: Indicator,
  units: Units,
  dimensions: readonly Dimension[],
): CountedTable[] {
  if (indicator.always !== undefined) return unknownTables(law, units('file'), dimensions);
  return measures.flatMap(({ indicator: owner, measure }, at) =>
    owner.id === indicator.id ? tableOf(law, at, units(measure.unit), dimensions) : [],
  );
}

/** What left before: the tables of indicators and breaches, and those of IND-30 by their question. */
export interface ToldBefore {
  readonly tables: readonly Told[];
  readonly questions: ReadonlyMap<string, readonly Told[]>;
}
export const nothingTold: ToldBefore = { tables: [], questions: new Map() };

/** Groups of tables beside each of which other tables leave: all of them, with one question each time. */
export const groupsOf = ({ tables, questions }: ToldBefore): readonly (readonly Told[])[] =>
  questions.size === 0 ? [tables] : [...questions.values()].map((own) => [...tables, ...own]);

/**
 * One indicator as it may be published beside what left before. Of IND-30 each question is a table of
 * its own, compared with itself and with the other indicators: several hundred questions at once would
 * leave nothing to show.
 */
export function indicatorBeside(
  indicator: Indicator,
  counted: readonly CountedTable[],
  threshold: number,
  before: ToldBefore = nothingTold,
): { readonly view: IndicatorView; readonly told: readonly Told[] } {
  const { id, title, words, always } = indicator;
  if (always === undefined) {
    const { tables, told } = shownTables(counted, threshold, groupsOf(before));
    return { view: { id, title, words, tables }, told };
  }
  const each = counted.map((one) => {
    const same = before.questions.get(one.title) ?? [];
    return shownTables([one], threshold, [[...before.tables, ...same]]);
  });
  const tables = stacked(
    'Questions looked at',
    each.flatMap((one) => one.tables),
  );
  return { view: { id, title, words, tables }, told: each.flatMap((one) => one.told) };
}

export const indicatorsOf = (law: Law, ids: readonly string[] | null): Indicator[] =>
  indicators.filter((one) => (ids?.includes(one.id) ?? true) && exists(law, one));

/** A file read with all dimensions, counted by some of them. */
const inDimensions = (file: CountedFile, dimensions: readonly Dimension[]): CountedFile => ({
  ...file,
  codes: dimensions.map((one) => file.codes[Dimension.options.indexOf(one)] ?? notRecorded),
});

/** Indicators with small numbers withheld; what the law in force cannot give is left out. */
export function indicatorViews(context: Reading, input: IndicatorInput): IndicatorView[] {
  const { law, db } = context;
  const { threshold } = settingsInForce(db);
  const read = countedFiles(context, input.filter, Dimension.options);
  const known = new Map<string, Units>();
  const unitsBy = (dimensions: readonly Dimension[]): Units => {
    const key = dimensions.join(' ');
    const units = known.get(key) ?? unitsIn(read.map((file) => inDimensions(file, dimensions)));
    known.set(key, units);
    return units;
  };
  return indicatorsOf(law, input.ids).map((indicator) => {
    const dimensions = dimensionsOf(indicator, input.dimensions);
    const counted = countedTables(context, indicator, unitsBy(dimensions), dimensions);
    return indicatorBeside(indicator, counted, threshold).view;
  });
}
