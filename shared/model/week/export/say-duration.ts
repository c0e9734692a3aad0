const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** How long something took, in words: "35 min", "2 h 05 min", "31 h", to the minute; with a minus where it became shorter. */
export function sayDuration(ms: number): string {
  if (ms < 0) return `−${sayDuration(-ms)}`;
  const minutes = Math.round(ms / MINUTE_MS);
  const [hours, rest] = [Math.floor((minutes * MINUTE_MS) / HOUR_MS), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')} min`;
}

/** A duration that tells of no single case: to five minutes below an hour, to a quarter below a day, to the hour from then on. Never 0 for what took any time. */
export function coarse(ms: number): number {
  const step = ms < HOUR_MS ? 5 * MINUTE_MS : ms < 24 * HOUR_MS ? 15 * MINUTE_MS : HOUR_MS;
  return Math.max(step, Math.round(ms / step) * step);
}
