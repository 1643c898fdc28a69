import type { Truth } from './law';

/** Which of the three truth values (S2) a condition can still take: bits for yes, unknown, no. */
export type TruthSet = number;

export const yes = 1;
export const unknown = 2;
export const no = 4;
export const anyTruth: TruthSet = yes | unknown | no;

export const truthSet = (value: Truth): TruthSet =>
  value === 1 ? yes : value === 0 ? unknown : no;

/** NOT of every member. */
export const negated = (set: TruthSet): TruthSet =>
  (set & unknown) | ((set & yes) === 0 ? 0 : no) | ((set & no) === 0 ? 0 : yes);

/** The AND of any member of the one with any member of the other. */
export function both(a: TruthSet, b: TruthSet): TruthSet {
  const isNo = ((a | b) & no) === 0 ? 0 : no;
  const isYes = a & b & yes;
  const upper = (set: TruthSet): boolean => (set & (yes | unknown)) !== 0;
  const isUnknown = upper(a) && upper(b) && ((a | b) & unknown) !== 0 ? unknown : 0;
  return isNo | isYes | isUnknown;
}

/** The OR of any member of the one with any member of the other. */
export const either = (a: TruthSet, b: TruthSet): TruthSet => negated(both(negated(a), negated(b)));
