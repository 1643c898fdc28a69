import {
  dimensionWords,
  notRecorded,
  type Dimension,
} from '../../../shared/domain/statistics/dimensions';
import type { StatisticsFile } from '../../../shared/domain/statistics/file';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import { indicators, type Indicator } from '../../../shared/domain/statistics/indicators';
import type { Column, Measure } from '../../../shared/domain/statistics/measure';
import { shownTable, type ShownTable } from '../../../shared/domain/statistics/shown-table';
import type { IndicatorView } from '../../../shared/domain/statistics/systemic';
import { tabulate } from '../../../shared/domain/statistics/tabulate';
import type { Law } from '../../../shared/law';
import { statisticsFiles } from './files';
import { choiceLabel, dimensionLabel } from './labels';
import type { Reading } from './population';
import { settingsInForce } from './settings';

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
  measure: Measure,
  files: readonly StatisticsFile[],
  dimensions: readonly Dimension[],
  threshold: number,
): ShownTable[] {
  const columns = columnsOf(law, measure);
  if (columns === null) return [];
  const counted = tabulate(
    measure,
    files,
    dimensions,
    columns.map(({ code }) => code),
  );
  const used = columns.map((_, at) => counted.cells.some((row) => (row[at] ?? 0) > 0));
  // Choices that nobody has would make a table of sixty columns; of fixed columns none is left out.
  const isKept = (at: number) => !('choicesOf' in measure.columns) || used[at] === true;
  const perQuestion = measure.perQuestion === undefined ? [] : ['Question'];
  const labels = (row: readonly string[]) => {
    const [question = '', ...codes] = measure.perQuestion === undefined ? ['', ...row] : row;
    const named = perQuestion.map(() => `${question} ${law.questions.get(question)?.text ?? ''}`);
    return [...named, ...dimensions.map((one, at) => dimensionLabel(law, one, codes[at] ?? ''))];
  };
  const table = {
    title: measure.title,
    rowHeads: [...perQuestion, ...dimensions.map((one) => dimensionWords[one])],
    columns: columns.filter((_, at) => isKept(at)).map(({ label }) => label),
    rows: counted.rows.map(labels),
    cells: counted.cells.map((row) => row.filter((_, at) => isKept(at))),
    medians: counted.medians,
    medianLabel: measure.median?.label ?? null,
    isMultiple: measure.isMultiple,
  };
  return [shownTable(table, threshold)];
}

const exists = (law: Law, { standards }: Indicator): boolean =>
  standards.every((id) => law.standards.has(id));

/** Indicators with small numbers withheld; what the law in force cannot give is left out. */
export function indicatorViews(context: Reading, input: IndicatorInput): IndicatorView[] {
  const { law, db } = context;
  const { threshold } = settingsInForce(db);
  const wanted = indicators.filter(
    (one) => (input.ids?.includes(one.id) ?? true) && exists(law, one),
  );
  const standards = [...new Set(wanted.flatMap((one) => one.standards))];
  const files = statisticsFiles(context, input.filter, standards);
  return wanted.map(({ id, title, words, kinds, measures }) => {
    const own = files.filter(({ kind }) => kinds.includes(kind));
    return {
      id,
      title,
      words,
      tables: measures.flatMap((one) => tableOf(law, one, own, input.dimensions, threshold)),
    };
  });
}
