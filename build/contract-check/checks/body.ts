import { randomUUID } from 'node:crypto';
import { pushResponse, SYNC_SCHEMA, type WireMutation } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import type { Check, World } from '../check.ts';
import { draft } from '../desk.ts';
import { isOf, sayAnswer } from '../findings.ts';
import { NoAnswer, type Answer, type Ask } from '../http.ts';
import { claim, expectProblem, newDesk } from './support.ts';

const PATHS = ['/v1/sync/mutations', '/v1/presence'] as const;

const empty = (more: Record<string, unknown> = {}): Record<string, unknown> => ({ clientId: randomUUID(), schema: SYNC_SCHEMA, ackedThrough: 0, mutations: [], ...more });

const postTo = (world: World, path: string, body: string, more: Ask = {}): Promise<Answer> => world.first.door.ask(path, { method: 'POST', body, ...more });

/** Bodies that are no push; a server that took one would apply nothing by it. */
const misshapen: readonly (readonly [string, unknown])[] = [
  ['no fields', {}],
  ['null', null],
  ['an array', []],
  ['a text', 'push'],
  ['a number', 7],
  ['a clientId that is no UUID', empty({ clientId: 'me' })],
  ['no clientId', empty({ clientId: undefined })],
  ['a clientId that is an object', empty({ clientId: { $ne: null } })],
  ['mutations that are an object', empty({ mutations: { length: 1 } })],
  ['a negative ackedThrough', empty({ ackedThrough: -1 })],
  ['a schema that is a text', empty({ schema: '1' })],
  ['more than 100 mutations', empty({ mutations: Array.from({ length: limits.pushMutations + 1 }, (_, i) => ({ seq: i + 1, id: randomUUID(), name: 'nothing@1', entity: 'none/none', ifVersion: null, args: {} })) })],
];

const oneOf = (change: Record<string, unknown>): Record<string, unknown> => empty({ mutations: [{ seq: 1, id: randomUUID(), name: 'nothing@1', entity: 'none/none', ifVersion: null, args: {}, ...change }] });

/** Mutations that are none. Their name is one that no server carries. */
const misshapenMutations: readonly (readonly [string, unknown])[] = [
  ['seq 0', oneOf({ seq: 0 })],
  ['a negative seq', oneOf({ seq: -1 })],
  ['half a seq', oneOf({ seq: 1.5 })],
  ['a seq above 2^53', oneOf({ seq: 2 ** 60 })],
  ['a seq that is a text', oneOf({ seq: '1' })],
  ['an id that is no UUID', oneOf({ id: 'x' })],
  ['args that are a list', oneOf({ args: [] })],
  ['args that are null', oneOf({ args: null })],
  ['an ifVersion below 0', oneOf({ ifVersion: -1 })],
  ['an entity that is too long', oneOf({ entity: 'x'.repeat(10_000) })],
  ['a null for a mutation', empty({ mutations: [null] })],
];

