import { useState } from 'react';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { DateField, readDate } from '../../components/date-field';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';

export type DeadlineStep = 'extended' | 'paused' | 'resumed';

const titles: Readonly<Record<DeadlineStep, readonly [title: string, save: string]>> = {
  extended: ['Extend the deadline', 'Extend it'],
  paused: ['Pause the deadline', 'Pause it'],
  resumed: ['Let the deadline run again', 'Resume it'],
};

interface Props {
  readonly round: ReplyRound;
  readonly step: DeadlineStep;
  readonly onClose: () => void;
}

const daysIn = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 365
    ? Number(typed)
    : null;

/** A change of the deadline, with the reason that its history keeps. */
export function DeadlineDialog({ round, step, onClose }: Props) {
  const [days, setDays] = useState('10');
  const [day, setDay] = useState(today());
  const [reason, setReason] = useState('');
  const command = useCommand('reply.changeDeadline');
  const [title, saveLabel] = titles[step];
  const count = daysIn(days);
  const on = readDate(day, 'day');
  const change =
    step === 'extended'
      ? count === null
        ? null
        : { kind: step, days: count }
      : on === null
        ? null
        : { kind: step, on };
  const save = async () => {
    if (change === null) return;
    const result = await command.run({ roundId: round.id, change, reason });
    if (result.ok) onClose();
  };
  const kind = round.text.period.kind === 'working' ? 'working days' : 'days';
  return (
    <FormDialog
      title={title}
      saveLabel={saveLabel}
      isReady={change !== null && reason.trim().length >= 3}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      {step === 'extended' ? (
        <TextField
          label={`By how many ${kind}`}
          value={days}
          onChange={setDays}
          isRequired
          autoFocus
          {...(count === null ? { error: 'A whole number of days, from 1 to 365.' } : {})}
        />
      ) : (
        <DateField
          label={step === 'paused' ? 'Paused from' : 'Runs again from'}
          description={
            step === 'paused' ? 'From this day on days do not count.' : 'This day counts again.'
          }
          value={day}
          onChange={setDay}
          precision="day"
          isRequired
        />
      )}
      <TextArea
        label="Reason"
        description="Kept in the history of the round."
        rows={3}
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={2000}
      />
    </FormDialog>
  );
}
