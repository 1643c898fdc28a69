import { useState, type ReactNode } from 'react';
import { formatPartialDateInFull } from '../lib/dates';
import { readDate, type DatePrecision } from '../lib/read-date';
import { TextField } from './text-field';

export { readDate } from '../lib/read-date';

interface Props {
  readonly label: string;
  /** The text as written; `readDate` turns it into the form the vault keeps. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** `partial` takes a year, or a month, and "about"; `day` wants the whole date. */
  readonly precision?: DatePrecision;
  readonly isRequired?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
}

const help: Readonly<Record<DatePrecision, string>> = {
  partial: 'As far as it is known: 2024, May 2024, 17 May 2024, about 2024.',
  day: 'Day, month, year: 17.5.2024 or 17 May 2024.',
};

const wrong: Readonly<Record<DatePrecision, string>> = {
  partial: 'This is no date of the calendar. Write it like 2024, May 2024 or 17 May 2024.',
  day: 'This is no full date of the calendar. Write it like 17 May 2024.',
};

/** A date as plain text, read back in words so that nobody has to guess which number is the month. */
export function DateField({
  label,
  value,
  onChange,
  precision = 'partial',
  isRequired = false,
  description,
  error,
}: Props): ReactNode {
  const [left, setLeft] = useState(false);
  const read = readDate(value, precision);
  const isWrong = left && value.trim() !== '' && read === null;
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={error ?? (isWrong ? wrong[precision] : undefined)}
      description={
        read === null
          ? (description ?? help[precision])
          : `Read as ${formatPartialDateInFull(read)}.`
      }
    />
  );
}
