import { expect, it } from 'vitest';
import { readDate } from '../../../renderer/lib/read-date';

it('reads a day as a screen of any region shows it', () => {
  const day = new Date(Date.UTC(2026, 10, 25));
  for (const region of ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE']) {
    const shown = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' });
    expect(readDate(shown.format(day), 'day'), region).toBe('2026-11-25');
  }
});

it('reads months and years, and what is only about right', () => {
  expect(readDate('about May 2024', 'partial')).toBe('~2024-05');
  expect(readDate('May 17, 2024', 'partial')).toBe('2024-05-17');
  expect(readDate('2024', 'partial')).toBe('2024');
  expect(readDate('2024', 'day')).toBeNull();
  expect(readDate('17 May 17, 2024', 'day')).toBeNull();
  expect(readDate('February 30, 2024', 'day')).toBeNull();
});
