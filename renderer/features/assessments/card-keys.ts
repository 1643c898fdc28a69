import type { KeyboardEvent } from 'react';
import type { AnswerInput } from '../../../shared/domain/assessments/answer';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import {
  acceptedAnswer,
  answerOf,
  readChoices,
  unknownAnswer,
  withChoice,
  writeChoices,
  type Particulars,
} from './answer-logic';
import { keyAction, type KeyAction } from './key-logic';
import { pressOf } from './press';

/** The answer that a key gives, or null when the key gives none. */
export function answerByKey(
  action: KeyAction | null,
  question: QuestionView,
  particulars: Particulars,
): AnswerInput | null {
  if (action?.do === 'accept') return acceptedAnswer(question, particulars);
  if (action?.do === 'answer') return answerOf(action.value, particulars);
  if (action?.do === 'unknown') return unknownAnswer('not_known', particulars);
  if (action?.do === 'refused') return unknownAnswer('access_refused', particulars);
  if (action?.do !== 'choose') return null;
  const choice = question.choices[action.index];
  if (choice === undefined) return null;
  if (question.type === 'one_of') return answerOf(choice.value, particulars);
  const states = readChoices(
    question.choices.map(({ value }) => value),
    question.answer?.value ?? null,
  );
  const isYes = states.states.get(choice.value) === 'yes';
  return answerOf(
    writeChoices(withChoice(states, choice.value, isYes ? 'open' : 'yes')),
    particulars,
  );
}

/** Answers by key, and moves among the buttons of the answer with up and down. */
export function onCardKey(
  event: KeyboardEvent<HTMLElement>,
  question: QuestionView,
  particulars: () => Particulars,
  onAnswer: (answer: AnswerInput) => void,
): void {
  const action = keyAction(pressOf(event), question);
  if (action?.do === 'moveChoice') moveAmongButtons(event, action.step);
  if (action?.do === 'leaveField') event.currentTarget.focus();
  const answer = answerByKey(action, question, particulars());
  if (answer === null) return;
  event.preventDefault();
  onAnswer(answer);
}

function moveAmongButtons(event: KeyboardEvent<HTMLElement>, step: 1 | -1): void {
  const buttons = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-answers] button:enabled'),
  ];
  const at = buttons.findIndex((button) => button === event.target);
  const next = at < 0 ? buttons[0] : buttons[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
