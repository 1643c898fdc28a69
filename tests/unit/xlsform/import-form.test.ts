import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../../electron/core/assessments/load-instruments';
import { instrumentYaml } from '../../../electron/core/xlsform/instrument-yaml';
import { compileInstruments } from '../../../shared/law';
import { importForm, type FormSheet, type ImportedForm } from '../../../shared/law/xlsform';
import { caught } from '../../helpers/law/catching';
import { instrumentsFolder } from '../../helpers/law/the-law';
import { visitForm } from '../../helpers/xlsform/visit-form';
import type { Cells } from '../../helpers/xlsform/workbook';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheet = ([headings = [], ...lines]: Cells): FormSheet => ({
  headings,
  rows: lines.map((line, index) => ({
    row: index + 2,
    cells: new Map(
      line
        .map((text, at): [string, string] => [headings[at] ?? '', text])
        .filter(([, t]) => t !== ''),
    ),
  })),
});

function imported(
  form: { survey: Cells; choices?: Cells; settings?: Cells },
  options: { prefix?: string; language?: string | null; title?: string | null } = {},
): ImportedForm {
  return importForm(
    {
      survey: sheet(form.survey),
      choices: form.choices === undefined ? null : sheet(form.choices),
      settings: form.settings === undefined ? null : sheet(form.settings),
    },
    { prefix: 'VIS', language: null, title: null, ...options },
  );
}

const visit = (language: string | null = 'en') => imported(visitForm, { language });
const about = (form: ImportedForm, what: string) =>
  form.notes
    .filter((note) => note.what === what)
    .map(({ row, became, reason }) => ({ row, became, reason }));

