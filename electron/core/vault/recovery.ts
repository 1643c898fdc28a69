import { createHash } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { canonicalJson } from '../../../shared/canonical-json';
import { AppError } from '../../../shared/errors';
import type { Header } from './header';
import { deriveBoxKey, type BoxKeyPair } from './hpke';
import { deriveKey, keyLength, randomKey } from './keys';
import { openBox, sealBox } from './sealed-box';
import { readShare, vaultTagOf, writeShare, type Share } from './share-text';

/**
 * Recovery: a random 256-bit key wraps the data key and the identity key, and is split by Shamir's
 * scheme (package `shamir-secret-sharing`, audited by Cure53 and Zellic). It never wraps an officer's
 * own key: no quorum can sign in another's name. A box key pair derived from it lets things be sealed
 * later that only the shares open: the private key of the institution's root.
 */
type Recovery = Header['recovery'];

export interface RecoveryPlan {
  readonly shares: number;
  readonly threshold: number;
}

export interface RecoveredKeys {
  readonly data: Buffer;
  readonly identity: Buffer;
}

/** @throws AppError RECOVERY_PLAN_INVALID unless 2 <= threshold <= shares <= 16. */
export function checkPlan({ shares, threshold }: RecoveryPlan): void {
  const isWhole = Number.isInteger(shares) && Number.isInteger(threshold);
  if (!isWhole || threshold < 2 || threshold > shares || shares > 16)
    throw new AppError('RECOVERY_PLAN_INVALID', { shares, threshold });
}

const commitmentOf = (bytes: Uint8Array): string =>
  createHash('sha256').update('amparo share commitment').update(bytes).digest('hex');

const contextOf = (vaultId: string, { threshold, commitments }: Omit<Recovery, 'wrap'>): string =>
  canonicalJson({ purpose: 'recovery', vaultId, threshold, commitments });

/** The caller wipes the private key. */
function boxOf(key: Buffer, vaultId: string): BoxKeyPair {
  const seed = deriveKey(key, vaultId, 'recovery box');
  const pair = deriveBoxKey(seed);
  seed.fill(0);
  return pair;
}

/** Makes the shares to print, what the header keeps of them, and the public key of their box. */
export async function makeRecovery(
  vaultId: string,
  keys: RecoveredKeys,
  plan: RecoveryPlan,
): Promise<{ recovery: Recovery; texts: string[]; boxKey: Buffer }> {
  checkPlan(plan);
  const key = randomKey();
  const secret = new Uint8Array(key); // the library takes no Buffer
  const parts = await split(secret, plan.shares, plan.threshold);
  secret.fill(0);
  const content = { threshold: plan.threshold, commitments: parts.map(commitmentOf) };
  const clear = Buffer.concat([keys.data, keys.identity]);
  const wrap = sealBox(key, clear, contextOf(vaultId, content)).toString('base64');
  const { privateKey, publicKey: boxKey } = boxOf(key, vaultId);
  for (const secretPart of [key, clear, privateKey]) secretPart.fill(0);
  const vaultTag = vaultTagOf(vaultId);
  const texts = parts.map((bytes, index) =>
    writeShare({ vaultTag, position: index + 1, bytes: Buffer.from(bytes) }),
  );
  return { recovery: { ...content, wrap }, texts, boxKey };
}

/**
 * Reads one typed share. `position`: its place in what was typed, for the message.
 * @throws AppError RECOVERY_SHARE_MISREAD, RECOVERY_SHARE_FOREIGN.
 */
export function shareOf(
  header: Pick<Header, 'vaultId' | 'recovery'>,
  text: string,
  position: number,
): Share {
  const share = readShare(text);
  if (share === null) throw new AppError('RECOVERY_SHARE_MISREAD', { position });
  const isOurs =
    share.vaultTag.equals(vaultTagOf(header.vaultId)) &&
    header.recovery.commitments[share.position - 1] === commitmentOf(share.bytes);
  if (!isOurs) throw new AppError('RECOVERY_SHARE_FOREIGN', { position });
  return share;
}

/**
 * The vault's keys from at least `threshold` different shares. The caller wipes them.
 * @throws AppError those of `shareOf`, RECOVERY_SHARES_TOO_FEW, VAULT_HEADER_ALTERED.
 */
export async function recoverKeys(
  header: Header,
  texts: readonly string[],
): Promise<RecoveredKeys & { readonly box: BoxKeyPair }> {
  const { threshold } = header.recovery;
  const given = new Map<number, Share>();
  texts.forEach((text, index) => {
    const share = shareOf(header, text, index + 1);
    given.set(share.position, share);
  });
  if (given.size < threshold)
    throw new AppError('RECOVERY_SHARES_TOO_FEW', { given: given.size, threshold });
  const parts = [...given.values()].slice(0, threshold).map(({ bytes }) => new Uint8Array(bytes));
  const key = Buffer.from(await combine(parts));
  const box = Buffer.from(header.recovery.wrap, 'base64');
  const clear = openBox(key, box, contextOf(header.vaultId, header.recovery));
  const recoveryBox = boxOf(key, header.vaultId);
  key.fill(0);
  if (clear?.length !== 2 * keyLength) throw new AppError('VAULT_HEADER_ALTERED');
  const data = Buffer.from(clear.subarray(0, keyLength));
  const identity = Buffer.from(clear.subarray(keyLength));
  clear.fill(0);
  return { data, identity, box: recoveryBox };
}
