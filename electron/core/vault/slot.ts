import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json';
import type { OfficerId } from '../../../shared/domain/ids';
import type { Slot } from './header';
import { deriveKek, type KdfParameters, type StoredKdf } from './kdf';
import { packKeys, unpackKeys, wipeKeys, type KeySet } from './keys';
import { openBox, sealBox } from './sealed-box';

/** Whose slot it is. `cleared` follows from the keys and isn't stated apart. */
export interface SlotOwner {
  readonly vaultId: string;
  readonly officerId: OfficerId;
  readonly name: string;
}

/** Bound to the wrap: a slot moved to another officer, vault or cost doesn't open. */
const contextOf = (owner: SlotOwner, cleared: boolean, kdf: StoredKdf): string =>
  canonicalJson({
    purpose: 'officer slot',
    vaultId: owner.vaultId,
    officerId: owner.officerId,
    name: owner.name,
    cleared,
    kdf,
  });

/** Wraps an officer's keys under a passphrase, with a new salt. */
export async function makeSlot(
  owner: SlotOwner,
  keys: KeySet,
  passphrase: string,
  cost: KdfParameters,
): Promise<Slot> {
  const kdf: StoredKdf = {
    algorithm: 'argon2id',
    memoryKiB: cost.memoryKiB,
    passes: cost.passes,
    lanes: cost.lanes,
    salt: randomBytes(16).toString('base64'),
  };
  const cleared = keys.identity !== null;
  const kek = await deriveKek(passphrase, kdf);
  const packed = packKeys(keys);
  const wrap = sealBox(kek, packed, contextOf(owner, cleared, kdf)).toString('base64');
  kek.fill(0);
  packed.fill(0);
  const { officerId, name } = owner;
  return { officerId, name, cleared, kdf, wrap };
}

/** The officer's keys, or null when the passphrase is wrong, the slot altered or emptied. */
export async function openSlot(
  vaultId: string,
  slot: Slot,
  passphrase: string,
): Promise<KeySet | null> {
  if (slot.wrap === null) return null;
  const kek = await deriveKek(passphrase, slot.kdf);
  const context = contextOf({ vaultId, ...slot }, slot.cleared, slot.kdf);
  const packed = openBox(kek, Buffer.from(slot.wrap, 'base64'), context);
  kek.fill(0);
  if (packed === null) return null;
  const keys = unpackKeys(packed);
  if ((keys.identity !== null) === slot.cleared) return keys;
  wipeKeys(keys);
  return null;
}
