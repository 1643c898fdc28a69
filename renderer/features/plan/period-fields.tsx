import { useState } from 'react';
import type { Period, Weekend } from '../../../shared/domain/plan/period';
import { RadioGroup } from '../../components/radio-group';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';

interface Props {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

const weekends: readonly { readonly value: string; readonly label: string }[] = [
  { value: '0,6', label: 'Saturday and Sunday' },
  { value: '5,6', label: 'Friday and Saturday' },
  { value: '5', label: 'Friday' },
  { value: '0', label: 'Sunday' },
];

const keyOf = (weekend: Weekend): string => [...weekend].sort().join(',');

/** How long somebody has, in calendar or working days. */
export function PeriodChoice({ period, onChange }: Props) {
  const [days, setDays] = useState(String(period.days));
  const isWrong = !/^\d+$/.test(days.trim()) || Number(days) < 1 || Number(days) > 365;
  return (
    <>
      <TextField
        label="Days for the reply"
        isRequired
        value={days}
        onChange={(typed) => {
          setDays(typed);
          const read = Number(typed.trim());
          if (Number.isInteger(read) && read >= 1 && read <= 365)
            onChange({ ...period, days: read });
        }}
        {...(isWrong ? { error: 'A whole number of days, from 1 to 365.' } : {})}
      />
      <RadioGroup
        label="Counted in"
        options={[
          { value: 'calendar', label: 'Calendar days' },
          { value: 'working', label: 'Working days' },
        ]}
        value={period.kind}
        onChange={(kind) =>
          onChange({ ...period, kind: kind === 'working' ? 'working' : 'calendar' })
        }
      />
    </>
  );
}

/** The period of a letter, and the weekend by which working days are counted. */
export function PeriodFields({ period, onChange }: Props) {
  const weekend = useQuery('period.weekend', {});
  const set = useCommand('period.setWeekend');
  return (
    <>
      <PeriodChoice period={period} onChange={onChange} />
      {period.kind === 'working' && weekend.value !== undefined ? (
        <Select
          label="Weekend of this institution"
          description="Kept for all letters. Public holidays are not counted here."
          options={weekends}
          value={keyOf(weekend.value.weekend)}
          onChange={(key) => void set.run({ weekend: key.split(',').map(Number) })}
        />
      ) : null}
    </>
  );
}
