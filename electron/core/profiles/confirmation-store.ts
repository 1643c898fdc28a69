import type { z } from 'zod';
import type { ConfirmationId } from '../../../shared/domain/ids';
import type {
  ConfirmChange,
  Mapping,
  RevokeChange,
} from '../../../shared/domain/profiles/profile-change';
import type { ConfirmationView } from '../../../shared/domain/profiles/views';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

interface Row extends Omit<ConfirmationView, 'mappings' | 'revoked'> {
  readonly revokedAt: string | null;
  readonly revokedReason: string | null;
}

const mappingsOf = (db: ReadableDb, id: ConfirmationId): Mapping[] =>
  db
    .prepare<[string], Mapping>(
      `SELECT standard_id AS standardId, instrument FROM confirmed_mappings
       WHERE confirmation_id = ? ORDER BY standard_id, instrument`,
    )
    .all(id);

/** Every confirmation there was, the newest first, revoked ones too. */
export const confirmations = (db: ReadableDb): ConfirmationView[] =>
  db
    .prepare<[], Row>(
      `SELECT c.id AS id, c.lawyer AS lawyer, c.confirmed_on AS confirmedOn, c.reason AS reason,
         c.at AS at, i.reference AS onlyFor, c.revoked_at AS revokedAt,
         c.revoked_reason AS revokedReason
       FROM mapping_confirmations c LEFT JOIN inquiries i ON i.id = c.inquiry_id
       ORDER BY c.at DESC, c.rowid DESC`,
    )
    .all()
    .map(({ revokedAt, revokedReason, ...row }) => ({
      ...row,
      mappings: mappingsOf(db, row.id),
      revoked:
        revokedAt === null || revokedReason === null
          ? null
          : { at: revokedAt, reason: revokedReason },
    }));

/** Keeps what the lawyer confirmed, mapping by mapping: what a later law adds is not covered by it. */
export function insertConfirmation(
  context: Context,
  change: z.infer<typeof ConfirmChange>,
): ConfirmationId {
  const { db, vault } = context;
  const id = context.newId() as ConfirmationId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO mapping_confirmations(id, lawyer, confirmed_on, reason, at, officer_id)
     VALUES (@id, @lawyer, @confirmedOn, @reason, @at, @officer)`,
  ).run({
    id,
    lawyer: change.lawyer,
    confirmedOn: change.confirmedOn,
    reason: change.reason,
    at: context.now(),
    officer: vault.officer.id,
  });
  const add = db.prepare('INSERT OR IGNORE INTO confirmed_mappings VALUES (?, ?, ?)');
  for (const { standardId, instrument } of change.mappings) add.run(id, standardId, instrument);
  return id;
}

export function revokeConfirmation(
  context: Context,
  { confirmationId, reason }: z.infer<typeof RevokeChange>,
): void {
  context.db
    .prepare(
      `UPDATE mapping_confirmations SET revoked_at = @at, revoked_by = @officer,
         revoked_reason = @reason WHERE id = @confirmationId`,
    )
    .run({ confirmationId, reason, at: context.now(), officer: context.vault.officer.id });
}