/** Texts that only a parser sees; each is whole JSON unless said otherwise. */
const hostile = (clientId: string, id: string): Record<string, string> => {
  const around = (args: string, more = ''): string => `{"clientId":"${clientId}","schema":${SYNC_SCHEMA},"ackedThrough":0,"mutations":[{"seq":1,"id":"${id}","name":"nothing@1","entity":"none/none","ifVersion":null,"args":${args}}]${more}}`;
  return {
    'a __proto__ key in args': around('{"__proto__":{"role":"lead"},"constructor":{"prototype":{"role":"lead"}}}'),
    'a __proto__ key in the push': around('{}', ',"__proto__":{"clientId":"x"}'),
    'args nested 20,000 deep': around(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    'a number too great for any type': around('{"a":1e999,"b":123456789012345678901234567890}'),
    'a lone surrogate and a NUL': around('{"a":"\\ud800","b":"\\u0000"}'),
    'a key that comes twice': around('{"a":1,"a":2}'),
  };
};

/** A refusal can be lost when a server closes while the rest still comes (RFC 9112, 9.6); a desk asks again, so this does too. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer) || attempt >= 4) throw error;
    }
  }
}

/** What comes in by POST (bodies, sizes, types). None of these can have an effect. */
export const bodyChecks: readonly Check[] = [
  {
    name: 'body.json',
    says: 'A body that is no JSON is a 400 problem',
    holds: 'promise 10',
    async run(world, trial) {
      for (const path of PATHS) {
        for (const text of ['', '{', 'nonsense', '{"clientId":', '<xml/>', 'null garbage', '\u0000']) expectProblem(trial, await postTo(world, path, text), [400], ['invalid'], `POST ${path} with the body “${text.replace('\u0000', 'NUL')}”`);
      }
    },
  },
  {
    name: 'body.shape',
    says: 'A body of another shape is a 400 problem',
    holds: 'promise 10',
    async run(world, trial) {
      for (const [what, value] of [...misshapen, ...misshapenMutations]) {
        const answer = await postTo(world, '/v1/sync/mutations', JSON.stringify(value));
        expectProblem(trial, answer, [400, 413], ['invalid', 'payload-too-large'], `a push with ${what}`);
      }
      for (const [what, value] of [['no fields', {}], ['null', null], ['an unknown doing', { kind: 'case', targetId: 'x', doing: 'dancing' }], ['an unknown kind', { kind: 'member', targetId: 'x', doing: 'viewing' }]] as const) {
        expectProblem(trial, await postTo(world, '/v1/presence', JSON.stringify(value)), [400, 404], ['invalid', 'not-found'], `POST /v1/presence with ${what}`);
      }
    },
  },
  {
    name: 'body.hostile',
    says: 'Bodies made to break a parser are refused, not a fault of the server',
    holds: 'promise 10',
    needs: { writes: true },
    async run(world, trial) {
      for (const [what, text] of Object.entries(hostile(randomUUID(), randomUUID()))) {
        const desk = newDesk(world);
        const answer = await postTo(world, '/v1/sync/mutations', text.replace(/"clientId":"[0-9a-f-]{36}"/, `"clientId":"${desk.clientId}"`));
        const refused = isOf(answer, pushResponse) && pushResponse.parse(JSON.parse(answer.text)).results.every(({ status }) => status === 'rejected');
        if (!refused) expectProblem(trial, answer, [400, 413, 422], ['invalid', 'payload-too-large'], `a push with ${what}`);
      }
      const after = await world.first.door.ask('/v1/me');
      if (after.status !== 200) trial.wrong('GET /v1/me after all that', 'status 200', sayAnswer(after));
    },
  },
  {
    name: 'body.type',
    says: 'A body of another media type is refused: a web page can send text/plain without asking',
    holds: 'promise 10',
    async run(world, trial) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp']) {
        const answer = await postTo(world, '/v1/sync/mutations', JSON.stringify(empty()), { headers: { 'content-type': type } });
        expectProblem(trial, answer, [400, 415], ['invalid'], `a push with Content-Type: ${type}`);
      }
      const answer = await postTo(world, '/v1/sync/mutations', JSON.stringify(empty()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
      if (!isOf(answer, pushResponse)) trial.wrong('a push of nothing with Content-Type: application/json; charset=utf-8', 'status 200', sayAnswer(answer));
    },
  },
  {
    name: 'body.size',
    says: 'A body that is too large is a 413 problem, whether or not its length was announced',
    holds: 'promise 10',
    async run(world, trial) {
      const body = JSON.stringify(empty({ mutations: [], pad: 'x'.repeat(limits.requestBytes + 64 * 1024) }));
      for (const chunked of [false, true]) {
        const answer = await patiently(() => postTo(world, '/v1/sync/mutations', body, { chunked }));
        expectProblem(trial, answer, [413], ['payload-too-large'], `a push of ${Math.ceil(body.length / 1024 / 1024)} MiB, its length ${chunked ? 'not ' : ''}announced`);
      }
    },
  },
  {
    name: 'body.large',
    says: 'A push of 100 mutations is taken, or refused with 413 so that the desk halves it',
    holds: 'schema PushRequest',
    needs: { writes: true, mutations: ['case.touch@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const touches: WireMutation[] = desk.number(...Array.from({ length: limits.pushMutations }, () => claim(world, desk, 'touch')));
      const answer = await desk.post(touches);
      if (!isOf(answer, pushResponse)) { expectProblem(trial, answer, [413], ['payload-too-large'], 'a push of 100 mutations'); return; }
      // A server may stop early; what it answered is then settled, and the rest is sent again.
      const { results, lastSeq } = pushResponse.parse(JSON.parse(answer.text));
      if (results.length === 0 || lastSeq !== results.at(-1)!.seq) trial.wrong('a push of 100 mutations', 'outcomes up to lastSeq', `${results.length} outcomes, lastSeq ${lastSeq}`);
    },
  },
  {
    name: 'body.text',
    says: 'Text comes back as it was sent: accents, scripts, emoji, line ends',
    holds: 'schema RowNote',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const { subject, first, run } = world;
      if (!subject) return;
      const desk = newDesk(world);
      const text = `Contract check ${run}: é é ß ﷽ عربي 日本語 👩‍👩‍👧 \u202eabc\u202c "quoted" \\ / <b> \r\n\t\u2028 end`;
      const { caseId, caseKey } = subject;
      await desk.apply(draft('note.add@1', caseKey, { aboutKind: 'case', aboutId: caseId, visibility: 'team', text, at: desk.now() }));
      await first.reader.catchUp();
      if (first.reader.notesSaying(text).length !== 1) trial.wrong('the feed after a note with many scripts', 'the same text, to the last character', 'another text, or none');
    },
  },
];
