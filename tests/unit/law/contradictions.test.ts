import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { ContradictionCode } from '../../../shared/domain/assessments/contradiction';
import { contradictionCodes } from '../../../shared/domain/assessments/contradiction';
import { contradictionsIn, type AnsweredCase, type Law } from '../../../shared/law';
import { answeredCase } from '../../helpers/law/answered-case';
import { publishedFrames } from '../../helpers/law/published-cases';
import { theLaw } from '../../helpers/law/the-law';

type Answers = Readonly<Record<string, AnswerValue>>;

const today = '2026-11-25';
let law: Law;
beforeAll(async () => {
  law = await theLaw();
});

const found = (...cases: readonly AnsweredCase[]) => contradictionsIn(law, cases, today);
const short = (...cases: readonly AnsweredCase[]) =>
  found(...cases).map(({ code, certainty }) => `${certainty} ${code}`);

/** Every rule once, as an officer could fall into it. Codes met here are counted below. */
const within: readonly [ContradictionCode, 'certain' | 'possible', Answers][] = [
  [
    'HOLDING_ENDS_BEFORE_IT_BEGINS',
    'certain',
    { 'DET-Q04': '2026-03-05', 'DET-Q05': '2026-03-04' },
  ],
  ['HOLDING_ENDS_BEFORE_IT_BEGINS', 'possible', { 'DET-Q04': '2026-03-05', 'DET-Q05': '2026-03' }],
  ['REVIEW_BEFORE_HOLDING', 'certain', { 'DET-Q04': '2026-03', 'DET-Q33': '2026-02-27' }],
  ['RETURN_BEFORE_ORDER', 'certain', { 'NRF-Q03': '2026-04', 'NRF-Q04': '2026-03-31' }],
  ['IDENTIFIED_BEFORE_CONTACT', 'certain', { 'IDN-Q03': '2026', 'IDN-Q04': '2025-12-31' }],
  ['GUARDIAN_BEFORE_CONTACT', 'certain', { 'IDN-Q03': '2026-03-03', 'CHI-Q18': '2026-03-02' }],
  ['CHARGE_BEFORE_CONTACT', 'possible', { 'IDN-Q03': '2026-03-03', 'NCR-Q09': '2026-03-02' }],
  ['PERIOD_REVERSED', 'certain', { 'SUB-Q17': '2026-03-10', 'SUB-Q18': '2026-03-09' }],
  ['HELD_AFTER_RETURN', 'possible', { 'DET-Q05': '2026-03-10', 'NRF-Q04': '2026-03-09' }],
  [
    'ASSESSED_AFTER_CHARGE',
    'certain',
    { 'NCR-Q07': 'yes', 'NCR-Q08': '2026-03-10', 'NCR-Q09': '2026-03-09' },
  ],
  ['PERIOD_OUTSIDE_EVENT', 'certain', { 'SUB-Q18': '2026-03-02' }],
  ['PERIOD_OUTSIDE_EVENT', 'certain', { 'SUB-Q17': '2026-03-20' }],
  ['ADULT_BY_STATUS_CHILD_BY_BIRTH', 'certain', { 'SUB-Q01': '2009', 'SUB-Q02': 'adult' }],
  ['ADULT_BY_STATUS_CHILD_BY_BIRTH', 'possible', { 'SUB-Q01': '2008', 'SUB-Q02': 'adult' }],
  ['ADULT_BY_STATUS_CHILD_BY_BIRTH', 'possible', { 'SUB-Q01': '2008-03-10', 'SUB-Q02': 'adult' }],
  ['CHILD_BY_STATUS_ADULT_BY_BIRTH', 'certain', { 'SUB-Q01': '2008-03-03', 'SUB-Q02': 'child' }],
  ['CHILD_BY_STATUS_ADULT_BY_BIRTH', 'possible', { 'SUB-Q01': '2008-03-04', 'SUB-Q02': 'child' }],
  ['ADULT_AND_PRESUMED_CHILD', 'certain', { 'SUB-Q02': 'adult', 'SUB-Q03': 'yes' }],
  [
    'ADULT_AND_PRESUMED_CHILD',
    'certain',
    { 'SUB-Q02': 'adult', 'SUB-Q03': 'yes', 'CHI-Q02': '2026-03-01', 'CHI-Q03': 'no' },
  ],
  [
    'ADULT_BEFORE_DETERMINATION',
    'certain',
    { 'SUB-Q02': 'adult', 'SUB-Q03': 'yes', 'CHI-Q02': '2026-04-01' },
  ],
  ['AGE_AND_GROUP', 'certain', { 'SUB-Q02': 'adult', 'SUB-Q13': ['child', '...'] }],
  ['AGE_AND_GROUP', 'certain', { 'SUB-Q02': 'child', 'SUB-Q13': ['minority'] }],
  ['AGE_WHEN_TRAFFICKED', 'possible', { 'SUB-Q02': 'child', 'DTM-Q10': 'no' }],
  ['HELD_BY_NOTHING', 'certain', { 'DET-Q02': 'no', 'DET-Q07': ['none'] }],
  ['FREE_YET_KEPT', 'certain', { 'DET-Q02': 'yes', 'DET-Q07': ['locked_doors'] }],
  ['FREE_YET_KEPT', 'possible', { 'DET-Q02': 'yes', 'DET-Q07': ['papers_or_phone_withheld'] }],
  ['NOT_HELD_YET_HELD', 'certain', { 'DET-Q01': ['none'], 'DET-Q02': 'no' }],
  ['NOT_HELD_YET_HELD', 'certain', { 'DET-Q01': ['none'], 'DET-Q04': '2026' }],
  ['NO_DEPARTURE_YET_DATED', 'certain', { 'NRF-Q01': 'none', 'NRF-Q02': 'executed' }],
  ['NOT_EXECUTED_YET_DATED', 'possible', { 'NRF-Q02': 'planned', 'NRF-Q04': '2026-04-01' }],
  ['NO_MEASURE_YET_CHARGED', 'certain', { 'NCR-Q01': ['none'], 'NCR-Q09': '2026-03-04' }],
  ['KNOWN_SINCE_YET_NOT_KNOWN', 'certain', { 'SUB-Q14': 'no', 'SUB-Q15': '2026-03-04' }],
  [
    'STATUS_YET_NEVER_ASSESSED',
    'possible',
    { 'SUB-Q04': 'identified_by_authority', 'IDN-Q02': 'no' },
  ],
  ['STATUS_YET_NEVER_ASSESSED', 'certain', { 'SUB-Q04': 'never_assessed', 'IDN-Q02': 'yes' }],
  ['NOT_ASSESSED_YET_ASSESSMENT', 'certain', { 'IDN-Q02': 'no', 'IDN-Q04': '2026-03-04' }],
  ['NO_COST_YET_RIGHTS_LOST', 'certain', { 'IDN-Q12': 'no', 'IDN-Q13': ['liberty', '...'] }],
  ['NO_COST_YET_RIGHTS_LOST', 'certain', { 'IDN-Q12': 'yes', 'IDN-Q13': ['none'] }],
  ['NO_GUARDIAN_YET_APPOINTED', 'certain', { 'CHI-Q17': 'no', 'CHI-Q18': '2026-03-04' }],
  ['NO_INDICATORS_YET_VISIBLE', 'certain', { 'SUB-Q05': 'no', 'IDN-Q01': 'yes' }],
  ['NO_FEAR_YET_REFUGEE', 'certain', { 'SUB-Q08': 'no', 'SUB-Q13': ['refugee_or_asylum_seeker'] }],
  ['NOT_MOVED_YET_MOVED', 'possible', { 'DTM-Q01': ['transfer'], 'DTM-Q09': 'no' }],
  ['NOT_MOVED_YET_MOVED', 'certain', { 'DTM-Q08': 'yes', 'DTM-Q09': 'no' }],
  ['NOT_MOVED_YET_MOVED', 'certain', { 'DTM-Q08': 'no', 'DTM-Q12': 'yes' }],
];