describe('a form taken over as questions', () => {
  it('keeps every question with its type, in its order, under identifiers of its own', () => {
    expect(visit().doc.questions.map(({ id, type, text }) => [id, type, text])).toEqual([
      ['VIS-Q01', 'yes_no', 'Can residents leave at will?'],
      ['VIS-Q02', 'any_of', 'What keeps them from leaving?'],
      ['VIS-Q03', 'one_of', 'Which regime applies?'],
      ['VIS-Q04', 'number', 'Age of the youngest resident'],
      ['VIS-Q05', 'number', 'Hours outside a day'],
      ['VIS-Q06', 'date', 'Since when?'],
      ['VIS-Q07', 'date', 'When was the visit?'],
      ['VIS-Q08', 'text', 'In the words of [resident]'],
      ['VIS-Q09', 'number', 'How many beds?'],
    ]);
    expect(visit().doc).toMatchObject({
      checklist: 'VIS',
      title: 'Visit to a shelter',
      language: 'en',
      standards: [],
    });
  });

  it('keeps choices, names them as an instrument can, and leaves "unknown" to the answer', () => {
    const { questions } = visit().doc;
    expect(questions[1]?.choices).toEqual({
      locked_doors: 'Locked doors',
      guards: 'Guards',
      none: 'None',
    });
    expect(questions[2]?.choices).toEqual({ v_1: 'Open', v_2: 'Closed', other: 'Other' });
    expect(questions[0]?.choices).toBeUndefined();
    expect(about(visit(), 'choices of regime')).toEqual([
      { row: 7, became: 'changed', reason: 'Unknown can be answered to every question.' },
      { row: 7, became: 'changed', reason: '“Other” is a choice without a text.' },
    ]);
    expect(visit().notes).toContainEqual({
      sheet: 'choices',
      row: 8,
      what: 'regime: 1',
      became: 'changed',
      reason: 'Its value is now v_1.',
    });
  });

  it('says in the help what the form does by itself', () => {
    const help = visit().doc.questions.map((question) => question.help);
    expect(help).toEqual([
      'Ask in a place where nobody listens. Ask residents too. The form requires an answer.',
      'Asked when “Can residents leave at will?” is “No”.',
      'Asked when “What keeps them from leaving?” includes “Guards” and it is not so that “Can residents leave at will?” is “Yes”.',
      'The form accepts: the answer is at least 0 and the answer is at most 120.',
      'The form accepts: At most 24 hours.',
      'Asked when “Age of the youngest resident” is less than 18 or “Age of the youngest resident” is more than 60.',
      '',
      '',
      '',
    ]);
  });

  it('lists what is lost or changed with its line and reason', () => {
    const form = visit();
    expect(about(form, 'start')).toEqual([
      { row: 2, became: 'left_out', reason: 'It is recorded by the device (start).' },
    ]);
    expect(about(form, 'group shelter')).toEqual([
      { row: 4, became: 'left_out', reason: 'Its heading is not kept; its questions are.' },
    ]);
    expect(about(form, 'repeat rooms')).toEqual([
      {
        row: 15,
        became: 'left_out',
        reason: 'Its questions are asked once: an instrument has no repetition.',
      },
    ]);
    expect(about(form, 'is_child')).toEqual([
      { row: 14, became: 'left_out', reason: 'It is calculated: if(${age} < 18, 1, 0)' },
    ]);
    expect(about(form, 'visited')).toEqual([
      { row: 12, became: 'changed', reason: 'The day is kept, the time of day is not.' },
    ]);
    expect(about(form, 'relevant of beds')).toEqual([
      { row: 16, became: 'left_out', reason: "It cannot be put in words: regex(., '^[0-9]$')" },
    ]);
    expect(about(form, 'place')).toEqual([
      {
        row: 18,
        became: 'left_out',
        reason: 'An instrument has no question of this type. (geopoint)',
      },
    ]);
    expect(about(form, 'lost')).toEqual([
      { row: 19, became: 'left_out', reason: 'The sheet of choices holds no list missing.' },
    ]);
    expect(about(form, 'note')).toEqual([
      { row: 20, became: 'left_out', reason: 'No question follows for which it could be help.' },
    ]);
    expect(about(form, 'column appearance')).toEqual([
      { row: 0, became: 'left_out', reason: 'An instrument has no place for it.' },
    ]);
    expect(about(form, 'required of can_leave')).toHaveLength(1);
    expect(about(form, 'constraint of age')).toHaveLength(1);
  });

  it('takes the language asked for, by name or code, else the default of the form', () => {
    for (const asked of ['en', 'English', 'english (EN)', 'English (en)'])
      expect(visit(asked).language, asked).toBe('English (en)');
    const byDefault = visit(null);
    expect(byDefault.language).toBe('Français (fr)');
    expect(byDefault.doc.language).toBe('fr');
    expect(byDefault.doc.questions[0]?.text).toBe('Peuvent-ils sortir ?');
    expect(byDefault.languages).toEqual(['English (en)', 'Français (fr)']);
    expect(caught(() => visit('es'))).toMatchObject({
      code: 'XLSFORM_LANGUAGE',
      params: { languages: 'English (en), Français (fr)' },
    });
  });

  it('takes a text from another language where the one chosen lacks it, and says so', () => {
    const form = visit(null);
    expect(form.doc.questions[2]?.text).toBe('Which regime applies?');
    expect(about(form, 'label of regime')).toEqual([
      { row: 7, became: 'changed', reason: 'It was taken from English (en).' },
    ]);
  });

  it('recognises yes and no in several tongues and writings, and nothing else', () => {
    const typeOf = (...choices: [string, string][]): string | undefined =>
      imported({
        survey: [
          ['type', 'name', 'label'],
          ['select_one l', 'q', 'Q'],
        ],
        choices: [['list_name', 'name', 'label'], ...choices.map((c) => ['l', ...c])],
      }).doc.questions[0]?.type;
    expect(typeOf(['1', 'Yes'], ['0', 'No'])).toBe('yes_no');
    expect(typeOf(['o', 'Oui'], ['n', 'Non'])).toBe('yes_no');
    expect(typeOf(['a', 'نعم'], ['b', 'لا'])).toBe('yes_no');
    expect(typeOf(['no', 'No'], ['yes', 'Yes'], ['dk', 'Do not know'])).toBe('yes_no');
    expect(typeOf(['yes', 'Yes'], ['no', 'No'], ['na', 'Not applicable'])).toBe('one_of');
    expect(typeOf(['yes', 'Yes'])).toBe('one_of');
    expect(typeOf(['open', 'Open'], ['closed', 'Closed'])).toBe('one_of');
  });

  it('reads older writings of types and headings', () => {
    const form = imported({
      survey: [
        ['Type', 'Name', 'Label:English', 'Relevance', 'Required'],
        ['Select One  l', 'a', 'A', '', 'TRUE'],
        ['select all that apply from l', 'b', 'B', "selected(${a}, 'x')"],
        ['BEGIN GROUP', 'g', 'G', "${a} != ''"],
        ['string', 'c', 'C', '${b} = 1'],
        ['end group'],
        ['yes or no question', 'd', 'D', '${a} = ‘y’'],
      ],
      choices: [
        ['list name', 'name', 'label:English'],
        ['l', 'x', 'X'],
        ['l', 'y', 'Y'],
      ],
    });
    expect(form.doc.questions.map(({ type }) => type)).toEqual([
      'one_of',
      'any_of',
      'text',
      'yes_no',
    ]);
    expect(form.doc.questions.map(({ help }) => help)).toEqual([
      'The form requires an answer.',
      'Asked when “A” is “X”.',
      'Asked when “A” is answered.',
      'Asked when “A” is “Y”.',
    ]);
    expect(about(form, 'relevant of c').map(({ became }) => became)).toEqual(['left_out', 'help']);
    expect(form.doc.language).toBe('und');
  });

  it('leaves out markup, references and characters that turn the direction of reading', () => {
    const form = imported({
      survey: [
        ['type', 'name', 'label'],
        ['text', 'a', '<span style="color:red">Who</span> \u202ewas\u202c\n there?'],
        ['text', 'b', ''],
        ['text', '', ''],
        ['', 'stray', 'A line without a type'],
      ],
    });
    expect(form.doc.questions.map(({ text }) => text)).toEqual(['Who was there?', 'b', 'Line 4']);
    expect(about(form, 'line')).toEqual([
      { row: 5, became: 'left_out', reason: 'It has no type.' },
    ]);
  });

  it('cuts what is too long, and says so', () => {
    const form = imported({
      survey: [
        ['type', 'name', 'label', 'hint'],
        ['select_one l', 'a', 'x'.repeat(1300), 'y'.repeat(1300)],
      ],
      choices: [
        ['list_name', 'name', 'label'],
        ['l', 'n', 'z'.repeat(300)],
      ],
    });
    expect(form.doc.questions[0]?.text).toHaveLength(1200);
    expect(form.doc.questions[0]?.help).toHaveLength(1200);
    expect(form.doc.questions[0]?.choices?.['n']).toHaveLength(200);
    expect(form.notes.map(({ reason }) => reason)).toEqual([
      'It is cut to 1,200 characters.',
      'It is cut to 1,200 characters.',
      'Its label was cut to 200 characters.',
    ]);
  });

  it('refuses a code of the wrong form, a form without a survey, an empty one, one too large', () => {
    const survey: Cells = [
      ['type', 'name', 'label'],
      ['text', 'a', 'A'],
    ];
    for (const prefix of ['', 'A', 'abc', '1AB', 'A-B', 'ABCDEFG'])
      expect(caught(() => imported({ survey }, { prefix })).code, prefix).toBe('XLSFORM_PREFIX');
    expect(caught(() => imported({ survey: [['id', 'answer']] })).code).toBe('XLSFORM_NO_SURVEY');
    expect(
      caught(() =>
        imported({
          survey: [
            ['type', 'name'],
            ['geopoint', 'x'],
          ],
        }),
      ).code,
    ).toBe('XLSFORM_EMPTY');
    const many = Array.from({ length: 1000 }, (_, i) => ['text', `q${i}`, 'Q']);
    expect(caught(() => imported({ survey: [['type', 'name', 'label'], ...many] })).code).toBe(
      'XLSFORM_TOO_LARGE',
    );
  });

  it('becomes an instrument file that compiles beside the law that ships', () => {
    const text = instrumentYaml(visit());
    expect(text).toContain('# Line 5 of the form: can_leave\n');
    const doc = parseInstrument('vis.yaml', text);
    const sources = readFileSync(join(instrumentsFolder, 'sources.yaml'), 'utf8');
    const law = compileInstruments([doc, parseInstrument('sources.yaml', sources)]);
    expect(law.questions.get('VIS-Q02')?.noneSlot).toBeGreaterThan(0);
    expect(law.questions.size).toBe(9);
    expect(doc.content).toEqual(visit().doc);
  });
});
