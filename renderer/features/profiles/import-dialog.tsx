import { useState } from 'react';
import type { TreatiesChange } from '../../../shared/domain/profiles/profile-change';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { StateTag } from '../../components/state-tag';
import { counted } from '../inquiry/words';
import { PreviewDialog } from './preview-dialog';

interface Props {
  readonly changes: readonly TreatiesChange[];
  readonly onClose: () => void;
}

/** What a file holds, State by State; each is taken over only after its consequences were shown. */
export function ImportDialog({ changes, onClose }: Props) {
  const [open, setOpen] = useState<TreatiesChange>();
  const [taken, setTaken] = useState<readonly string[]>([]);
  return (
    <>
      <Dialog
        title="Profiles in this file"
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>Close</Button>}
      >
        <p className="muted">
          Entries of the file take the place of those that the profile has for the same instrument.
          Check their sources: whoever wrote the file may be wrong.
        </p>
        <ul className="lines">
          {changes.map((change) => (
            <li key={change.state}>
              <span className="grow">
                {change.state}{' '}
                <span className="muted">{counted(change.entries.length, 'entry', 'entries')}</span>
              </span>
              {taken.includes(change.state) ? (
                <StateTag tone="success" icon="check">
                  Taken over
                </StateTag>
              ) : (
                <Button
                  size="small"
                  aria-label={`See what would change for ${change.state}`}
                  onPress={() => setOpen(change)}
                >
                  See what would change
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
      {open === undefined ? null : (
        <PreviewDialog
          title={`What would change for ${open.state}`}
          change={open}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setTaken([...taken, open.state]);
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
