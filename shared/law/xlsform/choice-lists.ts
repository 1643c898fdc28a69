import type { ImportNote } from '../../domain/law-library/xlsform';
import type { FormSheet } from './form-sheets';
import { headingParts, wordingReader } from './languages';
import { plainText, shortened } from './plain-text';

export interface ListChoice {
  /** As the form names it; conditions use this name. */
  readonly name: string;
  /** As an instrument may name it. */
  readonly value: string;
  readonly label: string;
}

export interface ChoiceList {
  readonly choices: readonly ListChoice[];
  /** The list says only yes and no (and that it is not known, which every question can say). */
  readonly yesNo: { readonly yes: string; readonly no: string } | null;
}

const longestLabel = 200;

/** Values of an instrument: small letters, digits, underscores, a letter first. */
function valueOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  const base = /^[a-z]/.test(plain) ? plain : `v_${plain === '' ? 'x' : plain}`;
  let value = base;
  for (let count = 2; taken.has(value); count += 1) value = `${base}_${count}`;
  return value;
}

const affirmed = new Set(['yes', 'y', 'oui', 'si', 'sí', 'sim', 'ja', 'да', 'نعم', 'true']);
const denied = new Set(['no', 'n', 'non', 'não', 'nao', 'nein', 'нет', 'لا', 'false']);
const notKnown = new Set([
  'unknown',
  'dk',
  'dont_know',
  "don't know",
  'don’t know',
  'do not know',
  'not known',
  'inconnu',
  'ne sait pas',
  'desconocido',
  'no sabe',
]);

const says = (choice: ListChoice, words: ReadonlySet<string>): boolean =>
  words.has(choice.name.toLowerCase()) || words.has(choice.label.toLowerCase());

/** Two choices, yes and no, and beside them nothing but that it is not known. */
function yesNoOf(choices: readonly ListChoice[]): ChoiceList['yesNo'] {
  const rest = choices.filter((choice) => !says(choice, notKnown));
  const yes = rest.find((choice) => says(choice, affirmed));
  const no = rest.find((choice) => says(choice, denied));
  if (rest.length !== 2 || yes === undefined || no === undefined || yes === no) return null;
  return { yes: yes.name, no: no.name };
}

/** The lists of the sheet `choices` by name, in the chosen language, and what had to be changed. */
export function choiceLists(
  sheet: FormSheet | null,
  language: string | null,
): { readonly lists: ReadonlyMap<string, ChoiceList>; readonly notes: readonly ImportNote[] } {
  const byList = new Map<string, ListChoice[]>();
  const notes: ImportNote[] = [];
  if (sheet === null) return { lists: new Map(), notes };
  const wording = wordingReader(sheet, language);
  const headingOf = (...bases: string[]): string | undefined =>
    sheet.headings.find((heading) => bases.includes(headingParts(heading).base));
  const listHeading = headingOf('list_name', 'list name', 'list-name') ?? '';
  const nameHeading = headingOf('name', 'value') ?? '';
  for (const line of sheet.rows) {
    const list = line.cells.get(listHeading);
    const name = line.cells.get(nameHeading);
    const note = (became: ImportNote['became'], reason: string): void => {
      notes.push({
        sheet: 'choices',
        row: line.row,
        what: plainText(`${list ?? ''}: ${name ?? ''}`),
        became,
        reason,
      });
    };
    if (list === undefined) {
      if (line.cells.size > 0) note('left_out', 'The choice belongs to no list.');
      continue;
    }
    if (name === undefined) {
      note('left_out', 'The choice has no name.');
      continue;
    }
    const known = byList.get(list) ?? [];
    byList.set(list, known);
    if (known.some((choice) => choice.name === name)) {
      note('left_out', 'The list holds this name already.');
      continue;
    }
    const found = wording(line, 'label');
    if (found?.elsewhere) note('changed', `Its label was taken from ${found.elsewhere}.`);
    const label = found?.text ?? plainText(name);
    if (label.length > longestLabel) note('changed', 'Its label was cut to 200 characters.');
    const value = valueOf(name, new Set(known.map((choice) => choice.value)));
    if (value !== name) note('changed', `Its value is now ${value}.`);
    known.push({ name, value, label: shortened(label === '' ? value : label, longestLabel) });
  }
  const lists = [...byList].map(([name, choices]): [string, ChoiceList] => [
    name,
    { choices, yesNo: yesNoOf(choices) },
  ]);
  return { lists: new Map(lists), notes };
}

/** "Unknown" can be answered to every question: as a choice of its own it would mean that too. */
export const isUnknownChoice = ({ value }: ListChoice): boolean => value === 'unknown';
