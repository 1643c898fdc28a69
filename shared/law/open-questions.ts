import { settleNone } from './answers';
import { isOpen } from './compile-expression';
import type { OpenAnswer } from './explain';
import type { Law, Question, Standard } from './law';
import { rawResult, type RawResult } from './outcome';
import { openWays } from './open-ways';
import { join, nothing, waysOf, type Search, type Way } from './ways';

/**
 * The unanswered questions (or lists not complete) that can still change the result of a standard:
 * first those whose answer alone would, then those that would together with others; in each group
 * in the order in which the standard reads them, the burden record last. Every entry has been
 * tried: there are answers under which it makes the difference.
 */
export function openQuestions(
  law: Law,
  standard: Standard,
  slots: Int32Array,
): readonly OpenAnswer[] {
  const current = rawResult(standard, slots);
  const isUndecided = ['INSUFFICIENT INFORMATION', 'UNDETERMINED'].includes(current.outcome);
  // A decided result of a condition without UNK, REC and SHOWN stands whatever else is answered.
  if (!isUndecided && standard.monotone) return [];
  const candidates = standard.reads.filter((question) => canBeAnswered(question, slots));
  const single = candidates.filter((question) => changesAlone(standard, question, slots, current));
  const rest = candidates.filter((question) => !single.includes(question));
  const combined = rest.length === 0 ? new Set() : changesTogether(law, standard, slots, current);
  return [
    ...single.map(({ id }) => ({ question: id, singleAnswerDecides: true })),
    ...rest
      .filter((question) => combined.has(question))
      .map(({ id }) => ({ question: id, singleAnswerDecides: false })),
  ];
}

function canBeAnswered(question: Question, slots: Int32Array): boolean {
  if (question.type !== 'any_of') return isOpen(question, slots);
  for (let i = 0; i < question.width; i += 1) if (slots[question.slot + i] === 0) return true;
  return false;
}

const isSame = (a: RawResult, b: RawResult): boolean =>
  a.outcome === b.outcome && a.observation === b.observation;

function changesAlone(
  standard: Standard,
  question: Question,
  slots: Int32Array,
  current: RawResult,
): boolean {
  const { slot, width } = question;
  const before = slots.slice(slot, slot + width);
  const tried = Int32Array.from(slots);
  return possibleAnswers(question, before).some((answer) => {
    tried.set(answer, slot);
    return !isSame(rawResult(standard, tried), current);
  });
}

/** The answers worth trying: for a list, each value alone, all that may hold, none of them. */
function possibleAnswers(question: Question, before: Int32Array): number[][] {
  switch (question.type) {
    case 'yes_no':
      return [[1], [-1]];
    case 'one_of':
      return question.choices.map((_, index) => [index + 1]);
    case 'any_of':
      return possibleLists(question, before);
    case 'date':
      return [firstDay, lastDay].map((day) => [day, day]);
    default:
      return [[1]];
  }
}

const firstDay = 10101;
const lastDay = 99991231;

function possibleLists(question: Question, before: Int32Array): number[][] {
  const known = Array.from(before);
  const none = question.noneSlot - question.slot;
  const closed = (yes: (index: number) => boolean): number[] =>
    known.map((state, index) => (state !== 0 ? state : yes(index) ? 1 : -1));
  const single = known.flatMap((state, index) =>
    state === 0 && index !== none ? [closed((other) => other === index)] : [],
  );
  const lists = [...single, closed((index) => index !== none), closed(() => false)];
  if (known[none] === 0) lists.push(closed((index) => index === none));
  return lists.map((list) => {
    const settled = Int32Array.from(list);
    settleNone(settled, { ...question, slot: 0, noneSlot: none < 0 ? -1 : none });
    return Array.from(settled);
  });
}

/** Looks for answers to several questions that change the result and need this one among them. */
function changesTogether(
  law: Law,
  standard: Standard,
  slots: Int32Array,
  current: RawResult,
): Set<Question> {
  const search: Search = {
    law,
    together: coverAll,
    ofAtom: (atom, want) => openWays(law, slots, atom, want),
  };
  const trigger = (want: 1 | -1): readonly Way[] => waysOf(search, standard.trigger.expr, want);
  const breach = (want: 1 | -1): readonly Way[] =>
    coverAll([trigger(1), waysOf(search, standard.breach.expr, want)]);
  const found = new Set<Question>();
  for (const way of [...breach(1), ...breach(-1), ...trigger(-1)]) {
    if (isSame(rawResult(standard, fill(law, slots, way)), current)) continue;
    for (const question of questionsIn(law, way)) {
      if (found.has(question)) continue;
      const needed = without(law, way, question);
      const whole = rawResult(standard, fill(law, slots, way));
      if (!isSame(rawResult(standard, fill(law, slots, needed)), whole)) found.add(question);
    }
  }
  return found;
}

/**
 * Ways to have all parts at once, so chosen that every way of every part occurs in one of them
 * wherever it fits at all; not all combinations, which would be too many.
 */
function coverAll(parts: readonly (readonly Way[])[]): readonly Way[] {
  let all = nothing;
  for (const part of parts) {
    if (part.length === 0) return [];
    const next = new Set<Way>();
    const pair = (one: Way, others: readonly Way[]): void => {
      for (const other of others) {
        const both = join(one, other);
        if (both === null) continue;
        next.add(both);
        return;
      }
    };
    for (const way of all) pair(way, part);
    for (const way of part.slice(1)) pair(way, all);
    all = [...next];
  }
  return all;
}

function questionsIn(law: Law, way: Way): Set<Question> {
  const found = new Set<Question>();
  for (const slot of way.keys()) {
    const question = law.questionOfSlot[slot];
    if (question !== undefined) found.add(question);
  }
  return found;
}

const without = (law: Law, way: Way, question: Question): Way =>
  new Map([...way].filter(([slot]) => law.questionOfSlot[slot] !== question));

function fill(law: Law, slots: Int32Array, way: Way): Int32Array {
  const filled = Int32Array.from(slots);
  for (const [slot, value] of way) filled[slot] = value;
  for (const question of questionsIn(law, way)) {
    if (question.type === 'any_of') settleNone(filled, question);
  }
  return filled;
}
