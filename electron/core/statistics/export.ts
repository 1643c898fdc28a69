import type { Parsed } from '../../../shared/api';
import type { ExportedTable } from '../../../shared/api/statistics';
import { csvOf } from '../../../shared/domain/statistics/csv';
import { shownTables, type ShownTable } from '../../../shared/domain/statistics/shown-table';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged } from '../handler';
import { writeFileWhole } from '../written-file';
import { countedFiles } from './files';
import {
  countedTables,
  dimensionsOf,
  indicatorBeside,
  indicatorsOf,
  newNumbers,
  unitsIn,
} from './indicators';
import { checkRelease, checkSinceLast, keepRelease, readOffOthers } from './releases';
import { settingsInForce } from './settings';
import { systemicView } from './systemic';

interface Exported {
  readonly title: string;
  readonly words: string;
  readonly tables: readonly ShownTable[];
  readonly threshold: number;
}

function breachesTable(
  context: Context,
  table: ExportedTable & { kind: 'systemic' },
  threshold: number,
): readonly ShownTable[] {
  if (table.rows === 'authority' || table.columns === 'authority')
    throw new AppError('STATISTICS_NAMES_AUTHORITIES');
  const view = systemicView(context, table);
  const hasColumns = table.columns !== null;
  const counted = {
    title: 'Breaches indicated',
    unit: 'file',
    rowHeads: [view.rowHead],
    columns: hasColumns ? view.columns : ['Breaches indicated'],
    rows: view.rows.map(({ label }) => [label]),
    cells: view.rows.map(({ cells, breaches }) => (hasColumns ? cells : [breaches])),
    members: [], // breaches are counted by no other table that leaves the vault
    medians: view.rows.map(() => null),
    medianLabel: null,
    isMultiple: false,
  } as const;
  return shownTables([counted], threshold).tables;
}

/** An indicator as it may leave, beside the others that left for the same persons. */
function indicatorTables(
  context: Context,
  table: ExportedTable & { kind: 'indicator' },
  threshold: number,
): Omit<Exported, 'threshold'> {
  const [indicator] = indicatorsOf(context.law, [table.indicatorId]);
  if (indicator === undefined) throw new AppError('NOT_FOUND');
  const numbers = newNumbers();
  const dimensions = dimensionsOf(indicator, table.dimensions);
  const files = countedFiles(context, table.filter, dimensions);
  const counted = countedTables(context, indicator, unitsIn(files, numbers), dimensions);
  const read = readOffOthers(context, table, threshold, numbers);
  const { view } = indicatorBeside(indicator, counted, threshold, read);
  return { title: `${view.id} ${view.title}`, words: view.words, tables: view.tables };
}

function contentFor(
  context: Context,
  table: ExportedTable,
  threshold: number,
): Omit<Exported, 'threshold'> {
  if (table.kind === 'indicator') return indicatorTables(context, table, threshold);
  return {
    title: 'Breaches indicated',
    words: 'Results of checklists that indicate a breach. No court has found any of them.',
    tables: breachesTable(context, table, threshold),
  };
}

function tablesOf(context: Context, table: ExportedTable): Exported {
  const { threshold, isSetByInstitution } = settingsInForce(context.db);
  if (!isSetByInstitution) throw new AppError('STATISTICS_THRESHOLD_NOT_SET');
  checkRelease(context, table, threshold);
  const content = contentFor(context, table, threshold);
  checkSinceLast(context, table, content.tables, threshold);
  return { ...content, threshold };
}

const legend = (threshold: number): string =>
  `Withheld: a number from 1 to ${String(threshold - 1)}, or one that would tell such a number, here or beside another table that left. Numerator of a share: Yes; denominator: Yes and No. The threshold of ${String(threshold)} was set by the institution. Persons who objected are not counted.`;

function contentOf(
  { title, words, tables, threshold }: Exported,
  input: Parsed<'statistics.export'>,
): string {
  const { fromYear, toYear, state, inquiryType, checklist } = input.table.filter;
  const filter = { fromYear, toYear, state, inquiryType, checklist };
  if (input.format === 'csv')
    return csvOf({ title, words, legend: legend(threshold), filter, tables });
  const content = { title, words, legend: legend(threshold), threshold, filter, tables };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const withheldIn = ({ tables }: Exported): number =>
  tables.reduce((all, { withheld }) => all + withheld, 0);

/** EXP-16 and EXP-19: aggregates alone, small numbers withheld, logged before a byte is written. */
export const exportTable = staged<'statistics.export', Exported>(
  (context, { table }) => Promise.resolve(tablesOf(context, table)),
  (context, { table, format }, exported) => {
    keepRelease(context, table, exported.tables, exported.threshold);
    const withheld = withheldIn(exported);
    context.audit({
      inquiryId: null,
      subject: table.kind === 'systemic' ? 'breaches' : table.indicatorId,
      details: { format, withheld, threshold: exported.threshold },
    });
    return { withheld };
  },
  (_, input, exported) => writeFileWhole(input.path, contentOf(exported, input)),
);
