import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useHasRole } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { AddOfficerDialog } from './add-officer-dialog';
import { OfficerRow } from './officer-row';
import './settings.css';

/** Who can open this vault, and as what. */
export function OfficersPanel(): ReactNode {
  const officers = useQuery('officer.list', {}, 'keep');
  const isAdministrator = useHasRole('administrator');
  const [isAddOpen, setAddOpen] = useState(false);
  return (
    <Panel
      title="Officers"
      note="Each officer has a passphrase of their own. A report is approved and signed by a commissioner who did not write it. An administrator gives roles, but neither clearance nor the key of the root certificate: those come from an officer who holds them."
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
          <>
            <ul className="officers">
              {list.map((officer) => (
                <OfficerRow key={officer.id} officer={officer} officers={list} />
              ))}
            </ul>
            <AddOfficerDialog
              isOpen={isAddOpen}
              officers={list}
              onClose={() => setAddOpen(false)}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}
