import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadlineOf, isClosed, type DeadlineChange } from '../../../shared/domain/replies/deadline';

const dayMs = 86_400_000;
const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

const day = fc.integer({ min: 0, max: 3000 }).map((count) => dayAfter('2024-01-01', count));
const calendar = fc.record({
  weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  holidays: fc.uniqueArray(day, { maxLength: 60 }),
});
const period = fc.record({
  days: fc.integer({ min: 1, max: 60 }),
  kind: fc.constantFrom('calendar' as const, 'working' as const),
});
const received = fc.record({ kind: fc.constant('received' as const), on: day, period, calendar });

const dueOf = (...changes: DeadlineChange[]): string => {
  const { dueOn } = deadlineOf(changes);
  if (dueOn === null) throw new Error('no deadline');
  return dueOn;
};

/** Every day after `from` up to and with `to`. */
const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let next = dayAfter(from, 1); next <= to; next = dayAfter(next, 1)) days.push(next);
  return days;
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the deadline of a round', () => {
  it('ends on an open day, with exactly the days that were given', () => {
    fc.assert(
      fc.property(received, (change) => {
        const { on, period: given, calendar: days } = change;
        const due = dueOf(change);
        const passed = daysBetween(on, due);
        expect(isClosed(due, days)).toBe(false);
        const open = passed.filter((one) => !isClosed(one, days));
        if (given.kind === 'working') expect(open).toHaveLength(given.days);
        else {
          expect(passed.length).toBeGreaterThanOrEqual(given.days);
          // only closed days lie between the full count and the end
          expect(passed.slice(given.days - 1, -1).every((one) => isClosed(one, days))).toBe(true);
        }
      }),
    );
  });

  it('never comes earlier by an extension, a pause or one more holiday', () => {
    fc.assert(
      fc.property(
        received,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        day,
        (change, more, pauseAfter, pauseFor, holiday) => {
          const due = dueOf(change);
          const extended = dueOf(change, { kind: 'extended', days: more });
          // calendar days that all fall into closed ones move nothing
          expect(extended >= due).toBe(true);
          if (change.period.kind === 'working') expect(extended > due).toBe(true);
          const from = dayAfter(change.on, pauseAfter);
          const paused = dueOf(
            change,
            { kind: 'paused', on: from },
            { kind: 'resumed', on: dayAfter(from, pauseFor) },
          );
          expect(paused >= due).toBe(true);
          if (pauseFor === 0 || from > due) expect(paused).toBe(due);
          const { weekend, holidays } = change.calendar;
          const recounted = dueOf(change, {
            kind: 'recounted',
            calendar: { weekend, holidays: [...holidays, holiday] },
          });
          expect(recounted >= due).toBe(true);
        },
      ),
    );
  });

  it('gives extensions one after another the same day as one of their sum', () => {
    fc.assert(
      fc.property(
        received,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (change, one, other) => {
          expect(
            dueOf(change, { kind: 'extended', days: one }, { kind: 'extended', days: other }),
          ).toBe(dueOf(change, { kind: 'extended', days: one + other }));
        },
      ),
    );
  });

  it('is the same day wherever the computer stands', () => {
    fc.assert(
      fc.property(received, (change) => {
        const days = ['UTC', 'Pacific/Kiritimati', 'America/Adak', 'Asia/Tehran'].map((name) => {
          vi.stubEnv('TZ', name);
          return dueOf(change);
        });
        expect(new Set(days).size).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
