import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestDay, latestDay } from '../../../shared/domain/partial-date';
import { binds, standingOn } from '../../../shared/law';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Years, months and days of four years, so that periods meet often. */
const date = fc
  .tuple(
    fc.integer({ min: 2000, max: 2003 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(1, 2, 3),
  )
  .map(([year, month, day, parts]) =>
    [String(year), pad(month), pad(day)].slice(0, parts).join('-'),
  );
const fullDay = date.map(earliestDay);

describe('a treaty on a day', () => {
  it('once in force stays in force, until it is denounced', () => {
    fc.assert(
      fc.property(date, fullDay, fullDay, (from, a, b) => {
        const [earlier, later] = [a, b].toSorted();
        const before = binds(standingOn({ from }, earlier ?? a));
        const after = binds(standingOn({ from }, later ?? b));
        expect(before && !after).toBe(false);
      }),
    );
  });

  it('binds only where it binds on every day that the dates can mean', () => {
    fc.assert(
      fc.property(date, fc.option(date), date, (from, until, day) => {
        if (!binds(standingOn({ from, until }, day))) return;
        for (const start of [earliestDay(from), latestDay(from)])
          for (const end of until === null ? [null] : [earliestDay(until), latestDay(until)])
            for (const on of [earliestDay(day), latestDay(day)])
              expect(start <= on && (end === null || on < end)).toBe(true);
      }),
    );
  });

  it('is settled by whole days: no doubt is left, and a plain comparison says the same', () => {
    fc.assert(
      fc.property(fullDay, fc.option(fullDay), fullDay, (from, until, day) => {
        const plain = from <= day && (until === null || day < until);
        const standing = standingOn({ from, until }, day);
        expect(binds(standing)).toBe(plain);
        expect(standing).not.toMatch(/unsure|unknown/);
      }),
    );
  });
});
