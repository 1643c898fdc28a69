import { partialDateInWords } from '../../domain/partial-date';
import type { ContradictionCode } from '../../domain/assessments/contradiction';
import type { QuestionId } from '../law';
import { is, single, type AnsweredCase } from './answered-case';
import { daysOf, precedes } from './day-order';
import { byDates, unusual, type CaseRule } from './found';

interface Order {
  readonly code: ContradictionCode;
  readonly earlier: QuestionId;
  readonly later: QuestionId;
  readonly that: (earlier: string, later: string) => string;
  /** How the other order can be right, where it can. */
  readonly unless?: string;
}

const orders: readonly Order[] = [
  {
    code: 'HOLDING_ENDS_BEFORE_IT_BEGINS',
    earlier: 'DET-Q04',
    later: 'DET-Q05',
    that: (from, until) => `the holding ended (${until}) before it began (${from})`,
  },
  {
    code: 'REVIEW_BEFORE_HOLDING',
    earlier: 'DET-Q04',
    later: 'DET-Q33',
    that: (from, review) =>
      `the first judicial review (${review}) took place before the holding began (${from})`,
  },
  {
    code: 'RETURN_BEFORE_ORDER',
    earlier: 'NRF-Q03',
    later: 'NRF-Q04',
    that: (order, done) => `the return was executed (${done}) before it was decided (${order})`,
  },
  {
    code: 'IDENTIFIED_BEFORE_CONTACT',
    earlier: 'IDN-Q03',
    later: 'IDN-Q04',
    that: (contact, decision) =>
      `the identification decision (${decision}) is dated before the first contact with an authority (${contact})`,
  },
  {
    code: 'GUARDIAN_BEFORE_CONTACT',
    earlier: 'IDN-Q03',
    later: 'CHI-Q18',
    that: (contact, guardian) =>
      `the representative was appointed (${guardian}) before the first contact with an authority (${contact})`,
  },
  {
    code: 'CHARGE_BEFORE_CONTACT',
    earlier: 'IDN-Q03',
    later: 'NCR-Q09',
    that: (contact, charge) =>
      `the charge (${charge}) is dated before the first contact with an authority (${contact})`,
    unless: 'if the person was charged in absence',
  },
  {
    code: 'PERIOD_REVERSED',
    earlier: 'SUB-Q17',
    later: 'SUB-Q18',
    that: (from, until) => `the period examined ends (${until}) before it begins (${from})`,
  },
  {
    code: 'HELD_AFTER_RETURN',
    earlier: 'DET-Q05',
    later: 'NRF-Q04',
    that: (end, returned) =>
      `the person was still held (until ${end}) after the return was executed (${returned})`,
    unless: 'if the person came back, or was held again',
  },
];

const ordered =
  ({ code, earlier, later, that, unless }: Order): CaseRule =>
  (file) => {
    const [first, second] = [single(file, earlier), single(file, later)];
    const [from, to] = [daysOf(first), daysOf(second)];
    if (first === null || second === null || from === null || to === null) return [];
    const how = precedes(to, from);
    const said = {
      code,
      questions: [earlier, later],
      that: that(partialDateInWords(first), partialDateInWords(second)),
    };
    if (how === 'certain' && unless !== undefined) return [unusual(file, said, unless)];
    return unless === undefined ? byDates(file, how, said) : [];
  };

/** NCR-Q07 asks whether status was assessed before the decision to charge; Q08 and Q09 date both. */
const assessedBeforeCharge: CaseRule = (file) => {
  const [assessed, charged] = [single(file, 'NCR-Q08'), single(file, 'NCR-Q09')];
  const [assessment, charge] = [daysOf(assessed), daysOf(charged)];
  if (!is(file, 'NCR-Q07', 'yes') || assessment === null || charge === null) return [];
  // The same day can be before: only a later day cannot.
  return byDates(file, precedes(charge, assessment), {
    code: 'ASSESSED_AFTER_CHARGE',
    questions: ['NCR-Q07', 'NCR-Q08', 'NCR-Q09'],
    that: `victim status is said to have been assessed before the charge (${words(charged)}), and dated after it (${words(assessed)})`,
  });
};

