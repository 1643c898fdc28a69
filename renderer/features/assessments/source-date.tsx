import { useState } from 'react';
import { DateField, readDate } from '../../components/date-field';
import { TextField } from '../../components/text-field';
import { formatPartialDate } from '../../lib/dates';

interface Props {
  readonly date: string | null;
  readonly readOnly: boolean;
  readonly onChange: (date: string | null) => void;
}

/** Of when the source is: the day of the record, of the statement, of the visit (S9). */
export function SourceDate({ date, readOnly, onChange }: Props) {
  const [typed, setTyped] = useState(date === null ? '' : formatPartialDate(date));
  const [known, setKnown] = useState(date);
  if (date !== known) {
    // It came from outside, by an undo or a colleague; what is being typed here is known already.
    setKnown(date);
    setTyped(date === null ? '' : formatPartialDate(date));
  }
  const write = (text: string) => {
    setTyped(text);
    const read = text.trim() === '' ? null : readDate(text, 'partial');
    if (read === null && text.trim() !== '') return;
    setKnown(read);
    onChange(read);
  };
  if (readOnly)
    return <TextField label="Date of the source" value={typed} onChange={write} isReadOnly />;
  return (
    <DateField
      label="Date of the source"
      description="2024, May 2024, 17 May 2024"
      value={typed}
      onChange={write}
    />
  );
}
