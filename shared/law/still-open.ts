import type { AnswerFile } from './answers';
import type { Condition, Law, Question, Standard } from './law';
import { canBeAnswered, openQuestions } from './open-questions';
import { rawResult } from './outcome';
import { atomsOf, type Expr } from './syntax';
import { openValues, trialAnswers } from './trial-answers';

/** What an undecided standard still waits for. */
export interface StillOpen {
  /** Question → numbers of those of its `trialAnswers` that decide the standard by themselves. */
  readonly alone: ReadonlyMap<Question, readonly number[]>;
  /** Every question that can change its result, alone or with others. Searched for when first asked. */
  readonly questions: () => ReadonlySet<Question>;
}

const isUndecided = (standard: Standard, slots: Int32Array): boolean => {
  const { outcome } = rawResult(standard, slots);
  return outcome === 'INSUFFICIENT INFORMATION' || outcome === 'UNDETERMINED';
};

/** `slots` are tried on, and as before when it returns; `settled` never changes. */
function stillOpen(
  law: Law,
  standard: Standard,
  slots: Int32Array,
  settled: () => Int32Array,
): StillOpen | null {
  if (!isUndecided(standard, slots)) return null;
  const alone = new Map<Question, readonly number[]>();
  for (const [question, isStill] of candidates(law, standard, slots)) {
    if (!canBeAnswered(question, slots)) continue;
    const deciding = decidingAnswers(standard, question, slots, isStill);
    if (deciding.length > 0) alone.set(question, deciding);
  }
  let questions: ReadonlySet<Question> | null = null;
  return {
    alone,
    questions: () => (questions ??= questionsOf(law, standard, settled())),
  };
}

/** Whether the standard is still undecided on these slots. */
type IsStill = (slots: Int32Array) => boolean;

interface Parts {
  readonly whole: IsStill;
  readonly breach: IsStill;
  /** Questions that the trigger reads, and that the other condition reads. */
  readonly inTrigger: ReadonlySet<Question>;
  readonly inBreach: ReadonlySet<Question>;
}

const remembered = new WeakMap<Standard, Parts>();

function partsOf(law: Law, standard: Standard): Parts {
  let parts = remembered.get(standard);
  if (parts === undefined) {
    const { trigger, breach } = standard;
    parts = {
      whole: (slots) => isUndecided(standard, slots),
      breach: (slots) => breach.run(slots) === 0,
      inTrigger: readBy(law, standard, trigger),
      inBreach: readBy(law, standard, breach),
    };
    remembered.set(standard, parts);
  }
  return parts;
}

function readBy(law: Law, { reads }: Standard, { expr }: Condition): Set<Question> {
  const exprOf = (name: string): Expr => law.facts.get(name)?.expr ?? { kind: 'true', at: 0 };
  const named = new Set<string>();
  for (const atom of atomsOf(expr, exprOf)) {
    named.add(atom.question);
    if (atom.kind === 'before') named.add(atom.second);
    if (atom.kind === 'shown' && law.burden !== null) named.add(law.burden.id);
  }
  return new Set(reads.filter(({ id }) => named.has(id)));
}

/**
 * The questions that can decide anything by themselves, with how to see it. While the trigger is
 * unknown, only what it reads; once it is yes, only what the other condition reads, and that condition
 * alone says it: an answer takes a known value back only where UNK, REC or SHOWN stand (S3).
 */
function* candidates(
  law: Law,
  standard: Standard,
  slots: Int32Array,
): Generator<readonly [Question, IsStill]> {
  const { whole, breach, inTrigger, inBreach } = partsOf(law, standard);
  const isUnknown = standard.trigger.run(slots) === 0;
  for (const question of standard.reads) {
    const mayTurn = inTrigger.has(question) && (isUnknown || !standard.monotone);
    if (mayTurn) yield [question, whole];
    else if (!isUnknown && inBreach.has(question)) yield [question, breach];
  }
}

const questionsOf = (law: Law, standard: Standard, slots: Int32Array): Set<Question> =>
  new Set(
    openQuestions(law, standard, slots).flatMap(
      ({ question }) => law.questions.get(question) ?? [],
    ),
  );

function decidingAnswers(
  standard: Standard,
  question: Question,
  slots: Int32Array,
  isStill: IsStill,
): number[] {
  const { slot, width } = question;
  const before = slots.slice(slot, slot + width);
  const decides = (answer: readonly number[]): boolean => {
    slots.set(answer, slot);
    return !isStill(slots);
  };
  const alike = question.type === 'any_of' ? unnamedAlike(standard, question, before) : [];
  let asFirstAlike = false;
  const deciding = trialAnswers(question, before).flatMap((answer, number) => {
    if (!alike.includes(number)) return decides(answer) ? [number] : [];
    if (number === alike[0]) asFirstAlike = decides(answer);
    return asFirstAlike ? [number] : [];
  });
  slots.set(before, slot);
  return deciding;
}

/** Numbers of the trial answers that say a value which the standard does not name: all do the same. */
function unnamedAlike(standard: Standard, question: Question, before: Int32Array): number[] {
  const named = new Set<string>();
  for (const atom of standard.atoms) {
    if (atom.question !== question.id) continue;
    if ('values' in atom) atom.values.forEach((value) => named.add(value));
    if ('value' in atom) named.add(atom.value);
  }
  return openValues(question, before).flatMap((index, number) =>
    named.has(question.choices[index]?.value ?? '') ? [] : [number],
  );
}

/** What stands open in one file after another; null for a standard that is decided. */
export type OpenTracker = (file: AnswerFile) => ReadonlyMap<Standard, StillOpen | null>;

/**
 * Follows one assessment from answer to answer: what was worked out for a standard stays until a
 * question that it reads is answered otherwise. What it gives is overwritten by the next call.
 */
export function trackOpen(law: Law, standards: readonly Standard[]): OpenTracker {
  const tracked = new Set(standards);
  const open = new Map<Standard, StillOpen | null>();
  let known: Int32Array | null = null;
  return ({ slots }) => {
    const stale = known === null ? standards : staleAfter(law, tracked, known, slots);
    const tried = Int32Array.from(slots);
    known = Int32Array.from(slots);
    const settled = (): Int32Array => known ?? slots;
    for (const standard of stale) open.set(standard, stillOpen(law, standard, tried, settled));
    return open;
  };
}

function staleAfter(
  law: Law,
  tracked: ReadonlySet<Standard>,
  before: Int32Array,
  slots: Int32Array,
): Set<Standard> {
  const stale = new Set<Standard>();
  for (let slot = 0; slot < slots.length; slot += 1) {
    if (slots[slot] === before[slot]) continue;
    const question = law.questionOfSlot[slot];
    if (question === undefined) continue;
    for (const standard of law.standardsByQuestion.get(question.id) ?? []) {
      if (tracked.has(standard)) stale.add(standard);
    }
  }
  return stale;
}
