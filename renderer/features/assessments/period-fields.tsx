import { DateField } from '../../components/date-field';
import { readPeriod, type PeriodText } from './period-logic';

interface Props {
  readonly period: PeriodText;
  readonly onChange: (period: PeriodText) => void;
  readonly untilHelp: string;
}

/** From when until when; the law is looked at on the last day. */
export function PeriodFields({ period, onChange, untilHelp }: Props) {
  const isReversed = readPeriod(period) === 'reversed';
  return (
    <>
      <DateField
        label="From (optional)"
        value={period.from}
        onChange={(from) => onChange({ ...period, from })}
      />
      <DateField
        label="Until (optional)"
        description={untilHelp}
        value={period.until}
        onChange={(until) => onChange({ ...period, until })}
        error={isReversed ? 'The end lies before the start.' : undefined}
      />
    </>
  );
}
