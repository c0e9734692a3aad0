import type { Handler } from 'hono';
import type { Me } from '../../../../shared/contract/wire.ts';
import { supportedMutations } from '../../../../shared/model/rules/index.ts';
import { served, type Env } from '../http/guards.ts';
import { sendJson } from '../http/json.ts';
import type { Service } from './context.ts';

/** `GET /v1/me`: who am I, and what does this community serve. */
export function meRoute(service: Service): Handler<Env> {
  return (c) => {
    const { id, name, role } = c.get('staff');
    const answer: Me = {
      staff: { id, name, role },
      community: service.community,
      epoch: service.store.epoch(),
      serverTime: service.now(),
      schema: served,
      capabilities: { live: true, presence: true, mutations: supportedMutations },
    };
    return sendJson(c, JSON.stringify(answer));
  };
}
