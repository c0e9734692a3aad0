import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { CommunityServer } from '../../../../electron/community/server/server.ts';
import { isMutationName, type MutationArgs } from '../../../../shared/contract/mutations/index.ts';
import type { WireMutation } from '../../../../shared/contract/wire.ts';
import { answer, changeAnswer, changeQuery, changeResults, onPush, onStatus, problem, replace, type Json } from './rewrite.ts';

/** One thing that a careless server does. */
export interface Fault {
  readonly what: string;
  /** The checks that must name it, whatever else fails with them. */
  readonly caughtBy: readonly string[];
  /** Checks or areas that must run for the fault to show, beside those areas. */
  readonly provokedBy?: readonly string[];
  readonly faults?: (server: () => CommunityServer) => readonly MiddlewareHandler[];
  readonly heartbeatMs?: number;
  /** The first token is a lead's, who may set shifts. */
  readonly asLead?: true;
}

const FEED = '/v1/sync/changes';
const SNAPSHOT = '/v1/sync/snapshot';
const PUSH = '/v1/sync/mutations';

/** Does what a mutation asks once more, as a server would that had forgotten the first time. */
function again(server: CommunityServer, { name, args }: WireMutation): void {
  if (isMutationName(name)) server.applyAsColleague('st-imogen', name, args as MutationArgs<typeof name>, randomUUID());
}

const ok = ({ seq }: WireMutation): Json => ({ seq, status: 'applied' });
const staffOf = (server: CommunityServer, c: Context): { id: string; role: string } => {
  const staff = server.store.records.get('staff', server.store.tokens.staffOf((c.req.header('authorization') ?? '').slice(7)) ?? '');
  return { id: staff?.id ?? '', role: staff?.role ?? '' };
};
const changesOf = (body: Json): Json[] => (body['changes'] as Json[] | undefined) ?? [];

/** What goes wrong when things are sent again. */
export const onceFaults: readonly Fault[] = [
  { what: 'a result is not stored, so a repeat has a second effect', caughtBy: ['once.repeat'], faults: (server) => [changeResults((result, mutation) => { if (result['status'] === 'duplicate' && !result['problem']) again(server(), mutation); return result; })] },
  { what: 'a duplicate is answered as applied', caughtBy: ['once.repeat', 'once.problem'], faults: () => [changeResults((result) => (result['status'] === 'duplicate' ? { ...result, status: 'applied' } : result))] },
  { what: 'a duplicate forgets its problem', caughtBy: ['once.problem', 'refuse.stale'], faults: () => [changeResults(({ problem: _, ...result }) => (result['status'] === 'duplicate' ? result : { ...result, ...(_ === undefined ? {} : { problem: _ }) }))] },
  { what: 'equal pushes at once are each applied', caughtBy: ['once.parallel'], faults: (server) => [onPush(({ status, body, request }) => {
    if (status !== 409 || body['type'] !== 'in-flight') return null;
    for (const mutation of request.mutations) again(server(), mutation);
    return { body: { results: request.mutations.map(ok), lastSeq: request.mutations.at(-1)!.seq } };
  })] },
  { what: 'what a client acknowledged is forgotten', caughtBy: ['once.acknowledged'], faults: (server) => {
    const acked = new Map<string, number>();
    return [onPush(({ request, response, status }) => {
      const before = acked.get(request.clientId) ?? 0;
      if (status !== 200) return null;
      acked.set(request.clientId, Math.max(before, request.ackedThrough));
      const forgotten = request.mutations.filter(({ seq }) => seq <= before);
      if (forgotten.length === 0) return null;
      for (const mutation of forgotten) again(server(), mutation);
      return { body: { ...response, results: request.mutations.map(ok) } };
    })];
  } },
  { what: 'anybody may push on anybody’s queue', caughtBy: ['once.owner'], faults: (server) => [onPush(({ status, request }) => {
    if (status !== 403) return null;
    for (const mutation of request.mutations) again(server(), mutation);
    return { body: { results: request.mutations.map(ok), lastSeq: request.mutations.at(-1)!.seq } };
  })] },
  { what: 'lastSeq lags behind the outcomes', caughtBy: ['push.shape'], provokedBy: ['once', 'acks'], faults: () => [onPush(({ status, response }) => (status === 200 ? { body: { ...response, lastSeq: Math.max(0, response.lastSeq - 1) } } : null))] },
  { what: 'an outcome is left out', caughtBy: ['push.shape'], provokedBy: ['once', 'acks'], faults: () => [onPush(({ status, response }) => (status === 200 && response.results.length > 2 ? { body: { ...response, results: response.results.slice(1) } } : null))] },
];

