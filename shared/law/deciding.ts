import { settleNone } from './answers';
import type { Law, Question, Standard } from './law';
import { rawResult, type RawResult } from './outcome';
import type { Atom } from './syntax';
import {
  join,
  nothing,
  questionOf,
  slotsOf,
  waysOf,
  rememberSearch,
  type Search,
  type Way,
} from './ways';

/** Alternatives kept at each step, cheapest first; the conditions of the law need far fewer. */
const breadth = 48;

/**
 * A smallest set of filled slots that alone gives the result of a standard: the fewest questions,
 * then the fewest parts of lists. No slot of it can be taken out without losing the result.
 */
export function decidingSlots(law: Law, standard: Standard, slots: Int32Array): readonly number[] {
  const target = rawResult(standard, slots);
  const gives = (chosen: readonly number[]): boolean =>
    isSame(rawResult(standard, keepOnly(law, slots, chosen)), target);
  if (isSame(resultOfNothing(law, standard), target)) return [];
  const search = searchFilled(law, slots);
  for (const way of cheapestFirst(law, candidates(search, standard, target))) {
    const chosen = [...way.keys()];
    if (gives(chosen)) return shrink(chosen, gives);
  }
  return shrink(filledSlots(standard, slots), gives);
}

const remembered = new WeakMap<Standard, RawResult>();

/** The result on an empty file, which needs no answer to explain it. */
function resultOfNothing(law: Law, standard: Standard): RawResult {
  let result = remembered.get(standard);
  if (result === undefined) {
    result = rawResult(standard, new Int32Array(law.slotCount));
    remembered.set(standard, result);
  }
  return result;
}

const isSame = (a: RawResult, b: RawResult): boolean =>
  a.outcome === b.outcome && a.observation === b.observation;

/** The two conditions together, as S4 and S5 read them. */
function candidates(search: Search, standard: Standard, target: RawResult): readonly Way[] {
  const trigger = (want: 1 | -1): readonly Way[] => waysOf(search, standard.trigger.expr, want);
  const both = (want: 1 | -1): readonly Way[] =>
    search.together([trigger(1), waysOf(search, standard.breach.expr, want)]);
  switch (target.outcome) {
    case 'BREACH INDICATED':
    case 'MET':
      return both(1);
    case 'COMPLIANT':
    case 'NOT MET':
      return both(-1);
    case 'UNDETERMINED':
      return trigger(1);
    case 'NOT APPLICABLE':
      if (target.observation) return both(1);
      return standard.kind === 'unsettled' ? [...trigger(-1), ...both(-1)] : trigger(-1);
    case 'INSUFFICIENT INFORMATION':
      return [];
  }
}

/** Takes out whatever is not needed, last read first, until every slot is needed. */
function shrink(chosen: readonly number[], gives: (slots: readonly number[]) => boolean): number[] {
  let kept = [...chosen];
  for (const slot of [...chosen].reverse()) {
    const without = kept.filter((other) => other !== slot);
    if (gives(without)) kept = without;
  }
  return kept.length < chosen.length ? shrink(kept, gives) : kept;
}

function filledSlots(standard: Standard, slots: Int32Array): number[] {
  return standard.reads.flatMap((question) => {
    const width = question.type === 'date' ? 1 : question.width;
    const own = Array.from({ length: width }, (_, i) => question.slot + i);
    if (question.silenceSlot >= 0) own.push(question.silenceSlot);
    return own.filter((slot) => slots[slot] !== 0);
  });
}

/** A file that holds nothing but the chosen slots. */
function keepOnly(law: Law, slots: Int32Array, chosen: readonly number[]): Int32Array {
  const only = new Int32Array(law.slotCount);
  for (const slot of chosen) {
    only[slot] = slots[slot] ?? 0;
    const question = law.questionOfSlot[slot];
    if (question?.type === 'date') only[slot + 1] = slots[slot + 1] ?? 0;
    if (question?.type === 'any_of') settleNone(only, question);
  }
  return only;
}

const searchFilled = rememberSearch((law, slots) => {
  const together = (parts: readonly (readonly Way[])[]): readonly Way[] => {
    let all = nothing;
    for (const part of [...parts].sort((a, b) => a.length - b.length)) {
      const next = all.flatMap((way) => part.map((other) => join(way, other)));
      all = cheapestFirst(
        law,
        next.filter((way) => way !== null),
      ).slice(0, breadth);
    }
    return all;
  };
  return {
    law,
    facts: new Map(),
    together,
    ofAtom: (atom, want) => filledWays(law, slots, atom, want, together),
  };
});

