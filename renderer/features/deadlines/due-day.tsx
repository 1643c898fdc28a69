import type { ReactNode } from 'react';
import { StateTag } from '../../components/state-tag';
import { daysInWords, daysUntil, formatDay, formatDaysUntil } from '../../lib/dates';
import { soonDays } from './use-waiting-deadlines';

interface Props {
  readonly day: string;
  /** What to show of a day that is neither close nor past: itself, or how far off it is. */
  readonly far?: 'day' | 'distance';
}

/** A day on which something is due: how far off, marked when it is close or past. */
export function DueDay({ day, far = 'day' }: Props): ReactNode {
  const days = daysUntil(day);
  const [shown, tip] =
    far === 'day' ? [formatDay(day), formatDaysUntil(day)] : [formatDaysUntil(day), formatDay(day)];
  if (days > soonDays) return <span title={tip}>{shown}</span>;
  return (
    <span title={formatDay(day)}>
      <StateTag tone={days < 0 ? 'danger' : 'warning'} icon={days < 0 ? 'warning' : 'deadline'}>
        {days < 0 ? `Overdue ${daysInWords(-days)}` : `Due ${formatDaysUntil(day)}`}
      </StateTag>
    </span>
  );
}
