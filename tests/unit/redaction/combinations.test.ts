import { describe, expect, it } from 'vitest';
import type { ReportParagraph } from '../../../shared/domain/reports/paragraphs';
import { createClues, healthIn } from '../../../shared/domain/reports/redaction/clues-in';
import { combinationsIn } from '../../../shared/domain/reports/redaction/combinations';

const cluesIn = createClues({
  places: [
    { name: 'Ayia Napa', isSmall: true, region: '' },
    { name: 'Limassol', isSmall: false, region: '' },
  ],
  authorities: ['Ayia Napa Police'],
  states: ['Cyprus'],
});

describe('clues', () => {
  it.each([
    ['On 3 March 2026 she left', ['day']],
    ['in AYIA NAPA', ['place']],
    ['the Ayia Napa Police in Limassol', []],
    ['two Moldovans', ['nationality']],
    ['as in Rantsev v. Cyprus and Russia, para. 286', []],
    ['the Cypriot authorities, the Republic of Cyprus', []],
    ['citizens of the Philippines', ['nationality']],
    ['aged 17', ['age']],
    ['in domestic servitude', ['exploitation']],
    ['as Artistes', ['role']],
    ['In March 2026, in a town of the region, a person was held', []],
  ])('%s', (text, clues) => {
    expect([...cluesIn(text)]).toEqual(clues);
  });

  it('names the kinds of health data, and stays silent on medical needs', () => {
    expect(healthIn('She was diagnosed with HIV and was pregnant.')).toEqual([
      'HIV status or another infection',
      'pregnancy or abortion',
      'a diagnosis or treatment',
    ]);
    expect(healthIn('Her medical needs and gender-specific harm were not met.')).toEqual([]);
  });
});

const paragraph = (id: string, text: string, findingId: string | null = 'f'): ReportParagraph => ({
  ...{ id, text, findingId, where: `Finding 1, ${id}` },
  section: findingId === null ? 'summary' : 'findings',
  field: findingId === null ? null : 'analysis',
});
const found = (paragraphs: ReportParagraph[], isOfChild = false, event = '') =>
  combinationsIn(paragraphs, new Map([['f', event]]), cluesIn, isOfChild);

describe('what stands together', () => {
  it('is told of one paragraph with three clues that say when or where', () => {
    expect(found([paragraph('1', 'A Moldovan dancer in Ayia Napa')])).toMatchObject([
      { placeId: '1', field: 'analysis', clues: ['place', 'nationality', 'role'] },
    ]);
    expect(found([paragraph('1', 'A Moldovan dancer aged 25')])).toEqual([]);
    expect(found([paragraph('1', 'A dancer in Ayia Napa')])).toEqual([]);
  });

  it('is told of a finding as a whole with four in several paragraphs and its event', () => {
    const parts = [paragraph('1', 'A Moldovan'), paragraph('2', 'in servitude, aged 24')];
    expect(found(parts)).toEqual([]);
    expect(found(parts, false, 'Arrest in Ayia Napa')).toMatchObject([
      {
        placeId: 'finding:f',
        where: 'Finding 1, as a whole',
        clues: ['place', 'nationality', 'age', 'exploitation'],
      },
    ]);
  });

  it('takes less of a child', () => {
    const parts = [paragraph('1', 'A Moldovan in forced begging', null)];
    expect(found(parts)).toEqual([]);
    expect(found(parts, true)).toMatchObject([{ placeId: '1', field: 'summary' }]);
  });

  it('rests on the words: another wording is another combination', () => {
    const [one] = found([paragraph('1', 'A Moldovan dancer in Ayia Napa')]);
    expect(one?.text).toBe('A Moldovan dancer in Ayia Napa');
  });
});
