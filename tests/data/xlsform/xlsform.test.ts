import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFromXlsForm } from '../../../electron/cli/from-xlsform';
import { parseInstrument } from '../../../electron/core/assessments/load-instruments';
import { openCore, temporaryFolder } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';
import { visitForm } from '../../helpers/xlsform/visit-form';
import { workbook, type Cells } from '../../helpers/xlsform/workbook';

async function saved(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return path;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table = (cells: Cells): string =>
  `\ufeff${cells.map((line) => line.map(quoted).join(',')).join('\r\n')}`;

async function command(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runFromXlsForm(argv, {
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    askSecret: () => Promise.resolve(''),
    now: () => new Date(),
    resourcesFolder,
  });
  return { code, out: out.join(''), err: err.join('') };
}

const asked = { choicesPath: null, prefix: 'VIS', title: null, language: 'en' };

describe('a form in the vault', () => {
  it('becomes a text that the instruments in force accept, and nothing is stored or logged', async () => {
    const core = await openCore();
    const path = await saved('visit.xlsx', workbook(visitForm));
    const before = await core.do('audit.head', {});
    const form = await core.do('instrument.fromXlsForm', { path, ...asked });
    expect(form).toMatchObject({
      title: 'Visit to a shelter',
      questions: 9,
      languages: ['English (en)', 'Français (fr)'],
      language: 'English (en)',
    });
    const checked = await core.do('instrument.check', { name: 'vis.yaml', yaml: form.yaml });
    expect(checked.faults).toEqual([]);
    expect(await core.do('audit.head', {})).toEqual(before);
  });

  it('is refused with a code where it cannot be taken over', async () => {
    const core = await openCore();
    const path = await saved('visit.xlsx', workbook(visitForm));
    const fails = (change: Partial<typeof asked>) =>
      core.fails('instrument.fromXlsForm', { path, ...asked, ...change });
    expect(await fails({ prefix: 'DET' })).toBe('XLSFORM_PREFIX_TAKEN');
    expect(await fails({ prefix: 'det' })).toBe('XLSFORM_PREFIX');
    expect(await fails({ language: 'Swahili' })).toBe('XLSFORM_LANGUAGE');
    const none = { path: join(await temporaryFolder(), 'none.xlsx'), ...asked };
    expect(await core.fails('instrument.fromXlsForm', none)).toBe('XLSFORM_UNREADABLE');
  });

  it('comes from two tables of text as from the workbook', async () => {
    const core = await openCore();
    const path = await saved('survey.csv', table(visitForm.survey));
    const choicesPath = await saved('choices.csv', table(visitForm.choices));
    const title = 'Visit to a shelter';
    const fromTables = await core.do('instrument.fromXlsForm', {
      ...asked,
      path,
      choicesPath,
      title,
    });
    const book = await saved('visit.xlsx', workbook(visitForm));
    const fromBook = await core.do('instrument.fromXlsForm', { ...asked, path: book });
    expect(fromTables.yaml).toBe(fromBook.yaml);
    // Tables have no sheet of settings, so there is nothing of it to tell.
    const ofTables = fromBook.notes.filter(({ sheet }) => sheet !== 'settings');
    expect(fromTables.notes).toEqual(ofTables);
  });
});

describe('instrument from-xlsform', () => {
  it('prints the file alone, and on the other stream what became of the rest', async () => {
    const path = await saved('visit.xlsx', workbook(visitForm));
    const { code, out, err } = await command(path, '--prefix', 'VIS', '--language', 'en');
    expect(code).toBe(0);
    expect(parseInstrument('vis.yaml', out).content).toMatchObject({ checklist: 'VIS' });
    expect(err).toMatch(/^9 questions in English \(en\)\.\n/);
    expect(err).toContain(
      '  survey line 18: place. An instrument has no question of this type. (geopoint)\n',
    );
    expect(err).toContain('  choices line 8: regime: 1. Its value is now v_1.\n');
  });

  it('tells wrong use, and a form that it refuses, with its code', async () => {
    expect(await command('form.xlsx')).toMatchObject({ code: 2, out: '' });
    expect((await command('--help')).out).toContain('--prefix CODE');
    const path = await saved('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const refused = await command(path, '--prefix', 'VIS');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^XLSFORM_OLD_FORMAT: /);
  });
});
