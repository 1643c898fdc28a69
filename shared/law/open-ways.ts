import { isOpen } from './compile-expression';
import type { Law, Question } from './law';
import type { Atom } from './syntax';
import { nothing, questionOf, slotsOf, type Way } from './ways';

/**
 * The answers to open questions that would give an atom the value 1 or -1: one empty way when it has
 * that value already, none when it can no longer take it.
 */
export function openWays(law: Law, slots: Int32Array, atom: Atom, want: 1 | -1): readonly Way[] {
  const question = questionOf(law, atom.question);
  switch (atom.kind) {
    case 'yes':
      return settled(slots, question.slot, want);
    case 'is':
      return choiceWays(slots, question, atom.values, want);
    case 'has':
    case 'any':
      return listWays(
        slots,
        question,
        slotsOf(question, atom.kind === 'any' ? undefined : atom.values),
        want,
      );
    case 'all': {
      const listed = slotsOf(question, atom.values);
      return want === 1
        ? allAt(slots, listed, 1)
        : listed.flatMap((slot) => settled(slots, slot, -1));
    }
    case 'unanswered':
      return unansweredWays(slots, question, want);
    case 'recorded':
      return recordedWays(slots, question, atom.value, want);
    case 'shown':
      return shownWays(law, slots, question, want);
    case 'before':
      return beforeWays(slots, question, questionOf(law, atom.second), want);
  }
}

function settled(slots: Int32Array, slot: number, want: 1 | -1): readonly Way[] {
  const value = slots[slot] ?? 0;
  if (value === 0) return [new Map([[slot, want]])];
  return value === want ? nothing : [];
}

function choiceWays(
  slots: Int32Array,
  question: Question,
  values: readonly string[],
  want: 1 | -1,
): readonly Way[] {
  const chosen = slots[question.slot] ?? 0;
  const fitting = question.choices.flatMap(({ value }, index) =>
    values.includes(value) === (want === 1) ? [index + 1] : [],
  );
  if (chosen !== 0) return fitting.includes(chosen) ? nothing : [];
  return fitting.map((choice) => new Map([[question.slot, choice]]));
}

function listWays(
  slots: Int32Array,
  question: Question,
  listed: readonly number[],
  want: 1 | -1,
): readonly Way[] {
  if (want === 1) return oneOfMany(slots, listed);
  const allNo = allAt(slots, listed, -1);
  const { noneSlot } = question;
  const noneIsFree = noneSlot >= 0 && !listed.includes(noneSlot) && slots[noneSlot] === 0;
  return noneIsFree ? [...allNo, new Map([[noneSlot, 1]])] : allNo;
}

/** Any value serves: a few of the open ones are enough to find one that fits with the rest. */
function oneOfMany(slots: Int32Array, listed: readonly number[]): readonly Way[] {
  if (listed.some((slot) => slots[slot] === 1)) return nothing;
  const open = listed.filter((slot) => slots[slot] === 0);
  const few = open.length > 3 ? [...open.slice(0, 2), ...open.slice(-1)] : open;
  return few.map((slot) => new Map([[slot, 1]]));
}

function allAt(slots: Int32Array, listed: readonly number[], want: 1 | -1): readonly Way[] {
  if (listed.some((slot) => slots[slot] === -want)) return [];
  const open = listed.filter((slot) => slots[slot] === 0);
  return [new Map(open.map((slot) => [slot, want]))];
}

function unansweredWays(slots: Int32Array, question: Question, want: 1 | -1): readonly Way[] {
  if (!isOpen(question, slots)) return want === -1 ? nothing : [];
  if (want === 1) return nothing;
  if (question.type === 'one_of') {
    return question.choices.map((_, index) => new Map([[question.slot, index + 1]]));
  }
  return [new Map([[question.slot, 1]]), new Map([[question.slot, -1]])];
}

function recordedWays(
  slots: Int32Array,
  question: Question,
  value: string,
  want: 1 | -1,
): readonly Way[] {
  const index = question.choices.findIndex((choice) => choice.value === value);
  const slot = question.type === 'any_of' ? question.slot + index : question.slot;
  const recorded = question.type === 'one_of' ? index + 1 : value === 'no' ? -1 : 1;
  const present = slots[slot] ?? 0;
  if (want === -1) return present === recorded ? [] : nothing;
  if (present === 0) return [new Map([[slot, recorded]])];
  return present === recorded ? nothing : [];
}

function shownWays(law: Law, slots: Int32Array, question: Question, want: 1 | -1): readonly Way[] {
  const value = slots[question.slot] ?? 0;
  if (value !== 0) return value === want ? nothing : [];
  if (want === 1) return [new Map([[question.slot, 1]])];
  const burden = law.burden?.slot ?? -1;
  if (slots[burden] === 1 || slots[question.silenceSlot] === 1) return nothing;
  const silence: Way[] = burden >= 0 && slots[burden] === 0 ? [new Map([[burden, 1]])] : [];
  return [new Map([[question.slot, -1]]), ...silence];
}

/** The first and the last day that a date can be. */
const ends = [10101, 99991231] as const;

/**
 * A date known only as a month or a year can still be any day of it. Beside such a date, one that is
 * wholly open is put at the edge of that month or year, where the exact day of both counts.
 */
function beforeWays(
  slots: Int32Array,
  first: Question,
  second: Question,
  want: 1 | -1,
): readonly Way[] {
  const [firstFrom = 0, firstTo = 0] = slots.subarray(first.slot, first.slot + 2);
  const [secondFrom = 0, secondTo = 0] = slots.subarray(second.slot, second.slot + 2);
  const [low, high] = want === 1 ? ends : [ends[1], ends[0]];
  const beside = secondFrom === secondTo ? low : secondFrom;
  const after = firstFrom === firstTo ? high : firstTo;
  const one = (want === 1 ? firstFrom : firstTo) || beside;
  const other = (want === 1 ? secondTo : secondFrom) || after;
  if (one < other !== (want === 1)) return [];
  const way = new Map<number, number>();
  const put = (slot: number, day: number, isExact: boolean): void => {
    if (!isExact) way.set(slot, day).set(slot + 1, day);
  };
  put(first.slot, one, firstFrom !== 0 && firstFrom === firstTo);
  put(second.slot, other, secondFrom !== 0 && secondFrom === secondTo);
  return [way];
}
