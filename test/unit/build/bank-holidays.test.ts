import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bankHolidaysFile } from '../../../build/lib/bank-holidays.ts';
import { bankHolidayDates } from '../../../shared/model/cover/bank-holidays.ts';

/** As the government lists them for England and Wales (www.gov.uk/bank-holidays). */
const published = {
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
} as const;

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

describe('the bank holidays that the desk carries', () => {
  it('are what the library says now', () => {
    expect(readFileSync(new URL('../../../shared/model/cover/bank-holidays.ts', import.meta.url), 'utf8')).toBe(bankHolidaysFile());
  });

  it.each(Object.entries(published))('close the weekdays of %s that the government lists', (year, days) => {
    const ours = [...bankHolidayDates].filter((date) => date.startsWith(year) && isWeekday(date));
    expect(ours).toEqual(days.map((day) => `${year}-${day}`));
  });
});
