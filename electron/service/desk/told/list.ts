import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { survivorOf } from '../../../../shared/model/merged.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { untoldBreaks, untoldEntries, untoldEntryCount, untoldVoids } from '../../store/read/told.ts';
import type { Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { toldKey } from './keep.ts';
import { owedView, type Source } from './things.ts';
import { unsentOf } from './unsent.ts';

/** What all members are owed, the oldest first, at most `most` of each kind (shared/model/told.ts). */
export function owedOfAll(desk: Pick<Desk, 'store'>, most: number): Source[] {
  const { db } = desk.store;
  const points = untoldEntries(db, most).map((row): Source => ({ kind: 'ledger', row, owed: { what: 'points', since: row.at, by: row.by } }));
  const voids = untoldVoids(db, most).map((row): Source => ({ kind: 'ledger', row, owed: { what: 'void', since: row.at, by: row.by } }));
  const breaks = untoldBreaks(db, most).map(({ row, owed }): Source => ({ kind: 'break', row, owed }));
  return [...points, ...voids, ...breaks].sort((a, b) => (a.owed.since < b.owed.since ? -1 : a.owed.since > b.owed.since ? 1 : a.row.id < b.row.id ? -1 : 1));
}

/** Whether this person's role may ask for a change at all. */
export function byRole(desk: Pick<Desk, 'actor'>, name: MutationName): Permission {
  const allowed = mayAsk(desk.actor.role, name);
  return { allowed, why: allowed ? null : whoMay(name), byRole: !allowed };
}

/** "Not yet told" (domain.md 2.5): the first `limits.untoldRows`, and how many there are. */
export function listUntold(desk: Desk): CallOutput<'told.list'> {
  const { store } = desk;
  const now = desk.now();
  const all = owedOfAll(desk, limits.untoldRows);
  const shown = all.slice(0, limits.untoldRows);
  const [team, unsent] = [teamOf(desk), unsentOf(desk)];
  const whose = new Map(shown.map(({ row }) => [row.memberId, survivorOf(store.reader, row.memberId) ?? store.reader.get('member', row.memberId)]));
  const idOf = (memberId: string): string => whose.get(memberId)?.id ?? memberId;
  const named = membersNamed(desk, shown.map(({ row }) => idOf(row.memberId)), now);
  const begun = new Set(store.drafts.keys(toldKey('')));
  const rows = shown.map((source) => {
    const memberId = idOf(source.row.memberId);
    return { ...owedView(source, team, unsent, now), member: named(memberId), routes: whose.get(source.row.memberId)?.contactRoutes ?? [], draft: begun.has(toldKey(memberId)) };
  });
  return { rows, total: countUntold(desk).count, may: byRole(desk, 'told.mark@1') };
}

/** How many things members have not been told of. */
export function countUntold(desk: Pick<Desk, 'store'>): CallOutput<'told.count'> {
  return { count: untoldEntryCount(desk.store.db) + untoldBreaks(desk.store.db, limits.listRows).length };
}
