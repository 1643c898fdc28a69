import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween, runsBetween } from '../../../electron/core/reviews/differences';
import { paragraphsOfReport } from '../../../shared/domain/reports/paragraphs';
import { sampleModel } from '../../helpers/reports/model';

const without = (kind: 'added' | 'removed', runs: ReturnType<typeof runsBetween>): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('differences of two texts', () => {
  it('give both texts back, whatever they are', () => {
    const sentence = fc
      .array(fc.constantFrom('She', 'was', 'held', 'not', '被拘留', 'محتجزة', ' ', '\n', '.', '19'))
      .map((words) => words.join(''));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const runs = runsBetween(before, after);
        expect(without('added', runs)).toBe(before);
        expect(without('removed', runs)).toBe(after);
      }),
    );
  });

  it('take the word for the smallest part', () => {
    expect(runsBetween('held for nine days', 'held for ten days').map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });
});

describe('differences of two versions of a report', () => {
  const model = sampleModel();
  const ids = ['a', 'b', 'c'];
  const before = paragraphsOfReport(model, ids);

  it('are none where only the order of findings changed', () => {
    const [first, second, third] = model.findings;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const turned = { ...model, findings: [third, second, first] };
    expect(differencesBetween(before, paragraphsOfReport(turned, ['c', 'b', 'a']))).toEqual([]);
  });

  it('show one paragraph put in between as one, and one taken out as gone', () => {
    const more = { ...model, summary: ['A new beginning.', ...model.summary] };
    const added = differencesBetween(before, paragraphsOfReport(more, ids));
    expect(added).toEqual([
      {
        id: 'summary:1',
        where: added[0]?.where,
        kind: 'added',
        runs: [{ kind: 'added', text: 'A new beginning.' }],
      },
    ]);
    const removed = differencesBetween(paragraphsOfReport(more, ids), before);
    expect(removed.map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('show a reworded paragraph word by word', () => {
    const [first, ...rest] = model.findings;
    if (first === undefined) throw new Error();
    const reworded = {
      ...model,
      findings: [{ ...first, conclusion: `${first.conclusion} Once more.` }, ...rest],
    };
    const [change, ...others] = differencesBetween(before, paragraphsOfReport(reworded, ids));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ id: 'finding:a:conclusion:1', kind: 'changed' });
    expect(change?.runs.at(-1)).toEqual({ kind: 'added', text: ' Once more.' });
  });
});
