import { useState, type ReactNode } from 'react';
import { readHolidays, type StateCalendar } from '../../../shared/domain/replies/calendar';
import type { Weekend } from '../../../shared/domain/plan/period';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { showToast } from '../../components/toast';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { counted } from '../inquiry/words';

/** The days on which offices are closed, State by State, for deadlines in working days. */
export function CalendarPanel(): ReactNode {
  const calendars = useQuery('calendar.list', {}, 'keep');
  const isAdministrator = useHasRole('administrator');
  const isInvestigator = useHasRole('investigator');
  const [open, setOpen] = useState<StateCalendar | null>(null);
  return (
    <Panel
      title="Weekends and holidays"
      note="By State. They count for the deadlines of rounds of reply; Amparo brings no list of its own, because holidays change by decree."
    >
      <QueryView query={calendars}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">Once an inquiry names an authority, its State stands here.</p>
          ) : (
            <ul className="lines" aria-label="States">
              {list.map((calendar) => (
                <li key={calendar.state}>
                  <div className="grow">
                    <strong>{calendar.state}</strong>
                    <p className="muted small">
                      {weekendWords(calendar.weekend)} ·{' '}
                      {calendar.holidays.length === 0
                        ? 'no holidays entered'
                        : counted(calendar.holidays.length, 'holiday')}
                    </p>
                  </div>
                  {isAdministrator || isInvestigator ? (
                    <Button
                      size="small"
                      aria-label={`Change the days of ${calendar.state}`}
                      onPress={() => setOpen(calendar)}
                    >
                      Change …
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {open === null ? null : <CalendarDialog calendar={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

const weekends: readonly { readonly value: string; readonly label: string }[] = [
  { value: '0,6', label: 'Saturday and Sunday' },
  { value: '5,6', label: 'Friday and Saturday' },
  { value: '4,5', label: 'Thursday and Friday' },
  { value: '5', label: 'Friday' },
  { value: '6', label: 'Saturday' },
  { value: '0', label: 'Sunday' },
];

const keyOf = (weekend: Weekend): string => [...weekend].sort().join(',');
const weekendWords = (weekend: Weekend): string =>
  weekends.find(({ value }) => value === keyOf(weekend))?.label ?? 'Weekend as entered';

interface DialogProps {
  readonly calendar: StateCalendar;
  readonly onClose: () => void;
}

function CalendarDialog({ calendar, onClose }: DialogProps) {
  const [weekend, setWeekend] = useState(keyOf(calendar.weekend));
  const [text, setText] = useState(calendar.holidays.join('\n'));
  const command = useCommand('calendar.save');
  const { days, unread } = readHolidays(text);
  const save = async () => {
    const result = await command.run({
      state: calendar.state,
      calendar: { weekend: weekend.split(',').map(Number), holidays: [...days] },
    });
    if (!result.ok) return;
    onClose();
    const { moved } = result.value;
    showToast({
      text:
        moved === 0
          ? `Saved for ${calendar.state}; no open deadline moves`
          : `Saved for ${calendar.state}; ${counted(moved, 'open deadline')} moved, with a note in the history`,
      tone: 'success',
    });
  };
  return (
    <FormDialog
      title={`Weekend and holidays of ${calendar.state}`}
      saveLabel="Save"
      isReady={unread.length === 0}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <Select label="Weekend" options={weekends} value={weekend} onChange={setWeekend} autoFocus />
      <TextArea
        label="Holidays"
        description={`One a line, as 2027-01-06, with or without its name; a list can be pasted. ${counted(days.length, 'day')} read.`}
        rows={10}
        value={text}
        onChange={setText}
        mono
        error={
          unread.length === 0
            ? undefined
            : `No day was read in ${counted(unread.length, 'line')}, the first: “${unread[0]?.slice(0, 60) ?? ''}”. Write days as 2027-01-06: other forms are not guessed.`
        }
      />
    </FormDialog>
  );
}
