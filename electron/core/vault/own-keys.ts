import { noteClearance } from './clearance';
import { isPassphraseGiven } from './given-passphrases';
import { hasOwnKey, noteBoxKey } from './officer-box';
import { secretsOf, type OpenVault } from './open-vault';

/**
 * In the transaction of an unlock: what the database has to know of the keys that the officer holds
 * by now. Whether a clearance took effect, for the log.
 */
export function noteOwnKeys(vault: OpenVault): boolean {
  const { db, vaultId, officer } = vault;
  const { keys } = secretsOf(vault);
  if (!hasOwnKey(db, officer.id) && !isPassphraseGiven(db, officer.id))
    noteBoxKey(db, { vaultId, officerId: officer.id }, keys);
  return noteClearance(vault, keys);
}
