import type {
  ContradictionView,
  SeenContradiction,
} from '../../../shared/domain/assessments/contradiction';
import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import { counted } from '../inquiry/words';

/** A question to go to. */
export interface QuestionPlace {
  readonly assessmentId: AssessmentId;
  readonly questionId: string;
  readonly checklist: string;
  /** Of the assessment's subject; a case where it is left out. */
  readonly kind?: SubjectKind;
}

export type Going = (place: QuestionPlace) => void;

/** An officer said why both sides stand as they stand now. */
export const isLeft = ({ left }: ContradictionView): boolean => left?.isCurrent === true;

/** It cannot be right, and nobody said why it stands. */
export const isUnexplained = (one: ContradictionView): boolean =>
  one.certainty === 'certain' && !isLeft(one);

/** What the core is told of the contradiction that the officer has in sight. */
export const seen = ({ code, sentence, places }: ContradictionView): SeenContradiction => ({
  code,
  sentence,
  places: places.map(({ assessmentId, questionId }) => ({ assessmentId, questionId })),
});

/** "2 contradictions, 1 more possible, 1 left with a reason". */
export function countInWords(contradictions: readonly ContradictionView[]): string {
  const certain = contradictions.filter(isUnexplained).length;
  const left = contradictions.filter(isLeft).length;
  const possible = contradictions.length - certain - left;
  if (certain === 0 && possible === 0)
    return `${counted(left, 'contradiction')} left with a reason`;
  const parts = [
    ...(certain === 0 ? [] : [counted(certain, 'contradiction')]),
    ...(possible === 0
      ? []
      : [
          certain === 0 ? counted(possible, 'possible contradiction') : `${possible} more possible`,
        ]),
    ...(left === 0 ? [] : [`${left} left with a reason`]),
  ];
  return parts.join(', ');
}

/** Those in which one question of one assessment has a part. */
export const contradictionsOn = (
  contradictions: readonly ContradictionView[],
  assessmentId: AssessmentId,
  questionId: string,
): ContradictionView[] =>
  contradictions.filter(({ places }) =>
    places.some((one) => one.assessmentId === assessmentId && one.questionId === questionId),
  );
