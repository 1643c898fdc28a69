import type { GateKind } from './hit';

/**
 * How a needle is looked for.
 * alone: one word that is enough by itself. capital: a short or ordinary word, which counts with a
 * telling capital or beside another part of the same name. only: such a word where it is the whole
 * name. small: a word that the identity itself has in small letters ("the cleaner"), which in another
 * inquiry counts with a telling capital only. part: counts only beside another part (kept for fingerprints of before). loose: a coarse form
 * of a word (`looseForm`, `skeletonsOf`). initials: of a whole name. whole: several words in order, however they are
 * divided. number: a run of letters and digits, however it is divided. day: a calendar day, in any
 * notation.
 */
export type NeedleShape =
  | 'alone'
  | 'small'
  | 'capital'
  | 'only'
  | 'part'
  | 'loose'
  | 'initials'
  | 'whole'
  | 'number'
  | 'day';

/** What the gate looks for, folded and without spaces. */
export interface Needle {
  readonly text: string;
  readonly kind: GateKind;
  readonly shape: NeedleShape;
  /** Numbers the names of one person; parts belong together when it is equal. */
  readonly name: number;
  /** Of a name: which part it is, -1 for several. Of a number: how many digits it has. */
  readonly part: number;
}

/** Coarse forms and initials have a space of their own: none of them equals a word. */
export const looseText = (form: string): string => `~${form}`;
/**
 * Consonants of a name, to be looked for in the other kind of script alone: those of an Arabic name in
 * Latin texts, those of a Latin name in Arabic and Hebrew ones.
 */
export const skeletonText = (form: string, soughtIn: 'abjad' | 'latin'): string =>
  `${soughtIn === 'abjad' ? '^' : '_'}${form}`;
export const initialsText = (letters: string): string => `.${letters}`;

export const digitsIn = (text: string): number => text.replace(/[^0-9]/g, '').length;
