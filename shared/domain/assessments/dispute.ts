import { z } from 'zod';
import type { Outcome } from './assessment';

/**
 * What an officer can hold a result to be. OBSERVATION (S5) stands beside the outcomes: for unsettled
 * law it is what the facts show, without a finding of breach.
 */
export const DisputedOutcome = z.enum([
  'BREACH INDICATED',
  'INSUFFICIENT INFORMATION',
  'COMPLIANT',
  'NOT APPLICABLE',
  'MET',
  'NOT MET',
  'UNDETERMINED',
  'OBSERVATION',
]);
export type DisputedOutcome = z.infer<typeof DisputedOutcome>;

type Kind = 'standard' | 'test' | 'unsettled';

const possible: Readonly<Record<Kind, readonly DisputedOutcome[]>> = {
  standard: ['BREACH INDICATED', 'INSUFFICIENT INFORMATION', 'COMPLIANT', 'NOT APPLICABLE'],
  test: ['MET', 'NOT MET', 'UNDETERMINED', 'NOT APPLICABLE'],
  unsettled: ['OBSERVATION', 'INSUFFICIENT INFORMATION', 'NOT APPLICABLE'],
};

interface Shown {
  readonly kind: Kind;
  readonly outcome: Outcome;
  readonly qualifiers: readonly string[];
}

/** The result of the checklist in the same terms as an officer's view. */
export const shownOutcome = ({ outcome, qualifiers }: Omit<Shown, 'kind'>): DisputedOutcome =>
  qualifiers.includes('OBSERVATION') ? 'OBSERVATION' : outcome;

/** What an officer may hold instead: the outcomes of that kind (S4, S5) that it has not now. */
export const otherOutcomes = (result: Shown): DisputedOutcome[] =>
  possible[result.kind].filter((outcome) => outcome !== shownOutcome(result));

const words = (text: string): number => text.trim().split(/\s+/).length;
const fewestWords = 3;

/** Enough to be read as a reason and not as a remark. */
export const isReason = (text: string): boolean => words(text) >= fewestWords;

export const DisputeReason = z.string().trim().max(4000).refine(isReason, 'too few words');

/** What happened to the checklist's side since the officer disagreed with it. */
export type SinceDispute = 'nothing' | 'answers' | 'result';

/** An officer's own view of a result, kept beside the checklist's. */
export interface DisputeView {
  readonly outcome: DisputedOutcome;
  /** In the words that the legal effect allows (L2). */
  readonly label: string;
  readonly reason: string;
  readonly officerName: string;
  readonly at: string;
  /** The result of the checklist that the officer disagreed with. */
  readonly checklistThen: DisputedOutcome;
  readonly since: SinceDispute;
}

/** One step in the history of a result's disputes; `outcome` null: the view was withdrawn. */
export interface DisputeStep {
  readonly outcome: DisputedOutcome | null;
  readonly reason: string;
  readonly officerName: string;
  readonly at: string;
  readonly checklistThen: DisputedOutcome;
}
