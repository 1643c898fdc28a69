import type { XlsFormImport } from '../../../shared/domain/law-library/xlsform';
import { AppError } from '../../../shared/errors';
import type { Law } from '../../../shared/law';
import { importForm, type FormSheets, type ImportOptions } from '../../../shared/law/xlsform';
import { instrumentYaml } from './instrument-yaml';
import { limits } from './limits';

/**
 * A form as the text of an instrument file of the institution's own.
 * @throws AppError XLSFORM_* ; XLSFORM_PREFIX_TAKEN when the law has a checklist of that code
 */
export function fromXlsForm(law: Law, sheets: FormSheets, options: ImportOptions): XlsFormImport {
  const imported = importForm(sheets, options);
  if (law.checklists.some(({ id }) => id === options.prefix))
    throw new AppError('XLSFORM_PREFIX_TAKEN');
  const { doc, languages, language, notes } = imported;
  const yaml = instrumentYaml(imported);
  if (yaml.length > limits.instrumentCharacters) throw new AppError('XLSFORM_TOO_LARGE');
  return {
    yaml,
    title: doc.title,
    questions: doc.questions.length,
    languages,
    language,
    notes,
  };
}
