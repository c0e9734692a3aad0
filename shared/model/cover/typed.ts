const two = (n: number): string => String(n).padStart(2, '0');

/** A time of day as a person types it, "9", "9.30", "930", "17:45", "5pm": as `17:45`. Null when it is none. */
export function readClock(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/iu.exec(text.trim());
  if (!found) return null;
  const half = found[3]?.toLowerCase();
  const typed = Number(found[1]);
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(found[2] ?? 0);
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

/** A time of day some minutes on or back, within the day. */
export function plusMinutes(clock: string, minutes: number): string {
  const at = Math.min(23 * 60 + 59, Math.max(0, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes));
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** A length as a person types it, "90 min", "4 h", "1 hour 30 minutes", "1.5 hours": in minutes. A bare number is hours. Null when it is none. */
export function readMinutes(text: string): number | null {
  const found = /^(?:(\d{1,4}(?:\.\d)?)\s*(?:h|hrs?|hours?)?)?\s*(?:(\d{1,5})\s*(m|mins?|minutes?)?)?$/iu.exec(text.trim().toLowerCase().replace(/\s+of cover$/u, ''));
  if (!found || text.trim() === '') return null;
  const minutesOnly = /^(\d{1,5})\s*(?:m|mins?|minutes?)$/iu.exec(text.trim());
  if (minutesOnly) return Number(minutesOnly[1]);
  return Math.round(Number(found[1] ?? 0) * 60) + Number(found[2] ?? 0);
}
