import { describe, expect, it } from 'vitest';
import { Calendar, readHolidays } from '../../../shared/domain/replies/calendar';

describe('a list of holidays', () => {
  it('reads one day a line, with or without a name, each once and in order', () => {
    expect(readHolidays('2027-05-01 Labour Day\n\n2027-01-06\r\n2027-05-01')).toEqual({
      days: ['2027-01-06', '2027-05-01'],
      unread: [],
    });
  });

  it('guesses no other form and no day that the calendar lacks', () => {
    expect(readHolidays('03/04/2027\n2027-02-30\nEaster\n2027-03-29 Easter Monday')).toEqual({
      days: ['2027-03-29'],
      unread: ['03/04/2027', '2027-02-30', 'Easter'],
    });
  });

  it('keeps the days of a State in order and each once', () => {
    expect(
      Calendar.parse({ weekend: [5, 6], holidays: ['2027-05-01', '2027-01-06', '2027-05-01'] }),
    ).toEqual({ weekend: [5, 6], holidays: ['2027-01-06', '2027-05-01'] });
  });
});
