import { z } from 'zod';
import { ConfirmationId } from '../ids';
import { Day } from '../partial-date';
import { InstrumentCode, TreatyEntry } from './treaty-entry';

const sentence = z.string().trim().min(1).max(2000);
const stateName = z.string().trim().min(1).max(300);

/** A background mapping (rule L8): an instrument behind a standard that the fact sheet does not name. */
export const Mapping = z.strictObject({
  standardId: z.string().max(20),
  instrument: InstrumentCode,
});
export type Mapping = z.infer<typeof Mapping>;

/** Entries of one State's profile, written or taken away. */
export const TreatiesChange = z.strictObject({
  kind: z.literal('treaties'),
  state: stateName,
  entries: z.array(TreatyEntry).max(500),
  removed: z.array(InstrumentCode).max(500).default([]),
});
export type TreatiesChange = z.infer<typeof TreatiesChange>;

/** The institution's lawyer confirms background mappings, for every State and inquiry. */
export const ConfirmChange = z.strictObject({
  kind: z.literal('confirm'),
  mappings: z.array(Mapping).min(1).max(2000),
  lawyer: z.string().trim().min(1).max(300),
  confirmedOn: Day,
  reason: sentence,
});

export const RevokeChange = z.strictObject({
  kind: z.literal('revoke'),
  confirmationId: ConfirmationId,
  reason: sentence,
});

/** What can be shown before it is accepted: what would follow for results and findings. */
export const ProfileChange = z.discriminatedUnion('kind', [
  TreatiesChange,
  ConfirmChange,
  RevokeChange,
]);
export type ProfileChange = z.infer<typeof ProfileChange>;
