import type { CaseFilter, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../shared/limits.ts';
import { sayReportReason } from '../../../shared/model/report-reasons.ts';
import { plusMs } from '../../../shared/time.ts';
import { closedCases, closedCount, openCases, openReasons, reasonsOf, type ClosedFilter, type QueueRow } from '../store/read/queue.ts';
import type { Desk } from './context.ts';
import { folded, membersLike } from './names-search.ts';
import { holders, queueRows, reportedByCase, unreported, type Reported } from './queue-rows.ts';

type CasesList = CallOutput<'cases.list'>;

const minute = 60_000;

const openedBefore = (filter: CaseFilter, now: string): string | null => (filter.age === null ? null : plusMs(now, -filter.age * minute));

/** Whether a row passes everything but the tab. */
function passes(filter: CaseFilter, now: string, reported: ReadonlyMap<string, Reported>): (row: QueueRow) => boolean {
  const name = folded(filter.member.trim());
  const before = openedBefore(filter, now);
  return (row) => {
    if (filter.kind !== null && (filter.kind === 'with-staff' ? row.withStaff === 0 : row.kind !== filter.kind)) return false;
    if (filter.spaceId !== null && row.spaceId !== filter.spaceId) return false;
    if (filter.reason !== null && !(reported.get(row.id) ?? unreported).reasons.includes(filter.reason)) return false;
    if (before !== null && row.openedAt > before) return false;
    return name === '' || folded(row.memberName ?? '').includes(name);
  };
}

function sorted(rows: QueueRow[], sort: CaseFilter['sort'], reported: ReadonlyMap<string, Reported>): QueueRow[] {
  if (sort === 'oldest') return rows;
  if (sort === 'newest') return rows.reverse();
  const count = (row: QueueRow): number => (reported.get(row.id) ?? unreported).count;
  return rows.sort((a, b) => count(b) - count(a));
}

function facets(rows: readonly QueueRow[], reported: ReadonlyMap<string, Reported>): Pick<CasesList, 'reasons' | 'spaces'> {
  const reasons = new Map<string, { id: string; label: string; count: number }>();
  const spaces = new Map<string, { id: string; name: string; count: number }>();
  for (const row of rows) {
    for (const id of (reported.get(row.id) ?? unreported).reasons) {
      const known = reasons.get(id);
      if (known) known.count += 1;
      else reasons.set(id, { id, label: sayReportReason(id), count: 1 });
    }
    const space = spaces.get(row.spaceId);
    if (space) space.count += 1;
    else spaces.set(row.spaceId, { id: row.spaceId, name: row.spaceName ?? 'A space no longer here', count: 1 });
  }
  return {
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    spaces: [...spaces.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}

function openList(desk: Desk, filter: CaseFilter, now: string, all: readonly QueueRow[], reported: ReadonlyMap<string, Reported>): Pick<CasesList, 'rows' | 'total' | 'counts'> {
  const holder = holders(now);
  const fitting = all.filter(passes(filter, now, reported));
  const mine = fitting.filter((row) => holder(row) === desk.actor.id);
  const unclaimed = fitting.filter((row) => holder(row) === null);
  const shown = { mine, unclaimed, all: fitting }[filter.tab];
  const page = sorted([...shown], filter.sort, reported).slice(0, limits.listRows);
  return { rows: queueRows(desk, page, reported, now), total: shown.length, counts: { mine: mine.length, unclaimed: unclaimed.length, all: fitting.length } };
}

function closedList(desk: Desk, filter: CaseFilter, now: string): Pick<CasesList, 'rows' | 'total' | 'counts'> {
  const { db } = desk.store;
  const any: ClosedFilter = {
    kind: filter.kind === 'with-staff' ? null : filter.kind,
    withStaff: filter.kind === 'with-staff',
    reason: filter.reason,
    spaceId: filter.spaceId,
    memberIds: filter.member.trim() === '' ? null : membersLike(db, filter.member).map((row) => row.id),
    closedBy: null,
    openedBefore: openedBefore(filter, now),
    newestFirst: filter.sort !== 'oldest',
  };
  const own: ClosedFilter = { ...any, closedBy: desk.actor.id };
  const rows = closedCases(db, filter.tab === 'mine' ? own : any);
  const reported = reportedByCase(reasonsOf(db, rows.map((row) => row.id)));
  // A closed case has no holder, so "mine" is what I closed and the other two tabs are the same.
  const counts = { mine: closedCount(db, own), all: closedCount(db, any) };
  const ordered = filter.sort === 'most-reports' ? sorted(rows, 'most-reports', reported) : rows;
  return { rows: queueRows(desk, ordered, reported, now), total: filter.tab === 'mine' ? counts.mine : counts.all, counts: { ...counts, unclaimed: counts.all } };
}

/**
 * The queue (domain.md 2.7, 2.8). Tab counts follow the other filters; reasons and spaces are counted over all open
 * cases, so that the choices stay where they are while one is chosen. At most `limits.listRows` open rows, or
 * `limits.closedRows` closed ones.
 */
export function listCases(desk: Desk, filter: CaseFilter): CasesList {
  const now = desk.now();
  const open = openCases(desk.store.db);
  const reported = reportedByCase(openReasons(desk.store.db));
  const part = filter.state === 'open' ? openList(desk, filter, now, open, reported) : closedList(desk, filter, now);
  return { ...part, ...facets(open, reported) };
}
