import { z } from 'zod';
import { EventId, JudgmentRecordId } from '../ids';
import { InstrumentCode } from './treaty-entry';

/** What an officer records of a judgment (rule L5). */
export const JudgmentFields = z.object({
  /** Null: a new record. */
  judgmentId: JudgmentRecordId.nullable(),
  state: z.string().trim().min(1).max(300),
  instrument: InstrumentCode,
  /** Null: every event of the inquiry. */
  eventId: EventId.nullable(),
  standards: z.array(z.string().max(20)).min(1).max(300),
  outcome: z.string().trim().min(1).max(5000),
});
export type JudgmentFields = z.infer<typeof JudgmentFields>;

/** A record written or withdrawn, whose effect can be shown before. */
export const JudgmentChange = z.discriminatedUnion('kind', [
  JudgmentFields.extend({ kind: z.literal('judgment') }),
  z.object({ kind: z.literal('withdrawal'), judgmentId: JudgmentRecordId }),
]);
export type JudgmentChange = z.infer<typeof JudgmentChange>;
