import { settleNone } from './answers';
import { isOpen } from './compile-expression';
import type { OpenAnswer } from './explain';
import type { Law, Question, Standard } from './law';
import { rawResult, type RawResult } from './outcome';
import { possibleAnswers } from './possible-answers';
import { openWays } from './open-ways';
import { join, nothing, rememberSearch, waysOf, type Way } from './ways';

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
  const tried = copyOf(slots);
  const single = candidates.filter((question) => changesAlone(standard, question, tried, current));
  const rest = candidates.filter((question) => !single.includes(question));
  const combined =
    rest.length === 0 ? new Set() : changesTogether(law, standard, slots, current, rest);
  return [
    ...single.map(({ id }) => ({ question: id, singleAnswerDecides: true })),
    ...rest
      .filter((question) => combined.has(question))
      .map(({ id }) => ({ question: id, singleAnswerDecides: false })),
  ];
}

/** Open, or a list not complete, or a date not known to the day. */
export function canBeAnswered(question: Question, slots: Int32Array): boolean {
  if (question.type === 'date')
    return slots[question.slot] !== slots[question.slot + 1] || isOpen(question, slots);
  if (question.type !== 'any_of') return isOpen(question, slots);
  for (let i = 0; i < question.width; i += 1) if (slots[question.slot + i] === 0) return true;
  return false;
}

const isSame = (a: RawResult, b: RawResult): boolean =>
  a.outcome === b.outcome && a.observation === b.observation;

function changesAlone(
  standard: Standard,
  question: Question,
  tried: Int32Array,
  current: RawResult,
): boolean {
  const { slot, width } = question;
  const before = tried.slice(slot, slot + width);
  const changes = possibleAnswers(standard, question, before).some((answer) => {
    tried.set(answer, slot);
    return !isSame(rawResult(standard, tried), current);
  });
  tried.set(before, slot);
  return changes;
}

const copies = new WeakMap<Int32Array, Int32Array>();

/** One copy per file to try answers on; whoever changes it puts back what was there. */
function copyOf(slots: Int32Array): Int32Array {
  let copy = copies.get(slots);
  if (copy === undefined) copies.set(slots, (copy = Int32Array.from(slots)));
  return copy;
}

const searchOpen = rememberSearch((law, slots) => ({
  law,
  facts: new Map(),
  together: coverAll,
  ofAtom: (atom, want) => openWays(law, slots, atom, want),
}));

/** Looks for answers to several questions that change the result and need this one among them. */
function changesTogether(
  law: Law,
  standard: Standard,
  slots: Int32Array,
  current: RawResult,
  wanted: readonly Question[],
): Set<Question> {
  const search = searchOpen(law, slots);
  const trial = new Trial(law, standard, slots);
  const started = waysOf(search, standard.trigger.expr, 1);
  const breach = (want: 1 | -1): readonly Way[] =>
    coverAll([started, waysOf(search, standard.breach.expr, want)]);
  const left = new Set(wanted);
  const found = new Set<Question>();
  for (const ways of [
    () => breach(1),
    () => breach(-1),
    () => waysOf(search, standard.trigger.expr, -1),
  ]) {
    if (left.size === 0) break;
    for (const way of ways()) {
      for (const question of trial.neededIn(way, left, current)) {
        left.delete(question);
        found.add(question);
      }
    }
  }
  return found;
}

/** Tries ways on one copy of the slots and puts back what it changed. */
class Trial {
  readonly #law: Law;
  readonly #standard: Standard;
  readonly #slots: Int32Array;
  readonly #tried: Int32Array;

  constructor(law: Law, standard: Standard, slots: Int32Array) {
    this.#law = law;
    this.#standard = standard;
    this.#slots = slots;
    this.#tried = copyOf(slots);
  }

  /** The candidates without whose answers this way would not lead to its result. */
  neededIn(way: Way, candidates: ReadonlySet<Question>, current: RawResult): Question[] {
    const own = questionsIn(this.#law, way);
    const asked = own.filter((question) => candidates.has(question));
    if (asked.length === 0) return [];
    const whole = this.#result(way, own, null);
    if (isSame(whole, current)) return [];
    return asked.filter((question) => !isSame(this.#result(way, own, question), whole));
  }

  #result(way: Way, own: readonly Question[], leftOut: Question | null): RawResult {
    for (const [slot, value] of way) {
      if (this.#law.questionOfSlot[slot] !== leftOut) this.#tried[slot] = value;
    }
    for (const question of own) if (question.type === 'any_of') settleNone(this.#tried, question);
    const result = rawResult(this.#standard, this.#tried);
    for (const { slot, width } of own) {
      this.#tried.set(this.#slots.subarray(slot, slot + width), slot);
    }
    return result;
  }
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

function questionsIn(law: Law, way: Way): Question[] {
  const found = new Set<Question>();
  for (const slot of way.keys()) {
    const question = law.questionOfSlot[slot];
    if (question !== undefined) found.add(question);
  }
  return [...found];
}
