import type { ImportNote } from '../../domain/law-library/xlsform';
import type { ChoiceList } from './choice-lists';
import type { FormSheets } from './form-sheets';
import { languagesOf } from './languages';
import { plainText, shortened } from './plain-text';
import type { FormQuestion } from './walk-rows';

interface Taken {
  readonly language: string | null;
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly questions: readonly FormQuestion[];
}

const leftOut = (
  sheet: ImportNote['sheet'],
  row: number,
  what: string,
  reason: string,
): ImportNote => ({ sheet, row, what, became: 'left_out', reason });

const otherSheets = ({ others = [] }: FormSheets): ImportNote[] =>
  others.map((name) =>
    leftOut(
      'workbook',
      0,
      `sheet ${shortened(plainText(name), 60)}`,
      'Only the sheets survey, choices and settings are read.',
    ),
  );

const otherLanguages = (sheets: FormSheets, chosen: string | null): ImportNote[] =>
  languagesOf(sheets)
    .filter((language) => language !== chosen)
    .map((language) =>
      leftOut(
        'survey',
        0,
        `language ${plainText(language)}`,
        'An instrument is written in one language; the form can be imported again for this one.',
      ),
    );

const usedSettings = new Set(['form_title', 'default_language']);

function otherSettings({ settings }: FormSheets): ImportNote[] {
  const [first, ...rest] = settings?.rows ?? [];
  if (first === undefined) return [];
  const unused = [...first.cells].filter(([heading]) => !usedSettings.has(heading));
  return [
    ...unused.map(([heading, text]) =>
      leftOut(
        'settings',
        first.row,
        `${plainText(heading)}: ${shortened(plainText(text), 60)}`,
        'An instrument has no place for it.',
      ),
    ),
    ...rest.map(({ row }) => leftOut('settings', row, 'line', 'Only the first line counts.')),
  ];
}

/** Lists from which no question that was taken over lets anybody choose. */
function unusedLists({ choices }: FormSheets, { lists, questions }: Taken): ImportNote[] {
  const used = new Set(questions.map(({ list }) => list));
  const nameIn = (cells: ReadonlyMap<string, string>): string | undefined =>
    [...cells].find(([heading]) => /^list[_ -]name$/.test(heading))?.[1];
  return [...lists]
    .filter(([, list]) => !used.has(list))
    .map(([name]) =>
      leftOut(
        'choices',
        choices?.rows.find(({ cells }) => nameIn(cells) === name)?.row ?? 0,
        `list ${shortened(plainText(name), 60)}`,
        'No question that was taken over offers it.',
      ),
    );
}

/** What no question shows and no line of the survey tells of. */
export const unreadNotes = (sheets: FormSheets, taken: Taken): ImportNote[] => [
  ...otherSheets(sheets),
  ...otherLanguages(sheets, taken.language),
  ...otherSettings(sheets),
  ...unusedLists(sheets, taken),
];
