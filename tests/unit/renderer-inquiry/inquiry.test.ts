import { describe, expect, it } from 'vitest';
import { operations } from '../../../shared/api';
import { suggestedStatus, type InquiryStatus } from '../../../shared/domain/inquiries/inquiry';
import { EventId } from '../../../shared/domain/ids';
import { wayTo } from '../../../renderer/features/inquiry/next-step';
import { entryInWords, isDisclosure } from '../../../renderer/lib/audit-words';
import { standardIds } from '../../../renderer/features/inquiry/standard-ids';
import {
  emptyEvent,
  fieldsOf,
  inOrder,
  problemsOf,
} from '../../../renderer/features/timeline/event-logic';
import { formOf, identityOf } from '../../../renderer/features/people/identity-logic';
import { exportName, titleFromPath } from '../../../renderer/features/evidence/evidence-logic';

describe('the next step', () => {
  it('leads to the place where it is done', () => {
    expect(wayTo({ what: 'review_findings', count: 2 }, ['investigator'])).toEqual({
      words: 'Read 2 proposed findings',
      tab: 'findings',
      adds: false,
      forWhom: null,
    });
    expect(wayTo({ what: 'none', count: 0 }, ['investigator'])).toBeNull();
  });

  it('is told to whom it does not fall as somebody else’s', () => {
    const findings = wayTo({ what: 'review_findings', count: 2 }, ['commissioner']);
    expect(findings?.forWhom).toBe('an investigator');
    expect(wayTo({ what: 'sign_report', count: 1 }, ['investigator'])?.forWhom).toBe(
      'a commissioner',
    );
    expect(wayTo({ what: 'sign_report', count: 1 }, ['commissioner'])?.forWhom).toBeNull();
    expect(wayTo({ what: 'hand_over', count: 1 }, ['reviewer'])?.forWhom).toBe(
      'an investigator or a commissioner',
    );
  });
});

describe('the status that fits the work', () => {
  const nothing = { answers: 0, reports: 0, signed: 0 };

  it('is suggested one allowed step at a time, and never backwards', () => {
    const reported = { answers: 40, reports: 1, signed: 1 };
    const way: (string | null)[] = [];
    let at: InquiryStatus | null = 'intake';
    while (at !== null) {
      at = suggestedStatus(at, reported);
      way.push(at);
    }
    expect(way).toEqual(['under_investigation', 'draft_report', 'reported', null]);
    expect(suggestedStatus('draft_report', { ...nothing, answers: 3 })).toBeNull();
    expect(suggestedStatus('right_of_reply', { ...reported, signed: 0 })).toBeNull();
  });

  it('is left alone at the intake, and after the report', () => {
    expect(suggestedStatus('intake', nothing)).toBeNull();
    for (const status of ['reported', 'follow_up', 'closed'] as const)
      expect(suggestedStatus(status, { answers: 1, reports: 1, signed: 1 })).toBeNull();
  });
});

describe('the history', () => {
  const entry = (operation: string, details = {}) => ({
    sequence: 1,
    at: '2026-03-02T10:00:00.000Z',
    officerName: 'A. Officer',
    operation,
    subject: '',
    details,
    hash: '',
  });

  it('says every operation on an inquiry that is logged in plain words', () => {
    const areas =
      /^(inquiry|authority|state|request|note|person|identity|event|evidence|assessment|answer|dispute|finding|report)\./;
    const logged = Object.entries(operations)
      .filter(([name, { writes }]) => writes && areas.test(name))
      .map(([name]) => name);
    expect(logged.length).toBeGreaterThan(25);
    for (const name of logged) expect(entryInWords(entry(name))).not.toBe(name);
  });

  it('says from which status to which', () => {
    const change = entry('inquiry.setStatus', { from: 'intake', to: 'under_investigation' });
    expect(entryInWords(change)).toBe('Changed the status: Intake → Under investigation');
  });

  it('marks disclosures', () => {
    expect(isDisclosure(entry('identity.reveal'))).toBe(true);
    expect(isDisclosure(entry('note.add'))).toBe(false);
  });
});

describe('identifiers of standards', () => {
  it('are read however they are separated', () => {
    expect(standardIds(' det-01, DET-02;nrf-03  DET-01 ')).toEqual(['DET-01', 'DET-02', 'NRF-03']);
  });
});

describe('the timeline', () => {
  const event = (title: string, startsOn: string) => ({
    ...fieldsOf({ ...emptyEvent, title, startsOn }),
    id: EventId.parse('11111111-1111-4111-8111-111111111111'),
  });

  it('orders events by the first day that a partial date can mean', () => {
    const events = [event('c', '2024-05-17'), event('a', '~2024'), event('b', '2024-05')];
    expect(inOrder(events).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });

  it('accepts a year alone, and an end in the same year', () => {
    const form = { ...emptyEvent, title: 'Held', startsOn: '2024-05-17', endsOn: '2024' };
    expect(problemsOf(form)).toEqual({});
  });

  it('refuses a day outside the calendar, and an end before the start', () => {
    expect(
      problemsOf({ ...emptyEvent, title: 'x', startsOn: '2024-02-30' }).startsOn,
    ).toBeDefined();
    const reversed = { ...emptyEvent, title: 'x', startsOn: '2024-05', endsOn: '2024-04' };
    expect(problemsOf(reversed).endsOn).toBe('The end lies before the start.');
    expect(problemsOf(emptyEvent).title).toBeDefined();
  });
});

it('keeps an identity as it was through its form', () => {
  const identity = {
    fullName: 'N N',
    aliases: ['one', 'two'],
    birthDate: 'about 2001',
    nationality: '',
    documentNumbers: ['A 1'],
    contact: [],
  };
  expect(identityOf(formOf(identity))).toEqual(identity);
});

describe('evidence', () => {
  it('takes a first title from the file, and offers a name that says nothing of the case', () => {
    expect(titleFromPath('/home/x/Shelter_register.pdf')).toBe('Shelter register');
    expect(titleFromPath('C:\\files\\letter.docx')).toBe('letter');
    expect(exportName('Shelter_register.PDF', 'abcdef0123456789')).toBe('evidence-abcdef01.pdf');
  });
});