/** What goes wrong with numbers and refusals. */
export const pushFaults: readonly Fault[] = [
  { what: 'a gap is accepted', caughtBy: ['order.gap', 'order.gap-inside'], faults: (server) => [onPush(({ status, body, request }) => {
    if (status !== 409 || body['type'] !== 'sequence-gap') return null;
    for (const mutation of request.mutations) again(server(), mutation);
    return { body: { results: request.mutations.map(ok), lastSeq: request.mutations.at(-1)!.seq } };
  })] },
  { what: 'a number is taken twice', caughtBy: ['order.reused-seq'], faults: (server) => [onPush(({ status, body, request: { mutations } }) => {
    const [one] = mutations;
    if (status !== 422 || !one || one.seq === body['expectedSeq']) return null;
    again(server(), one);
    return { body: { results: [ok(one)], lastSeq: one.seq } };
  })] },
  { what: 'an id is taken twice', caughtBy: ['order.reused-id'], faults: (server) => [onPush(({ status, body, request: { mutations } }) => {
    const [one] = mutations;
    if (status !== 422 || !one || one.seq !== body['expectedSeq']) return null;
    again(server(), one);
    return { body: { results: [ok(one)], lastSeq: one.seq } };
  })] },
  { what: 'a gap is refused without expectedSeq', caughtBy: ['order.gap'], faults: () => [onStatus(409, PUSH, (c) => problem(c, 409, 'sequence-gap'))] },
  { what: 'a rejection does not use its number', caughtBy: ['order.rejected-uses-seq'], faults: () => {
    const rejected = new Map<string, number>();
    return [onPush(({ request, status, response }) => {
      const [one] = request.mutations;
      const open = rejected.get(request.clientId);
      if (open !== undefined && one && one.seq > open) return { status: 409, body: { type: 'sequence-gap', title: 'A fault of the test.', expectedSeq: open } };
      if (status === 200 && response.results[0]?.status === 'rejected') rejected.set(request.clientId, response.results[0].seq);
      return null;
    })];
  } },
  { what: 'what depends on a refusal is applied all the same', caughtBy: ['order.blocked'], faults: (server) => [changeResults((result, mutation) => { if (result['status'] !== 'blocked') return result; again(server(), mutation); return ok(mutation); })] },
  { what: 'an unknown mutation refuses the whole push', caughtBy: ['refuse.unsupported'], faults: () => [onPush(({ status, response }) => (status === 200 && response.results.some(({ problem: why }) => why?.type === 'unsupported-mutation') ? { status: 400, body: { type: 'invalid', title: 'A fault of the test.' } } : null))] },
  { what: 'arguments that do not fit are a fault of the server', caughtBy: ['refuse.invalid', 'http.no-faults'], faults: () => [onPush(({ status, response }) => (status === 200 && response.results.some(({ problem: why }) => why?.type === 'invalid') ? { status: 500, body: { type: 'internal', title: 'A fault of the test.' } } : null))] },
  { what: 'capabilities are promised that are not there', caughtBy: ['refuse.capabilities'], faults: () => [changeResults((result, mutation) => (mutation.name === 'handover.write@1' ? { seq: result['seq'], status: 'rejected', problem: { type: 'unsupported-mutation', title: 'A fault of the test.' } } : result))] },
  { what: 'a role is not looked at', caughtBy: ['refuse.forbidden'], faults: () => [changeResults((result, mutation) => ((result['problem'] as Json | undefined)?.['type'] === 'forbidden' ? ok(mutation) : result))] },
  { what: 'a conflict comes without current', caughtBy: ['refuse.stale', 'race.close', 'race.claim'], faults: () => [changeResults((result) => { delete (result['problem'] as Json | undefined)?.['current']; return result; })] },
  { what: 'ifVersion is not looked at', caughtBy: ['refuse.stale'], faults: (server) => [changeResults((result, mutation) => { if ((result['problem'] as Json | undefined)?.['type'] !== 'stale' || result['status'] !== 'conflict') return result; again(server(), mutation); return ok(mutation); })] },
  { what: 'a client trips over its own changes', caughtBy: ['refuse.own-chain'], faults: () => [onPush(({ status, request: { mutations }, response }) => (status === 200 && mutations.length === 2 && mutations[0]!.ifVersion !== null && mutations[0]!.ifVersion === mutations[1]!.ifVersion ? { body: { ...response, results: [response.results[0], { seq: mutations[1]!.seq, status: 'conflict', problem: { type: 'stale', title: 'A fault of the test.', current: {} } }] } } : null))] },
  { what: 'two close one case', caughtBy: ['race.close'], faults: (server) => [changeResults((result, mutation) => { if ((result['problem'] as Json | undefined)?.['type'] !== 'already-closed') return result; server().ingest([{ op: 'put', t: 'caseAction', row: { id: mutation.id, caseId: String(mutation.args['caseId']), kind: 'closed', by: 'st-bea', at: String(mutation.args['at']), receivedAt: String(mutation.args['at']), text: null, outcome: 'no-action', toStaffId: null } }]); return ok(mutation); })] },
  { what: 'a step leaves no trace in the case’s history', caughtBy: ['effects.rows'], faults: () => [changeAnswer(FEED, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ t }) => t !== 'caseAction') } : null))] },
  { what: 'an act is somebody else’s', caughtBy: ['effects.rows'], faults: () => [changeAnswer(FEED, (body) => { for (const { t, op, row } of changesOf(body)) if (t === 'note' && op === 'put') (row as Json)['by'] = 'st-tom'; })] },
  { what: 'the desk’s clock is believed', caughtBy: ['effects.clock'], faults: () => [changeAnswer(FEED, (body) => { for (const { t, op, row } of changesOf(body)) if (t === 'note' && op === 'put') (row as Json)['at'] = '2090-01-01T00:00:00.000Z'; })] },
  { what: 'two hold one case', caughtBy: ['race.claim'], faults: () => [changeResults((result, mutation) => ((result['problem'] as Json | undefined)?.['type'] === 'claimed-by-colleague' && mutation.name === 'case.claim@1' ? ok(mutation) : result))] },
  { what: 'a conflict shows the wrong row', caughtBy: ['race.claim', 'race.close', 'refuse.stale'], faults: () => [changeResults((result) => { const why = result['problem'] as Json | undefined; if (why?.['current']) why['current'] = { id: 'other' }; return result; })] },
  { what: 'text/plain is taken for JSON', caughtBy: ['body.type'], faults: () => [onStatus(415, PUSH, (c) => answer(c, 200, { results: [], lastSeq: 0 }))] },
  { what: 'a body that is no JSON is a fault of the server', caughtBy: ['body.json', 'http.no-faults'], faults: () => [onStatus(400, '/v1/', (c) => problem(c, 500, 'internal'))] },
  { what: 'any size is taken', caughtBy: ['body.size'], faults: () => [onStatus(413, PUSH, (c) => answer(c, 200, { results: [], lastSeq: 0 }))] },
  { what: 'a body of another shape is taken for nothing', caughtBy: ['body.shape'], faults: () => [onStatus(400, PUSH, (c) => answer(c, 200, { results: [], lastSeq: 0 }))] },
  { what: 'text is stored in another form', caughtBy: ['body.text'], faults: () => [changeAnswer(FEED, (body) => { for (const change of changesOf(body)) if (change['t'] === 'note' && change['op'] === 'put') { const row = change['row'] as Json; row['text'] = String(row['text']).normalize('NFD').replaceAll('\r\n', '\n'); } })] },
];

