import type { Break, BreakLength, LedgerEntry, Policy } from '../contract/entities/points.ts';

/** What the totals need of an entry; instants are canonical UTC, so text order is time order. */
export type LedgerFact = Pick<LedgerEntry, 'id' | 'kind' | 'voids' | 'points' | 'at' | 'expiresAt'>;

/** When each entry was voided, by the entry's id; the first voiding counts. */
function voidedAt(entries: readonly LedgerFact[]): Map<string, string> {
  const when = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== 'voided' || entry.voids === null) continue;
    const known = when.get(entry.voids);
    if (known === undefined || entry.at < known) when.set(entry.voids, entry.at);
  }
  return when;
}

/** The entries that count at an instant: `at <= t < expiresAt` and not voided by then (domain.md 2.1, 2.2). */
export function countingEntries<T extends LedgerFact>(entries: readonly T[], t: string): T[] {
  const voided = voidedAt(entries);
  return entries.filter((entry) => {
    const end = voided.get(entry.id);
    return entry.kind === 'given' && entry.at <= t && t < entry.expiresAt && (end === undefined || t < end);
  });
}

/** The points that count at an instant, past or future (domain.md 2.1). Never negative. */
export function activePoints(entries: readonly LedgerFact[], t: string): number {
  return countingEntries(entries, t).reduce((sum, entry) => sum + entry.points, 0);
}

/** The next fall of the total after an instant if nothing is added: how many points, and when; null if none. */
export function nextDrop(entries: readonly LedgerFact[], t: string): { points: number; at: string } | null {
  let at: string | null = null;
  let points = 0;
  for (const entry of countingEntries(entries, t)) {
    if (entry.points === 0) continue;
    if (at === null || entry.expiresAt < at) [at, points] = [entry.expiresAt, entry.points];
    else if (entry.expiresAt === at) points += entry.points;
  }
  return at === null ? null : { points, at };
}

/** The total as a step line from one instant to another: its value at `from`, then at each change (domain.md 2.2). */
export function pointsSeries(entries: readonly LedgerFact[], from: string, to: string): { at: string; total: number }[] {
  // Entries come and go at their own instants: what they add and take there is summed once, however many there are.
  const changes = new Map<string, number>();
  const voided = voidedAt(entries);
  for (const entry of entries) {
    const gone = voided.get(entry.id);
    const end = gone !== undefined && gone < entry.expiresAt ? gone : entry.expiresAt;
    if (entry.kind !== 'given' || end <= entry.at) continue;
    for (const [at, points] of [[entry.at, entry.points], [end, -entry.points]] as const) if (at <= to) changes.set(at, (changes.get(at) ?? 0) + points);
  }
  const series = [{ at: from, total: 0 }];
  let total = 0;
  for (const [at, points] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    total += points;
    const last = series.at(-1);
    if (last === undefined || at <= from) series[0] = { at: from, total };
    else if (last.total !== total) series.push({ at, total });
  }
  return series;
}

/**
 * What has become of an entry at an instant, and since when: it counts until `until`; it expired or was voided at `since`
 * (what happened first is said); or it is given only later.
 */
export type EntryFate =
  | { readonly state: 'counts'; readonly until: string }
  | { readonly state: 'expired' | 'voided'; readonly since: string }
  | { readonly state: 'later'; readonly from: string };

/** Why the total at an instant is what it is: the fate of every entry that gives points, in the order given (domain.md 2.2). */
export function explainTotal<T extends LedgerFact>(entries: readonly T[], t: string): { readonly entry: T; readonly fate: EntryFate }[] {
  const voided = voidedAt(entries);
  return entries.filter((entry) => entry.kind === 'given').map((entry) => {
    const end = voided.get(entry.id);
    if (t < entry.at) return { entry, fate: { state: 'later', from: entry.at } };
    if (end !== undefined && end <= t && end < entry.expiresAt) return { entry, fate: { state: 'voided', since: end } };
    if (entry.expiresAt <= t) return { entry, fate: { state: 'expired', since: entry.expiresAt } };
    return { entry, fate: { state: 'counts', until: entry.expiresAt } };
  });
}

/** Every fall of the total after an instant if nothing is added, to the last: when, and the total from then on (domain.md 2.2). */
export function forecast(entries: readonly LedgerFact[], t: string): { readonly at: string; readonly total: number }[] {
  const counting = countingEntries(entries, t).filter((entry) => entry.points > 0);
  const moments = [...new Set(counting.map((entry) => entry.expiresAt))].sort();
  return moments.map((at) => ({ at, total: counting.reduce((sum, entry) => sum + (at < entry.expiresAt ? entry.points : 0), 0) }));
}

/**
 * The length that the ladder suggests next: breaks lengthen, the last step repeats (domain.md 1.4). A person decides. Every
 * enforced break that was decided on counts: one that was scheduled is under way or over by the clock, and stays stored as scheduled.
 */
export function nextOnLadder(policy: Pick<Policy, 'ladder'>, past: readonly Pick<Break, 'kind' | 'state'>[]): BreakLength {
  const served = past.filter((one) => one.kind === 'enforced' && one.state !== 'proposed' && one.state !== 'cancelled').length;
  const step = policy.ladder[Math.min(served, policy.ladder.length - 1)];
  if (!step) throw new RangeError('A policy has at least one step on its ladder.');
  return step;
}

/** A length in words: "1 week", "3 months", "open-ended". */
export function sayLength(length: BreakLength): string {
  if (length.unit === 'open-ended') return 'open-ended';
  return `${length.count} ${length.unit}${length.count === 1 ? '' : 's'}`;
}
