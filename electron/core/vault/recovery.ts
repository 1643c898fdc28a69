import { createHash } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { canonicalJson } from '../../../shared/canonical-json';
import { AppError } from '../../../shared/errors';
import type { Header } from './header';
import { keyLength, randomKey } from './keys';
import { openBox, sealBox } from './sealed-box';
import { readShare, vaultTagOf, writeShare, type Share } from './share-text';

/**
 * Recovery: a random 256-bit key wraps the data key and the identity key, and is split by Shamir's
 * scheme (package `shamir-secret-sharing`, audited by Cure53 and Zellic). It never wraps an officer's
 * own key: no quorum can sign in another's name.
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

/** Makes the shares to print, and what the header keeps of them. */
export async function makeRecovery(
  vaultId: string,
  keys: RecoveredKeys,
  plan: RecoveryPlan,
): Promise<{ recovery: Recovery; texts: string[] }> {
  checkPlan(plan);
  const key = randomKey();
  const secret = new Uint8Array(key); // the library takes no Buffer
  const parts = await split(secret, plan.shares, plan.threshold);
  secret.fill(0);
  const content = { threshold: plan.threshold, commitments: parts.map(commitmentOf) };
  const clear = Buffer.concat([keys.data, keys.identity]);
  const wrap = sealBox(key, clear, contextOf(vaultId, content)).toString('base64');
  key.fill(0);
  clear.fill(0);
  const vaultTag = vaultTagOf(vaultId);
  const texts = parts.map((bytes, index) =>
    writeShare({ vaultTag, position: index + 1, bytes: Buffer.from(bytes) }),
  );
  return { recovery: { ...content, wrap }, texts };
}

/**
 * Reads one typed share. `position`: its place in what was typed, for the message.
 * @throws AppError RECOVERY_SHARE_MISREAD, RECOVERY_SHARE_FOREIGN.
 */
export function shareOf(header: Header, text: string, position: number): Share {
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
): Promise<RecoveredKeys> {
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
  key.fill(0);
  if (clear?.length !== 2 * keyLength) throw new AppError('VAULT_HEADER_ALTERED');
  const data = Buffer.from(clear.subarray(0, keyLength));
  const identity = Buffer.from(clear.subarray(keyLength));
  clear.fill(0);
  return { data, identity };
}