describe('a contradiction within one assessment', () => {
  it.each(within)('%s is %s with %o', (code, certainty, answers) => {
    const file = answeredCase({ answers });
    expect(short(file)).toEqual([`${certainty} ${code}`]);
    const [one] = found(file);
    expect(one?.sentence).toMatch(/^[A-Z].*\.$/s);
    const asked = one?.places.map(({ questionId }) => questionId) ?? [];
    expect(asked.filter((id) => id !== null && !law.questions.has(id))).toEqual([]);
    expect(Object.keys(answers).filter((id) => asked.includes(id)).length).toBeGreaterThan(0);
  });

  it.each<Answers>([
    { 'DET-Q04': '2026-03-05', 'DET-Q05': '2026-03-05' },
    { 'DET-Q04': '2026-03', 'DET-Q05': '2026-03' },
    { 'DET-Q04': '2026-02-28', 'DET-Q05': '2026-03' },
    { 'SUB-Q01': '2008-03-03', 'SUB-Q02': 'adult' },
    { 'SUB-Q01': '2008-03-20', 'SUB-Q02': 'child' },
    { 'SUB-Q02': 'adult', 'SUB-Q03': 'yes', 'CHI-Q02': '2026-03-01', 'CHI-Q03': 'yes' },
    { 'SUB-Q02': 'adult', 'SUB-Q03': 'no' },
    { 'SUB-Q02': 'child', 'SUB-Q13': ['minority', '...'] },
    { 'DET-Q02': 'no', 'DET-Q07': ['guards'] },
    { 'DET-Q01': ['none'] },
    { 'SUB-Q17': '2026-03-01', 'SUB-Q18': '2026-03-03' },
    { 'SUB-Q04': 'identified_by_authority' },
    {},
  ])('is not seen in %o', (answers) => {
    expect(found(answeredCase({ answers }))).toEqual([]);
  });

  it('is never certain where a date is only "about"', () => {
    const event = { startsOn: '~2026-03-03', endsOn: '~2026-03-19' };
    expect(short(answeredCase({ event, answers: { 'SUB-Q18': '2026-03-02' } }))).toEqual([
      'possible PERIOD_OUTSIDE_EVENT',
    ]);
    expect(found(answeredCase({ event, answers: { 'SUB-Q18': '2026-03-10' } }))).toEqual([]);
  });

  it.each([
    ['detention_episode', 'DET-Q04', '2026-03-02', ['certain DATE_OUTSIDE_EVENT']],
    ['detention_episode', 'DET-Q05', '2026-03-20', ['certain DATE_OUTSIDE_EVENT']],
    ['detention_episode', 'DET-Q04', '2026-03', ['possible DATE_OUTSIDE_EVENT']],
    ['charge', 'NCR-Q09', '2026-02', ['certain DATE_OUTSIDE_EVENT']],
    ['return', 'NRF-Q04', '2026-03-19', []],
    ['arrest', 'NCR-Q09', '2026-02', []],
  ] as const)(
    'asks of an event of kind %s that %s %s lies inside it',
    (type, id, date, expected) => {
      expect(short(answeredCase({ event: { type }, answers: { [id]: date } }))).toEqual(expected);
    },
  );

  it('sees silence counted against what came later than the period for a reply', () => {
    const request = { questionIds: ['DET-Q11'], expiresOn: '2026-03-02', reply: 'none' } as const;
    expect(short(answeredCase({ requests: [request] }))).toEqual(['certain SILENT_BEFORE_EVENT']);
    const answered = { ...request, reply: 'answered' } as const;
    const later = { ...request, expiresOn: '2026-04-02' };
    expect(found(answeredCase({ requests: [answered, later] }))).toEqual([]);
    expect(found(answeredCase({ requests: [request], answers: { 'DET-Q11': 'yes' } }))).toEqual([]);
  });

  it('says the answers in words', () => {
    const [one] = found(
      answeredCase({ answers: { 'DET-Q04': '2026-03-05', 'DET-Q05': '2026-02' } }),
    );
    expect(one?.sentence).toBe('The holding ended (February 2026) before it began (5 March 2026).');
  });
});

