import fc from 'fast-check';
import type { Law, Question, Standard } from '../../../shared/law';
import type { PlainAnswers } from './plain-evaluator';

type Answer = string | readonly string[];

/** An answer to a question in the notation of the published cases, sometimes unknown. */
function answerTo(question: Question): fc.Arbitrary<Answer> {
  const values = question.choices.map(({ value }) => value);
  switch (question.type) {
    case 'yes_no':
      return fc.constantFrom('yes', 'no', 'unknown');
    case 'one_of':
      return fc.constantFrom(...values, 'unknown');
    case 'any_of':
      return listOf(values);
    case 'date':
      return fc.constantFrom('2001-03-28', '2001-03-29', '2010-01-07', 'unknown');
    case 'text':
      return fc.constantFrom('as stated', 'unknown');
    case 'number':
      return fc.constantFrom('3', 'unknown');
  }
}

function listOf(values: readonly string[]): fc.Arbitrary<Answer> {
  const others = values.filter((value) => value !== 'none');
  const some = fc.subarray(others, { maxLength: Math.min(3, others.length) });
  const none = values.includes('none') ? [fc.constant<Answer>(['none'])] : [];
  const open = fc
    .tuple(some, fc.subarray([...values], { maxLength: Math.min(3, values.length) }))
    .map(([yes, no]): Answer => {
      const denied = no.filter((value) => !yes.includes(value)).map((value) => `!${value}`);
      return [...yes, ...denied, '...'];
    });
  return fc.oneof(
    some,
    open,
    fc.constant<Answer>([...others]),
    fc.constant<Answer>('unknown'),
    ...none,
  );
}

/** Answers to some of the questions. */
export function answersTo(questions: readonly Question[]): fc.Arbitrary<PlainAnswers> {
  const entries = questions.map((question): [string, fc.Arbitrary<Answer>] => [
    question.id,
    answerTo(question),
  ]);
  return fc.record<Record<string, Answer>>(Object.fromEntries(entries), { requiredKeys: [] });
}

/** A standard and answers to some of the questions that it reads. */
export function standardWithAnswers(
  law: Law,
): fc.Arbitrary<{ readonly standard: Standard; readonly answers: PlainAnswers }> {
  return fc
    .constantFrom(...law.standards.values())
    .chain((standard) => answersTo(standard.reads).map((answers) => ({ standard, answers })));
}

/** A file of random answers around a standard, and another answer to any question. */
export function oneAnswerChanged(law: Law): fc.Arbitrary<{
  readonly answers: PlainAnswers;
  readonly questionId: string;
  readonly answer: Answer;
}> {
  const facts = [...law.questions.values()].filter(({ checklist }) => checklist === 'SUB');
  return fc.constantFrom(...law.standards.values()).chain(({ reads }) => {
    const near = [...new Set([...reads, ...facts])];
    return fc
      .tuple(answersTo(near), fc.constantFrom(...near))
      .chain(([answers, question]) =>
        answerTo(question).map((answer) => ({ answers, questionId: question.id, answer })),
      );
  });
}
