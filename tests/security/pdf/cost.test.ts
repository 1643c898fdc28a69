import { describe, expect, test } from 'vitest';
import { verifyPdf } from '../../../shared/verify';
import { ReadingBudget, type Cost } from '../../../shared/verify/pdf/reading-budget';
import { codesOf, now } from '../../helpers/reports/signed';
import * as hostile from './hostile-files';

const costs: readonly Cost[] = ['read', 'unfolded', 'entries', 'values', 'steps', 'covered'];

async function measure(make: hostile.Maker, size: number) {
  const bytes = make(size);
  const budget = new ReadingBudget(bytes.length);
  const report = await verifyPdf(bytes, { roots: [], at: now }, budget);
  const work = costs.reduce((sum, cost) => sum + budget.spent(cost), 0);
  return { report, length: bytes.length, work };
}

/** Work is counted, not timed: bytes read and unfolded, entries, values, references followed. */
describe('a file made to cost more than it weighs', () => {
  test.each<[string, hostile.Maker, string]>([
    ['objects nested in strings', hostile.nestedInStrings, 'HIDDEN_CONTENT'],
    ['object streams nested in strings', hostile.nestedContainers, 'OBJECTS_OVERLAP'],
    ['sections nested in trailers', hostile.nestedSections, 'OBJECTS_OVERLAP'],
    ['fields that share one list of kids', hostile.sharedKids, 'FORM_MALFORMED'],
    ['fields within fields, with long names', hostile.deepFields, 'FORM_MALFORMED'],
    ['fields that share one long signature', hostile.sharedSignature, 'SIGNATURE_COUNT'],
    ['streams whose length is a stream', hostile.lengthChain, 'HIDDEN_CONTENT'],
    ['very many short values', hostile.manyValues, 'FORM_MALFORMED'],
    ['a name and strings as long as the file', hostile.longTokens, 'FORM_MALFORMED'],
    ['a number as long as the file', hostile.longNumber, 'FORM_MALFORMED'],
    ['sixty stages of the same objects', hostile.manySections, 'FORM_MALFORMED'],
  ])('is refused after work in proportion to its length: %s', async (_, make, code) => {
    const small = await measure(make, 400);
    const large = await measure(make, 800);
    expect(codesOf(small.report)).toContain(code);
    expect(['invalid', 'unreadable']).toContain(large.report.verdict);
    // Four units for each byte, whatever the size: a file twice as long may cost twice as much.
    expect(small.work).toBeLessThan(4 * small.length + 20_000);
    expect(large.work).toBeLessThan(4 * large.length + 20_000);
  });

  test('is not read when it holds more values than any report', async () => {
    const { report } = await measure(hostile.manyValues, 20_001);
    expect(codesOf(report)).toEqual(['PDF_TOO_COMPLEX']);
    expect(report.verdict).toBe('unreadable');
  });
});

describe('the budget', () => {
  test('says what is left, and gives each reason its own code', () => {
    const budget = new ReadingBudget(10);
    budget.take('read', 20);
    expect([budget.spent('read'), budget.left('read')]).toEqual([20, 0]);
    expect(() => budget.take('read', 1)).toThrow('OBJECTS_OVERLAP');
    expect(() => budget.take('entries', 11)).toThrow('PDF_TOO_COMPLEX');
    expect(budget.left('entries')).toBe(10);
  });
});
