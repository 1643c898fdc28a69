import { z } from 'zod';
import type { OfficerId } from '../ids';

/**
 * administrator: officers, settings, certificates; can't read identities or sign by that role.
 * investigator: works on inquiries. reviewer: reads all but identities. commissioner: approves and signs.
 */
export const Role = z.enum(['administrator', 'investigator', 'reviewer', 'commissioner']);
export type Role = z.infer<typeof Role>;

export interface Officer {
  readonly id: OfficerId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Holds the identity key: may reveal identities, each time with a reason. */
  readonly clearedForIdentities: boolean;
  readonly suspended: boolean;
}

/** An officer and what they hold, as far as the vault can tell. */
export interface OfficerStanding extends Officer {
  /** Has opened the vault with a passphrase of their own: colleagues can seal keys for them. */
  readonly hasOwnKey: boolean;
  /**
   * `waiting`: given, and taking effect at the officer's next unlock. `leaving`: withdrawn, while
   * vault.json still wraps the key until that unlock.
   */
  readonly clearance: 'none' | 'waiting' | 'held' | 'leaving';
  /** Whether a commissioner can have certificates issued; `waiting` until another one seals the key. */
  readonly rootKey: 'none' | 'waiting' | 'held';
}

/** What the window knows of the open vault. */
export interface Session {
  readonly institution: string;
  readonly folder: string;
  readonly officer: Officer;
  /** Somebody else chose the officer's passphrase: nothing works until they choose their own. */
  readonly passphraseGiven: boolean;
  /** Whether a recovery share was read back; before that nobody may have them. */
  readonly recoveryConfirmed: boolean;
}
