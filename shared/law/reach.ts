import type { Outcome } from '../domain/assessments/assessment';
import type { AnswerFile } from './answers';
import { attainable, type PartialFile } from './attainable';
import type { Law, Standard } from './law';
import { rawResult, type RawResult } from './outcome';
import { choicesFor, isPossible, type Choice } from './reach-choices';
import { anyTruth, no, unknown, yes, type TruthSet } from './truth-set';

/** One result that a standard of its kind can have (S4, S5), by what its two conditions must be. */
export interface Target {
  readonly result: RawResult;
  readonly ways: readonly { readonly trigger: TruthSet; readonly breach: TruthSet }[];
}

/** `answers`: a file of answers that gives the result; null: no answers can. */
export interface Reached {
  readonly target: Target;
  readonly answers: AnswerFile | null;
}

const target = (outcome: Outcome, ways: Target['ways'], observation = false): Target => ({
  result: { outcome, observation },
  ways,
});
const notMet = { trigger: no, breach: anyTruth };
const openTrigger = { trigger: unknown, breach: anyTruth };
const openBreach = { trigger: yes, breach: unknown };
const fulfilled = { trigger: yes, breach: yes };
const unfulfilled = { trigger: yes, breach: no };

const targets: Readonly<Record<Standard['kind'], readonly Target[]>> = {
  standard: [
    target('BREACH INDICATED', [fulfilled]),
    target('COMPLIANT', [unfulfilled]),
    target('INSUFFICIENT INFORMATION', [openTrigger, openBreach]),
    target('NOT APPLICABLE', [notMet]),
  ],
  test: [
    target('MET', [fulfilled]),
    target('NOT MET', [unfulfilled]),
    target('UNDETERMINED', [openBreach]),
    target('INSUFFICIENT INFORMATION', [openTrigger]),
    target('NOT APPLICABLE', [notMet]),
  ],
  unsettled: [
    target('NOT APPLICABLE', [fulfilled], true),
    target('INSUFFICIENT INFORMATION', [openTrigger, openBreach]),
    target('NOT APPLICABLE', [notMet, unfulfilled]),
  ],
};

/**
 * The results that the standard must be able to have. By rule, not by name, two are left out: what a
 * trigger rules out that reads nothing open (always true, or two-valued), and, for tests alone, what a
 * conclusion rules out in the same way (a definition that holds whatever is answered).
 */
export function expectedTargets(law: Law, standard: Standard): Target[] {
  const everythingOpen: PartialFile = { slots: new Int32Array(law.slotCount), isOpen: () => true };
  const trigger = attainable(law, standard.trigger.expr, everythingOpen);
  const breach =
    standard.kind === 'test' ? attainable(law, standard.breach.expr, everythingOpen) : anyTruth;
  return targets[standard.kind].filter(({ ways }) =>
    ways.some((way) => (way.trigger & trigger) !== 0 && (way.breach & breach) !== 0),
  );
}

/**
 * For every result that the standard must be able to have, answers that give it. The search is
 * complete: it goes through all answers that can make a difference, and leaves a branch only when no
 * completion of it can give the result. What it finds is confirmed by the engine itself.
 */
export function reachOf(law: Law, standard: Standard): Reached[] {
  const choices = choicesFor(law, standard);
  return expectedTargets(law, standard).map((wanted) => ({
    target: wanted,
    answers: search(law, standard, choices, wanted),
  }));
}

function search(
  law: Law,
  standard: Standard,
  choices: readonly Choice[],
  { ways, result }: Target,
): AnswerFile | null {
  const slots = new Int32Array(law.slotCount);
  const open = new Set(choices.flatMap((choice) => choice.slots));
  const isOpen = (slot: number): boolean => open.has(slot);
  const file: PartialFile = { slots, isOpen };
  const canStill = (): boolean => {
    const trigger = attainable(law, standard.trigger.expr, file);
    return ways.some(
      (way) =>
        (way.trigger & trigger) !== 0 &&
        (way.breach & attainable(law, standard.breach.expr, file)) !== 0,
    );
  };
  const isReached = (): boolean => {
    const found = rawResult(standard, slots);
    return found.outcome === result.outcome && found.observation === result.observation;
  };
  const from = (index: number): boolean => {
    if (!canStill()) return false;
    const choice = choices[index];
    if (choice === undefined) return isReached();
    for (const slot of choice.slots) open.delete(slot);
    for (const value of choice.values) {
      for (const slot of choice.slots) slots[slot] = value;
      if (isPossible(choice, slots, isOpen) && from(index + 1)) return true;
    }
    for (const slot of choice.slots) {
      slots[slot] = 0;
      open.add(slot);
    }
    return false;
  };
  return from(0) ? { slots } : null;
}
