import { AppError } from '../../shared/errors';
import { isPassphraseGiven, lockVault, unlockVault, type OpenVault } from '../core/vault';
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

type Work<T> = (vault: OpenVault, passphrase: string) => T | Promise<T>;

/**
 * Unlocks a vault for one piece of work, and locks it again whatever happens.
 * @throws AppError PASSPHRASE_TO_CHANGE when somebody else chose the officer's passphrase.
 */
export const withVault = <T>(
  io: Io,
  folder: string,
  officerName: string,
  work: Work<T>,
): Promise<T> =>
  withAnyPassphrase(io, folder, officerName, (vault, passphrase) => {
    if (isPassphraseGiven(vault.db, vault.officer.id)) throw new AppError('PASSPHRASE_TO_CHANGE');
    return work(vault, passphrase);
  });

/** The same, also with a passphrase that somebody else chose: to change it. */
export async function withAnyPassphrase<T>(
  io: Io,
  folder: string,
  officerName: string,
  work: Work<T>,
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
