import type { ContradictionView } from '../../../shared/domain/assessments/contradiction';
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

/** "2 contradictions, 1 possible"; the certain are what the number counts. */
export function countInWords(contradictions: readonly ContradictionView[]): string {
  const certain = contradictions.filter(({ certainty }) => certainty === 'certain').length;
  const possible = contradictions.length - certain;
  if (certain === 0) return counted(possible, 'possible contradiction');
  const rest = possible === 0 ? '' : `, ${String(possible)} more possible`;
  return `${counted(certain, 'contradiction')}${rest}`;
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
