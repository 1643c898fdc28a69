import { z } from 'zod';

/** Small: who reads the name knows who lived or was held there. */
export const PlaceSize = z.enum(['small', 'large']);
export type PlaceSize = z.infer<typeof PlaceSize>;

/** What the institution holds of a place; one without a mark counts as small. */
export interface PlaceMark {
  readonly name: string;
  readonly size: PlaceSize;
  /** What is said in its stead; empty where nothing is. */
  readonly region: string;
  readonly officerName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
