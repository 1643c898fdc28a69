import { z } from 'zod';
import { ReportId, SystemicFindingId } from '../domain/ids';
import type { Report } from '../domain/reports/report';
import { Dimension } from '../domain/statistics/dimensions';
import {
  StatisticsFilter,
  StatisticsSettings,
  SystemicDimension,
} from '../domain/statistics/filter';
import type {
  IndicatorView,
  Pattern,
  SettingsInForce,
  StatisticsChoices,
  SystemicFinding,
  SystemicView,
  SystemReport,
} from '../domain/statistics/systemic';
import { chosenPath } from './chosen-path';
import { command, nothing, query } from './operation';

const work = { roles: ['investigator'] } as const;
const filter = { filter: StatisticsFilter };
const indicatorId = z.string().max(8);
const dimensions = z.array(Dimension).max(2);
const text = z.string().trim().max(20_000);
const finding = { findingId: SystemicFindingId, revision: z.number().int() };
const systemic = { rows: SystemicDimension, columns: SystemicDimension.nullable() };

/** One table that leaves the vault: breaches, or one indicator. */
export const ExportedTable = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('systemic'), ...filter, ...systemic }),
  z.object({ kind: z.literal('indicator'), ...filter, indicatorId, dimensions }),
]);
export type ExportedTable = z.infer<typeof ExportedTable>;

export const statisticsOperations = {
  /**
   * Brings at most `most` of the kept results up to the present day and law; gives how many wait. They
   * are worked out of what is logged already, so this is no change of the file and logs nothing.
   */
  'statistics.catchUp': query<{ readonly left: number }>()(
    z.object({ most: z.number().int().min(0).max(10_000) }),
  ),
  'statistics.choices': query<StatisticsChoices>()(nothing),
  'statistics.settings': query<SettingsInForce>()(nothing),
  'statistics.setSettings': command<SettingsInForce>()(StatisticsSettings, {
    roles: ['administrator', 'commissioner'],
  }),
  /** Breaches indicated, exact: for the eyes of the officers of this vault. */
  'statistics.systemic': query<SystemicView>()(z.object({ ...filter, ...systemic })),
  /** Indicators of standards.md F.1, with small numbers withheld (EXP-16). */
  'statistics.indicators': query<readonly IndicatorView[]>()(
    z.object({ ...filter, ids: z.array(indicatorId).max(40).nullable(), dimensions }),
  ),
  /** Writes one table, small numbers withheld, as CSV or JSON where the officer chose. */
  'statistics.export': command<{ readonly withheld: number }>()(
    z.object({
      table: ExportedTable,
      format: z.enum(['csv', 'json']),
      path: chosenPath('saveTable'),
    }),
    work,
  ),
  'pattern.list': query<readonly Pattern[]>()(
    z.object({ ...filter, by: z.enum(['authority', 'authority_kind']) }),
  ),
  /** Makes a proposed finding of a pattern that there is. */
  'systemicFinding.propose': command<SystemicFinding>()(
    z.object({
      standardId: z.string().max(12),
      state: z.string().max(300),
      authorityKind: z.string().max(40),
      authorityName: z.string().max(300),
    }),
    work,
  ),
  'systemicFinding.list': query<readonly SystemicFinding[]>()(nothing),
  /** Changing an accepted or rejected one makes it proposed again. */
  'systemicFinding.save': command<SystemicFinding>()(
    z.object({ ...finding, text, recommendation: text, addressee: text }),
    work,
  ),
  'systemicFinding.accept': command<SystemicFinding>()(z.object(finding), work),
  'systemicFinding.reject': command<SystemicFinding>()(
    z.object({ ...finding, reason: z.string().trim().min(3).max(2000) }),
    work,
  ),
  /** Drafts of reports on the system of the State that the finding is about. */
  'systemicFinding.reports': query<readonly SystemReport[]>()(
    z.object({ findingId: SystemicFindingId }),
  ),
  /** Puts an accepted one into the summary of such a draft, with its legal effect in words. */
  'systemicFinding.takeIntoReport': command<Report>()(
    z.object({ findingId: SystemicFindingId, reportId: ReportId }),
    work,
  ),
};
