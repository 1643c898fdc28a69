import type { OfficerId } from '../../../shared/domain/ids';
import type { Officer, Role } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import type { ReadableDb } from '../store';
import { findOfficer, listOfficers, setRoles } from './officer-rows';
import type { OpenVault } from './open-vault';
import { dropRootKey, isRootKept, openRootKey, sealRootKey } from './root-key';

/** @throws AppError OFFICER_CHANGES_SELF, NOT_FOUND */
export function otherOfficer(vault: OpenVault, officerId: OfficerId): Officer {
  if (officerId === vault.officer.id) throw new AppError('OFFICER_CHANGES_SELF');
  const officer = findOfficer(vault.db, officerId);
  if (officer === undefined) throw new AppError('NOT_FOUND');
  return officer;
}

/** @throws AppError OFFICER_LAST_ADMINISTRATOR */
export function requireOtherAdministrator(db: ReadableDb, leaving: OfficerId): void {
  const stays = listOfficers(db).some(
    ({ id, roles, suspended }) => id !== leaving && !suspended && roles.includes('administrator'),
  );
  if (!stays) throw new AppError('OFFICER_LAST_ADMINISTRATOR');
}

/** Suspended ones count: their suspension must not leave the appointment to an administrator. */
const hasOtherCommissioner = (db: ReadableDb, but?: OfficerId): boolean =>
  listOfficers(db).some(({ id, roles }) => id !== but && roles.includes('commissioner'));

/**
 * An administrator makes the first commissioner; every later one is appointed by a commissioner.
 * @throws AppError COMMISSIONER_NEEDS_APPOINTMENT
 */
export function requireFirstCommissioner(db: ReadableDb, officerId?: OfficerId): void {
  if (isRootKept(db) || hasOtherCommissioner(db, officerId))
    throw new AppError('COMMISSIONER_NEEDS_APPOINTMENT');
}

/**
 * Gives an officer other roles, in the caller's transaction; they hold from the next unlock on. Who is
 * a commissioner no longer loses the key of the institution's root with the role.
 * @throws AppError OFFICER_CHANGES_SELF, NOT_FOUND, OFFICER_LAST_ADMINISTRATOR,
 * OFFICER_LAST_COMMISSIONER, COMMISSIONER_NEEDS_APPOINTMENT.
 */
export function changeRoles(vault: OpenVault, officerId: OfficerId, roles: readonly Role[]): void {
  const { db } = vault;
  const officer = otherOfficer(vault, officerId);
  const leaves = (role: Role): boolean => officer.roles.includes(role) && !roles.includes(role);
  if (leaves('administrator')) requireOtherAdministrator(db, officerId);
  if (roles.includes('commissioner') && !officer.roles.includes('commissioner'))
    requireFirstCommissioner(db, officerId);
  if (leaves('commissioner')) {
    if (isRootKept(db) && !hasOtherCommissioner(db, officerId))
      throw new AppError('OFFICER_LAST_COMMISSIONER');
    dropRootKey(db, officerId);
  }
  setRoles(db, officerId, roles);
}

/**
 * Makes an officer a commissioner who can have signing certificates issued, in the caller's
 * transaction: seals the root's key, which the acting commissioner holds, to the officer's box.
 * @throws AppError OFFICER_CHANGES_SELF, NOT_FOUND, OFFICER_SUSPENDED, OFFICER_KEY_MISSING,
 * ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED.
 */
export function appointCommissioner(vault: OpenVault, officerId: OfficerId, now: string): Officer {
  const officer = otherOfficer(vault, officerId);
  if (officer.suspended) throw new AppError('OFFICER_SUSPENDED');
  const key = openRootKey(vault);
  try {
    sealRootKey(vault, officerId, key, now);
  } finally {
    key.fill(0);
  }
  const roles: readonly Role[] = [...new Set<Role>([...officer.roles, 'commissioner'])];
  setRoles(vault.db, officerId, roles);
  return { ...officer, roles };
}
