import { staged, type Handlers } from '../handler';
import { fromXlsForm } from '../xlsform/from-xlsform';
import { readForm } from '../xlsform/read-form';
import { readFactSheet } from './fact-sheet';
import { libraryOf } from './library';

export const lawLibraryHandlers = {
  'law.library': staged(
    ({ resourcesFolder }) => readFactSheet(resourcesFolder),
    ({ law }, _input, sheet) => libraryOf(law, sheet),
  ),
  'instrument.fromXlsForm': staged(
    (_context, { path, choicesPath }) => readForm(path, choicesPath),
    ({ law }, { prefix, title, language }, sheets) =>
      fromXlsForm(law, sheets, { prefix, title, language }),
  ),
} satisfies Handlers<'law.library' | 'instrument.fromXlsForm'>;
