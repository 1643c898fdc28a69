import type { Law, Question } from './law';
import type { Atom, Expr } from './syntax';
import {
  anyTruth,
  both,
  either,
  negated,
  no,
  truthSet,
  unknown,
  yes,
  type TruthSet,
} from './truth-set';

/** Answers of which some are chosen; the slots that `isOpen` names may still become anything. */
export interface PartialFile {
  readonly slots: Int32Array;
  readonly isOpen: (slot: number) => boolean;
}

/**
 * The truth values that a condition can still take, whatever the open answers turn out to be. It may
 * hold one too many (parts are looked at singly), never one too few; with nothing open it is exact.
 */
export function attainable(law: Law, expr: Expr, file: PartialFile): TruthSet {
  switch (expr.kind) {
    case 'true':
      return yes;
    case 'not':
      return negated(attainable(law, expr.of, file));
    case 'and':
      return expr.parts.map((part) => attainable(law, part, file)).reduce(both, yes);
    case 'or':
      return expr.parts.map((part) => attainable(law, part, file)).reduce(either, no);
    case 'fact': {
      const fact = law.facts.get(expr.name);
      return fact === undefined ? anyTruth : attainable(law, fact.expr, file);
    }
    default:
      return ofAtom(law, expr, file);
  }
}

const twoValued = yes | no;

function ofAtom(law: Law, atom: Atom, file: PartialFile): TruthSet {
  const question = law.questions.get(atom.question);
  if (question === undefined) return anyTruth;
  const { slots, isOpen } = file;
  const { slot, choices } = question;
  const own = (at: number): TruthSet =>
    isOpen(at) ? anyTruth : truthSet(Math.sign(slots[at] ?? 0) as -1 | 0 | 1); // the sign is one of them
  const slotOf = (value: string): number => slot + choices.findIndex((c) => c.value === value);
  switch (atom.kind) {
    case 'yes':
      return own(slot);
    case 'is': {
      if (isOpen(slot)) return anyTruth;
      const chosen = choices[(slots[slot] ?? 0) - 1];
      return chosen === undefined ? unknown : atom.values.includes(chosen.value) ? yes : no;
    }
    case 'has':
      return atom.values.map((value) => own(slotOf(value))).reduce(either, no);
    case 'all':
      return atom.values.map((value) => own(slotOf(value))).reduce(both, yes);
    case 'any':
      return anyOf(question, own);
    case 'unanswered':
      return ofUnanswered(question, file);
    case 'recorded':
      return ofRecorded(question, atom.value, own, file);
    case 'shown':
      return ofShown(law, question, own, file);
    case 'before':
      return ofBefore(question, law.questions.get(atom.second), file);
  }
}

function anyOf(question: Question, own: (at: number) => TruthSet): TruthSet {
  const { slot, width, noneSlot } = question;
  const none = noneSlot < 0 ? no : own(noneSlot);
  if (none === yes) return no;
  let set: TruthSet = no;
  for (let at = slot; at < slot + width; at += 1) if (at !== noneSlot) set = either(set, own(at));
  return (none & yes) === 0 ? set : set | no;
}

function ofUnanswered({ slot, width }: Question, { slots, isOpen }: PartialFile): TruthSet {
  let isAllZero = true;
  for (let at = slot; at < slot + width; at += 1) {
    if (isOpen(at)) isAllZero = false;
    else if (slots[at] !== 0) return no;
  }
  return isAllZero ? yes : twoValued;
}

function ofRecorded(
  question: Question,
  value: string,
  own: (at: number) => TruthSet,
  { slots, isOpen }: PartialFile,
): TruthSet {
  const recorded = (set: TruthSet, wanted: TruthSet): TruthSet =>
    set === wanted ? yes : (set & wanted) === 0 ? no : twoValued;
  if (question.type === 'yes_no') return recorded(own(question.slot), value === 'yes' ? yes : no);
  const index = question.choices.findIndex((choice) => choice.value === value);
  if (question.type === 'any_of') return recorded(own(question.slot + index), yes);
  if (isOpen(question.slot)) return twoValued;
  return slots[question.slot] === index + 1 ? yes : no;
}

/** S6: what stays unknown counts as no where the authority let its period expire. */
function ofShown(
  law: Law,
  question: Question,
  own: (at: number) => TruthSet,
  { slots, isOpen }: PartialFile,
): TruthSet {
  const set = own(question.slot);
  if ((set & unknown) === 0) return set;
  const places = [law.burden?.slot ?? -1, question.silenceSlot].filter((at) => at >= 0);
  if (places.some((at) => !isOpen(at) && slots[at] === 1)) return (set & ~unknown) | no;
  return places.some(isOpen) ? set | no : set;
}

function ofBefore(
  first: Question,
  second: Question | undefined,
  { slots, isOpen }: PartialFile,
): TruthSet {
  if (second === undefined || isOpen(first.slot) || isOpen(second.slot)) return anyTruth;
  const [from = 0, until = 0] = slots.subarray(first.slot, first.slot + 2);
  const [otherFrom = 0, otherUntil = 0] = slots.subarray(second.slot, second.slot + 2);
  if (from === 0 || otherFrom === 0) return unknown;
  if (until < otherFrom) return yes;
  return from >= otherUntil ? no : unknown;
}
