import { z } from 'zod';
import { command, nothing, query } from './operation';

const adminOnly = { roles: ['administrator'] } as const;

export interface RecoveryState {
  readonly shares: number;
  /** How many of them open the vault together. */
  readonly threshold: number;
  /** Whether one was read back from paper; before that nobody may have them. */
  readonly confirmed: boolean;
}

export const recoveryOperations = {
  'recovery.get': query<RecoveryState>()(nothing),
  /**
   * Makes new shares and gives them, this once. The earlier ones hold until `recovery.confirm`. Asks
   * for the officer's passphrase, and for clearance, since shares open everything.
   */
  'recovery.issue': command<{ readonly recoveryShares: readonly string[] }>()(
    z.object({
      passphrase: z.string().min(1).max(1024),
      shares: z.number().int().min(2).max(16),
      threshold: z.number().int().min(2).max(16),
    }),
    adminOnly,
  ),
  /** Reads back one of the shares shown last: then these hold, and those before them are void. */
  'recovery.confirm': command<RecoveryState>()(z.object({ share: z.string().max(500) }), adminOnly),
};
