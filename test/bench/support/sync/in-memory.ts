import { ok } from '../../../../shared/result.ts';
import type { Me } from '../../../../shared/contract/wire.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Community } from '../../../../electron/service/sync/community.ts';
import { people, post, surroundings } from './rows.ts';
import { stopwatch } from './stopwatch.ts';

/** A community whose pages are handed over in memory; making them is not counted. */
export interface InMemory extends Community {
  /** Milliseconds that making the pages took, on the wall and of this thread. */
  readonly making: () => { readonly ms: number; readonly cpuMs: number };
}

const now = '2026-05-14T13:20:00.000Z';
const me: Me = {
  staff: people[0],
  community: { id: 'com-bench', name: 'Bench', practice: true },
  epoch: 'e1',
  serverTime: now,
  schema: { oldest: 1, newest: 1 },
  capabilities: { live: false, presence: false, mutations: [] },
};

/** A change of the archive as it comes from the wire. */
export const wirePost = (n: number): object => ({ t: 'post', id: `p-${n}`, v: n + 100, op: 'put', row: post(n) });

/** A page of objects as JSON.parse makes them. */
const page = (from: number, count: number): unknown[] => JSON.parse(JSON.stringify(Array.from({ length: count }, (_, i) => wirePost(from + i)))) as unknown[];

/** Hands over `rows` posts as a snapshot, newest first in pages of {@link limits.pageRows}, then `repeated` pages of the feed with the oldest page again and again. */
export function inMemory(rows: number, repeated = 0): InMemory {
  const making = stopwatch();
  const made = <T>(make: () => T): T => {
    making.start();
    const value = make();
    making.stop();
    return value;
  };
  const again = repeated > 0 ? made(() => page(0, limits.pageRows)) : [];
  const none = ok(null);
  return {
    making: () => making,
    me: () => Promise.resolve(ok(me)),
    snapshot(token) {
      const done = token === null ? 0 : Number(token);
      const count = Math.min(limits.pageRows, rows - done);
      const changes = made(() => {
        const posts = page(rows - done - count, count);
        return token === null ? [...surroundings().map((change) => ({ t: change.t, id: change.op === 'put' ? change.row.id : change.id, v: 1, op: 'put', row: change.op === 'put' ? change.row : null })), ...posts] : posts;
      });
      const next = done + count;
      return Promise.resolve(ok({ epoch: 'e1', cursor: 'c0', changes, next: next < rows ? String(next) : null, done: next, total: rows, essentials: true, acks: {} }));
    },
    changes(cursor) {
      const at = Number(cursor.slice(1));
      const more = at < repeated;
      return Promise.resolve(ok({ epoch: 'e1', changes: more ? again : [], next: more ? `c${at + 1}` : cursor, more, remaining: 0, acks: {} }));
    },
    push: () => Promise.reject(new Error('Nothing is sent here.')),
    live: () => ({ close: () => undefined }),
    sayPresence: () => Promise.resolve(none),
    clockOffset: () => 0,
  };
}
