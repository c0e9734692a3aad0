import type { Handler } from 'hono';
import { readBy } from '../../../../shared/contract/read-by.ts';
import { presenceRequest, type Presence } from '../../../../shared/contract/wire.ts';
import { mayKnow } from '../../../../shared/model/visibility.ts';
import { jsonBody, type Env } from '../http/guards.ts';
import { HttpProblem } from '../http/problems.ts';
import { viewing, type Service } from './context.ts';

/** `POST /v1/presence`: passed on to colleagues who may read what it is about; never stored. */
export function presenceRoute(service: Service): Handler<Env> {
  return async (c) => {
    const staff = c.get('staff');
    const parsed = readBy(presenceRequest, await jsonBody(c));
    if (!parsed.success) throw new HttpProblem(400, 'invalid', 'This does not fit the contract.');
    const { kind, targetId } = parsed.data;
    if (!mayKnow(viewing(service, staff), kind, targetId)) throw new HttpProblem(403, 'forbidden', 'You do not see this.');
    const entry: Presence = { ...parsed.data, staffId: staff.id, name: staff.name, at: service.now() };
    service.presence.say(entry);
    service.hub.presence(entry, (other) => mayKnow(viewing(service, other), kind, targetId));
    return c.body(null, 204);
  };
}
