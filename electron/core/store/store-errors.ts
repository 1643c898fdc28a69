import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../../shared/errors';

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_CORRUPT', 'STORE_DAMAGED'],
  ['SQLITE_NOTADB', 'STORE_DAMAGED'],
  ['SQLITE_IOERR', 'STORE_DRIVE_FAILED'],
  ['SQLITE_READONLY', 'VAULT_READ_ONLY'],
  ['SQLITE_BUSY', 'VAULT_IN_USE'],
  ['SQLITE_LOCKED', 'VAULT_IN_USE'],
  ['EIO', 'STORE_DRIVE_FAILED'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EFBIG', 'DISK_FULL'],
  ['EROFS', 'VAULT_READ_ONLY'],
  ['EACCES', 'VAULT_READ_ONLY'],
  ['EPERM', 'VAULT_READ_ONLY'],
];

/** The code that a SQLite or file-system error carries, else ''. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Turns what SQLite or the file system reports into an AppError; anything else comes back as it was. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const found = systemCode(error);
  const match = codes.find(([prefix]) => found.startsWith(prefix));
  return match === undefined ? error : new AppError(match[1], {}, { cause: error });
}

/** Runs `work`; what SQLite or the file system reports is thrown as an AppError. */
export function withStoreErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Runs `work`; where another row still refers to what it deletes, throws AppError(code). */
export function rethrowInUse<T>(code: ErrorCode, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isInUse =
      error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
    throw isInUse ? new AppError(code, {}, { cause: error }) : error;
  }
}
