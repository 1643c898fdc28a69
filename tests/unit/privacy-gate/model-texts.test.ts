import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../shared/domain/reports/gate/model-texts';
import { sampleModel } from '../../helpers/reports/model';

type Place = readonly (string | number)[];

/** Where no word of an officer can stand: days, codes, and the log's hash. */
const codes =
  /^(audience|date|language|auditHead)|standardId$|standard\.id$|\.field$|\.kind$|subjectKind$|responsibility$|\.form$|\.value$|\.standing$|\.checklist$|replyDeadline$|\.day$|outcomeLabel$/;

function* stringsIn(value: unknown, place: Place = []): Generator<Place> {
  if (typeof value === 'string') yield place;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* stringsIn(inner, [...place, key]);
}

/** The same with one string exchanged. */
function exchanged(value: unknown, place: Place, text: string): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (at === Number(key) ? exchanged(one, rest, text) : one));
  const inner = Object.entries(value as object); // the place was read from this very value
  return Object.fromEntries(
    inner.map(([name, one]) => [name, name === key ? exchanged(one, rest, text) : one]),
  );
}

describe('the texts that the gate reads', () => {
  const model = sampleModel();
  const ids = model.findings.map(({ number }) => `finding ${String(number)}`);

  it('are all the words that a report prints or carries', () => {
    const unread = [...stringsIn(model)].filter((place) => {
      if (codes.test(place.join('.'))) return false;
      const changed = exchanged(model, place, 'Obraztsova') as typeof model; // the same shape
      return !textsOf(changed, ids).some(({ text }) => text.includes('Obraztsova'));
    });
    expect(unread).toEqual([]);
  });

  it('tell the written end of an annex title, as earlier versions froze it, from the standard’s', () => {
    const [row] = model.annex;
    if (row === undefined) throw new Error('no annex');
    const title = `${row.title} (Person A, Ms Hope Ranthov (arrest), Border Police)`;
    const texts = textsOf({ ...model, annex: [{ ...row, title, subject: '' }] }, ids);
    const annex = texts.filter(({ where }) => where.startsWith('Annex'));
    expect(annex.filter(({ text }) => text.includes('Hope'))).toEqual([
      {
        text: ' (Person A, Ms Hope Ranthov (arrest), Border Police)',
        where: 'Annex, what is assessed',
        field: 'event',
        findingId: null,
        isFixed: false,
      },
    ]);
    expect(annex.some(({ text, isFixed }) => isFixed && text.startsWith(row.title))).toBe(true);
  });
});
