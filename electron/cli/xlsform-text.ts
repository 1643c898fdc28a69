import type { ImportNote, XlsFormImport } from '../../shared/domain/law-library/xlsform';

const headings: Readonly<Record<ImportNote['became'], string>> = {
  help: 'Said in the help of the question',
  changed: 'Taken over with a change',
  left_out: 'Left out',
};

/** What became of a form, for the terminal: a count, and each thing with its sheet and line. */
export function notesInWords({ questions, language, notes }: XlsFormImport): string {
  const groups = (['left_out', 'changed', 'help'] as const).map((became) => {
    const own = notes.filter((note) => note.became === became);
    if (own.length === 0) return '';
    return `\n${headings[became]} (${own.length}):\n${own.map(line).join('')}`;
  });
  const from = language === null ? '' : ` in ${language}`;
  return `${questions} questions${from}.\n${groups.join('')}`;
}

const line = ({ sheet, row, what, reason }: ImportNote): string =>
  `  ${sheet}${row === 0 ? '' : ` line ${row}`}: ${what}. ${reason}\n`;
