import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors';
import type { WritableDb } from './handles';
import { systemCode, toStoreError } from './store-errors';

interface StoreOptions {
  readonly file: string;
  /** The 32 bytes of the raw key. Not kept and not wiped here. */
  readonly key: Buffer;
  readonly create: boolean;
}

/** What the build with ciphers adds; the published types are of the one without. */
interface Keyed {
  key(key: Buffer): number;
}
const isKeyed = (db: object): db is Keyed => 'key' in db;

const rawKeyMark = Buffer.from('raw:', 'latin1');

/**
 * SQLCipher-4 scheme with a raw key (no key derivation inside SQLite): 4096-byte pages, AES-256-CBC,
 * HMAC-SHA512 per page; https://www.zetetic.net/sqlcipher/design/. A test opens the result with a
 * second, independent implementation.
 */
function applyKey(db: Database.Database, key: Buffer): void {
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  const marked = Buffer.concat([rawKeyMark, key]);
  if (!isKeyed(db)) throw new Error('this build of better-sqlite3 has no encryption');
  db.key(marked);
  marked.fill(0);
}

function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  // The default of WAL is NORMAL, which may lose acknowledged transactions at a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  // REPLACE then asks the triggers that refuse a DELETE.
  db.pragma('recursive_triggers = ON');
  db.pragma('busy_timeout = 2000');
  // KiB. Each page that falls out of the cache is decrypted and authenticated anew when it's read again.
  db.pragma('cache_size = -65536');
}

const isWritable = (db: Database.Database): db is WritableDb => !db.readonly;

/**
 * Opens the encrypted database; doesn't migrate it.
 * @throws AppError VAULT_DATABASE_FOREIGN when the key doesn't open the file, STORE_DAMAGED,
 * VAULT_IN_USE, VAULT_READ_ONLY, DISK_FULL.
 */
export function openStore({ file, key, create }: StoreOptions): WritableDb {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { fileMustExist: !create });
    // Before anything else: temporary results spill to disk in clear otherwise.
    db.pragma('temp_store = MEMORY');
    applyKey(db, key);
    // One process holds the vault: then the index of the write-ahead log lies in memory, not in a file.
    db.pragma('locking_mode = EXCLUSIVE');
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    // An emptied file is a sound, empty database to SQLite.
    if (!create && tables === 0) throw new AppError('VAULT_DATABASE_FOREIGN');
    configure(db);
    if (!isWritable(db)) throw new AppError('VAULT_READ_ONLY');
    return db;
  } catch (error) {
    db?.close();
    if (systemCode(error) === 'SQLITE_NOTADB')
      throw new AppError('VAULT_DATABASE_FOREIGN', {}, { cause: error });
    throw toStoreError(error);
  }
}
