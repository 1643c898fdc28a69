import { z } from 'zod';
import { AssessmentId, EvidenceId, PersonId } from '../ids';
import { PartialDate } from '../partial-date';
import { Provenance } from './answer';
import type { ResultChange } from './result-change';

/** On what a determination rests. C5: only an individual one ends a presumption. */
export const DeterminationGround = z.enum([
  'individual',
  'document',
  'appearance',
  'own_statement',
]);
export type DeterminationGround = z.infer<typeof DeterminationGround>;

/** A determination of age or of victim status, by an authority or by this institution. */
export const Determination = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('age'),
    outcome: z.enum(['child', 'adult']),
    on: PartialDate,
    ground: DeterminationGround,
    /** CHI-Q03: individual and fair; null = not known. */
    fair: z.enum(['yes', 'no']).nullable(),
  }),
  z.object({
    kind: z.literal('status'),
    outcome: z.enum([
      'identified_by_authority',
      'reasonable_grounds',
      'determined_by_institution',
      'rejected_after_individual_assessment',
    ]),
    on: PartialDate,
    ground: DeterminationGround,
  }),
]);
export type Determination = z.infer<typeof Determination>;

/** The answers that the officer lets it set, by assessment. */
export const ChosenAnswers = z
  .array(
    z.object({
      assessmentId: AssessmentId,
      questionIds: z.array(z.string().max(12)).max(10),
    }),
  )
  .max(500);
export type ChosenAnswers = z.infer<typeof ChosenAnswers>;

/** What stands with every answer that it sets (S9). */
export const DeterminationSource = z.object({
  reason: z.string().trim().min(1).max(4000),
  provenance: Provenance.exclude(['computed']),
  /** Of when the source is; null: of the day of the determination. */
  sourceDate: PartialDate.nullable().default(null),
  evidenceIds: z.array(EvidenceId).max(50),
});
export type DeterminationSource = z.infer<typeof DeterminationSource>;

export const DeterminationOf = z.object({ personId: PersonId, determination: Determination });

/** Whether an event lies before the determination, was under way, came after it, or cannot be told. */
export type DeterminationPlace = 'before' | 'spans' | 'after' | 'unknown';

/** An answer that the determination can set. Nothing is set that the officer does not choose. */
export interface ProposedAnswer {
  readonly questionId: string;
  readonly text: string;
  /** The present answer in words; null where it is open. */
  readonly now: string | null;
  readonly then: string;
  /** By the rules of part C it applies here; otherwise it is only offered. */
  readonly applies: boolean;
  readonly why: string;
}

/** What a determination does to one assessment of the person. */
export interface DeterminationEffect {
  readonly assessmentId: AssessmentId;
  readonly eventTitle: string;
  readonly eventStartsOn: string;
  readonly eventEndsOn: string | null;
  readonly authorityName: string;
  readonly place: DeterminationPlace;
  /** What survives of the presumption here, in one sentence. */
  readonly survives: string;
  readonly proposed: readonly ProposedAnswer[];
  /** Ids of the answers that `changes` supposes. */
  readonly chosen: readonly string[];
  readonly changes: readonly ResultChange[];
  /** How many results go on resting on a presumption. */
  readonly stillPresumed: number;
  /** Questions that must be answered once these answers are set (part C), in words. */
  readonly owed: readonly string[];
}

/** The versions of answers that were written as one act; taken back as one. */
export const AnswerAct = z.object({
  answersFrom: z.number().int().positive(),
  answersTo: z.number().int().positive(),
});
export type AnswerAct = z.infer<typeof AnswerAct>;
