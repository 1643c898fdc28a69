import type { Officer, OfficerStanding } from '../../../shared/domain/vault/officers';
import { waitingForClearance } from './clearance';
import { hasOwnKey } from './officer-box';
import { listOfficers } from './officer-rows';
import { secretsOf, type OpenVault } from './open-vault';
import { isRootKept, rootKeyHolders } from './root-key';

/** Every officer, by name, with what each of them holds or is waiting for. */
export function officerStandings(vault: OpenVault): OfficerStanding[] {
  const { db } = vault;
  const waiting = waitingForClearance(db);
  const holders = rootKeyHolders(db);
  const { slots } = secretsOf(vault).header;
  const wrapped = new Set(slots.filter(({ cleared }) => cleared).map((slot) => slot.officerId));
  const clearanceOf = ({ id, clearedForIdentities }: Officer): OfficerStanding['clearance'] => {
    if (clearedForIdentities) return 'held';
    if (waiting.has(id)) return 'waiting';
    return wrapped.has(id) ? 'leaving' : 'none';
  };
  const rootKeyOf = ({ id, roles }: Officer): OfficerStanding['rootKey'] => {
    if (holders.has(id)) return 'held';
    return roles.includes('commissioner') && isRootKept(db) ? 'waiting' : 'none';
  };
  return listOfficers(db).map((officer) => ({
    ...officer,
    hasOwnKey: hasOwnKey(db, officer.id),
    clearance: clearanceOf(officer),
    rootKey: rootKeyOf(officer),
  }));
}
