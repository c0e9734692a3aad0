import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ChronologyKind } from '../../../../shared/contract/bridge/members.ts';
import { limits } from '../../../../shared/limits.ts';
import { chronologyCounts, chronologyKeys, type ChronologyKey, type Place } from '../../store/read/chronology.ts';
import type { Desk } from '../context.ts';
import { veiledFrom } from '../veil.ts';
import { breakEntries, type BreakEntry } from './break-entries.ts';
import { chronologyRows } from './entries.ts';
import { breaksWith, personWith, type KnownBreak } from './person.ts';

/** Sorts after every key, so that a first page begins at its instant. */
const FIRST_KEY = '~';

const isAfter = (one: Place, place: Place): boolean => one.at < place.at || (one.at === place.at && one.key < place.key);
const newestFirst = (a: Place, b: Place): number => (isAfter(a, b) ? 1 : -1);

/** Where a page begins: at the newest entry, or after the place that the page before ended at; never later than the instant asked for. */
function placeOf(after: string | null, asOf: string): Place {
  if (after === null) return { at: asOf, key: FIRST_KEY };
  const place = { at: after.slice(0, asOf.length), key: after.slice(asOf.length + 1) };
  return place.at <= asOf ? place : { at: asOf, key: FIRST_KEY };
}

/** Everything that happened to a member up to an instant, newest first, a page at a time; `limits.chronologyRows` each. Fails with `not-found`. */
export function getChronology(desk: Desk, { id, at, kind, after }: CallInput<'members.chronology'>): CallOutput<'members.chronology'> {
  const asOf = at ?? desk.now();
  const person = personWith(desk, id);
  const place = placeOf(after, asOf);
  const most = limits.chronologyRows;
  const kept = chronologyKeys(desk.store.db, person.accounts, kind, place, most, veiledFrom(desk));
  const breaks = kind === null || kind === 'breaks' ? breakEntries(breaksWith(desk, person.accounts), asOf).filter((one) => isAfter(one, place)) : [];
  const keys: (ChronologyKey | BreakEntry)[] = [...kept, ...breaks].sort(newestFirst).slice(0, most);
  const last = keys.at(-1);
  return { rows: chronologyRows(desk, person, keys, asOf), next: last !== undefined && keys.length === most ? `${last.at} ${last.key}` : null };
}

/** How many entries of each kind there are up to an instant. */
export function countsOf(desk: Desk, accounts: readonly string[], breaks: readonly KnownBreak[], at: string): Record<ChronologyKind, number> {
  const rows = chronologyCounts(desk.store.db, accounts, at, veiledFrom(desk));
  const of = (kind: ChronologyKind): number => rows.get(kind) ?? 0;
  return { points: of('points'), breaks: of('breaks') + breakEntries(breaks, at).length, cases: of('cases'), messages: of('messages'), notes: of('notes'), risk: of('risk') };
}
