import { AppError } from '../../shared/errors';
import { lockVault, unlockVault, type OpenVault } from '../core/vault';
import type { Io } from './io';

/** A passphrase from the environment, for scripts; else asked for, unseen. */
export const askPassphrase = async (io: Io, question = 'Passphrase'): Promise<string> =>
  process.env['AMPARO_PASSPHRASE'] ?? (await io.askSecret(question));

/**
 * A new passphrase: from the environment, else typed twice.
 * @throws AppError PASSPHRASES_DIFFER
 */
export async function askNewPassphrase(io: Io): Promise<string> {
  const given = process.env['AMPARO_NEW_PASSPHRASE'];
  if (given !== undefined) return given;
  const first = await io.askSecret('New passphrase');
  if ((await io.askSecret('The same once more')) !== first)
    throw new AppError('PASSPHRASES_DIFFER');
  return first;
}

/** Unlocks a vault for one piece of work, and locks it again whatever happens. */
export async function withVault<T>(
  io: Io,
  folder: string,
  officerName: string,
  work: (vault: OpenVault, passphrase: string) => T | Promise<T>,
): Promise<T> {
  const passphrase = await askPassphrase(io);
  const now = io.now().toISOString();
  const vault = await unlockVault({ folder, officerName, passphrase, now });
  try {
    return await work(vault, passphrase);
  } finally {
    lockVault(vault);
  }
}
