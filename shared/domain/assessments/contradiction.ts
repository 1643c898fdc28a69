import { z } from 'zod';
import { AssessmentId } from '../ids';
import { DisputeReason } from './dispute';

export const contradictionCodes = [
  'HOLDING_ENDS_BEFORE_IT_BEGINS',
  'REVIEW_BEFORE_HOLDING',
  'RETURN_BEFORE_ORDER',
  'IDENTIFIED_BEFORE_CONTACT',
  'GUARDIAN_BEFORE_CONTACT',
  'CHARGE_BEFORE_CONTACT',
  'PERIOD_REVERSED',
  'HELD_AFTER_RETURN',
  'ASSESSED_AFTER_CHARGE',
  'DATE_OUTSIDE_EVENT',
  'PERIOD_OUTSIDE_EVENT',
  'ADULT_BY_STATUS_CHILD_BY_BIRTH',
  'CHILD_BY_STATUS_ADULT_BY_BIRTH',
  'ADULT_AND_PRESUMED_CHILD',
  'ADULT_BEFORE_DETERMINATION',
  'AGE_AND_GROUP',
  'AGE_WHEN_TRAFFICKED',
  'HELD_BY_NOTHING',
  'FREE_YET_KEPT',
  'NOT_HELD_YET_HELD',
  'NO_DEPARTURE_YET_DATED',
  'NOT_EXECUTED_YET_DATED',
  'NO_MEASURE_YET_CHARGED',
  'KNOWN_SINCE_YET_NOT_KNOWN',
  'STATUS_YET_NEVER_ASSESSED',
  'NOT_ASSESSED_YET_ASSESSMENT',
  'NO_COST_YET_RIGHTS_LOST',
  'NO_GUARDIAN_YET_APPOINTED',
  'NO_INDICATORS_YET_VISIBLE',
  'NO_FEAR_YET_REFUGEE',
  'NOT_MOVED_YET_MOVED',
  'FACT_DIFFERS',
  'FACT_CHANGED',
  'ADULT_THEN_CHILD',
  'SILENT_BEFORE_EVENT',
] as const;
export type ContradictionCode = (typeof contradictionCodes)[number];

/** An answer, or where `questionId` is null the dates of the event of the assessment. */
export const ContradictionPlace = z
  .object({ assessmentId: AssessmentId, questionId: z.string().max(12).nullable() })
  .readonly();
export type ContradictionPlace = z.infer<typeof ContradictionPlace>;

/**
 * Answers, dates of events and requests that cannot all be right (`certain`), or that some readings of
 * dates or facts make wrong (`possible`). It is shown, and never resolved but by an officer.
 */
export interface Contradiction {
  readonly code: ContradictionCode;
  readonly certainty: 'certain' | 'possible';
  /** One sentence with the answers in it. */
  readonly sentence: string;
  readonly places: readonly ContradictionPlace[];
  /** Values that it rests on and that stand at none of its places, such as the end of a period. */
  readonly beside?: readonly string[];
}

export interface ContradictionPlaceView extends ContradictionPlace {
  /** The checklist in which the question can be answered; null for the dates of the event. */
  readonly checklist: string | null;
  /** "Held at the station, Border Police" */
  readonly unit: string;
  /** Null for the dates of the event. */
  readonly question: string | null;
}

/** Why an officer left both sides as they are. It ends nothing: the contradiction stays in sight. */
export interface ReasonToLeave {
  readonly reason: string;
  readonly officerName: string;
  readonly at: string;
  /** Both sides stand as they stood when it was given; else it speaks of what was there before. */
  readonly isCurrent: boolean;
}

/** One contradiction as an officer saw it: its sentence holds the answers of then. */
export const SeenContradiction = z.object({
  code: z.enum(contradictionCodes),
  sentence: z.string().max(4000),
  places: z.array(ContradictionPlace).min(1).max(400),
});
export type SeenContradiction = z.infer<typeof SeenContradiction>;

export const LeavingReason = DisputeReason;

export interface ContradictionView extends Omit<Contradiction, 'places'> {
  readonly pseudonym: string;
  /** Null where nobody gave a reason, or took it back. */
  readonly left: ReasonToLeave | null;
  readonly places: readonly ContradictionPlaceView[];
}
