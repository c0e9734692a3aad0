import type { Handler } from 'hono';
import { mayKnow } from '../../../../shared/model/visibility.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Env } from '../http/guards.ts';
import { boundTo, viewing, type Service } from './context.ts';

const encoder = new TextEncoder();
const streamHeaders = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } as const;

/**
 * `GET /v1/sync/live`: server-sent events. A `Last-Event-ID` that has fallen behind is told at once; one of another
 * history gets `resync`. Pieces are made when the reader asks for them, so a slow one holds nothing up.
 */
export function liveRoute(service: Service): Handler<Env> {
  return (c) => {
    const { store, hub } = service;
    const staff = c.get('staff');
    // HEAD comes here too, and nobody would ever read a channel opened for it.
    if (c.req.method === 'HEAD') return c.body(null, 200, streamHeaders);
    const bound = boundTo(service, staff);
    const subscription = hub.open(staff, c.get('token'));
    const last = c.req.header('last-event-id');
    if (last) {
      const tx = readCursor(bound, last);
      if (tx === null || tx < store.horizon() || tx > store.head()) subscription.resync();
      else if (tx < store.head()) subscription.change();
    }
    const viewer = viewing(service, staff);
    for (const entry of service.presence.current(service.nowMs())) {
      if (entry.staffId !== staff.id && mayKnow(viewer, entry.kind, entry.targetId)) subscription.presence(entry);
    }
    const events = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(': open\n\n')),
      async pull(controller) {
        const piece = await subscription.next(service.heartbeatMs, () => writeCursor(boundTo(service, staff), store.head()));
        if (piece !== null) return controller.enqueue(encoder.encode(piece));
        hub.leave(subscription);
        controller.close();
      },
      cancel: () => hub.leave(subscription),
    });
    return c.body(events, 200, streamHeaders);
  };
}
