import { isMutationName } from '../../../shared/contract/mutations/index.ts';
import { me, SYNC_SCHEMA } from '../../../shared/contract/wire.ts';
import { epochOf } from '../../../shared/time.ts';
import type { Check, Trial, World } from '../check.ts';
import { fits } from '../findings.ts';
import { endpoints, expectProblem } from './support.ts';

/** The HTTP date has whole seconds, and an answer takes a moment. */
const CLOCK_TOLERANCE_MS = 5_000;

async function refusesEveryEndpoint(world: World, trial: Trial, token: string | null, saying: string): Promise<void> {
  for (const [method, path] of endpoints) {
    const answer = await world.first.door.ask(path, { method, token, ...(method === 'POST' ? { body: '{}' } : {}) });
    const refused = expectProblem(trial, answer, [401], ['unauthorized'], `${method} ${path} ${saying}`);
    if (refused && answer.headers['www-authenticate'] === undefined) trial.wrong(`${method} ${path} ${saying}`, 'the header WWW-Authenticate with a 401 (RFC 9110, 11.6.1)', 'none');
  }
}

/** Who am I, and who may not come in. */
export const identityChecks: readonly Check[] = [
  {
    name: 'me.shape',
    says: 'GET /v1/me says who I am in the contract’s form',
    holds: 'schema Me',
    async run({ first }) {
      fits(await first.door.ask('/v1/me'), me, 'who I am');
    },
  },
  {
    name: 'me.schema',
    says: 'The schema that this suite speaks is among those served',
    holds: 'promise 12',
    run({ first: { me: { schema } } }, trial) {
      if (schema.oldest > schema.newest) trial.wrong('GET /v1/me', 'an oldest schema that is not above the newest', `${schema.oldest} to ${schema.newest}`);
      if (SYNC_SCHEMA < schema.oldest || SYNC_SCHEMA > schema.newest) trial.wrong('GET /v1/me', `schema ${SYNC_SCHEMA} between oldest and newest`, `${schema.oldest} to ${schema.newest}`);
    },
  },
  {
    name: 'me.capabilities',
    says: 'The capabilities name mutations of the contract, each once',
    holds: 'promise 13',
    run({ first: { me: { capabilities } } }, trial) {
      const twice = capabilities.mutations.filter((name, i) => capabilities.mutations.indexOf(name) !== i);
      if (twice.length > 0) trial.wrong('GET /v1/me', 'each mutation once', `${twice.join(', ')} more than once`);
      const unknown = capabilities.mutations.filter((name) => !isMutationName(name));
      if (unknown.length > 0) trial.note(`Mutations beyond this contract: ${unknown.join(', ')}.`);
    },
  },
  {
    name: 'me.clock',
    says: 'The Date header and serverTime are the same clock',
    holds: 'promise 10',
    async run({ first }, trial) {
      const answer = await first.door.ask('/v1/me');
      const said = fits(answer, me, 'who I am');
      const date = Date.parse(answer.headers.date ?? '');
      if (Number.isNaN(date)) trial.wrong(answer.asked, 'a Date header', answer.headers.date === undefined ? 'none' : 'one that is no date');
      else if (Math.abs(date - epochOf(said.serverTime)) > CLOCK_TOLERANCE_MS) trial.wrong(answer.asked, 'a Date header within five seconds of serverTime', `${answer.headers.date} with ${said.serverTime}`);
    },
  },
  {
    name: 'auth.none',
    says: 'Nothing is answered without a token',
    holds: 'promise 11',
    run: (world, trial) => refusesEveryEndpoint(world, trial, null, 'without a token'),
  },
  {
    name: 'auth.wrong',
    says: 'Nothing is answered to a token that is not known',
    holds: 'promise 11',
    run: (world, trial) => refusesEveryEndpoint(world, trial, `wrong-${world.run}`, 'with a wrong token'),
  },
  {
    name: 'auth.header-only',
    says: 'A token counts in the Authorization header as Bearer, and nowhere else',
    holds: 'promise 11',
    async run({ first }, trial) {
      const token = encodeURIComponent(first.token);
      const query = await first.door.ask(`/v1/me?token=${token}&access_token=${token}`, { token: null, label: 'GET /v1/me with the token in the address only' });
      expectProblem(trial, query, [401], ['unauthorized']);
      for (const value of ['Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Bearer a b']) {
        const answer = await first.door.ask('/v1/me', { token: null, headers: { authorization: value } });
        expectProblem(trial, answer, [401], ['unauthorized'], `GET /v1/me with Authorization “${value}”`);
      }
    },
  },
];
