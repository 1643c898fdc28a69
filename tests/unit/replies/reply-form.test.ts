import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { DraftParagraph } from '../../../shared/domain/replies/draft-model';
import { effectOf, matchForm, replyForm } from '../../../shared/domain/replies/reply-form';

const paragraph = (number: number, text: string): DraftParagraph => ({
  number,
  id: `finding:x:facts:${String(number)}`,
  section: 'findings',
  findingId: 'x',
  field: 'facts',
  where: `Finding 1, facts, paragraph ${String(number)}`,
  text,
});

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

const filled = (csv: string, comment: string) =>
  rowsOf(csv)
    .slice(1)
    .map(([number = '', text = ''], index) => ({
      line: index + 2,
      paragraph: number,
      text,
      comment,
    }));

describe('a reply form', () => {
  it('has a byte order mark, a heading, a row for each paragraph and one for the whole', () => {
    const csv = replyForm([paragraph(1, 'He said: "no", twice.')]);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(rowsOf(csv)).toEqual([
      ['Paragraph', 'Text', 'Comment'],
      ['1', 'He said: "no", twice.', ''],
      ['General', '', ''],
    ]);
  });

  it('holds nothing that a spreadsheet takes for a formula, whatever a paragraph says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''),
        fc.string({ unit: 'binary' }),
        (start, rest) => {
          const texts = rowsOf(replyForm([paragraph(1, `${start}${rest}x`)])).flat();
          expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
        },
      ),
    );
  });

  it('finds each paragraph again after a spreadsheet has saved it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
          minLength: 1,
          maxLength: 8,
        }),
        (texts) => {
          const all = texts.map((text, index) => paragraph(index + 1, `${text}.`));
          const { matched, unmatched } = matchForm(filled(replyForm(all), 'so'), all);
          expect(unmatched).toEqual([]);
          expect(matched.map((row) => row.paragraph)).toEqual([
            ...all.map(({ number }) => number),
            null,
          ]);
        },
      ),
    );
  });

  it('takes no comment whose number or text is another one, and lists it', () => {
    const all = [paragraph(1, 'One.'), paragraph(2, '=Two.')];
    const row = (line: number, number: string, text: string, comment: string) => ({
      ...{ line, paragraph: number, text, comment },
    });
    const { matched, unmatched } = matchForm(
      [
        row(2, '1', '  One. ', 'a'),
        row(3, '2', "'=Two.", 'b'),
        row(4, '3', 'One.', 'c'),
        row(5, '2', 'One.', 'd'),
        row(6, '1', 'One.', 'e'),
        row(7, '1', 'One.', 'a'),
        row(8, '2.0', '=Two.', ' '),
        row(9, 'general', '', 'f'),
      ],
      all,
    );
    expect(matched.map(({ paragraph: at, comment }) => [at, comment])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [null, 'f'],
    ]);
    expect(unmatched.map(({ line, fault }) => [line, fault])).toEqual([
      [4, 'no_such_paragraph'],
      [5, 'other_text'],
      [6, 'twice'],
    ]);
  });

  it('compares with what an earlier form gave and what officers made of it', () => {
    const former = [
      { paragraph: 1, formText: 'a', text: 'a' },
      { paragraph: 2, formText: 'b', text: 'b, corrected' },
    ];
    const of = (paragraph: number, comment: string) =>
      effectOf({ paragraph, where: '', comment }, former);
    expect([of(1, 'a'), of(1, 'z'), of(2, 'b'), of(2, 'z'), of(3, 'c')]).toEqual([
      'same',
      'update',
      'same',
      'kept',
      'new',
    ]);
  });
});
