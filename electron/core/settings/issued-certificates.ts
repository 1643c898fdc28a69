import type {
  IssuedCertificate,
  Revocation,
  RevocationReason,
} from '../../../shared/domain/certificates/certificate';
import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { RevokedCertificate } from '../reports/pki';
import type { ReadableDb, WritableDb } from '../store';
import { certificateFacts } from './certificate-facts';

interface Row {
  readonly id: number;
  readonly certificate: Buffer;
  readonly officerId: OfficerId | null;
  readonly revokedAt: string | null;
  readonly revokedByName: string | null;
  readonly reason: RevocationReason | null;
  readonly invalidSince: string | null;
}

const rows = (db: ReadableDb): Row[] =>
  db
    .prepare<[], Row>(
      `SELECT c.id AS id, c.certificate AS certificate, c.officer_id AS officerId,
         c.revoked_at AS revokedAt, o.name AS revokedByName, c.reason AS reason,
         c.invalid_since AS invalidSince
       FROM issued_certificates c LEFT JOIN officers o ON o.id = c.revoked_by
       ORDER BY c.id DESC`,
    )
    .all();

/** Notes what the root issued, in the caller's transaction. `officerId` null: the seal. */
export function noteIssued(
  db: WritableDb,
  certDer: Uint8Array,
  officerId: OfficerId | null,
  now: string,
): void {
  db.prepare(
    'INSERT INTO issued_certificates(certificate, officer_id, issued_at) VALUES (?, ?, ?)',
  ).run(Buffer.from(certDer), officerId, now);
}

export function isRevoked(db: ReadableDb, certDer: Uint8Array): boolean {
  const row = db
    .prepare<[Buffer], { revokedAt: string | null }>(
      'SELECT revoked_at AS revokedAt FROM issued_certificates WHERE certificate = ?',
    )
    .get(Buffer.from(certDer));
  return row !== undefined && row.revokedAt !== null;
}

/** Everything that the root issued, the newest first; `inUse` are the certificates now signed with. */
export function issuedCertificates(
  db: ReadableDb,
  inUse: readonly Uint8Array[],
): IssuedCertificate[] {
  return rows(db).map(({ id, certificate, officerId, ...revoked }) => {
    const { subject, fingerprint, validFrom, validTo } = certificateFacts(certificate);
    return {
      id,
      subject,
      fingerprint,
      validFrom,
      validTo,
      isSeal: officerId === null,
      isInUse: inUse.some((der) => certificate.equals(der)),
      revoked:
        revoked.revokedAt === null || revoked.reason === null
          ? null
          : {
              at: revoked.revokedAt,
              byName: revoked.revokedByName ?? '',
              reason: revoked.reason,
              invalidSince: revoked.invalidSince,
            },
    };
  });
}

/** @throws AppError NOT_FOUND, CERTIFICATE_REVOKED_ALREADY */
export function noteRevoked(
  db: WritableDb,
  id: number,
  { reason, invalidSince }: Revocation,
  by: OfficerId,
  now: string,
): void {
  const row = rows(db).find((one) => one.id === id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  if (row.revokedAt !== null) throw new AppError('CERTIFICATE_REVOKED_ALREADY');
  db.prepare(
    `UPDATE issued_certificates SET revoked_at = ?, revoked_by = ?, reason = ?, invalid_since = ?
     WHERE id = ?`,
  ).run(now, by, reason, invalidSince, id);
}

/** A certificate that is being revoked. */
export interface ToRevoke {
  readonly id: number;
  readonly revocation: Revocation;
}

/** What a revocation list names, with one that is being revoked `now`. */
export function revokedCertificates(
  db: ReadableDb,
  added: ToRevoke | null,
  now: string,
): RevokedCertificate[] {
  return rows(db).flatMap((row) => {
    const { revokedAt, reason, invalidSince } =
      row.id === added?.id ? { revokedAt: now, ...added.revocation } : row;
    if (revokedAt === null || reason === null) return [];
    return {
      certificate: new Uint8Array(row.certificate),
      revokedAt: new Date(revokedAt),
      reason,
      invalidSince: invalidSince === null ? null : new Date(invalidSince),
    };
  });
}
