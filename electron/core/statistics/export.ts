import type { Parsed } from '../../../shared/api';
import type { ExportedTable } from '../../../shared/api/statistics';
import { csvOf } from '../../../shared/domain/statistics/csv';
import type { Numbers } from '../../../shared/domain/statistics/counted-file';
import type { Told } from '../../../shared/domain/statistics/disclosure/door';
import {
  saysSomething,
  shownTables,
  type CountedTable,
  type ShownTable,
} from '../../../shared/domain/statistics/shown-table';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged } from '../handler';
import { writeFileWhole } from '../written-file';
import { countedFiles } from './files';
import {
  countedTables,
  dimensionsOf,
  groupsOf,
  indicatorBeside,
  indicatorsOf,
  nothingTold,
  unitsIn,
  type ToldBefore,
} from './indicators';
import { keepRelease, keptFor, toldBefore } from './releases';
import { settingsInForce } from './settings';
import { breachesTable } from './systemic';

interface Content {
  readonly title: string;
  readonly words: string;
  readonly tables: readonly ShownTable[];
}

interface Exported extends Content {
  readonly threshold: number;
  readonly kept: ReturnType<typeof keptFor>;
}

/** A table before anything is withheld, and as it may leave beside others. */
interface Counted {
  readonly counted: readonly CountedTable[];
  readonly beside: (before: ToldBefore) => Content & { readonly told: readonly Told[] };
}

function breachesIn(
  context: Context,
  table: ExportedTable & { kind: 'systemic' },
  threshold: number,
  numbers: Numbers,
): Counted {
  if (table.rows === 'authority' || table.columns === 'authority')
    throw new AppError('STATISTICS_NAMES_AUTHORITIES');
  const counted = [breachesTable(context, table, numbers)];
  return {
    counted,
    beside: (before) => ({
      title: 'Breaches indicated',
      words: 'Results of checklists that indicate a breach. No court has found any of them.',
      ...shownTables(counted, threshold, groupsOf(before)),
    }),
  };
}

function indicatorIn(
  context: Context,
  table: ExportedTable & { kind: 'indicator' },
  threshold: number,
  numbers: Numbers,
): Counted {
  const [indicator] = indicatorsOf(context.law, [table.indicatorId]);
  if (indicator === undefined) throw new AppError('NOT_FOUND');
  const dimensions = dimensionsOf(indicator, table.dimensions);
  const files = countedFiles(context, table.filter, dimensions);
  const counted = countedTables(context, indicator, unitsIn(files, numbers), dimensions);
  return {
    counted,
    beside: (before) => {
      const { view, told } = indicatorBeside(indicator, counted, threshold, before);
      const { id, title, words, tables } = view;
      return { title: `${id} ${title}`, words, tables, told };
    },
  };
}

/** @throws AppError STATISTICS_COULD_BE_SUBTRACTED where what left before leaves nothing to show */
function tablesOf(context: Context, table: ExportedTable): Exported {
  const { threshold, isSetByInstitution } = settingsInForce(context.db);
  if (!isSetByInstitution) throw new AppError('STATISTICS_THRESHOLD_NOT_SET');
  const numbers: Numbers = new Map();
  const { counted, beside } =
    table.kind === 'systemic'
      ? breachesIn(context, table, threshold, numbers)
      : indicatorIn(context, table, threshold, numbers);
  const { told, ...content } = beside(toldBefore(context, table, threshold, numbers));
  if (!content.tables.some(saysSomething) && beside(nothingTold).tables.some(saysSomething))
    throw new AppError('STATISTICS_COULD_BE_SUBTRACTED');
  return { ...content, threshold, kept: keptFor(counted, told, numbers) };
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
    keepRelease(context, table, exported.kept, exported.threshold);
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
