import { AppError } from '../../shared/errors';
import type { Context } from './context';
import { write } from './store';
import { isReliefFor } from './vault';

/**
 * `write`, which frees the vault's reserve when the disk is full: what failed isn't tried again here,
 * for only the officer knows whether to finish it or to delete something instead.
 * @throws AppError DISK_FULL_RESERVE_FREED, and those of `write`.
 */
export function writeWithReserve<T>({ db, vault }: Context, work: () => T): T {
  try {
    return write(db, work);
  } catch (error) {
    if (!isReliefFor(error, vault.folder)) throw error;
    throw new AppError('DISK_FULL_RESERVE_FREED', {}, { cause: error });
  }
}