/** An image’s answer, with something else about it. */
const otherImage = (change: (bytes: Uint8Array) => { readonly bytes?: Uint8Array; readonly type?: string; readonly sniff?: string }) => (): readonly MiddlewareHandler[] => [async (c, next) => {
  await next();
  if (!c.req.path.startsWith('/v1/images/') || c.res.status !== 200) return;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const other = change(bytes);
  replace(c, new Response(new Uint8Array(other.bytes ?? bytes), { headers: { 'content-type': other.type ?? 'image/png', 'x-content-type-options': other.sniff ?? 'nosniff' } }));
}];

/** What goes wrong with pages, cursors, versions and the files of images. */
export const feedFaults: readonly Fault[] = [
  { what: 'another file stands for an image', caughtBy: ['images.file'], faults: otherImage((bytes) => ({ bytes: bytes.slice(0, -1) })) },
  { what: 'an image is called something else', caughtBy: ['images.file'], faults: otherImage(() => ({ type: 'image/svg+xml' })) },
  { what: 'a browser may guess what an image is', caughtBy: ['images.file'], faults: otherImage(() => ({ sniff: 'off' })) },
  { what: 'an image is there for anybody', caughtBy: ['images.nobody-else'], faults: () => [onStatus(401, '/v1/images/', (c) => answer(c, 200, {})), onStatus(404, '/v1/images/', (c) => answer(c, 200, {}))] },
  { what: 'an ack comes a page early', caughtBy: ['acks.with-effect'], faults: (server) => [changeAnswer(FEED, (body, c) => (body['acks'] ? { ...body, acks: server().store.pushes.acks(staffOf(server(), c).id, server().store.head()) } : null))] },
  { what: 'acks are left out', caughtBy: ['acks.with-effect', 'acks.while-pushing'], faults: () => [changeAnswer(FEED, (body) => (body['acks'] ? { ...body, acks: {} } : null))] },
  { what: 'a snapshot’s acks run ahead of it', caughtBy: ['agree.snapshot-and-feed'], faults: (server) => [changeAnswer(SNAPSHOT, (body, c) => (body['acks'] ? { ...body, acks: server().store.pushes.acks(staffOf(server(), c).id, server().store.head()) } : null))] },
  { what: 'a page ends inside a transaction', caughtBy: ['feed.whole-transactions'], faults: () => {
    const kept = new Map<string, { rest: Json[]; body: Json }>();
    return [async (c, next) => {
      const held = kept.get(c.req.query('cursor') ?? '');
      if (c.req.path === FEED && held) { answer(c, 200, { ...held.body, changes: held.rest }); return; }
      await next();
    }, changeAnswer(FEED, (body, c) => {
      const changes = changesOf(body);
      const held = c.req.query('limit') !== '1' || changes.length < 2;
      if (held) return null;
      const token = `held-${randomUUID()}`;
      kept.set(token, { rest: changes.slice(1), body });
      return { ...body, changes: changes.slice(0, 1), next: token, more: true, remaining: changes.length - 1 };
    })];
  } },
  { what: 'the limit is not looked at', caughtBy: ['feed.limit'], faults: () => [changeQuery(FEED, (query) => { if (query.get('limit') === '1') query.delete('limit'); })] },
  { what: 'versions fall', caughtBy: ['feed.versions'], faults: () => [changeAnswer(FEED, (body) => { for (const change of changesOf(body)) change['v'] = 1_000_000 - Number(change['v']); })] },
  { what: 'a changed row keeps its version', caughtBy: ['feed.version-grows', 'feed.versions'], faults: () => [changeAnswer(FEED, (body) => { for (const change of changesOf(body)) if (change['t'] === 'post') change['v'] = 1; })] },
  { what: 'tombstones are left out', caughtBy: ['agree.snapshot-and-feed'], provokedBy: ['order', 'refuse'], faults: () => [changeAnswer(FEED, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ op }) => op === 'put') } : null))] },
  { what: 'a change is lost on the way', caughtBy: ['agree.snapshot-and-feed'], provokedBy: ['order', 'refuse'], faults: () => [changeAnswer(FEED, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ t, row }) => t !== 'post' || (row as Json | undefined)?.['title'] !== 'New') } : null))] },
  { what: 'a snapshot leaves rows out', caughtBy: ['agree.snapshot-and-feed'], provokedBy: ['once.repeat'], faults: () => [changeAnswer(SNAPSHOT, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ t, row }) => t !== 'note' || !String((row as Json)['text']).startsWith('Contract')) } : null))] },
  { what: 'the cursor of a snapshot moves', caughtBy: ['snapshot.cursor'], faults: () => { let page = 0; return [changeAnswer(SNAPSHOT, (body) => (body['cursor'] ? { ...body, cursor: `${String(body['cursor'])}${'='.repeat((page += 1) % 3)}` } : null))]; } },
  { what: 'essentials is taken back', caughtBy: ['snapshot.essentials'], faults: () => [changeAnswer(SNAPSHOT, (body) => (body['next'] === null ? { ...body, essentials: false } : null))] },
  { what: 'essentials comes before the queue', caughtBy: ['snapshot.queue-first'], faults: () => [changeAnswer(SNAPSHOT, (body) => (body['changes'] ? { ...body, essentials: true } : null))] },
  { what: 'done falls', caughtBy: ['snapshot.progress'], faults: () => [changeAnswer(SNAPSHOT, (body) => (body['next'] === null ? { ...body, done: 0 } : null))] },
  { what: 'a row comes a second time as an older one', caughtBy: ['snapshot.repeats'], faults: () => [changeAnswer(SNAPSHOT, (body) => { if (body['next'] === null) for (const change of changesOf(body)) change['v'] = Number(change['v']) - 1; })] },
  { what: 'a row does not fit', caughtBy: ['snapshot.rows'], faults: () => [changeAnswer(SNAPSHOT, (body) => { for (const change of changesOf(body)) if (change['t'] === 'member') delete (change['row'] as Json)['ageBand']; })] },
  { what: 'an empty page promises more for ever', caughtBy: ['feed.more'], faults: () => { let round = 0; return [changeQuery(FEED, (query) => { const at = query.get('cursor'); if (at?.includes('~')) query.set('cursor', at.split('~')[0]!); }), changeAnswer(FEED, (body) => (body['more'] === false && changesOf(body).length === 0 ? { ...body, more: true, remaining: 5, next: `${String(body['next'])}~${(round += 1)}` } : null))]; } },
  { what: 'next does not advance', caughtBy: ['feed.advances'], faults: () => [changeAnswer(FEED, (body, c) => (changesOf(body).length > 0 ? { ...body, next: c.req.query('cursor') } : null))] },
  { what: 'remaining and more contradict each other', caughtBy: ['feed.more'], faults: () => [changeAnswer(FEED, (body) => (body['more'] === false ? { ...body, remaining: 7 } : null))] },
  { what: 'a garbage cursor is a fault of the server', caughtBy: ['cursor.garbage', 'http.no-faults'], faults: () => [onStatus(410, FEED, (c) => problem(c, 500, 'internal'))] },
  { what: 'a garbage cursor begins anew', caughtBy: ['cursor.garbage'], faults: (server) => [onStatus(410, FEED, (c) => answer(c, 200, { epoch: server().store.epoch(), changes: [], next: 'start', more: false, remaining: 0, acks: {} }))] },
  { what: 'a cursor is anybody’s', caughtBy: ['cursor.foreign'], faults: (server) => [changeQuery(FEED, (query, c) => rebind(query, (parts) => { const { id, role } = staffOf(server(), c); parts[2] = id; parts[3] = role; }))] },
  { what: 'a note for staff reaches a moderator', caughtBy: ['visibility.staff-note', 'visibility.rows'], faults: (server) => [changeAnswer(FEED, (body, c) => {
    if (staffOf(server(), c).role !== 'moderator' || !body['changes']) return null;
    return { ...body, changes: changesOf(body).map((change) => { const row = change['t'] === 'note' && change['op'] === 'del' ? server().store.records.get('note', String(change['id'])) : undefined; return row ? { ...change, op: 'put', row } : change; }) };
  })] },
];

