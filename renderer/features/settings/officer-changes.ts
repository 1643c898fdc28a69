import type { Officer, OfficerStanding } from '../../../shared/domain/vault/officers';
import type { MenuEntry } from '../../components/menu-button';

export type OfficerChange = 'roles' | 'clear' | 'withdraw' | 'appoint' | 'suspend' | 'restore';

type Offer = MenuEntry & { readonly id: OfficerChange };

const needsKey = 'Possible once this officer has opened the vault with a passphrase of their own.';

const sealing = ({ hasOwnKey }: OfficerStanding) =>
  hasOwnKey ? {} : { isDisabled: true, description: needsKey };

/**
 * What one officer may do to another; nothing to themselves. The core decides again; this only spares
 * a refusal. `holdsRootKey`: of the one who asks.
 */
export function offersFor(
  me: Officer,
  holdsRootKey: boolean,
  officer: OfficerStanding,
): readonly Offer[] {
  if (officer.id === me.id) return [];
  const isAdministrator = me.roles.includes('administrator');
  const isCleared = me.clearedForIdentities;
  const { clearance, rootKey, suspended } = officer;
  const offers: readonly (readonly [boolean, Offer])[] = [
    [isAdministrator, { id: 'roles', label: 'Change roles', icon: 'edit' }],
    [
      holdsRootKey && rootKey !== 'held' && !suspended,
      {
        id: 'appoint',
        label: officer.roles.includes('commissioner')
          ? 'Seal the key of the root certificate'
          : 'Appoint as commissioner',
        icon: 'key',
        ...sealing(officer),
      },
    ],
    [
      isCleared && (clearance === 'none' || clearance === 'leaving') && !suspended,
      { id: 'clear', label: 'Clear for identities', icon: 'eye', ...sealing(officer) },
    ],
    [
      (isAdministrator || isCleared) && (clearance === 'held' || clearance === 'waiting'),
      { id: 'withdraw', label: 'Withdraw the clearance', icon: 'eye-off' },
    ],
    [isAdministrator && !suspended, { id: 'suspend', label: 'Suspend', icon: 'stop' }],
    [isAdministrator && suspended, { id: 'restore', label: 'Restore', icon: 'undo' }],
  ];
  return offers.filter(([isOffered]) => isOffered).map(([, offer]) => offer);
}

/** Whether nobody but this officer holds the key of the root certificate. */
export const isOnlyHolder = (
  officers: readonly OfficerStanding[],
  { id, rootKey }: OfficerStanding,
): boolean =>
  rootKey === 'held' && !officers.some((other) => other.id !== id && other.rootKey === 'held');
