import type { Contradiction } from '../../../shared/domain/assessments/contradiction';
import type { AnsweredCase } from '../../../shared/law';

/** Which contradiction it is, whatever stands on its sides. */
export const keyOf = ({ code, places }: Pick<Contradiction, 'code' | 'places'>): string =>
  JSON.stringify([code, ...places.map((one) => `${one.assessmentId} ${one.questionId ?? ''}`)]);

function sideOf(
  { answers, event }: AnsweredCase,
  { questionId }: Contradiction['places'][number],
): unknown {
  if (questionId === null) return [event.startsOn, event.endsOn];
  const value = answers.get(questionId) ?? null;
  return Array.isArray(value) ? value.toSorted() : value;
}

/** What stands on its sides: values alone, so that a rule may be worded anew. */
export const sidesOf = (
  files: readonly AnsweredCase[],
  { places, beside }: Contradiction,
): string =>
  JSON.stringify([
    ...places.map((place) => {
      const file = files.find(({ assessmentId }) => assessmentId === place.assessmentId);
      return file === undefined ? null : sideOf(file, place);
    }),
    ...(beside ?? []),
  ]);

/** Whether two contradictions are the same one in the same words. */
export const isSame = (
  one: Pick<Contradiction, 'code' | 'places' | 'sentence'>,
  other: Pick<Contradiction, 'code' | 'places' | 'sentence'>,
): boolean => keyOf(one) === keyOf(other) && one.sentence === other.sentence;
