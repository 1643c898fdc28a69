import { useState, type ReactNode } from 'react';
import type { Officer } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { useHasRole, useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { roleWords } from '../../lib/words';
import { AddOfficerDialog } from './add-officer-dialog';
import './settings.css';

/** Who can open this vault, and as what. */
export function OfficersPanel(): ReactNode {
  const officers = useQuery('officer.list', {}, 'keep');
  const isAdministrator = useHasRole('administrator');
  const [isAddOpen, setAddOpen] = useState(false);
  return (
    <Panel
      title="Officers"
      note="Each officer has a passphrase of their own. A report is approved and signed by a commissioner who did not write it."
      actions={
        isAdministrator ? (
          <Button icon="plus" onPress={() => setAddOpen(true)}>
            Add an officer
          </Button>
        ) : undefined
      }
    >
      <QueryView query={officers}>
        {(list) => (
          <ul className="officers">
            {list.map((officer) => (
              <OfficerRow key={officer.id} officer={officer} mayChange={isAdministrator} />
            ))}
          </ul>
        )}
      </QueryView>
      <AddOfficerDialog isOpen={isAddOpen} onClose={() => setAddOpen(false)} />
    </Panel>
  );
}

interface RowProps {
  readonly officer: Officer;
  readonly mayChange: boolean;
}

function OfficerRow({ officer, mayChange }: RowProps): ReactNode {
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const suspend = useCommand('officer.setSuspended');
  const isSelf = session.officer.id === officer.id;
  const set = async (suspended: boolean): Promise<void> => {
    setAsking(false);
    await suspend.run({ officerId: officer.id, suspended });
  };
  return (
    <li>
      <div className="officer">
        <div className="grow">
          <div className="row">
            <strong>{officer.name}</strong>
            {isSelf ? <span className="muted">you</span> : null}
            {officer.suspended ? (
              <StateTag tone="neutral" icon="stop">
                Suspended
              </StateTag>
            ) : null}
          </div>
          <div className="muted small">
            {officer.roles.map((role) => roleWords[role]).join(', ')}
            {officer.clearedForIdentities ? ' · Cleared for identities' : ''}
          </div>
        </div>
        {mayChange && !isSelf ? (
          <Button
            size="small"
            onPress={() => (officer.suspended ? void set(false) : setAsking(true))}
            isPending={suspend.busy}
          >
            {officer.suspended ? 'Restore' : 'Suspend'}
          </Button>
        ) : null}
      </div>
      {suspend.failure === undefined ? null : <ErrorNotice failure={suspend.failure} />}
      <ConfirmDialog
        title={`Suspend ${officer.name}?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void set(true)}
        confirmLabel="Suspend"
        tone="danger"
      >
        <p>
          {officer.name} can no longer open this vault with their passphrase. Their work stays. You
          can restore the access at any time.
        </p>
      </ConfirmDialog>
    </li>
  );
}
