import type { ReactNode } from 'react';
import type { OfficerStanding } from '../../../shared/domain/vault/officers';
import { ConfirmDialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { isOnlyHolder, type OfficerChange } from './officer-changes';

type Asked = Exclude<OfficerChange, 'roles' | 'restore'>;

interface Props {
  readonly change: Asked;
  readonly officer: OfficerStanding;
  readonly officers: readonly OfficerStanding[];
  readonly onClose: () => void;
}

interface Words {
  readonly title: string;
  readonly label: string;
  readonly done: string;
}

function wordsFor(change: Asked, { name, roles }: OfficerStanding): Words {
  switch (change) {
    case 'clear':
      return {
        title: `Clear ${name} for identities?`,
        label: 'Clear the officer',
        done: `The clearance takes effect when ${name} next opens the vault.`,
      };
    case 'withdraw':
      return {
        title: `Withdraw the clearance of ${name}?`,
        label: 'Withdraw the clearance',
        done: `The clearance of ${name} is withdrawn.`,
      };
    case 'appoint':
      return roles.includes('commissioner')
        ? {
            title: `Seal the key of the root certificate for ${name}?`,
            label: 'Seal the key',
            done: `${name} holds the key when they next open the vault.`,
          }
        : {
            title: `Appoint ${name} as a commissioner?`,
            label: 'Appoint',
            done: `${name} is a commissioner when they next open the vault.`,
          };
    case 'suspend':
      return {
        title: `Suspend ${name}?`,
        label: 'Suspend',
        done: `${name} can no longer open this vault.`,
      };
  }
}

/** Asks before a change to an officer, and says what happens and when. */
export function OfficerQuestion({ change, officer, officers, onClose }: Props): ReactNode {
  const clearance = useCommand('officer.setClearance');
  const appoint = useCommand('officer.appoint');
  const suspend = useCommand('officer.setSuspended');
  const { id: officerId } = officer;
  const words = wordsFor(change, officer);
  const runs = {
    clear: () => clearance.run({ officerId, cleared: true }),
    withdraw: () => clearance.run({ officerId, cleared: false }),
    appoint: () => appoint.run({ officerId }),
    suspend: () => suspend.run({ officerId, suspended: true }),
  };
  const confirm = async (): Promise<void> => {
    const result = await runs[change]();
    if (!result.ok) return;
    showToast({ text: words.done });
    onClose();
  };
  const failure = clearance.failure ?? appoint.failure ?? suspend.failure;
  return (
    <ConfirmDialog
      title={words.title}
      isOpen
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={words.label}
      tone={change === 'suspend' || change === 'withdraw' ? 'danger' : 'normal'}
      isPending={clearance.busy || appoint.busy || suspend.busy}
    >
      <Consequences change={change} officer={officer} officers={officers} />
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
    </ConfirmDialog>
  );
}

function Consequences({ change, officer, officers }: Omit<Props, 'onClose'>): ReactNode {
  const { name } = officer;
  switch (change) {
    case 'clear':
      return (
        <p>
          {name} can then reveal who a pseudonym is, each time with a reason and an entry in the
          audit log. The clearance takes effect when {name} next opens the vault.
        </p>
      );
    case 'withdraw':
      return officer.clearance === 'waiting' ? (
        <p>The clearance has not taken effect yet. {name} comes to no identity by it.</p>
      ) : (
        <>
          <p>From the next unlock on, {name} cannot reveal identities.</p>
          <p>
            What {name} has read or copied cannot be taken back, and a copy of the vault made before
            today still opens to {name} as it was.
          </p>
        </>
      );
    case 'appoint':
      return (
        <>
          <p>
            {name} is then a commissioner: approves and signs reports that somebody else wrote, has
            a signing certificate issued when the first report is signed, and can appoint others. It
            takes effect when {name} next opens the vault.
          </p>
          <p>
            The key of the institution’s root certificate is sealed for {name}: whoever holds it can
            issue certificates in the institution’s name, and it cannot be taken back from somebody
            who has copied it.
          </p>
        </>
      );
    case 'suspend':
      return (
        <>
          <p>
            {name} can no longer open this vault with their passphrase. Their work stays. You can
            restore the access at any time.
          </p>
          {officer.rootKey === 'held' ? (
            <p>
              The key of the root certificate is no longer sealed for {name}; when the access is
              restored, a commissioner seals it anew.
            </p>
          ) : null}
          {isOnlyHolder(officers, officer) ? (
            <p>
              Nobody else holds this key. Until recovery shares bring it back, no signing
              certificate can be issued and no commissioner appointed.
            </p>
          ) : null}
        </>
      );
  }
}
