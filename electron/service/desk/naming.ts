import type { MemberNameView, Person } from '../../../shared/contract/bridge/views.ts';
import { isOnBreak, isUnderWatch } from '../../../shared/model/breaks.ts';
import { breaksOfSome, memberNames, type BreakRow } from '../store/read/members.ts';
import { facts } from '../sync/context.ts';
import { allStaff, type StaffRow } from '../store/read/team.ts';
import type { Desk } from './context.ts';
import { personOf, unknownPerson } from './people.ts';

/** Colleagues by id, as screens name them. */
export interface Team {
  /** Null stays null: the forum itself, or nobody. */
  person(id: string | null): Person | null;
  readonly all: readonly StaffRow[];
}

/** Everybody on the team, read once for a question. */
export function teamOf(desk: Pick<Desk, 'store' | 'actor'>): Team {
  const all = allStaff(desk.store.db);
  const byId = new Map(all.map((row) => [row.id, row]));
  return {
    all,
    person(id) {
      if (id === null) return null;
      const row = byId.get(id);
      return row ? personOf(row, desk.actor.id) : unknownPerson(id, desk.actor.id);
    },
  };
}

const grouped = (breaks: readonly BreakRow[]): Map<string, BreakRow[]> => Map.groupBy(breaks, (one) => one.memberId);

/** Somebody without a row: gone, or, while the first copy goes on, not here yet. */
const unknown = (copying: boolean): Pick<MemberNameView, 'name' | 'state'> => (copying ? { name: 'Being copied', state: 'active' } : { name: 'A member no longer here', state: 'deleted' });

const named = (id: string, row: Pick<MemberNameView, 'name' | 'state'>, breaks: readonly BreakRow[], now: string): MemberNameView => ({
  id,
  name: row.name,
  state: row.state,
  onBreak: breaks.some((one) => isOnBreak(one, now)),
  underWatch: breaks.some((one) => isUnderWatch(one, now)),
});

/** How to name some members, with the signs beside their names at an instant; two queries however many there are. */
export function membersNamed(desk: Pick<Desk, 'store'>, ids: readonly string[], now: string): (id: string) => MemberNameView {
  const rows = memberNames(desk.store.db, ids);
  const breaks = grouped(breaksOfSome(desk.store.db, ids));
  const missing = unknown(desk.store.meta.get(facts.cursor) === null);
  return (id) => named(id, rows.get(id) ?? missing, breaks.get(id) ?? [], now);
}
