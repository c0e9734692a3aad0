import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedText, folded, icsCalendar, utcForm, type CalendarEvent } from '../../../electron/service/export/ics.ts';
import { instantOf } from '../../../shared/time.ts';

/** A reader of its own, after RFC 5545: unfolds, splits name from value, takes escapes back. */
function parsed(text: string): { readonly name: string; readonly value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replaceAll(/\\([\\;,nN])/gu, (_whole, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
    return { name: line.slice(0, colon), value };
  });
}

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({ uid: 'break-1@duty-desk', from: '2026-05-14T13:20:00.000Z', to: '2026-05-28T13:20:00.000Z', summary: 'break', description: '', categories: [], status: 'CONFIRMED', ...more });

describe('iCalendar', () => {
  it('is a calendar of events in UTC', () => {
    const text = icsCalendar('Breaks', [event({ categories: ['Boards', 'Chat'] }), event({ uid: 'review', to: null, status: 'TENTATIVE' })], '2026-05-14T13:20:11.500Z');
    expect(text).toBe([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Duty Desk//Break calendar//EN', 'CALSCALE:GREGORIAN', 'NAME:Breaks', 'X-WR-CALNAME:Breaks',
      'BEGIN:VEVENT', 'UID:break-1@duty-desk', 'DTSTAMP:20260514T132011Z', 'DTSTART:20260514T132000Z', 'DTEND:20260528T132000Z', 'SUMMARY:break', 'CATEGORIES:Boards,Chat', 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT', 'CLASS:CONFIDENTIAL', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:review', 'DTSTAMP:20260514T132011Z', 'DTSTART:20260514T132000Z', 'SUMMARY:break', 'STATUS:TENTATIVE', 'TRANSP:TRANSPARENT', 'CLASS:CONFIDENTIAL', 'END:VEVENT',
      'END:VCALENDAR', '',
    ].join('\r\n'));
  });

  it('no line is longer than 75 octets, and no character is split', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }), (line) => {
      const pieces = folded(line).split('\r\n');
      for (const piece of pieces) {
        expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(piece.isWellFormed()).toBe(true);
      }
      expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
    }));
  });

  it('a name cannot add a line or a property of its own, and is read again as it was', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.constantFrom('a\r\nATTENDEE:mailto:x', 'x;y,z\\n', '\u2028DTSTART:2', 'ends with \\', '👩‍👩‍👧 ünï'.repeat(9)));
    fc.assert(fc.property(words, (summary) => {
      const lines = parsed(icsCalendar('Breaks', [event({ summary })], '2026-05-14T13:20:11.500Z'));
      expect(lines.map(({ name }) => name).slice(6, -1)).toEqual(['BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'TRANSP', 'CLASS', 'END']);
      const plain = summary.replaceAll('\r\n', '\n').replaceAll(/[^\n\P{Cc}]|[\u2028\u2029]/gu, ' ');
      expect(lines.find(({ name }) => name === 'SUMMARY')?.value).toBe(plain);
    }));
    expect(escapedText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  it('an instant is told in UTC to the second', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (ms) => {
      const form = utcForm(instantOf(ms));
      const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(form) ?? [];
      expect(Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s))).toBe(Math.floor(ms / 1_000) * 1_000);
    }));
  });
});
