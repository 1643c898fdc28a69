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

/** What the window knows of the open vault. */
export interface Session {
  readonly institution: string;
  readonly folder: string;
  readonly officer: Officer;
}
