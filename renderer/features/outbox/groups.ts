import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { OutboxRow } from '../../../shared/contract/bridge/views.ts';
import { sayDay, sayTime } from '../../../shared/time.ts';

/** What `outbox.list` answers. */
export type OutboxListing = CallOutput<'outbox.list'>;

/** One group of the list. `key` stays the same while its rows come and go. */
export interface OutboxGroup {
  readonly key: string;
  readonly name: string;
  readonly tone: 'ink' | 'ochre';
  readonly rows: readonly OutboxRow[];
}

/** "today", "yesterday" or "Wed 29 Apr". */
function dayOf(at: string, now: string): string {
  return sayTime(at, now).match(/^(?:today|yesterday|tomorrow)/u)?.[0] ?? sayDay(at);
}

/** When an entry's last state began; an entry that never changed state has only the person's act. */
export const endedAt = (row: OutboxRow): string => row.settledAt ?? row.at;

/**
 * The list in its groups: what needs the person, what waits, what was sent by day, and what ended without being sent, which
 * must not stand under "Sent". Rows keep the order of the answer; empty groups are left out.
 */
export function groupsOf({ needsYou, waiting, sent }: OutboxListing, now: string): OutboxGroup[] {
  const groups: OutboxGroup[] = [
    { key: 'needs-you', name: 'Needs you', tone: 'ochre', rows: needsYou },
    { key: 'waiting', name: 'Saved here, not yet sent', tone: 'ink', rows: waiting },
  ];
  const days = Map.groupBy(sent.filter((row) => row.state === 'sent'), (row) => dayOf(endedAt(row), now));
  for (const [day, rows] of days) groups.push({ key: `sent ${day}`, name: `Sent ${day}`, tone: 'ink', rows });
  groups.push({ key: 'ended', name: 'Settled or taken back', tone: 'ink', rows: sent.filter((row) => row.state !== 'sent') });
  return groups.filter((group) => group.rows.length > 0);
}

/** Every row in the order in which the list shows it. */
export function rowsInOrder(groups: readonly OutboxGroup[]): OutboxRow[] {
  return groups.flatMap((group) => group.rows);
}

/** The next entry that needs the person after `id` is out of the way: the one that stood behind it, else the first. */
export function nextNeeding(before: readonly OutboxRow[], needsYou: readonly OutboxRow[], id: string): OutboxRow | null {
  const at = before.findIndex((row) => row.id === id);
  const behind = at < 0 ? [] : before.slice(at + 1);
  const still = new Map(needsYou.filter((row) => row.id !== id).map((row) => [row.id, row]));
  return behind.map((row) => still.get(row.id)).find((row) => row !== undefined) ?? still.values().next().value ?? null;
}
