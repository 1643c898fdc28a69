import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  loadInstruments,
  parseInstrument,
} from '../../../electron/core/assessments/load-instruments';
import { AppError } from '../../../shared/errors';
import { compileInstruments } from '../../../shared/law';
import { caught } from '../../helpers/law/catching';
import { checklist, compileText, questions, standard } from '../../helpers/law/small-law';

const withBreach = (breach: string): string =>
  checklist(`${questions}standards:${standard('TST-01', "'true'", breach)}`);
const fault = (breach: string): unknown => {
  const text = withBreach(breach);
  const { code, params } = caught(() => compileText(text));
  const line = text.split('\n').findIndex((content) => content.includes('breach:')) + 1;
  expect(params).toMatchObject({ file: 'test.yaml', line });
  return [code, Number(params['column']) - '    breach: '.length, params['what']];
};

describe('compiling instruments', () => {
  it.each([
    ['TST-Q01 and', ['INSTRUMENT_EXPRESSION', 12, 'unexpected end']],
    ['TST-Q01 or or TST-Q01', ['INSTRUMENT_EXPRESSION', 12, 'unexpected word']],
    ['(TST-Q01', ['INSTRUMENT_EXPRESSION', 9, 'unexpected end']],
    ['TST-Q01 ? TST-Q01', ['INSTRUMENT_EXPRESSION', 9, 'unexpected character']],
    ['TST-Q01 and TST-Q99', ['INSTRUMENT_UNKNOWN_NAME', 13, 'unknown question']],
    ['TST-Q01 and NOWHERE', ['INSTRUMENT_UNKNOWN_NAME', 13, 'unknown fact']],
    ['TST-Q01 or TST-Q02 = c', ['INSTRUMENT_UNKNOWN_NAME', 12, 'unknown value']],
    ['TST-Q02 has a', ['INSTRUMENT_WRONG_TYPE', 1, 'wrong kind of question']],
    ['TST-Q01 and TST-Q03 = a', ['INSTRUMENT_WRONG_TYPE', 13, 'wrong kind of question']],
    ['BEFORE(TST-Q04, TST-Q01)', ['INSTRUMENT_WRONG_TYPE', 1, 'wrong kind of question']],
    ['TST-Q01 and TST-Q06', ['INSTRUMENT_NOT_DECISIVE', 1, 'question that may not decide']],
  ])('tells the place of the fault in %s', (breach, expected) => {
    expect(fault(breach)).toEqual(expected);
  });

  it('finds the character in a text that is quoted and folded over lines', () => {
    const text = withBreach('"TST-Q01 and\n      TST-Q01 and TST-Q99"');
    const { params } = caught(() => compileText(text));
    const lines = text.split('\n');
    expect(lines[Number(params['line']) - 1]?.slice(Number(params['column']) - 1)).toBe('TST-Q99"');
  });

  it('refuses brackets without end, but reads a long condition', () => {
    const deep = `${'('.repeat(5000)}TST-Q01${')'.repeat(5000)}`.slice(0, 1900);
    expect(fault(deep)).toEqual(['INSTRUMENT_EXPRESSION', 102, 'nested too deeply']);
    expect(() => compileText(withBreach(Array(150).fill('TST-Q01').join(' or ')))).not.toThrow();
  });

  it.each([
    [
      'a key too many',
      questions.replace('text: One', 'text: One, colour: red'),
      'INSTRUMENT_SHAPE',
    ],
    ['a missing text', questions.replace('text: One, ', ''), 'INSTRUMENT_SHAPE'],
    [
      'choices of a yes/no question',
      questions.replace("text: One, help: ''", "text: One, help: '', choices: { a: A }"),
      'INSTRUMENT_SHAPE',
    ],
    ['an identifier used twice', questions.replace('TST-Q05', 'TST-Q04'), 'INSTRUMENT_DUPLICATE'],
    ['no YAML', `${questions}\n  - { id: `, 'INSTRUMENT_SYNTAX'],
    ['a key given twice', `${questions}questions: []\n`, 'INSTRUMENT_SYNTAX'],
    [
      'a fact in a circle',
      `facts:\n  A: { when: B, meaning: m }\n  B: { when: A, meaning: m }\n${questions}`,
      'INSTRUMENT_CIRCULAR',
    ],
  ])('refuses %s and says where', (_, body, code) => {
    const found = caught(() => compileText(checklist(`${body}standards: []`)));
    expect(found.code).toBe(code);
    expect(found.params).toMatchObject({ file: 'test.yaml' });
    expect(Number(found.params['line'])).toBeGreaterThan(4);
    expect(Number(found.params['column'])).toBeGreaterThan(0);
  });

  it('points at the entry of wrong form', () => {
    const text = checklist(
      `${questions.replace('type: date, text: Four', 'type: day, text: Four')}standards: []`,
    );
    const { params } = caught(() => compileText(text));
    const line = text.split('\n')[Number(params['line']) - 1];
    expect(line?.slice(Number(params['column']) - 1)).toMatch(/^day/);
  });

  it('refuses a source, a duty bearer or a second standard that does not fit', () => {
    const other = standard('TST-01', "'true'", 'TST-Q01');
    const refuse = (more: string): string =>
      caught(() => compileText(checklist(`${questions}standards:${more}`))).code;
    expect(refuse(other.replace('TREATY', 'NOTHING'))).toBe('INSTRUMENT_UNKNOWN_NAME');
    expect(refuse(other.replace('[police]', '[nobody]'))).toBe('INSTRUMENT_UNKNOWN_NAME');
    expect(refuse(`${other}${other}`)).toBe('INSTRUMENT_DUPLICATE');
  });

  it('measures a standard on the subjects that it names, or on those of its level', () => {
    const subjectsOf = (level: string, named = '') => {
      const text = standard('TST-01', "'true'", 'TST-Q01', named).replace('level: case', level);
      return compileText(checklist(`${questions}standards:${text}`)).standards.get('TST-01')
        ?.subjects;
    };
    const naming = (kinds: string): string => `\n    subjects: [${kinds}]`;
    expect(subjectsOf('level: case')).toEqual(['case']);
    expect(subjectsOf('level: both')).toEqual(['case', 'system']);
    expect(subjectsOf('level: case', naming('measure'))).toEqual(['measure']);
    expect(subjectsOf('level: both', naming('case, measure'))).toEqual(['case', 'measure']);
    expect(subjectsOf('level: system', naming('system, measure'))).toEqual(['system', 'measure']);
  });

  it.each([
    ['level: case', 'measure, system', 'system', 'INSTRUMENT_SUBJECT'],
    ['level: system', 'case', 'case', 'INSTRUMENT_SUBJECT'],
    ['level: both', 'measure, measure', 'measure]', 'INSTRUMENT_SUBJECT'],
    ['level: both', 'measure, raid', 'raid', 'INSTRUMENT_SHAPE'],
    ['level: both', '', '', 'INSTRUMENT_SHAPE'],
  ])('refuses a standard of %s for [%s] at the wrong word', (level, kinds, word, code) => {
    const named = standard('TST-01', "'true'", 'TST-Q01', `\n    subjects: [${kinds}]`);
    const text = checklist(`${questions}standards:${named.replace('level: case', level)}`);
    const fault = caught(() => compileText(text));
    expect(fault.code).toBe(code);
    const line = text.split('\n')[Number(fault.params['line']) - 1] ?? '';
    expect(line).toContain('subjects');
    expect(line.slice(Number(fault.params['column']) - 1)).toContain(word);
    if (word !== '') expect(line.indexOf(word)).toBeLessThan(Number(fault.params['column']));
  });

  it('lets a question that is only recorded open a test, and nothing else', () => {
    const test = standard('TST-01', 'TST-Q06', 'TST-Q01')
      .replace('kind: standard', 'kind: test')
      .replace('breach:', 'met:');
    expect(() => compileText(checklist(`${questions}standards:${test}`))).not.toThrow();
    const asStandard = standard('TST-01', 'TST-Q06', 'TST-Q01');
    const { code } = caught(() => compileText(checklist(`${questions}standards:${asStandard}`)));
    expect(code).toBe('INSTRUMENT_NOT_DECISIVE');
  });

  it('needs the list of sources, and a folder that can be read', async () => {
    expect(caught(() => compileText(checklist(`${questions}standards: []`), [])).code).toBe(
      'INSTRUMENT_UNREADABLE',
    );
    await expect(loadInstruments('/nowhere/at/all')).rejects.toMatchObject({
      code: 'INSTRUMENT_UNREADABLE',
    });
    const folder = mkdtempSync(join(tmpdir(), 'instruments-'));
    writeFileSync(join(folder, 'det.yaml'), 'checklist: [');
    await expect(loadInstruments(folder)).rejects.toMatchObject({
      code: 'INSTRUMENT_SYNTAX',
      params: { file: 'det.yaml', line: 1 },
    });
  });

  it('throws nothing but AppError, whatever the condition or the file', () => {
    const piece = fc.constantFrom(
      'TST-Q01',
      'TST-Q02',
      'TST-Q03',
      '(',
      ')',
      'and',
      'or',
      'not',
      '=',
      'in',
      'has',
      '{a, b}',
      'ALL(',
      'UNK(',
      'BEFORE(',
      ',',
      'a',
      'true',
      'CHILD',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (breach, body) => {
        for (const source of [withBreach(JSON.stringify(breach)), withBreach(breach), body]) {
          try {
            compileInstruments([parseInstrument('random.yaml', source)]);
            compileText(source);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
