import type { Handler } from 'hono';
import { limits } from '../../../../shared/limits.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/guards.ts';
import { sendJson } from '../http/json.ts';
import { feedJson } from '../wire-rows.ts';
import { boundTo, expired, viewing, type Service } from './context.ts';

function limitOf(text: string | undefined): number {
  if (text === undefined) return limits.pageRows;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > limits.pageRows) throw new HttpProblem(400, 'invalid', `The limit must be between 1 and ${limits.pageRows}.`);
  return limit;
}

/** `GET /v1/sync/changes`: rows after a cursor in whole transactions, with the acks as of the page's end (sync.md, invariants 1 and 4). */
export function changesRoute(service: Service): Handler<Env> {
  return (c) => {
    const { store } = service;
    const staff = c.get('staff');
    const cursor = c.req.query('cursor');
    if (!cursor) throw new HttpProblem(400, 'invalid', 'The cursor is missing.');
    const limit = limitOf(c.req.query('limit'));
    return sendJson(c, store.reading(() => {
      const bound = boundTo(service, staff);
      const head = store.head();
      const tx = readCursor(bound, cursor);
      // A position beyond the end is of a history that this database no longer has, such as one from before a restore.
      if (tx === null || tx < store.horizon() || tx > head) throw expired('This position is of another history or too old.');
      const page = store.feed.after(staff.role, tx, limit, head);
      const rest = { next: writeCursor(bound, page.end), more: page.more, remaining: page.remaining, acks: store.pushes.acks(staff.id, page.end) };
      return `{"epoch":${JSON.stringify(bound.epoch)},"changes":[${feedJson(viewing(service, staff), page.rows)}],${JSON.stringify(rest).slice(1)}`;
    }));
  };
}
