import { z } from 'zod';
import { EvidenceId } from '../ids';
import { PartialDate } from '../partial-date';

/** S9: who says so; `computed`: a suggestion from other answers that an officer accepted (S10). */
export const Provenance = z.enum([
  'own_observation',
  'document',
  'person_concerned',
  'authority',
  'third_party',
  'computed',
]);
export type Provenance = z.infer<typeof Provenance>;

/**
 * An answer in the notation of the published cases: `yes`/`no`, one choice, a date, a text, or for
 * "any of" a list in which `x` = yes, `!x` = no, `...` = the list is incomplete. `null` = unknown.
 */
export const AnswerValue = z.union([
  z.string().max(4000),
  z.array(z.string().max(200)).max(60),
  z.null(),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Why an unknown answer is unknown: no information yet, conflicting evidence, or access refused. */
export const UnknownReason = z.enum(['not_known', 'conflict', 'access_refused']);
export type UnknownReason = z.infer<typeof UnknownReason>;

export const AnswerInput = z.object({
  value: AnswerValue,
  unknownReason: UnknownReason.nullable(),
  reason: z.string().max(4000),
  provenance: Provenance.nullable(),
  /** S9: of when that source is (the record, the statement, the visit), as far as it is known. */
  sourceDate: PartialDate.nullable().default(null),
  evidenceIds: z.array(EvidenceId).max(50),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

export interface Answer extends AnswerInput {
  readonly questionId: string;
  readonly at: string;
  readonly officerName: string;
}
