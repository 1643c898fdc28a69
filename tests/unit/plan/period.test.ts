import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodEnd, periodInWords } from '../../../shared/domain/plan/period';

describe('a period', () => {
  it('leaves out the day on which it begins, and in working days the weekend', () => {
    const working = { days: 5, kind: 'working' } as const;
    expect(periodEnd('2026-11-25', { days: 30, kind: 'calendar' }, [6, 0])).toBe('2026-12-25');
    expect(periodEnd('2026-11-25', working, [6, 0])).toBe('2026-12-02');
    expect(periodEnd('2026-11-25', working, [5, 6])).toBe('2026-12-02');
    expect(periodEnd('2026-11-27', { days: 1, kind: 'working' }, [6, 0])).toBe('2026-11-30');
    expect(periodEnd('2028-02-28', { days: 1, kind: 'calendar' }, [])).toBe('2028-02-29');
    expect(periodEnd('2026-11-25', working, [])).toBe('2026-11-30');
  });

  it('ends on an open day, with as many open days in it as it has', () => {
    const day = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    const weekends = fc.constantFrom<readonly number[]>([6, 0], [5, 6], [5], [0], []);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), weekends, (date, days, weekend) => {
        const from = date.toISOString().slice(0, 10);
        const end = periodEnd(from, { days, kind: 'working' }, weekend);
        let open = 0;
        for (let at = from; at < end;) {
          at = new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10);
          if (!weekend.includes(new Date(at).getUTCDay())) open += 1;
        }
        expect(open).toBe(days);
        expect(weekend).not.toContain(new Date(end).getUTCDay());
      }),
    );
  });

  it('is said in words', () => {
    expect(periodInWords({ days: 1, kind: 'working' })).toBe('1 working day');
    expect(periodInWords({ days: 30, kind: 'calendar' })).toBe('30 days');
  });
});
