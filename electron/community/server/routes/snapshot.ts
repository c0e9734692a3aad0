import type { Handler } from 'hono';
import { limits } from '../../../../shared/limits.ts';
import { readPage, writeCursor, writePage, type SnapshotPosition } from '../cursor.ts';
import type { Env } from '../http/guards.ts';
import { sendJson } from '../http/json.ts';
import { beginning } from '../store/snapshot.ts';
import { snapshotJson } from '../wire-rows.ts';
import { boundTo, expired, viewing, type Service } from './context.ts';

/**
 * `GET /v1/sync/snapshot`: everything a person may read, what a desk needs first coming first. Positions are in the
 * token, so that any number of snapshots cost the server nothing between their pages.
 */
export function snapshotRoute(service: Service): Handler<Env> {
  return (c) => {
    const { store } = service;
    const staff = c.get('staff');
    const token = c.req.query('page');
    return sendJson(c, store.reading(() => {
      const bound = boundTo(service, staff);
      const head = store.head();
      const start = (): SnapshotPosition => ({ from: head, place: beginning, done: 0, total: store.snapshots.total(staff.role, head) });
      const at = token === undefined ? start() : readPage(bound, token);
      // Tombstones after the start may be gone already: then the feed could not finish what this snapshot began.
      if (!at || at.from > head || at.from < store.horizon()) throw expired('This snapshot is gone: start again.');
      const { rows, next } = store.snapshots.page(staff.role, at.from, at.place, limits.pageRows);
      const { text, count } = snapshotJson(viewing(service, staff), rows);
      // What is sent ahead of the archive comes twice, so it counts once, at the second time.
      const done = next === null ? at.total : at.place.stage === 'open' ? at.done : Math.min(at.total, at.done + count);
      const rest = {
        cursor: writeCursor(bound, at.from),
        next: next && writePage(bound, { from: at.from, place: next, done, total: at.total }),
        done,
        total: at.total,
        essentials: next === null || next.stage === 'archive',
        acks: store.pushes.acks(staff.id, at.from),
      };
      return `{"epoch":${JSON.stringify(bound.epoch)},"changes":[${text}],${JSON.stringify(rest).slice(1)}`;
    }));
  };
}
