import type { Question } from '../../../shared/law';

/** What is needed to say an answer in words; also of a question that is no longer asked. */
type Asked = Pick<Question, 'type' | 'choices'>;

const labelOf = ({ choices }: Asked, value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

function listInWords(question: Asked, values: readonly string[]): string {
  return values
    .filter((value) => value !== '...')
    .map((value) =>
      value.startsWith('!')
        ? `not: ${labelOf(question, value.slice(1))}`
        : labelOf(question, value),
    )
    .join('; ');
}

/** An answer (or the part of it that decides) in words; lists keep only what they say. */
export function answerInWords(
  question: Asked | undefined,
  answer: string | readonly string[],
): string {
  if (question === undefined) return typeof answer === 'string' ? answer : answer.join('; ');
  if (typeof answer !== 'string') return listInWords(question, answer);
  if (answer === 'yes') return 'Yes';
  if (answer === 'no') return 'No';
  return question.type === 'one_of' ? labelOf(question, answer) : answer;
}