const words = (date: string | null): string => (date === null ? '' : partialDateInWords(date));

/** The dates that each kind of event is itself about. */
const ownDates: Readonly<
  Partial<Record<AnsweredCase['event']['type'], readonly (readonly [QuestionId, string])[]>>
> = {
  first_contact: [['IDN-Q03', 'the first contact']],
  detention_episode: [
    ['DET-Q04', 'the start of the holding'],
    ['DET-Q05', 'the end of the holding'],
  ],
  shelter_stay: [
    ['DET-Q04', 'the start of the holding'],
    ['DET-Q05', 'the end of the holding'],
  ],
  identification: [['IDN-Q04', 'the identification decision']],
  charge: [['NCR-Q09', 'the charge']],
  order_of_removal: [['NRF-Q03', 'the return decision']],
  return: [['NRF-Q04', 'the execution of the return']],
};

export function eventInWords({ event: { startsOn, endsOn } }: AnsweredCase): string {
  return endsOn === null
    ? `from ${partialDateInWords(startsOn)}`
    : `${partialDateInWords(startsOn)} to ${partialDateInWords(endsOn)}`;
}

const outsideEvent: CaseRule = (file) =>
  (ownDates[file.event.type] ?? []).flatMap(([id, name]) => {
    const answer = single(file, id);
    const [day, start, end] = [answer, file.event.startsOn, file.event.endsOn].map(daysOf);
    if (!day || !start) return [];
    const before = precedes(day, start);
    const after = end ? precedes(end, day) : null;
    const how = [before, after].find((one) => one === 'certain') ?? before ?? after;
    return byDates(file, how, {
      code: 'DATE_OUTSIDE_EVENT',
      questions: [id, null],
      that: `${name} (${words(answer)}) lies outside the event (${eventInWords(file)})`,
    });
  });

/** The period examined must at least touch the event. */
const periodOutsideEvent: CaseRule = (file) => {
  const [from, until] = [single(file, 'SUB-Q17'), single(file, 'SUB-Q18')];
  const [first, last, start, end] = [from, until, file.event.startsOn, file.event.endsOn].map(
    daysOf,
  );
  const endsBefore = last && start ? precedes(last, start) : null;
  const beginsAfter = first && end ? precedes(end, first) : null;
  const said = { code: 'PERIOD_OUTSIDE_EVENT' as const };
  return [
    ...byDates(file, endsBefore, {
      ...said,
      questions: ['SUB-Q18', null],
      that: `the period examined ends (${words(until)}) before the event begins (${eventInWords(file)})`,
    }),
    ...byDates(file, beginsAfter, {
      ...said,
      questions: ['SUB-Q17', null],
      that: `the period examined begins (${words(from)}) after the event has ended (${eventInWords(file)})`,
    }),
  ];
};

/** S6: silence counts in every assessment of the authority, also on what it did only later. */
const silentBeforeEvent: CaseRule = (file) => {
  const start = daysOf(file.event.startsOn);
  return file.requests.flatMap(({ reply, expiresOn, questionIds }) => {
    const end = daysOf(expiresOn);
    const counts = reply === 'none' || reply === 'answered_without_justification';
    if (!counts || start === null || end === null || questionIds.length === 0) return [];
    const open = questionIds.filter((id) => !file.answers.get(id));
    if (open.length === 0) return [];
    return byDates(file, precedes(end, start), {
      code: 'SILENT_BEFORE_EVENT',
      questions: [...open, null],
      beside: [expiresOn],
      that: `the authority’s silence counts here, and its period for a reply ended (${partialDateInWords(expiresOn)}) before the event began (${partialDateInWords(file.event.startsOn)})`,
    });
  });
};

export const dateRules: readonly CaseRule[] = [
  ...orders.map(ordered),
  assessedBeforeCharge,
  outsideEvent,
  periodOutsideEvent,
  silentBeforeEvent,
];
