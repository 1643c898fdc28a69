import { daysUntil } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';

/** A deadline within this many days counts as waiting. */
export const soonDays = 7;

/** How many deadlines are overdue or close; a letter or draft waiting for its proof of service is none. */
export function useWaitingDeadlines(): number {
  const deadlines = useQuery('inquiry.deadlines', {}, 'keep');
  return (deadlines.value ?? []).filter(
    ({ kind, on }) => kind !== 'service' && kind !== 'draft' && daysUntil(on) <= soonDays,
  ).length;
}
