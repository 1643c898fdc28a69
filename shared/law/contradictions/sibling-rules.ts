import { partialDateInWords } from '../../domain/partial-date';
import type { AnswerValue } from '../../domain/assessments/answer';
import type { Contradiction } from '../../domain/assessments/contradiction';
import { commonFacts } from '../common-facts';
import type { Law, QuestionId } from '../law';
import { answerInWords } from '../wording';
import { is, isLeftOut, listed, single, type AnsweredCase } from './answered-case';
import { daysOf, precedes } from './day-order';

/** Which period is examined is a choice of each assessment, not a fact. */
const chosen: readonly QuestionId[] = ['SUB-Q17', 'SUB-Q18'];

/** Two lists contradict each other on a value that only one of them denies. */
const listsDiffer = (a: AnsweredCase, b: AnsweredCase, id: QuestionId): boolean =>
  listed(a, id).some((value) => isLeftOut(b, id, value)) ||
  listed(b, id).some((value) => isLeftOut(a, id, value));

function datesDiffer(a: string, b: string): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one === null || other === null) return false;
  return precedes(one, other) === 'certain' || precedes(other, one) === 'certain';
}

function differs(law: Law, a: AnsweredCase, b: AnsweredCase, id: QuestionId): boolean {
  const [one, other] = [single(a, id), single(b, id)];
  if (law.questions.get(id)?.type === 'date')
    return one !== null && other !== null && datesDiffer(one, other);
  if (one !== null && other !== null) return one !== other;
  return listsDiffer(a, b, id);
}

function inWords(law: Law, { answers }: AnsweredCase, id: QuestionId): string {
  const value: AnswerValue = answers.get(id) ?? null;
  const question = law.questions.get(id);
  if (value === null || question === undefined) return 'unknown';
  if (question.type === 'date' && typeof value === 'string') return partialDateInWords(value);
  return answerInWords(question, value);
}

const places = (files: readonly AnsweredCase[], ids: readonly QuestionId[]) =>
  files.flatMap((file) =>
    ids
      .filter((id) => file.answers.get(id))
      .map((questionId) => ({ assessmentId: file.assessmentId, questionId })),
  );

/** A fact that changes with a determination may differ before and after it within one event. */
const endedBy: Readonly<Partial<Record<QuestionId, QuestionId>>> = {
  'SUB-Q02': 'CHI-Q02',
  'SUB-Q04': 'IDN-Q04',
};

function sentence(law: Law, a: AnsweredCase, b: AnsweredCase, id: QuestionId): string {
  const text = law.questions.get(id)?.text ?? id;
  const of = (file: AnsweredCase): string =>
    a.event.id === b.event.id ? file.authorityName : `“${file.event.title}”`;
  return `“${text}” is answered “${inWords(law, a, id)}” for ${of(a)} and “${inWords(law, b, id)}” for ${of(b)}`;
}

/** Common facts of one event that two assessments give differently. */
function sameEvent(law: Law, a: AnsweredCase, b: AnsweredCase): Contradiction[] {
  return commonFacts(a.state === b.state)
    .filter((id) => !chosen.includes(id) && differs(law, a, b, id))
    .map((id) => {
      const determined = endedBy[id];
      const isDated =
        determined !== undefined &&
        (single(a, determined) !== null || single(b, determined) !== null);
      const excuse = isDated
        ? ' Both can be right if the determination came between what the two authorities did.'
        : '';
      return {
        code: 'FACT_DIFFERS',
        certainty: isDated ? 'possible' : 'certain',
        sentence: `${sentence(law, a, b, id)}.${excuse}`,
        places: places([a, b], [id]),
      };
    });
}

/** Null: it cannot change at all. Else how it can be right that it differs between two events. */
const lasting: ReadonlyMap<QuestionId, string | null> = new Map([
  ['SUB-Q01', null],
  ['SUB-Q09', 'if the person has stated it differently since'],
  ['SUB-Q06', 'if the nationality changed between the events'],
]);

function differentEvents(law: Law, a: AnsweredCase, b: AnsweredCase): Contradiction[] {
  return [...lasting]
    .filter(([id]) => (id !== 'SUB-Q06' || a.state === b.state) && differs(law, a, b, id))
    .map(([id, unless]) => ({
      code: 'FACT_CHANGED',
      certainty: unless === null ? 'certain' : 'possible',
      sentence: `${sentence(law, a, b, id)}.${unless === null ? '' : ` Both can be right ${unless}.`}`,
      places: places([a, b], [id]),
    }));
}

/** An adult in one event, and in a later one a child. Nobody grows younger. */
function adultThenChild(earlier: AnsweredCase, later: AnsweredCase): Contradiction[] {
  const end = daysOf(earlier.event.endsOn);
  const start = daysOf(later.event.startsOn);
  if (!is(earlier, 'SUB-Q02', 'adult') || end === null || start === null) return [];
  if (end.last >= start.first) return [];
  const isChild = is(later, 'SUB-Q02', 'child');
  const isPresumed = !isChild && !is(later, 'SUB-Q02', 'adult') && is(later, 'SUB-Q03', 'yes');
  if (!isChild && !isPresumed) return [];
  const that = `The person is recorded as an adult in “${earlier.event.title}” and ${isChild ? 'as a child' : 'presumed to be a child'} in “${later.event.title}”, which came later`;
  const isAbout = end.isAbout || start.isAbout;
  return [
    {
      code: 'ADULT_THEN_CHILD',
      certainty: isChild && !isAbout ? 'certain' : 'possible',
      sentence: isChild
        ? `${that}.`
        : `${that}. Both can be right only if the first rests on an individual determination that later reasons put in doubt.`,
      places: places([earlier, later], isChild ? ['SUB-Q02'] : ['SUB-Q02', 'SUB-Q03']),
    },
  ];
}

/** What contradicts itself between two assessments of one person. */
export function betweenTwo(law: Law, a: AnsweredCase, b: AnsweredCase): Contradiction[] {
  if (a.event.id === b.event.id) return sameEvent(law, a, b);
  return [...differentEvents(law, a, b), ...adultThenChild(a, b), ...adultThenChild(b, a)];
}
