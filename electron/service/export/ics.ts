/** A point in time or a stretch of it, as a calendar shows it. Instants are canonical UTC; `to` null is a moment. */
export interface CalendarEvent {
  /** The same for the same thing each time it is exported, so that a second import replaces the first. */
  readonly uid: string;
  readonly from: string;
  readonly to: string | null;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly status: 'CONFIRMED' | 'TENTATIVE';
}

/** Octets of one line, without its line break (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

const utf8 = new TextEncoder();

/**
 * A content line in pieces of at most 75 octets, each but the first after a space; a character is never split (RFC 5545, 3.1).
 */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that begins a continued line counts.
      piece = '';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

/** What stands for nothing in a calendar, and what a reader could take for a line of its own. */
const CONTROLS = /[^\n\P{Cc}]|[\u2028\u2029]/gu;

/** A value of type TEXT (RFC 5545, 3.3.11): line breaks, backslashes, commas and semicolons are escaped, control characters left out. */
export function escapedText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(CONTROLS, ' ').toWellFormed().replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');
}

/** An instant in the form with UTC time (RFC 5545, 3.3.5), `20260528T133000Z`; seconds are the finest a calendar knows. */
export function utcForm(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(event.uid)}`,
    `DTSTAMP:${utcForm(stamp)}`,
    `DTSTART:${utcForm(event.from)}`,
    ...(event.to === null ? [] : [`DTEND:${utcForm(event.to)}`]),
    `SUMMARY:${escapedText(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapedText(event.description)}`]),
    ...(event.categories.length === 0 ? [] : [`CATEGORIES:${event.categories.map(escapedText).join(',')}`]),
    `STATUS:${event.status}`,
    // Nobody is busy because a member is on a break.
    'TRANSP:TRANSPARENT',
    'CLASS:CONFIDENTIAL',
    'END:VEVENT',
  ];
}

/**
 * A calendar as an iCalendar file (RFC 5545): `stamp` is the instant at which it was made. Every time is an instant in UTC,
 * which each calendar shows by its own clock; so no VTIMEZONE has to travel along, and a change of London's clocks moves nothing.
 */
export function icsCalendar(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Duty Desk//Break calendar//EN', 'CALSCALE:GREGORIAN',
    // NAME is RFC 7986; the other is what calendars read that do not know it.
    `NAME:${escapedText(name)}`, `X-WR-CALNAME:${escapedText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
