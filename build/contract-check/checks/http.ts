import { me, SYNC_SCHEMA } from '../../../shared/contract/wire.ts';
import type { Check } from '../check.ts';
import { fits, mediaType, NotHere, sayAnswer } from '../findings.ts';
import { expectProblem } from './support.ts';

/** Shorter answers need no gzip. */
const GZIP_FROM = 4_096;

/** How the server behaves as an HTTP server, whatever is asked. */
export const httpChecks: readonly Check[] = [
  {
    name: 'http.not-found',
    says: 'An address that is not there is a 404 problem',
    holds: 'promise 10',
    async run({ first }, trial) {
      for (const path of ['/v1/nothing-here', '/v1/sync', '/v1/me/more', '/v2/me']) expectProblem(trial, await first.door.ask(path), [404], ['not-found']);
    },
  },
  {
    name: 'http.method',
    says: 'A method that an address does not answer is a 405 problem with Allow',
    holds: 'promise 10',
    async run({ first }, trial) {
      for (const [method, path] of [['DELETE', '/v1/me'], ['PUT', '/v1/sync/changes'], ['POST', '/v1/sync/snapshot'], ['GET', '/v1/sync/mutations'], ['GET', '/v1/presence']] as const) {
        const answer = await first.door.ask(path, { method });
        if (expectProblem(trial, answer, [405], ['invalid']) && answer.headers.allow === undefined) trial.wrong(answer.asked, 'the header Allow with a 405', 'none');
      }
    },
  },
  {
    name: 'http.head',
    says: 'HEAD and OPTIONS are answered without harm',
    holds: 'RFC 9110, 9.3',
    async run({ first }, trial) {
      const head = await first.door.ask('/v1/me', { method: 'HEAD' });
      if (head.status !== 200 && head.status !== 405) trial.wrong(head.asked, 'status 200 as for GET, or 405', `status ${head.status}`);
      const options = await first.door.ask('/v1/me', { method: 'OPTIONS', token: null });
      if (![200, 204, 401, 403, 404, 405].includes(options.status)) trial.wrong(options.asked, 'a plain answer or refusal', `status ${options.status}`);
      if (options.headers['access-control-allow-credentials'] === 'true') trial.wrong(options.asked, 'no web page let in with credentials', 'Access-Control-Allow-Credentials: true');
    },
  },
  {
    name: 'http.gzip',
    says: 'Long answers are packed for a client that takes gzip, and only for one',
    holds: 'promise 10',
    async run({ first, walk }, trial) {
      const plain = await first.door.ask('/v1/sync/snapshot', { gzip: false });
      if (plain.headers['content-encoding'] !== undefined) trial.wrong(`${plain.asked} without Accept-Encoding`, 'a body that is not packed', String(plain.headers['content-encoding']));
      const pages = [];
      for (const token of walk?.tokens.slice(0, 4) ?? []) pages.push(await first.door.ask(`/v1/sync/snapshot?page=${encodeURIComponent(token)}`));
      const packed = pages.find(({ text }) => text.length >= GZIP_FROM);
      if (!packed) throw new NotHere('The first pages of the snapshot are too short to be worth packing.');
      if (packed.headers['content-encoding'] !== 'gzip') trial.wrong(`${packed.asked} with Accept-Encoding: gzip`, 'Content-Encoding: gzip', String(packed.headers['content-encoding'] ?? 'none'));
      if (mediaType(packed) !== 'application/json') trial.wrong(packed.asked, 'application/json inside', mediaType(packed));
    },
  },
  {
    name: 'http.schema-too-old',
    says: 'A desk that is too old is told so',
    holds: 'promise 12',
    async run({ first: { door, me: { schema } } }, trial) {
      const spoken = String(schema.oldest - 1);
      for (const path of ['/v1/sync/snapshot', '/v1/sync/changes?cursor=c']) {
        const answer = await door.ask(path, { schema: spoken });
        expectProblem(trial, answer, [426], ['schema-too-old'], `${answer.asked} with Sync-Schema: ${spoken}`);
      }
    },
  },
  {
    name: 'http.schema-too-new',
    says: 'A desk that is too new is refused, not misread',
    holds: 'promise 12',
    async run({ first: { door, me: { schema } } }, trial) {
      for (const spoken of [String(schema.newest + 1), 'x', '1e9']) {
        const answer = await door.ask('/v1/sync/snapshot', { schema: spoken });
        expectProblem(trial, answer, [400, 426], ['invalid', 'schema-too-old'], `${answer.asked} with Sync-Schema: ${spoken}`);
      }
    },
  },
  {
    name: 'http.schema-and-me',
    says: 'GET /v1/me tells every desk which schemas are served',
    holds: 'promise 12',
    async run({ first: { door, me: { schema } } }) {
      for (const spoken of [String(schema.newest + 1), String(Math.max(0, schema.oldest - 1)), String(SYNC_SCHEMA)]) {
        const answer = await door.ask('/v1/me', { schema: spoken });
        fits({ ...answer, asked: `${answer.asked} with Sync-Schema: ${spoken}` }, me, 'who I am, whatever the desk speaks');
      }
    },
  },
  {
    name: 'http.host',
    says: 'A foreign Host or Origin header changes nothing for the worse',
    holds: 'for information',
    async run({ first }, trial) {
      for (const [header, value] of [['host', 'elsewhere.example'], ['origin', 'https://elsewhere.example']] as const) {
        const answer = await first.door.ask('/v1/me', { headers: { [header]: value } });
        if (answer.status >= 500) trial.wrong(`${answer.asked} with ${header}: ${value}`, 'an answer or a refusal', sayAnswer(answer));
        else trial.note(`${header}: ${value} is answered with ${answer.status}.`);
      }
    },
  },
];
