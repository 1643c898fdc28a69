import type { PersonId } from '../../../shared/domain/ids';
import { Identity } from '../../../shared/domain/people/person';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { write } from '../store';
import { gateVersion, saveFingerprints } from './fingerprints';

interface Waiting {
  readonly personId: PersonId;
  readonly sealed: Buffer;
}

/** One transaction each: a crash loses one batch of work, and nothing of what there was. */
const batchSize = 200;

/** Null for an identity that was damaged: it keeps its old fingerprints and waits. */
function opened({ vault }: Context, { personId, sealed }: Waiting): Identity | null {
  try {
    return Identity.parse(JSON.parse(vault.openIdentity(personId, 'identity', sealed)));
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_ALTERED') return null;
    throw error;
  }
}

function refreshBatch(context: Context, batch: readonly Waiting[]): void {
  let count = 0;
  for (const waiting of batch) {
    const identity = opened(context, waiting);
    if (identity === null) continue;
    saveFingerprints(context, waiting.personId, identity);
    count++;
  }
  if (count === 0) return;
  context.appendAudit('identity.fingerprint', {
    inquiryId: null,
    subject: context.vault.officer.id,
    details: { identities: count },
  });
}

/**
 * Makes the fingerprints of earlier versions anew, when an officer who holds the identity key opens
 * the vault; for others there is nothing to do. Logged with the count; nothing is shown to anybody.
 */
export function refreshFingerprints(context: Context): void {
  const { db, vault } = context;
  if (!vault.officer.clearedForIdentities) return;
  const waiting = db
    .prepare<[number], Waiting>(
      'SELECT person_id AS personId, sealed FROM identities WHERE gate_version < ?',
    )
    .all(gateVersion);
  for (let at = 0; at < waiting.length; at += batchSize)
    write(db, () => refreshBatch(context, waiting.slice(at, at + batchSize)));
}
