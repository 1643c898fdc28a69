import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { issueRevocationList } from '../reports/pki';
import type { ReadableDb, WritableDb } from '../store';
import { rootKeyHolders } from '../vault';
import { openRoot, requireRootCertificate } from './institution-root';
import { revokedCertificates, type ToRevoke } from './issued-certificates';

/** A revocation list as the root signed it. */
export interface RevocationList {
  readonly number: number;
  /** DER. */
  readonly list: Uint8Array<ArrayBuffer>;
  /** DER of the root that signed it. */
  readonly root: Uint8Array<ArrayBuffer>;
  readonly issuedAt: string;
}

interface Row {
  readonly number: number;
  readonly list: Buffer;
  readonly root: Buffer;
  readonly issuedAt: string;
}

/** The newest list; null before the first. */
export function latestList(db: ReadableDb): RevocationList | null {
  const row = db
    .prepare<[], Row>(
      `SELECT number, list, root, issued_at AS issuedAt FROM revocation_lists
       ORDER BY number DESC LIMIT 1`,
    )
    .get();
  return row === undefined
    ? null
    : { ...row, list: new Uint8Array(row.list), root: new Uint8Array(row.root) };
}

/**
 * Signs a list of what is revoked, and of what is being revoked, for an officer who holds the root's key.
 * @throws AppError ROOT_NOT_MADE, ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED
 */
export async function signList(
  context: Context,
  added: ToRevoke | null = null,
): Promise<RevocationList> {
  const root = openRoot(context);
  const issuedAt = context.now();
  const number = (latestList(context.db)?.number ?? 0) + 1;
  try {
    const list = await issueRevocationList({
      rootCertDer: root.certDer,
      rootKeyPkcs8: root.keyPkcs8,
      number,
      revoked: revokedCertificates(context.db, added, issuedAt),
      now: new Date(issuedAt),
    });
    return { number, list, root: root.certDer, issuedAt };
  } finally {
    root.keyPkcs8.fill(0);
  }
}

/** Readers ask how old a list is; within this time an unchanged one is not signed anew. */
const freshDays = 30;

/**
 * The newest list, signed anew where it is old or of an earlier root and this officer can; null where
 * there is none and this officer can't. @throws AppError ROOT_NOT_MADE
 */
export async function freshList(
  context: Context,
): Promise<{ readonly list: RevocationList; readonly isNew: boolean } | null> {
  const { db, vault } = context;
  const latest = latestList(db);
  const oldest = new Date(Date.parse(context.now()) - freshDays * 86_400_000).toISOString();
  const isFresh =
    latest !== null && latest.issuedAt > oldest && requireRootCertificate(db).equals(latest.root);
  if (latest !== null && isFresh) return { list: latest, isNew: false };
  if (!rootKeyHolders(db).has(vault.officer.id))
    return latest === null ? null : { list: latest, isNew: false };
  return { list: await signList(context), isNew: true };
}

/**
 * Keeps a list that was signed outside the caller's transaction.
 * @throws AppError CHANGED_MEANWHILE where another was signed since
 */
export function keepList(db: WritableDb, { number, list, root, issuedAt }: RevocationList): void {
  if ((latestList(db)?.number ?? 0) !== number - 1) throw new AppError('CHANGED_MEANWHILE');
  db.prepare('INSERT INTO revocation_lists(number, list, root, issued_at) VALUES (?, ?, ?, ?)').run(
    number,
    Buffer.from(list),
    Buffer.from(root),
    issuedAt,
  );
}
