import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../../electron/core/assessments/load-instruments';
import { fromXlsForm } from '../../../electron/core/xlsform/from-xlsform';
import { instrumentYaml } from '../../../electron/core/xlsform/instrument-yaml';
import { readForm } from '../../../electron/core/xlsform/read-form';
import { AppError } from '../../../shared/errors';
import { ChecklistDoc } from '../../../shared/law/document';
import { importForm, type FormSheet } from '../../../shared/law/xlsform';
import { temporaryFolder } from '../../helpers/core';
import { theLaw } from '../../helpers/law/the-law';
import { visitForm } from '../../helpers/xlsform/visit-form';
import { workbook, workbookParts } from '../../helpers/xlsform/workbook';

async function codeFor(bytes: Uint8Array, name = 'form.xlsx'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return readForm(path, null).then(
    () => 'read',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  zipSync({
    ...workbookParts(visitForm),
    [name]: typeof content === 'string' ? strToU8(content) : content,
  });

/** An archive whose headers declare another size than what comes out. */
function lying(name: string, content: Uint8Array, declared: number): Uint8Array {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(declared, 22);
  head.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const start = head.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  const own = Buffer.from(name);
  return Buffer.concat([head, own, packed, central, own, end]);
}

describe('a form that somebody made to do harm', () => {
  it('is refused when it unpacks to more than a form can hold, before it is unpacked', async () => {
    const zeros = new Uint8Array(60_000_000);
    const bomb = lying('xl/worksheets/sheet1.xml', zeros, zeros.length);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeFor(bomb)).toBe('XLSFORM_TOO_LARGE');
  });

  it('is refused when it grows beyond the size that it declares', async () => {
    const bomb = lying('xl/workbook.xml', new Uint8Array(30_000_000), 1000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeFor(bomb)).toBe('XLSFORM_DAMAGED');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(25_000_000);
  });

  it('is refused with a document type: no entity is ever expanded or fetched', async () => {
    const outside =
      '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>';
    const inside =
      '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect(await codeFor(withPart('xl/sharedStrings.xml', outside))).toBe('XLSFORM_UNSAFE');
    expect(await codeFor(withPart('xl/sharedStrings.xml', inside))).toBe('XLSFORM_UNSAFE');
    const utf16 = Buffer.from(`\ufeff${outside}`, 'utf16le');
    expect(await codeFor(withPart('xl/sharedStrings.xml', utf16))).toBe('XLSFORM_UNSAFE');
    const unknown = '<sst><si><t>&x;</t></si></sst>';
    expect(await codeFor(withPart('xl/sharedStrings.xml', unknown))).toBe('XLSFORM_DAMAGED');
  });

  it('is refused with more cells, columns or parts than a form can hold', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(400)}</row>`;
    expect(
      await codeFor(
        withPart('xl/worksheets/sheet1.xml', `<worksheet>${row.repeat(501)}</worksheet>`),
      ),
    ).toBe('XLSFORM_TOO_LARGE');
    const wide = Array.from({ length: 600 }, (_, i) => `h${i}`);
    expect(await codeFor(workbook({ survey: [wide] }))).toBe('XLSFORM_TOO_LARGE');
    const parts = Object.fromEntries(
      Array.from({ length: 1100 }, (_, i) => [`p${i}.xml`, strToU8('<a/>')]),
    );
    expect(await codeFor(zipSync({ ...workbookParts(visitForm), ...parts }))).toBe(
      'XLSFORM_TOO_LARGE',
    );
    const long = [['type'], ['x'.repeat(40_000)]];
    expect(await codeFor(workbook({ survey: long }))).toBe('XLSFORM_TOO_LARGE');
    const table = `type,name\n${'text,a,b,c,d,e\n'.repeat(40_000)}`;
    expect(await codeFor(strToU8(table), 'survey.csv')).toBe('XLSFORM_TOO_LARGE');
  });

  it('is refused by its length alone, however long it claims to be', async () => {
    const path = join(await temporaryFolder(), 'long.xlsx');
    const file = await open(path, 'w');
    await file.truncate(3_000_000_000);
    await file.close();
    await expect(readForm(path, null)).rejects.toMatchObject({ code: 'XLSFORM_TOO_LARGE' });
    await rm(path);
  });

  it('is refused when it is no form, an old workbook, locked, cut off or not there', async () => {
    expect(await codeFor(strToU8('%PDF-1.7'))).toBe('XLSFORM_KIND');
    expect(await codeFor(new Uint8Array())).toBe('XLSFORM_KIND');
    expect(await codeFor(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'form.xls')).toBe(
      'XLSFORM_OLD_FORMAT',
    );
    expect(await codeFor(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('XLSFORM_KIND');
    expect(await codeFor(workbook({ answers: [['a']] }))).toBe('XLSFORM_NO_SURVEY');
    const whole = workbook(visitForm);
    expect(await codeFor(whole.subarray(0, whole.length - 300))).toBe('XLSFORM_DAMAGED');
    expect(await codeFor(Buffer.from('type,name\nt\xe9xt,a', 'latin1'), 'survey.csv')).toBe(
      'XLSFORM_ENCODING',
    );
    expect(await codeFor(strToU8('type,name\n"open,a'), 'survey.csv')).toBe('XLSFORM_DAMAGED');
    const folder = await temporaryFolder();
    await expect(readForm(join(folder, 'none.xlsx'), null)).rejects.toMatchObject({
      code: 'XLSFORM_UNREADABLE',
    });
    await expect(readForm(folder, null)).rejects.toMatchObject({ code: 'XLSFORM_UNREADABLE' });
  });

  it('never brings the reader to anything but a form or a refusal with its code', async () => {
    const whole = workbook(visitForm);
    const path = join(await temporaryFolder(), 'form.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          await writeFile(path, bytes);
          const outcome = await readForm(path, null).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const types = [
  'text',
  'integer',
  'decimal',
  'date',
  'dateTime',
  'note',
  'select_one a',
  'select_multiple b',
  'select_one a or_other',
  'begin group',
  'end group',
  'begin repeat',
  'end repeat',
  'calculate',
  'geopoint',
  'start',
  '',
  'SELECT ONE  a',
  'constructor',
  '__proto__',
];
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'yes',
    'no',
    'none',
    'unknown',
    '__proto__',
    'constructor',
    '${a} = 1',
    '1',
    '/x/',
  ),
  fc.string({
    unit: fc.constantFrom('$', '{', '}', '(', ')', "'", 'a', ' ', '=', 'n', 'o', 't', '.'),
  }),
);
const sheetOf = (
  headings: readonly string[],
  first: fc.Arbitrary<string>,
): fc.Arbitrary<FormSheet> =>
  fc
    .array(fc.tuple(first, fc.array(cell, { maxLength: headings.length - 1 })), { maxLength: 12 })
    .map((lines) => ({
      headings,
      rows: lines.map(([start, rest], index) => ({
        row: index + 2,
        cells: new Map(
          [start, ...rest]
            .map((text, at): [string, string] => [headings[at] ?? '', text])
            .filter(([, text]) => text !== ''),
        ),
      })),
    }));

describe('any sheets at all', () => {
  const survey = sheetOf(
    [
      'type',
      'name',
      'label',
      'hint',
      'relevant',
      'constraint',
      'required',
      'label::X (xx)',
      'calculation',
    ],
    fc.constantFrom(...types),
  );
  const choices = sheetOf(['list_name', 'name', 'label'], fc.constantFrom('a', 'b', '__proto__'));

  it('become an instrument file that is read back as it was written, or a refusal with its code', () => {
    fc.assert(
      fc.property(survey, fc.option(choices), (asked, offered) => {
        const form = { survey: asked, choices: offered, settings: null };
        try {
          const imported = importForm(form, { prefix: 'ANY', title: null, language: null });
          const content = parseInstrument('any.yaml', instrumentYaml(imported)).content;
          expect(ChecklistDoc.parse(content)).toEqual(imported.doc);
          expect(new Set(imported.doc.questions.map(({ id }) => id)).size).toBe(
            imported.doc.questions.length,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('name every line that became no question', () => {
    fc.assert(
      fc.property(survey, choices, (asked, offered) => {
        const form = { survey: asked, choices: offered, settings: null };
        try {
          const { origins, notes, doc } = importForm(form, {
            prefix: 'ANY',
            title: null,
            language: null,
          });
          const kept = new Set(origins.map(({ row }) => row));
          const told = new Set(
            notes.filter(({ sheet }) => sheet === 'survey').map(({ row }) => row),
          );
          const quiet = asked.rows.filter(
            ({ row, cells }) =>
              !kept.has(row) &&
              !told.has(row) &&
              cells.size > 0 &&
              !/^end|^note$/.test(cells.get('type') ?? ''),
          );
          expect(quiet).toEqual([]);
          expect(origins).toHaveLength(doc.questions.length);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuse a code that the law has already, and an instrument longer than one may be', async () => {
    const law = await theLaw();
    const line = (row: number, label: string) => ({
      row,
      cells: new Map([
        ['type', 'text'],
        ['name', `q${row}`],
        ['label', label],
      ]),
    });
    const sheets = (rows: ReturnType<typeof line>[]) => ({
      survey: { headings: ['type', 'name', 'label'], rows },
      choices: null,
      settings: null,
    });
    const options = { title: null, language: null };
    expect(() => fromXlsForm(law, sheets([line(2, 'A')]), { ...options, prefix: 'DET' })).toThrow(
      'XLSFORM_PREFIX_TAKEN',
    );
    const long = Array.from({ length: 900 }, (_, i) => line(i + 2, 'x'.repeat(1000)));
    expect(() => fromXlsForm(law, sheets(long), { ...options, prefix: 'LNG' })).toThrow(
      'XLSFORM_TOO_LARGE',
    );
  });
});
