import { staged, type Handlers } from '../handler';
import { readFactSheet } from './fact-sheet';
import { libraryOf } from './library';

export const lawLibraryHandlers = {
  'law.library': staged(
    ({ resourcesFolder }) => readFactSheet(resourcesFolder),
    ({ law }, _input, sheet) => libraryOf(law, sheet),
  ),
} satisfies Handlers<'law.library'>;
