import { z } from 'zod';
import type { OfficerId } from '../ids';

/**
 * Why an officer takes no part in an inquiry: they step back themselves, or a commissioner keeps them
 * away because the inquiry is about them or somebody close to them.
 */
export const ExclusionGround = z.enum(['recusal', 'concerned']);
export type ExclusionGround = z.infer<typeof ExclusionGround>;

/** One officer kept away from one inquiry, from a moment until a commissioner readmits them. */
export interface Exclusion {
  readonly officerId: OfficerId;
  readonly officerName: string;
  readonly ground: ExclusionGround;
  readonly reason: string;
  readonly at: string;
  readonly byName: string;
  readonly readmitted: {
    readonly at: string;
    readonly byName: string;
    readonly reason: string;
  } | null;
}
