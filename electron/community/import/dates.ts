import { instantTyped } from '../../../shared/time.ts';
import { readTypedTime } from '../../../shared/typed-time.ts';

/**
 * A date as a spreadsheet has it, the day before the month as people write it here: `3/11/2026`, `03.11.26`, `2026-11-03`,
 * `3 Nov 2026`, `3-Nov-26`, each with or without a time on London's clocks, or a whole ISO 8601 instant. Without a time a day
 * begins at midnight. Canonical UTC; null when it is no such date. A year is never guessed.
 */
export function dateIn(text: string): string | null {
  const plain = text.trim().replaceAll(/\s+/g, ' ').replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, (_all, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/i.test(plain)) return instantTyped(plain);
  const iso = plain.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(\.\d+)?)?$/i, '$1 $2').replace(/(\d{1,2}:\d\d):\d\d(?=$| ?[ap]m$)/i, '$1');
  const year = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits);
  const said = iso
    .replace(/^(\d{1,2})-(\d{1,2})-(\d{4}|\d\d)(?!\d)/, (_all, d: string, m: string, y: string) => `${d}/${m}/${year(y)}`)
    .replace(/^((?:[a-z]{3,9},? )?\d{1,2}(?:st|nd|rd|th)?)[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d\d)(?!\d)/i, (_all, d: string, m: string, y: string) => `${d.replace(',', '')} ${m} ${year(y)}`);
  const whole = /^\d{4}-\d\d-\d\d(?!\d)/.test(said) || /^\d{1,2}[/.]\d{1,2}[/.](\d{4}|\d\d)(?!\d)/.test(said) || /^(?:[a-z]{3,9} )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{4}(?!\d)/i.test(said);
  // The context only matters for words that name no year, which were turned away.
  return whole ? readTypedTime(said, { now: '2000-01-01T00:00:00.000Z', clock: '00:00' }) : null;
}
