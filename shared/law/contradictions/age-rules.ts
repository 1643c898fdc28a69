import { partialDateInWords } from '../../domain/partial-date';
import { is, isLeftOut, listed, single, type AnsweredCase } from './answered-case';
import { daysOf, precedes, type Days } from './day-order';
import { eventInWords } from './date-rules';
import { byDates, certain, unusual, type CaseRule } from './found';

/** Eighteen years are no threshold of our own: CRC art. 1, Trafficking Protocol art. 3 (d). */
const childhood = 180_000;

/** The days on which the person can have turned 18. */
function majority(file: AnsweredCase): Days | null {
  const born = daysOf(single(file, 'SUB-Q01'));
  if (born === null) return null;
  return { ...born, first: born.first + childhood, last: born.last + childhood };
}

const bornInWords = (file: AnsweredCase): string =>
  partialDateInWords(single(file, 'SUB-Q01') ?? '');

/**
 * Recorded as an adult, and under 18 on every day of the event (certain) or on some of them
 * (possible). An event without an end may go on: it counts until `today`.
 */
const adultByStatus =
  (today: string): CaseRule =>
  (file) => {
    const eighteen = majority(file);
    const start = daysOf(file.event.startsOn);
    const end = daysOf(file.event.endsOn ?? today);
    if (!is(file, 'SUB-Q02', 'adult') || !eighteen || !start || !end) return [];
    const throughout = precedes(end, eighteen);
    const atFirst = precedes(start, eighteen) === null ? null : 'possible';
    return byDates(file, throughout === 'certain' ? throughout : atFirst, {
      code: 'ADULT_BY_STATUS_CHILD_BY_BIRTH',
      questions: ['SUB-Q01', 'SUB-Q02', null],
      that: `the person is recorded as an adult, and by the date of birth (${bornInWords(file)}) was under 18 in the event (${eventInWords(file)})`,
    });
  };

/** Recorded as a child, and 18 or older on every day of the event, or on some of them. */
const childByStatus: CaseRule = (file) => {
  const eighteen = majority(file);
  const start = daysOf(file.event.startsOn);
  const end = daysOf(file.event.endsOn ?? file.event.startsOn);
  if (!is(file, 'SUB-Q02', 'child') || !eighteen || !start || !end) return [];
  const isThroughout = start.first >= eighteen.last;
  const isAtLast = end.last >= eighteen.first;
  const isExact = !eighteen.isAbout && !start.isAbout;
  const how = isThroughout && isExact ? 'certain' : isAtLast ? 'possible' : null;
  return byDates(file, how, {
    code: 'CHILD_BY_STATUS_ADULT_BY_BIRTH',
    questions: ['SUB-Q01', 'SUB-Q02', null],
    that: `the person is recorded as a child, and by the date of birth (${bornInWords(file)}) was 18 or older in the event (${eventInWords(file)})`,
  });
};

/**
 * An adult by a document and a child by presumption at once (C1, C5): reasons to believe that the
 * person is under 18 are recorded, and no individual determination has ended the presumption, or only
 * one that came after the event (C4).
 */
const adultAndPresumed: CaseRule = (file) => {
  if (!is(file, 'SUB-Q02', 'adult') || !is(file, 'SUB-Q03', 'yes')) return [];
  const determined = single(file, 'CHI-Q02');
  const day = daysOf(determined);
  if (determined === null || day === null || is(file, 'CHI-Q03', 'no'))
    return [
      certain(file, {
        code: 'ADULT_AND_PRESUMED_CHILD',
        questions: ['SUB-Q02', 'SUB-Q03', 'CHI-Q02'],
        that: 'the person is recorded as an adult while there are reasons to believe that the person is under 18, and no individual determination of age is recorded',
      }),
    ];
  const end = daysOf(file.event.endsOn ?? file.event.startsOn);
  if (end === null) return [];
  return byDates(file, precedes(end, day), {
    code: 'ADULT_BEFORE_DETERMINATION',
    questions: ['SUB-Q02', 'CHI-Q02', null],
    that: `the person is recorded as an adult in an event (${eventInWords(file)}) before the determination of age (${partialDateInWords(determined)}), while conduct until then is judged by the presumption`,
  });
};

const ageAndGroup: CaseRule = (file) => {
  const said = { code: 'AGE_AND_GROUP' as const, questions: ['SUB-Q02', 'SUB-Q13'] };
  if (is(file, 'SUB-Q02', 'adult') && listed(file, 'SUB-Q13').includes('child'))
    return [
      certain(file, {
        ...said,
        that: 'the person is recorded as an adult and in the group of children',
      }),
    ];
  if (is(file, 'SUB-Q02', 'child') && isLeftOut(file, 'SUB-Q13', 'child'))
    return [
      certain(file, {
        ...said,
        that: 'the person is recorded as a child and as not in the group of children',
      }),
    ];
  return [];
};

const ageWhenTrafficked: CaseRule = (file) =>
  is(file, 'SUB-Q02', 'child') && is(file, 'DTM-Q10', 'no')
    ? [
        unusual(
          file,
          {
            code: 'AGE_WHEN_TRAFFICKED',
            questions: ['SUB-Q02', 'DTM-Q10'],
            that: 'the person is recorded as a child in the event and as 18 or older when the act of trafficking was done',
          },
          'only if that act came after the event',
        ),
      ]
    : [];

/** `today`: `YYYY-MM-DD`. */
export const ageRules = (today: string): readonly CaseRule[] => [
  adultByStatus(today),
  childByStatus,
  adultAndPresumed,
  ageAndGroup,
  ageWhenTrafficked,
];
