import { z } from 'zod';
import type { LawLibrary } from '../domain/law-library/library';
import type { XlsFormImport } from '../domain/law-library/xlsform';
import { chosenPath } from './chosen-path';
import { nothing, query } from './operation';

export const lawLibraryOperations = {
  /** Every standard as a line, with all by which lines are found, and the coverage of the fact sheet. */
  'law.library': query<LawLibrary>()(nothing),
  /**
   * A form (ODK, KoBo) as the text of an instrument file. Nothing is stored: the text goes the way of
   * every instrument of the institution's own. `choicesPath`: beside a survey saved as .csv.
   */
  'instrument.fromXlsForm': query<XlsFormImport>()(
    z.object({
      path: chosenPath('form'),
      choicesPath: chosenPath('form').nullable(),
      prefix: z.string().max(20),
      /** Null takes the form's own title. */
      title: z.string().max(200).nullable(),
      /** By name or code; null takes the form's default. */
      language: z.string().max(80).nullable(),
    }),
  ),
};
