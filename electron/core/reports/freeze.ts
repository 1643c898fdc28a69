import type { Context } from '../context';
import { statesOf } from '../inquiries/queries';
import type { LiveReport } from './model';
import type { FrozenReport, ReportRecord } from './report-store';

/** Rule S13: what the report rests on, set down so that later changes leave it as it was. */
export function freeze(context: Context, report: ReportRecord, live: LiveReport): FrozenReport {
  const { model, findings, evaluations } = live;
  return {
    model,
    findingIds: findings.map(({ record }) => record.id),
    answers: Object.fromEntries(
      evaluations.map(({ record, answers }) => [record.id, Object.fromEntries(answers)]),
    ),
    silences: Object.fromEntries(
      evaluations.map(({ record, silent }) => [record.id, [...silent].toSorted()]),
    ),
    instruments: Object.fromEntries(context.law.checklists.map(({ id, version }) => [id, version])),
    profiles: Object.fromEntries(
      statesOf(context.db, report.inquiryId).map(({ state, ...profile }) => [state, profile]),
    ),
  };
}
