import { settleNone } from './answers';
import type { Question } from './law';
import { answersButLists } from './possible-answers';

/**
 * The answers that could be given to a question where `before` is known, as slots to write over it. The
 * same for every standard that reads it, so that what one answer does to several can be added up: for a
 * list each value alone, all that may hold, none of them.
 */
export function trialAnswers(
  question: Question,
  before: Int32Array,
): readonly (readonly number[])[] {
  return question.type === 'any_of' ? lists(question, before) : answersButLists(question, before);
}

function lists(question: Question, before: Int32Array): number[][] {
  const none = question.noneSlot < 0 ? -1 : question.noneSlot - question.slot;
  const closed = (yes: (index: number) => boolean): number[] => {
    const list = before.map((state, index) => (state !== 0 ? state : yes(index) ? 1 : -1));
    settleNone(list, { ...question, slot: 0, noneSlot: none });
    return [...list];
  };
  const open = openValues(question, before);
  const noneAlone = before[none] === 0 ? [closed((index) => index === none)] : [];
  return [
    ...open.map((index) => closed((other) => other === index)),
    closed((index) => index !== none),
    closed(() => false),
    ...noneAlone,
  ];
}

/** The values of a list of which nothing is known: the first `trialAnswers` say each of them alone. */
export function openValues({ slot, noneSlot }: Question, before: Int32Array): number[] {
  return [...before.keys()].filter((index) => before[index] === 0 && slot + index !== noneSlot);
}
