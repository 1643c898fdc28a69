import { z } from 'zod';
import { TreatyEntry } from './treaty-entry';

/** A file of State profiles, as institutions hand them to one another; also what ships with Amparo. */
export const ProfileFile = z.strictObject({
  format: z.literal('amparo-state-profiles'),
  version: z.literal(1),
  states: z
    .array(
      z.strictObject({
        state: z.string().trim().min(1).max(300),
        entries: z.array(TreatyEntry).max(500),
      }),
    )
    .max(300),
});
export type ProfileFile = z.infer<typeof ProfileFile>;
