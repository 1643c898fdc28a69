import { z } from 'zod';
import { OfficerId } from '../../../shared/domain/ids';
import { Role, type Officer } from '../../../shared/domain/vault/officers';
import type { ReadableDb, WritableDb } from '../store';

interface OfficerRow {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly cleared: number;
  readonly suspended: number;
}

const columns = 'id, name, roles, cleared, suspended';
const Roles = z.array(Role);

const officerOf = ({ id, name, roles, cleared, suspended }: OfficerRow): Officer => ({
  id: OfficerId.parse(id),
  name,
  roles: Roles.parse(JSON.parse(roles)),
  clearedForIdentities: cleared === 1,
  suspended: suspended === 1,
});

/** Every officer, by name. */
export const listOfficers = (db: ReadableDb): Officer[] =>
  db.prepare<[], OfficerRow>(`SELECT ${columns} FROM officers ORDER BY name`).all().map(officerOf);

export function findOfficer(db: ReadableDb, id: OfficerId): Officer | undefined {
  const row = db
    .prepare<[string], OfficerRow>(`SELECT ${columns} FROM officers WHERE id = ?`)
    .get(id);
  return row === undefined ? undefined : officerOf(row);
}

export function insertOfficer(db: WritableDb, officer: Officer, now: string): void {
  db.prepare(
    'INSERT INTO officers(id, name, roles, cleared, suspended, created_at) VALUES (?, ?, ?, ?, 0, ?)',
  ).run(
    officer.id,
    officer.name,
    JSON.stringify(officer.roles),
    officer.clearedForIdentities ? 1 : 0,
    now,
  );
}

export function setCleared(db: WritableDb, id: OfficerId, cleared: boolean): void {
  db.prepare('UPDATE officers SET cleared = ? WHERE id = ?').run(cleared ? 1 : 0, id);
}

export function setRoles(db: WritableDb, id: OfficerId, roles: readonly Role[]): void {
  db.prepare('UPDATE officers SET roles = ? WHERE id = ?').run(JSON.stringify(roles), id);
}
