import { z } from 'zod';
import { OfficerId } from '../domain/ids';
import { Role, type Officer, type OfficerStanding, type Session } from '../domain/vault/officers';
import { isVaultName } from '../domain/vault/vault-name';
import { chosenPath } from './chosen-path';
import { command, nothing, query } from './operation';

const passphrase = z.string().min(1).max(1024);
const name = z.string().trim().min(1).max(200);
const free = { needs: 'nothing' } as const;
const adminOnly = { roles: ['administrator'] } as const;

export interface VaultInfo {
  readonly institution: string;
  readonly officers: readonly Pick<Officer, 'id' | 'name' | 'suspended'>[];
}

export const vaultOperations = {
  'vault.inspect': query<VaultInfo>()(z.object({ folder: chosenPath('vaultFolder') }), free),
  'vault.passphraseStrength': query<{
    readonly score: 0 | 1 | 2 | 3 | 4;
    readonly acceptable: boolean;
    readonly advice: string;
  }>()(z.object({ passphrase: z.string().max(1024) }), free),
  /** `parentFolder` + `name` → `<name>.amparo/`. The shares are shown once, and confirmed by `recovery.confirm`. */
  'vault.create': command<{
    readonly session: Session;
    readonly recoveryShares: readonly string[];
  }>()(
    z.object({
      parentFolder: chosenPath('parentFolder'),
      name: z.string().trim().min(1).max(80).refine(isVaultName),
      institution: name,
      officerName: name,
      passphrase,
      recovery: z.object({
        shares: z.number().int().min(2).max(16),
        threshold: z.number().int().min(2).max(16),
      }),
    }),
    free,
  ),
  'vault.unlock': command<Session>()(
    z.object({ folder: chosenPath('vaultFolder'), officerId: OfficerId, passphrase }),
    free,
  ),
  'vault.recover': command<Session>()(
    z.object({
      folder: chosenPath('vaultFolder'),
      officerId: OfficerId,
      shares: z.array(z.string().max(500)).min(2).max(16),
      newPassphrase: passphrase,
    }),
    free,
  ),
  /** A throw-away vault with the bundled sample inquiry (a published case, pseudonymised). */
  'vault.createSample': command<Session>()(
    z.object({ parentFolder: chosenPath('parentFolder'), passphrase }),
    free,
  ),
  'vault.session': query<Session | null>()(nothing, free),
  'vault.changePassphrase': command<null>()(z.object({ current: passphrase, next: passphrase })),
  'officer.list': query<readonly OfficerStanding[]>()(nothing),
  'officer.add': command<Officer>()(
    z.object({
      name,
      roles: z.array(Role).min(1).max(4),
      clearedForIdentities: z.boolean(),
      passphrase,
    }),
    adminOnly,
  ),
  /** Takes effect at the officer's next unlock. Only the first commissioner is made here. */
  'officer.setRoles': command<null>()(
    z.object({ officerId: OfficerId, roles: z.array(Role).min(1).max(4) }),
    adminOnly,
  ),
  /** Makes an officer a commissioner, or seals the root's key for one: by a commissioner who holds it. */
  'officer.appoint': command<null>()(z.object({ officerId: OfficerId }), {
    roles: ['commissioner'],
  }),
  /** Given by whoever is cleared; withdrawn by them or by an administrator. */
  'officer.setClearance': command<null>()(z.object({ officerId: OfficerId, cleared: z.boolean() })),
  'officer.setSuspended': command<null>()(
    z.object({ officerId: OfficerId, suspended: z.boolean() }),
    adminOnly,
  ),
};
