import { plusMs } from '../../../../shared/time.ts';
import type { ActRow, ActState } from '../../server/store/acts.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Acted, Want } from '../upstream.ts';

/** How often it is looked whether a member who is kept away still is, and a lift that needs a person is tried all the same, milliseconds. */
const LOOK_MS = 15 * 60_000;
/** So often is waited for what has not come, before a person is asked. */
const MOST_WAITS = 200;
const over: ReadonlySet<ActState> = new Set<ActState>(['done', 'by-hand', 'given-up', 'overtaken', 'only-here']);

/** Sees to it that a member who is kept away is looked after, and no longer than that. */
function look(store: CommunityStore, row: ActRow, want: Extract<Want, { kind: 'break' | 'look' }>, held: boolean, now: string): void {
  const lane = `look/${want.member.source}-${want.member.n}`;
  const due = plusMs(now, LOOK_MS);
  const open = store.acts.open(lane);
  for (const one of open) store.acts.change(one.id, held ? { state: 'waiting', due, attempts: 0, why: null } : { state: 'done', why: null });
  if (held && open.length === 0) store.acts.add({ id: `${row.id.slice(0, 50)}:look`, lane, kind: 'look', want: JSON.stringify({ ...want, kind: 'look' } satisfies Want), at: now, by: row.by, due, rank: 1, row: want.breakId });
}

/** Writes down how an act went. One that a person, or the forum's own telling, settled meanwhile stays as it is settled. */
export function settle(store: CommunityStore, row: ActRow, went: Acted, now: string): void {
  store.transact(null, () => {
    if (went.state !== '') store.upstream.setState('act', went.state);
    const open = !over.has(store.acts.get(row.id)?.state ?? 'done');
    const want = JSON.parse(row.want) as Want;
    if (went.how === 'later') {
      if (!open) return;
      if (row.attempts + 1 >= MOST_WAITS) return store.acts.change(row.id, { state: 'needs-you', why: 'This has been waited for in vain. Do it on the forum by hand, or try again.' });
      return store.acts.change(row.id, { attempts: row.attempts + 1, due: plusMs(now, went.afterMs) });
    }
    if (went.how === 'person') return open ? store.acts.change(row.id, { state: 'needs-you', why: went.why, due: row.rank === 0 ? plusMs(now, LOOK_MS) : now }) : undefined;
    for (const { ref, ours } of went.became ?? []) {
      const known = store.upstream.seen(ref);
      store.upstream.note(ref, { said: known?.said ?? (ref.source === 'message' ? '{}' : ''), ours, open: false, gone: false });
      if (ref.source === 'message') store.acts.place(row.id);
    }
    if (open) store.acts.change(row.id, { state: went.nothing === true ? 'only-here' : 'done', why: null });
    if (want.kind !== 'break' && want.kind !== 'look') return;
    if (went.hold !== undefined) store.acts.hold(want.member, went.hold, want.memberId);
    look(store, row, want, store.acts.held(want.member) !== null, now);
  });
}
