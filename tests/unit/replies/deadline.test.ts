import { describe, expect, it } from 'vitest';
import {
  checkChange,
  deadlineOf,
  isOver,
  type DeadlineChange,
} from '../../../shared/domain/replies/deadline';
import { codeOf } from '../../helpers/errors';

const western = { weekend: [6, 0], holidays: [] as string[] };
const received = (
  on: string,
  days: number,
  kind: 'calendar' | 'working' = 'working',
  calendar = western,
): DeadlineChange => ({ kind: 'received', on, period: { days, kind }, calendar });
const due = (...changes: DeadlineChange[]) => deadlineOf(changes).dueOn;

describe('the deadline of a round', () => {
  it('does not run before receipt', () => {
    expect(deadlineOf([])).toEqual({ receivedOn: null, dueOn: null, pausedSince: null, days: 0 });
  });

  it('counts working days from the day after receipt, by the weekend of the State', () => {
    // 2 November 2026 is a Monday
    expect(due(received('2026-11-02', 10))).toBe('2026-11-16');
    expect(due(received('2026-11-02', 10, 'working', { weekend: [5, 6], holidays: [] }))).toBe(
      '2026-11-16',
    );
    expect(due(received('2026-11-02', 4, 'working', { weekend: [5, 6], holidays: [] }))).toBe(
      '2026-11-08',
    );
  });

  it('leaves out holidays', () => {
    const calendar = { weekend: [6, 0], holidays: ['2026-11-11', '2026-11-14'] };
    expect(due(received('2026-11-02', 10, 'working', calendar))).toBe('2026-11-17');
  });

  it('counts every calendar day, and gives way at the end to the next open day', () => {
    expect(due(received('2026-11-02', 11, 'calendar'))).toBe('2026-11-13');
    expect(due(received('2026-11-02', 12, 'calendar'))).toBe('2026-11-16');
    const calendar = { weekend: [6, 0], holidays: ['2026-11-16'] };
    expect(due(received('2026-11-02', 12, 'calendar', calendar))).toBe('2026-11-17');
  });

  it('adds an extension, also to one that has ended', () => {
    expect(due(received('2026-11-02', 5), { kind: 'extended', days: 5 })).toBe('2026-11-16');
  });

  it('has no last day while it is paused, and counts again from the day of resumption', () => {
    const changes: DeadlineChange[] = [
      received('2026-11-02', 5),
      { kind: 'paused', on: '2026-11-04' },
    ];
    expect(deadlineOf(changes)).toMatchObject({ dueOn: null, pausedSince: '2026-11-04' });
    expect(due(...changes, { kind: 'resumed', on: '2026-11-09' })).toBe('2026-11-12');
    expect(due(...changes, { kind: 'resumed', on: '2026-11-04' })).toBe('2026-11-09');
  });

  it('is counted anew by corrected holidays', () => {
    const calendar = { weekend: [6, 0], holidays: ['2026-11-05'] };
    expect(due(received('2026-11-02', 5), { kind: 'recounted', calendar })).toBe('2026-11-10');
  });

  it('is over only after its last day', () => {
    expect(isOver({ dueOn: '2026-11-09' }, '2026-11-09')).toBe(false);
    expect(isOver({ dueOn: '2026-11-09' }, '2026-11-10')).toBe(true);
    expect(isOver({ dueOn: null }, '2026-11-10')).toBe(false);
  });
});

describe('a change of a deadline', () => {
  const today = '2026-11-20';
  const running = [received('2026-11-02', 30)];
  const paused: DeadlineChange[] = [...running, { kind: 'paused', on: '2026-11-10' }];
  const code = (changes: readonly DeadlineChange[], change: DeadlineChange) =>
    codeOf(() => checkChange(changes, change, today));

  it('follows only on what it changes', async () => {
    expect(await code([], { kind: 'extended', days: 3 })).toBe('REPLY_DEADLINE_STEP');
    expect(await code([], { kind: 'paused', on: today })).toBe('REPLY_DEADLINE_STEP');
    expect(await code(running, received('2026-11-03', 5))).toBe('REPLY_DEADLINE_STEP');
    expect(await code(running, { kind: 'resumed', on: today })).toBe('REPLY_DEADLINE_STEP');
    expect(await code(paused, { kind: 'paused', on: today })).toBe('REPLY_DEADLINE_STEP');
    expect(await code(paused, { kind: 'extended', days: 3 })).toBe('REPLY_DEADLINE_STEP');
  });

  it('lies neither in the future nor before what is recorded, nor after the end', async () => {
    expect(await code([], received('2026-11-21', 5))).toBe('REPLY_DEADLINE_DAY');
    expect(await code(running, { kind: 'paused', on: '2026-11-01' })).toBe('REPLY_DEADLINE_DAY');
    expect(await code(running, { kind: 'paused', on: '2026-11-21' })).toBe('REPLY_DEADLINE_DAY');
    expect(await code(paused, { kind: 'resumed', on: '2026-11-09' })).toBe('REPLY_DEADLINE_DAY');
    const short = [received('2026-11-02', 3)];
    expect(await code(short, { kind: 'paused', on: '2026-11-06' })).toBe('REPLY_DEADLINE_DAY');
    expect(() => checkChange(short, { kind: 'paused', on: '2026-11-05' }, today)).not.toThrow();
  });
});
