import { useState, type ReactNode } from 'react';
import type { OfficerStanding } from '../../../shared/domain/vault/officers';
import { MenuButton } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { StateTag } from '../../components/state-tag';
import { showToast } from '../../components/toast';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { roleWords } from '../../lib/words';
import { offersFor, type OfficerChange } from './officer-changes';
import { OfficerQuestion } from './officer-question';
import { OfficerRolesDialog } from './officer-roles-dialog';

interface Props {
  readonly officer: OfficerStanding;
  readonly officers: readonly OfficerStanding[];
}

/** One officer: roles, what takes effect when, and what may be changed. */
export function OfficerRow({ officer, officers }: Props): ReactNode {
  const { officer: me } = useSession();
  const [change, setChange] = useState<OfficerChange | null>(null);
  const suspend = useCommand('officer.setSuspended');
  const holdsRootKey = officers.some(({ id, rootKey }) => id === me.id && rootKey === 'held');
  const offers = offersFor(me, holdsRootKey, officer);
  const close = (): void => setChange(null);
  const restore = async (): Promise<void> => {
    const result = await suspend.run({ officerId: officer.id, suspended: false });
    if (result.ok) showToast({ text: `${officer.name} can open this vault again.` });
  };
  const act = (id: string): void => {
    const chosen = offers.find((offer) => offer.id === id)?.id;
    if (chosen === 'restore') void restore();
    else setChange(chosen ?? null);
  };
  return (
    <li>
      <div className="officer">
        <div className="grow">
          <div className="row">
            <strong>{officer.name}</strong>
            {officer.id === me.id ? <span className="muted">you</span> : null}
            <OfficerTags officer={officer} />
          </div>
          <div className="muted small">{held(officer)}</div>
        </div>
        {offers.length === 0 ? null : (
          <MenuButton
            label={`Change ${officer.name}`}
            icon="more"
            isIconOnly
            items={offers}
            onAction={act}
            isDisabled={suspend.busy}
          />
        )}
      </div>
      {suspend.failure === undefined ? null : <ErrorNotice failure={suspend.failure} />}
      {change === 'roles' ? (
        <OfficerRolesDialog officer={officer} officers={officers} onClose={close} />
      ) : null}
      {change === null || change === 'roles' || change === 'restore' ? null : (
        <OfficerQuestion change={change} officer={officer} officers={officers} onClose={close} />
      )}
    </li>
  );
}

const held = ({ roles, clearance, rootKey }: OfficerStanding): string =>
  [
    roles.map((role) => roleWords[role]).join(', '),
    ...(clearance === 'held' ? ['Cleared for identities'] : []),
    ...(rootKey === 'held' ? ['Holds the key of the root certificate'] : []),
  ].join(' · ');

function OfficerTags({ officer }: { readonly officer: OfficerStanding }): ReactNode {
  if (officer.suspended)
    return (
      <StateTag tone="neutral" icon="stop">
        Suspended
      </StateTag>
    );
  return (
    <>
      {officer.hasOwnKey ? null : (
        <StateTag tone="neutral" icon="circle">
          Has not opened the vault yet
        </StateTag>
      )}
      {officer.clearance === 'waiting' ? (
        <StateTag tone="info" icon="history">
          Cleared from the next unlock on
        </StateTag>
      ) : null}
      {officer.clearance === 'leaving' ? (
        <StateTag tone="neutral" icon="history">
          Clearance ends with the next unlock
        </StateTag>
      ) : null}
      {officer.rootKey === 'waiting' ? (
        <StateTag tone="warning" icon="key">
          Waits for the key of the root certificate
        </StateTag>
      ) : null}
    </>
  );
}
