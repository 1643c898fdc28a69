import type { AnswerFile } from './answers';
import type { Law, Question, Standard } from './law';
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
  for (const question of candidates(law, standard, slots)) {
    if (!canBeAnswered(question, slots)) continue;
    const deciding = decidingAnswers(standard, question, slots);
    if (deciding.length > 0) alone.set(question, deciding);
  }
  let questions: ReadonlySet<Question> | null = null;
  return {
    alone,
    questions: () => (questions ??= questionsOf(law, standard, settled())),
  };
}

const remembered = new WeakMap<Standard, readonly Question[]>();

/** While the trigger is unknown, only what the trigger reads can decide anything by itself. */
function candidates(law: Law, standard: Standard, slots: Int32Array): readonly Question[] {
  if (standard.trigger.run(slots) !== 0) return standard.reads;
  let known = remembered.get(standard);
  if (known === undefined) remembered.set(standard, (known = triggerReads(law, standard)));
  return known;
}

function triggerReads(law: Law, { trigger, reads }: Standard): Question[] {
  const exprOf = (name: string): Expr => law.facts.get(name)?.expr ?? { kind: 'true', at: 0 };
  const named = new Set<string>();
  for (const atom of atomsOf(trigger.expr, exprOf)) {
    named.add(atom.question);
    if (atom.kind === 'before') named.add(atom.second);
    if (atom.kind === 'shown' && law.burden !== null) named.add(law.burden.id);
  }
  return reads.filter(({ id }) => named.has(id));
}

const questionsOf = (law: Law, standard: Standard, slots: Int32Array): Set<Question> =>
  new Set(
    openQuestions(law, standard, slots).flatMap(
      ({ question }) => law.questions.get(question) ?? [],
    ),
  );

function decidingAnswers(standard: Standard, question: Question, slots: Int32Array): number[] {
  const { slot, width } = question;
  const before = slots.slice(slot, slot + width);
  const decides = (answer: readonly number[]): boolean => {
    slots.set(answer, slot);
    return !isUndecided(standard, slots);
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
