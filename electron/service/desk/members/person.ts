import type { Member } from '../../../../shared/contract/entities/people.ts';
import type { MemberNameView } from '../../../../shared/contract/bridge/views.ts';
import { breakAsOf } from '../../../../shared/model/break-history.ts';
import { isOnBreak, isUnderWatch } from '../../../../shared/model/breaks.ts';
import type { Break, BreakEvent } from '../../../../shared/contract/entities/points.ts';
import { rowsById, rowsWhere } from '../../store/read/rows-of.ts';
import { accountsWith } from '../accounts.ts';
import { fails, type Desk } from '../context.ts';

/** A member with every account that is theirs, the one that carries on first (`shared/model/merged.ts`). */
export interface OnePerson {
  readonly main: Member;
  /** The merged account that was asked for; null when it was the one that carries on. */
  readonly asked: Member | null;
  readonly accounts: readonly string[];
  readonly rows: ReadonlyMap<string, Member>;
  /** What stands beside something that happened to a merged account: its name; null for the account that carries on. */
  readonly accountName: (memberId: string) => string | null;
}

/** The person behind an account. Fails with `not-found`. */
export function personWith(desk: Pick<Desk, 'store'>, id: string): OnePerson {
  const accounts = accountsWith(desk.store.reader, id);
  const rows = rowsById(desk.store.db, 'member', accounts);
  const main = rows.get(accounts[0]) ?? fails('not-found', 'This member is not on this computer.');
  const asked = id === main.id ? null : (rows.get(id) ?? null);
  return { main, asked, accounts, rows, accountName: (memberId) => (memberId === main.id ? null : (rows.get(memberId)?.name ?? 'An account no longer here')) };
}

/** A break with what was done about it, as far as it is known here. */
export interface KnownBreak {
  readonly row: Break;
  readonly events: readonly BreakEvent[];
}

/** All breaks of some accounts with their acts. A person has few. */
export function breaksWith(desk: Pick<Desk, 'store'>, accounts: readonly string[]): KnownBreak[] {
  const events = Map.groupBy(rowsWhere(desk.store.db, 'breakEvent', 'member_id', accounts), (event) => event.breakId);
  return rowsWhere(desk.store.db, 'break', 'member_id', accounts).map((row) => ({ row, events: events.get(row.id) ?? [] }));
}

/** An account's name with the signs beside it as they stood at an instant. */
export function nameAt(row: Member, breaks: readonly KnownBreak[], at: string): MemberNameView {
  const then = breaks.flatMap(({ row: one, events }) => breakAsOf(one, events, at) ?? []);
  return { id: row.id, name: row.name, state: row.state, onBreak: then.some((one) => isOnBreak(one, at)), underWatch: then.some((one) => isUnderWatch(one, at)) };
}
