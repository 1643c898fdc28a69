import type { ReactNode } from 'react';
import { StateTag } from '../../components/state-tag';
import { daysUntil, formatDay, formatDaysUntil } from '../../lib/dates';
import { soonDays } from './use-waiting-deadlines';

/** A day on which something is due: how far off, marked when it is close or past. */
export function DueDay({ day }: { readonly day: string }): ReactNode {
  const days = daysUntil(day);
  if (days > soonDays) return <span title={formatDaysUntil(day)}>{formatDay(day)}</span>;
  return (
    <span title={formatDay(day)}>
      <StateTag tone={days < 0 ? 'danger' : 'warning'} icon={days < 0 ? 'warning' : 'deadline'}>
        {days < 0 ? `Overdue, ${formatDaysUntil(day)}` : `Due ${formatDaysUntil(day)}`}
      </StateTag>
    </span>
  );
}