/** Changes a cursor's parts, as this server packs them. */
export function rebind(query: URLSearchParams, change: (parts: unknown[]) => void): void {
  try {
    const parts = JSON.parse(Buffer.from(query.get('cursor') ?? '', 'base64url').toString('utf8')) as unknown[];
    if (!Array.isArray(parts) || parts.length !== 5) return;
    change(parts);
    query.set('cursor', Buffer.from(JSON.stringify(parts)).toString('base64url'));
  } catch {
    // Garbage stays garbage.
  }
}

const onLive = (change: (text: string) => string): MiddlewareHandler => async (c, next) => {
  await next();
  if (c.req.path !== '/v1/sync/live' || c.res.status !== 200 || !c.res.body) return;
  const headers = c.res.headers;
  replace(c, new Response(c.res.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({ transform: (chunk, to) => to.enqueue(new TextEncoder().encode(change(new TextDecoder().decode(chunk)))) })), { status: 200, headers }));
};

/** What goes wrong on HTTP, at the door and on the live channel. */
export const httpFaults: readonly Fault[] = [
  { what: 'an error is a page for people', caughtBy: ['http.not-found', 'http.problems'], faults: () => [onStatus(404, '/', (c) => answer(c, 404, '<!doctype html><h1>Not found</h1>', 'text/html'))] },
  { what: 'a problem has a type of its own', caughtBy: ['http.problems'], faults: () => [onStatus(405, '/', (c) => problem(c, 405, 'method-not-allowed'))] },
  { what: 'a stranger is sent to a login page', caughtBy: ['auth.none', 'auth.wrong'], faults: () => [onStatus(401, '/', (c) => replace(c, new Response(null, { status: 302, headers: { location: '/login' } })))] },
  { what: 'a token in the address is taken', caughtBy: ['auth.header-only'], faults: () => [async (c, next) => { const token = c.req.query('access_token'); if (token) c.req.raw = new Request(c.req.url, { headers: { host: c.req.header('host') ?? '', authorization: `Bearer ${token}` } }); await next(); }] },
  { what: 'nothing is ever packed', caughtBy: ['http.gzip'], faults: () => [async (c, next) => { const headers = new Headers(c.req.raw.headers); headers.delete('accept-encoding'); if (c.req.method === 'GET') c.req.raw = new Request(c.req.url, { headers }); await next(); }] },
  { what: 'a cookie is set', caughtBy: ['http.no-cookies'], faults: () => [async (c, next) => { await next(); c.res.headers.append('set-cookie', 'session=1'); }] },
  { what: 'Retry-After is a word', caughtBy: ['http.retry-after'], provokedBy: ['order.gap'], faults: () => [onStatus(409, PUSH, (c) => { c.res.headers.set('retry-after', 'soon'); })] },
  { what: 'an old desk is served all the same', caughtBy: ['http.schema-too-old'], faults: (server) => [onStatus(426, '/', (c) => answer(c, 200, { epoch: server().store.epoch(), changes: [], next: 'x', more: false, remaining: 0, acks: {} }))] },
  { what: 'serverTime and Date are two clocks', caughtBy: ['me.clock'], faults: () => [changeAnswer('/v1/me', (body) => (body['serverTime'] ? { ...body, serverTime: '2020-01-01T00:00:00.000Z' } : null))] },
  { what: 'who-I-am has another form', caughtBy: ['me.shape'], faults: () => [changeAnswer('/v1/me', (body) => (body['staff'] ? { ...body, staff: { name: 'x' } } : null))] },
  { what: 'a live channel without heartbeat', caughtBy: ['live.heartbeat'], heartbeatMs: 60_000 },
  { what: 'a live channel that tells nothing', caughtBy: ['live.change', 'live.colleague', 'live.resume'], faults: () => [onLive((text) => (text.includes('event: change') ? ': quiet\n\n' : text))] },
  { what: 'an event whose id is no cursor', caughtBy: ['live.change'], faults: () => [onLive((text) => text.replace(/^id: .*$/m, 'id: 1'))] },
  { what: 'a live channel that is no event stream', caughtBy: ['live.opens'], faults: () => [async (c, next) => { await next(); if (c.req.path === '/v1/sync/live' && c.res.status === 200) c.res.headers.set('content-type', 'text/plain'); }] },
  { what: 'presence is not passed on', caughtBy: ['presence.seen'], faults: () => [onLive((text) => (text.includes('event: presence') ? ': quiet\n\n' : text))] },
];

