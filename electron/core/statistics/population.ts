import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import type { Context } from '../context';

/** All that counting needs. */
export type Reading = Pick<Context, 'db' | 'law'>;

/** An assessment with what it is counted by, without anybody who objected. Alias `s`, `u`, `e`, `i`. */
export const population = `assessments s
  JOIN inquiries i ON i.id = s.inquiry_id
  LEFT JOIN authorities u ON u.id = s.authority_id
  LEFT JOIN events e ON e.id = s.event_id
  LEFT JOIN persons p ON p.id = s.person_id`;

/** First day of the event, or of the period examined; '' where none is recorded. */
export const firstDay = `coalesce(e.earliest, replace(s.period_from, '~', ''), '')`;
export const stateOf = 'coalesce(s.state, u.state)';

type Value = string | number | null;

/** The conditions of a filter, in the names of `population`. */
export function conditions(filter: StatisticsFilter): {
  readonly where: string;
  readonly values: Readonly<Record<string, Value>>;
} {
  const year = `CAST(substr(${firstDay}, 1, 4) AS INTEGER)`;
  const parts = ['(p.id IS NULL OR p.statistics_objection = 0)'];
  if (filter.fromYear !== null) parts.push(`${firstDay} <> '' AND ${year} >= @fromYear`);
  if (filter.toYear !== null) parts.push(`${firstDay} <> '' AND ${year} <= @toYear`);
  if (filter.state !== null) parts.push(`${stateOf} = @state`);
  if (filter.inquiryType !== null) parts.push('i.type = @inquiryType');
  const { fromYear, toYear, state, inquiryType } = filter;
  return { where: parts.join(' AND '), values: { fromYear, toYear, state, inquiryType } };
}
