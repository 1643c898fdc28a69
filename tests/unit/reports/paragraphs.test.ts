import { describe, expect, it } from 'vitest';
import { paragraphsOfReport } from '../../../shared/domain/reports/paragraphs';
import { sampleModel } from '../../helpers/reports/model';

const ids = ['a', 'b', 'c'];
const model = sampleModel();

describe('paragraphs of a report', () => {
  it('have ids of their own, and hold the texts word for word', () => {
    const all = paragraphsOfReport(model, ids);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ section }) => section === 'summary').map(({ text }) => text)).toEqual(
      model.summary,
    );
    expect(all.find(({ id }) => id === 'finding:b:facts:2')?.text).toBe(
      model.findings[1]?.facts[1],
    );
    expect(all.find(({ id }) => id === 'finding:a:analysis:2')?.where).toBe(
      'Finding 1, analysis, paragraph 2',
    );
  });

  it('keep their ids when findings change places', () => {
    const [first, second, third] = model.findings;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const turned = { ...model, findings: [third, first, second] };
    const before = paragraphsOfReport(model, ids);
    const after = paragraphsOfReport(turned, ['c', 'a', 'b']);
    const texts = (all: typeof before) => new Map(all.map(({ id, text }) => [id, text]));
    expect(texts(after)).toEqual(texts(before));
  });
});
