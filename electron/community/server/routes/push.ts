import type { Handler } from 'hono';
import { readBy } from '../../../../shared/contract/read-by.ts';
import { pushRequest } from '../../../../shared/contract/wire.ts';
import { checkSchema, jsonBody, whoIs, type Env } from '../http/guards.ts';
import { sendJson } from '../http/json.ts';
import { HttpProblem } from '../http/problems.ts';
import { push } from '../push/push.ts';
import type { Service } from './context.ts';

/** `POST /v1/sync/mutations`: applies a batch exactly once and in order (sync.md, invariant 3). */
export function pushRoute(service: Service): Handler<Env> {
  return async (c) => {
    const token = c.get('token');
    const parsed = readBy(pushRequest, await jsonBody(c));
    if (!parsed.success) throw new HttpProblem(400, 'invalid', `The push does not fit the contract at ${parsed.error.issues[0]?.path.join('.') || 'its top'}.`);
    checkSchema(parsed.data.schema);
    const { store, now, onHalt } = service;
    return sendJson(c, JSON.stringify(await push({ store, now, onHalt, whoIs: () => whoIs(store, token) }, parsed.data)));
  };
}