/** The filled slots that give an atom the value 1 or -1. */
function filledWays(
  law: Law,
  slots: Int32Array,
  atom: Atom,
  want: 1 | -1,
  together: Search['together'],
): readonly Way[] {
  const question = questionOf(law, atom.question);
  const at = (slot: number): Way => new Map([[slot, slots[slot] ?? 0]]);
  switch (atom.kind) {
    case 'yes':
      return slots[question.slot] === want ? [at(question.slot)] : [];
    case 'is': {
      const chosen = question.choices[(slots[question.slot] ?? 0) - 1];
      if (chosen === undefined) return [];
      return atom.values.includes(chosen.value) === (want === 1) ? [at(question.slot)] : [];
    }
    case 'has':
    case 'any':
    case 'all': {
      const listed = slotsOf(question, atom.kind === 'any' ? undefined : atom.values);
      const parts = listed.map((slot) => stateWays(slots, question, slot, want));
      const none = noneWays(slots, question, atom, want);
      const needsAll = (atom.kind === 'all') === (want === 1);
      return [...none, ...(needsAll ? together(parts) : parts.flat())];
    }
    case 'unanswered':
      return want === -1 && !standsOpen(question, slots)
        ? [at(firstFilled(question, slots))]
        : nothing;
    case 'recorded':
      return recordedWays(slots, question, atom.value, want);
    case 'shown':
      return shownWays(law, slots, question, want);
    case 'before': {
      const second = questionOf(law, atom.second);
      return together([[at(question.slot)], [at(second.slot)]]);
    }
  }
}

/** A value is denied by its own "no", or because `none`, or for `none` another value, was recorded. */
function stateWays(slots: Int32Array, question: Question, slot: number, want: 1 | -1): Way[] {
  if (slots[slot] !== want) return [];
  const own: Way = new Map([[slot, want]]);
  if (want === 1 || question.noneSlot < 0) return [own];
  if (slot !== question.noneSlot) {
    return slots[question.noneSlot] === 1 ? [new Map([[question.noneSlot, 1]])] : [own];
  }
  const others = slotsOf(question).filter((other) => slots[other] === 1);
  return others.length === 0 ? [own] : others.map((other) => new Map([[other, 1]]));
}

/** S3: `none` recorded makes ANY no. */
function noneWays(slots: Int32Array, { noneSlot }: Question, atom: Atom, want: 1 | -1): Way[] {
  if (atom.kind !== 'any' || want === 1 || noneSlot < 0 || slots[noneSlot] !== 1) return [];
  return [new Map([[noneSlot, 1]])];
}

const standsOpen = (question: Question, slots: Int32Array): boolean =>
  firstFilled(question, slots) < 0;

function firstFilled({ slot, width }: Question, slots: Int32Array): number {
  for (let at = slot; at < slot + width; at += 1) if (slots[at] !== 0) return at;
  return -1;
}

/** "Not recorded" is also what an empty file says, so it needs no answer at all. */
function recordedWays(
  slots: Int32Array,
  question: Question,
  value: string,
  want: 1 | -1,
): readonly Way[] {
  const index = question.choices.findIndex((choice) => choice.value === value);
  const slot = question.type === 'any_of' ? question.slot + index : question.slot;
  const recorded = question.type === 'one_of' ? index + 1 : value === 'no' ? -1 : 1;
  if (slots[slot] !== recorded) return want === -1 ? nothing : [];
  return want === 1 ? [new Map([[slot, recorded]])] : [];
}

function shownWays(law: Law, slots: Int32Array, question: Question, want: 1 | -1): Way[] {
  const value = slots[question.slot] ?? 0;
  const ways: Way[] = value === want ? [new Map([[question.slot, value]])] : [];
  if (want === 1 || value === 1) return ways;
  const burden = law.burden?.slot ?? -1;
  for (const slot of [burden, question.silenceSlot]) {
    if (slot >= 0 && slots[slot] === 1) ways.push(new Map([[slot, 1]]));
  }
  return ways;
}

function cheapestFirst(law: Law, ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  const priced = ways.map((way) => {
    const questions = new Set([...way.keys()].map((slot) => law.questionOfSlot[slot]));
    return { way, cost: questions.size * 1000 + way.size };
  });
  return priced.sort((a, b) => a.cost - b.cost).map(({ way }) => way);
}
