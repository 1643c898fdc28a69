/** A form as offices use them: every cell of it is in the instrument, or told of. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseInstrument } from '../../../electron/core/assessments/load-instruments';
import { instrumentYaml } from '../../../electron/core/xlsform/instrument-yaml';
import { readForm } from '../../../electron/core/xlsform/read-form';
import { importForm, type FormSheets, type ImportedForm } from '../../../shared/law/xlsform';
import { temporaryFolder } from '../../helpers/core';
import { householdForm } from '../../helpers/xlsform/household-form';
import { workbook } from '../../helpers/xlsform/workbook';

async function imported() {
  const path = join(await temporaryFolder(), 'stay.xlsx');
  await writeFile(path, workbook(householdForm));
  const sheets = await readForm(path, null);
  const form = importForm(sheets, { prefix: 'STAY', title: null, language: 'en' });
  return { sheets, form, text: instrumentYaml(form) };
}

const words = (text: string): string => text.replace(/\s+/g, ' ');

/** Names of lines that are no question, and what a type already says: they carry no content. */
const isStructure = (heading: string, type: string): boolean =>
  ['type', 'list_name', 'default_language'].includes(heading) ||
  (heading === 'name' && /^(end|note)/.test(type));

/** Cells that are neither in the text of the instrument nor under any note. */
function lost({ survey, choices, settings }: FormSheets, form: ImportedForm, yaml: string) {
  const said = words(JSON.stringify(form.doc) + yaml.replaceAll('#', ''));
  const told = new Set(form.notes.map(({ sheet, row }) => `${sheet} ${String(row)}`));
  const wholes = form.notes.filter(({ row }) => row === 0).map(({ what }) => what);
  const lists = form.notes.map(({ what }) => what);
  // A list yes, no, unknown becomes the type for it; the question says so.
  const isUnknown = (text: string) => ['dk', 'Unknown'].includes(text);
  const isTold = (sheet: string, row: number, heading: string, text: string, list: string) =>
    told.has(`${sheet} ${String(row)}`) ||
    wholes.some((what) => what === `column ${heading}` || what === languageOf(heading)) ||
    lists.includes(`list ${list}`) ||
    (sheet === 'choices' && isUnknown(text) && lists.includes('choices of order'));
  return Object.entries({ survey, choices, settings }).flatMap(([sheet, content]) =>
    (content?.rows ?? []).flatMap(({ row, cells }) =>
      [...cells].flatMap(([heading, text]) =>
        isStructure(heading, cells.get('type') ?? '') ||
        isTold(sheet, row, heading, text, cells.get('list_name') ?? '') ||
        said.includes(words(text))
          ? []
          : [`${sheet} ${String(row)} ${heading}: ${text}`],
      ),
    ),
  );
}

const languageOf = (heading: string): string => `language ${heading.split('::').at(-1) ?? ''}`;

it('loses no cell in silence', async () => {
  const { sheets, form, text } = await imported();
  expect(form.doc.questions.length).toBeGreaterThanOrEqual(40);
  expect(lost(sheets, form, text)).toEqual([]);
  expect(parseInstrument('stay.yaml', text).content).toEqual(form.doc);
});

it('tells of each thing that an instrument cannot do, at its line', async () => {
  const { form } = await imported();
  const told = (what: string) =>
    form.notes.filter((note) => note.what === what).map(({ became, reason }) => [became, reason]);
  const leftOut = (reason: string | RegExp) => [['left_out', expect.stringMatching(reason)]];
  expect(told('sheet external_choices')).toEqual(leftOut(/Only the sheets survey/));
  expect(told('language Español (es)')).toEqual(leftOut(/one language/));
  expect(told('style: pages')).toEqual(leftOut(/no place/));
  expect(told('village')).toEqual(leftOut(/another file/));
  expect(told('choice_filter of district')).toEqual(leftOut(/All choices/));
  expect(told('is_child')).toEqual(leftOut(/calculated: if/));
  expect(told('repeat room')).toEqual(leftOut(/asked once/));
  expect(told('repeat occupant')).toEqual(leftOut(/asked once/));
  expect(told('hint of person')).toEqual(leftOut(/no help/));
  expect(told('relevant of a note')).toEqual(leftOut(/always shown/));
  expect(told('required_message')).toEqual(leftOut(/rule S1/));
  expect(told('list leftover')).toEqual(leftOut(/No question/));
  expect(told(': stray')).toEqual(leftOut(/no list/));
  for (const name of ['curfew', 'order_photo', 'needs', 'place', 'file_code', 'read_back'])
    expect(told(name), name).toEqual(leftOut(/no question of this type/));
  for (const name of [
    'appearance',
    'default',
    'read_only',
    'repeat_count',
    'parameters',
    'trigger',
  ])
    expect(told(`column ${name}`), name).toEqual(leftOut(/no place/));
  expect(told('choices of order')).toEqual([['changed', expect.stringMatching(/Unknown/)]]);
  expect(told('choices of sex')).toEqual([['changed', expect.stringMatching(/Other/)]]);
});

it('puts nested conditions, and an answer required under one, into words', async () => {
  const { form } = await imported();
  const helpOf = (name: string): string =>
    form.doc.questions[form.origins.findIndex((origin) => origin.name === name)]?.help ?? '';
  expect(helpOf('interpreter')).toMatch(
    /Do you agree to be interviewed\?.*Languages spoken.*Age in years.*Region of origin/s,
  );
  expect(helpOf('order_text')).toMatch(
    /Quote it word for word\. .*Which regime applies\?.*written order/s,
  );
  expect(helpOf('age')).toMatch(/The form requires an answer when .*interviewed/);
  expect(helpOf('consent')).toMatch(/Speak in private\..*The form requires an answer\./);
  expect(helpOf('initials')).toContain('Two capital letters.');
});