describe('a contradiction between two assessments of one person', () => {
  const between = (
    one: Answers,
    other: Answers,
    parts: Omit<Parameters<typeof answeredCase>[0] & object, 'answers'> = {},
  ) => [
    answeredCase({ answers: one }),
    answeredCase({ id: 'two', authority: 'Prison Service', ...parts, answers: other }),
  ];
  const later = { event: { id: 'later', title: 'Charged', startsOn: '2026-05', endsOn: null } };

  it.each<[Answers, Answers, string[]]>([
    [{ 'SUB-Q02': 'adult' }, { 'SUB-Q02': 'child' }, ['certain FACT_DIFFERS']],
    [{ 'SUB-Q02': 'adult' }, { 'SUB-Q02': 'uncertain' }, ['certain FACT_DIFFERS']],
    [{ 'SUB-Q01': '2008' }, { 'SUB-Q01': '2007-12' }, ['certain FACT_DIFFERS']],
    [{ 'SUB-Q01': '2008' }, { 'SUB-Q01': '2008-12' }, []],
    [{ 'SUB-Q06': 'national' }, { 'SUB-Q06': 'stateless' }, ['certain FACT_DIFFERS']],
    [{ 'SUB-Q13': ['minority', '...'] }, { 'SUB-Q13': ['none'] }, ['certain FACT_DIFFERS']],
    [{ 'SUB-Q13': ['minority', '...'] }, { 'SUB-Q13': ['migrant_worker', '...'] }, []],
    [{ 'SUB-Q14': 'yes' }, { 'SUB-Q14': 'no' }, []],
    [{ 'SUB-Q17': '2026-03-03' }, { 'SUB-Q17': '2026-03-04' }, []],
    [{ 'SUB-Q03': 'yes' }, { 'SUB-Q03': null }, []],
  ])('of one event: %o and %o', (one, other, expected) => {
    expect(short(...between(one, other))).toEqual(expected);
  });

  it('allows another State another relation to the person', () => {
    const other = { state: 'Greece' };
    expect(short(...between({ 'SUB-Q06': 'national' }, { 'SUB-Q06': 'stateless' }, other))).toEqual(
      [],
    );
  });

  it('allows a determination between what two authorities did in one event', () => {
    const dated = { 'SUB-Q02': 'adult', 'CHI-Q02': '2026-03-10' };
    const [one] = found(...between({ 'SUB-Q02': 'uncertain' }, dated));
    expect(one).toMatchObject({ code: 'FACT_DIFFERS', certainty: 'possible' });
    expect(one?.sentence).toContain('is answered “Uncertain” for Border Police');
  });

  it.each<[Answers, Answers, string[]]>([
    [{ 'SUB-Q01': '2008' }, { 'SUB-Q01': '2009' }, ['certain FACT_CHANGED']],
    [{ 'SUB-Q09': 'female' }, { 'SUB-Q09': 'male' }, ['possible FACT_CHANGED']],
    [{ 'SUB-Q06': 'national' }, { 'SUB-Q06': 'stateless' }, ['possible FACT_CHANGED']],
    [{ 'SUB-Q02': 'adult' }, { 'SUB-Q02': 'child' }, ['certain ADULT_THEN_CHILD']],
    [{ 'SUB-Q02': 'adult' }, { 'SUB-Q03': 'yes' }, ['possible ADULT_THEN_CHILD']],
    [{ 'SUB-Q02': 'child' }, { 'SUB-Q02': 'adult' }, []],
    [{ 'SUB-Q04': 'never_assessed' }, { 'SUB-Q04': 'identified_by_authority' }, []],
  ])('of a later event: %o and %o', (one, other, expected) => {
    expect(short(...between(one, other, later))).toEqual(expected);
  });

  it('is never certain in the facts of a published case', () => {
    const event = { startsOn: '1990', endsOn: null };
    for (const { id, answers } of publishedFrames()) {
      const known = Object.entries(answers).filter(([, value]) => value !== 'unknown');
      const file = answeredCase({
        event,
        answers: Object.fromEntries(
          known.map(([question, value]) => [
            question,
            typeof value === 'string' ? value : [...value],
          ]),
        ),
      });
      expect(
        short(file).filter((one) => one.startsWith('certain')),
        id,
      ).toEqual([]);
    }
  });

  it('has a case here for every code', () => {
    const seen = new Set<string>([
      ...within.map(([code]) => code),
      'DATE_OUTSIDE_EVENT',
      'SILENT_BEFORE_EVENT',
      'FACT_DIFFERS',
      'FACT_CHANGED',
      'ADULT_THEN_CHILD',
    ]);
    expect(contradictionCodes.filter((code) => !seen.has(code))).toEqual([]);
  });
});
