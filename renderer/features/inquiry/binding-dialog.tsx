import type { BindingRow, InstrumentOnDay } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { formatPartialDate } from '../../lib/dates';

interface Props {
  readonly row: BindingRow;
  readonly onClose: () => void;
}

/** Instrument by instrument, what counted for one subject, and why the rest did not. */
export function BindingDialog({ row, onClose }: Props) {
  const { state, day, subject, bound, notCounted, unrecorded } = row;
  return (
    <Dialog
      title={`${state} on ${formatPartialDate(day)}`}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className="stack-wide">
        <p>{subject}</p>
        <Instruments title="Binding" rows={bound} none="Nothing is recorded as binding." />
        <Instruments title="Recorded and not counted" rows={notCounted} none="None." />
        <p className="muted">
          Of {unrecorded} other instruments nothing is recorded. They count as not binding.
        </p>
      </div>
    </Dialog>
  );
}

interface ListProps {
  readonly title: string;
  readonly rows: readonly InstrumentOnDay[];
  readonly none: string;
}

function Instruments({ title, rows, none }: ListProps) {
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="lines">
          {rows.map(({ instrument, short, since, reason }) => (
            <li key={instrument}>
              <span className="grow">
                {short}:{' '}
                <span className="muted">
                  {since === null ? '' : `since ${formatPartialDate(since)}; `}
                  {reason}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