const rowsChanged = (t: string, change: (row: Json) => void) => changeAnswer(FEED, (body) => { for (const one of changesOf(body)) if (one['t'] === t && one['row']) change(one['row'] as Json); });
const forgives = (type: string) => changeResults((result, mutation) => ((result['problem'] as Json | undefined)?.['type'] === type ? ok(mutation) : result));

/** What goes wrong with points and breaks. */
export const decisionFaults: readonly Fault[] = [
  { what: 'points expire when the desk likes', caughtBy: ['decisions.points'], faults: () => [rowsChanged('ledgerEntry', (row) => { row['expiresAt'] = '2099-01-01T00:00:00.000Z'; })] },
  { what: 'an entry keeps the desk’s wording', caughtBy: ['decisions.points'], faults: () => [rowsChanged('ledgerEntry', (row) => { row['wording'] = 'As the desk says'; })] },
  { what: 'points are voided twice', caughtBy: ['decisions.points', 'decisions.breaks'], faults: () => [forgives('already-decided')] },
  { what: 'bands are not looked at', caughtBy: ['decisions.refused'], faults: () => [forgives('text-missing')] },
  { what: 'reasons are not looked at', caughtBy: ['decisions.refused'], faults: () => [forgives('invalid')] },
  { what: 'the threshold proposes nothing', caughtBy: ['decisions.crossing'], faults: () => [changeAnswer(FEED, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ t }) => t !== 'break') } : null))] },
  { what: 'the break that is proposed has an id of the server’s own', caughtBy: ['decisions.crossing'], faults: () => [changeAnswer(FEED, (body) => { for (const one of changesOf(body)) if (one['t'] === 'break' && String(one['id']).includes(':b')) { one['id'] = `own-${String(one['id'])}`; (one['row'] as Json)['id'] = one['id']; } })] },
  { what: 'breaks may overlap', caughtBy: ['decisions.breaks'], faults: () => [forgives('overlap')] },
  { what: 'any dates of a break will do', caughtBy: ['decisions.breaks'], faults: () => [forgives('dates-do-not-fit')] },
  { what: 'a break has no history', caughtBy: ['decisions.breaks'], faults: () => [changeAnswer(FEED, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ t }) => t !== 'breakEvent') } : null))] },
];
