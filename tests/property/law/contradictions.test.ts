import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contradictionsIn, type AnsweredCase, type Law } from '../../../shared/law';
import { answeredCase } from '../../helpers/law/answered-case';
import { answersTo } from '../../helpers/law/random-answers';
import { theLaw } from '../../helpers/law/the-law';

const today = '2026-11-25';

/** Day number (from 1 January 2020) as `YYYY-MM-DD`. */
const dayOf = (number: number): string =>
  new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

/** The date as somebody remembers it: to the day, the month or the year. */
const remembered = (number: number): fc.Arbitrary<string> =>
  fc.constantFrom(10, 7, 4).map((length) => dayOf(number).slice(0, length));

/** True histories: one person, events and what happened in them in their order, dates as remembered. */
const history: fc.Arbitrary<AnsweredCase[]> = fc
  .record({
    born: fc.integer({ min: -9000, max: -4000 }),
    events: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 2300 }),
        steps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }),
        authorities: fc.integer({ min: 1, max: 3 }),
        isOpen: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .chain(({ born, events }) =>
    fc.tuple(
      ...events.flatMap((event, at) =>
        Array.from({ length: event.authorities }, (_, one) =>
          caseOf(born, event, `event ${String(at)}`, `${String(at)} ${String(one)}`),
        ),
      ),
    ),
  );

interface TrueEvent {
  readonly start: number;
  readonly steps: readonly number[];
  readonly isOpen: boolean;
}

/** Whether the person was a child on that day, by the definition itself. */
function ageStatus(born: number, from: number, until: number): string | null {
  const [birth, start, end] = [born, from, until].map((day) => dayOf(day));
  const eighteen = `${String(Number(birth?.slice(0, 4)) + 18)}${birth?.slice(4) ?? ''}`;
  if ((end ?? '') < eighteen) return 'child';
  return (start ?? '') >= eighteen ? 'adult' : null; // turned 18 meanwhile: the file cannot say one
}

function caseOf(born: number, event: TrueEvent, eventId: string, id: string) {
  const [contact = 0, held = 0, review = 0, freed = 0, returned = 0, identified = 0] =
    event.steps.map((_, at) => event.start + event.steps.slice(0, at).reduce((a, b) => a + b, 0));
  const end = Math.max(contact, held, review, freed, returned, identified);
  const order = fc.integer({ min: contact, max: returned });
  return order.chain((decided) =>
    fc
      .record({
        startsOn: remembered(event.start),
        endsOn: remembered(end),
        birth: remembered(born),
        contact: remembered(contact),
        held: remembered(held),
        review: remembered(review),
        freed: remembered(freed),
        order: remembered(decided),
        returned: remembered(returned),
        identified: remembered(identified),
      })
      .map((dates) => {
        const status = ageStatus(born, event.start, end);
        return answeredCase({
          id,
          authority: id,
          event: {
            id: eventId,
            type: 'detention_episode',
            startsOn: dates.startsOn,
            endsOn: event.isOpen ? null : dates.endsOn,
          },
          answers: {
            'SUB-Q01': dates.birth,
            ...(status === null ? {} : { 'SUB-Q02': status }),
            'SUB-Q09': 'female',
            'SUB-Q17': dates.startsOn,
            'SUB-Q18': dates.endsOn,
            'IDN-Q03': dates.contact,
            'DET-Q04': dates.held,
            'DET-Q33': dates.review,
            'DET-Q05': dates.freed,
            'NRF-Q03': dates.order,
            'NRF-Q04': dates.returned,
            'IDN-Q04': dates.identified,
          },
        });
      }),
  );
}

describe('contradictions', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const certain = (cases: readonly AnsweredCase[]) =>
    contradictionsIn(law, cases, today).filter(({ certainty }) => certainty === 'certain');

  it('are never certain in a history that happened, however coarsely it is remembered', () => {
    fc.assert(
      fc.property(history, (cases) => {
        expect(certain(cases).map(({ sentence }) => sentence)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('are certain whenever two known days stand in the wrong order', () => {
    const pairs = [
      ['DET-Q04', 'DET-Q05'],
      ['DET-Q04', 'DET-Q33'],
      ['NRF-Q03', 'NRF-Q04'],
      ['IDN-Q03', 'IDN-Q04'],
      ['IDN-Q03', 'CHI-Q18'],
      ['SUB-Q17', 'SUB-Q18'],
    ] as const;
    const days = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(fc.constantFrom(...pairs), days, ([earlier, later], [day, gap]) => {
        const event = { startsOn: '2019', endsOn: null };
        const file = (first: number, second: number) =>
          answeredCase({ event, answers: { [earlier]: dayOf(first), [later]: dayOf(second) } });
        expect(certain([file(day, day + gap)])).toEqual([]);
        expect(certain([file(day + gap, day)])).toHaveLength(1);
      }),
    );
  });

  it('are the same in whatever order the assessments come, and whatever is answered', () => {
    const answers = () => answersTo([...law.questions.values()]);
    const keys = (cases: readonly AnsweredCase[]) =>
      contradictionsIn(law, cases, today).map(({ code, certainty, places }) =>
        [code, certainty, ...places.map((one) => JSON.stringify(one)).sort()].join(' '),
      );
    fc.assert(
      fc.property(fc.tuple(answers(), answers(), answers()), fc.boolean(), (files, isOne) => {
        const cases = files.map((given, at) =>
          answeredCase({
            id: String(at),
            event: { id: isOne ? 'one' : String(at) },
            answers: Object.fromEntries(
              Object.entries(given).map(([id, value]) => [
                id,
                value === 'unknown' ? null : typeof value === 'string' ? value : [...value],
              ]),
            ),
          }),
        );
        expect(keys(cases.toReversed()).sort()).toEqual(keys(cases).sort());
      }),
      { numRuns: 60 },
    );
  });
});
