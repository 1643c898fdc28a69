import type { LawLibrary } from '../domain/law-library/library';
import { nothing, query } from './operation';

export const lawLibraryOperations = {
  /** Every standard as a line, with all by which lines are found, and the coverage of the fact sheet. */
  'law.library': query<LawLibrary>()(nothing),
};
