import { createServer as httpServer, type RequestListener } from 'node:http';
import { createServer as httpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { inLines } from '../../../electron/community/upstream/vanilla/probe/findings.ts';
import { probe, type Probed } from '../../../electron/community/upstream/vanilla/probe/probe.ts';
import { certificate } from '../../support/certificate.ts';
import { forum as makeForum, type Differences, type Forum } from '../../support/vanilla/forum.ts';
import { vanillaSite, type VanillaSite } from '../../support/vanilla/server.ts';
import { NOW } from '../support.ts';
import { smallForum } from './site-support.ts';

interface Tried { readonly probed: Probed; readonly site: VanillaSite; readonly said: Record<string, string> }

/** A probe of a stand-in; `said`: each finding's level by its code. */
async function tried(differences: Partial<Differences> = {}, arrange: (forum: Forum, site: VanillaSite) => void = () => undefined): Promise<Tried> {
  const clock = { ms: Date.parse(NOW) };
  const nowMs = (): number => clock.ms;
  const forum = makeForum(nowMs, differences);
  smallForum(forum);
  const site = await vanillaSite(forum, nowMs);
  onTestFinished(() => site.close());
  arrange(forum, site);
  const probed = await probe({ site: site.url, token: site.token, nowMs, wait: (ms) => { clock.ms += ms; return Promise.resolve(); } }, new AbortController().signal);
  return { probed, site, said: levels(probed) };
}

const levels = ({ findings }: Probed): Record<string, string> => Object.fromEntries(findings.map(({ code, level }) => [code, level]));

test('a usual site works, is only asked and never changed, and is told of without a secret', async () => {
  const { probed, site, said } = await tried();
  expect(said).toEqual({
    'reached': 'works', 'token': 'works', 'rejected': 'works', 'reports': 'works', 'status-shown': 'works', 'reasons': 'works', 'categories': 'works', 'users': 'works', 'discussions': 'works', 'comments': 'works', 'escalations': 'works', 'notes': 'works',
    'conversations': 'works', 'messages': 'works', 'next-page': 'works', 'edits': 'works', 'posts': 'works', 'held': 'works', 'send-messages': 'works', 'leave-notes': 'works', 'staff-words': 'works', 'breaks': 'works', 'dismiss': 'works', 'first-message': 'works', 'message-length': 'works', 'warnings': 'copes', 'first-reading': 'works',
  });
  expect([probed.verdict, site.violations]).toEqual(['works', []]);
  expect(new Set(site.requests.map((one) => one.method))).toEqual(new Set(['GET']));
  expect(probed.sent).toBe(site.requests.length);
  const text = inLines(probed.findings).join('\n') + JSON.stringify(probed);
  for (const secret of [site.token, 'mia', 'Mine was long', 'Can I ask', 'team@example.org']) expect([secret, text.includes(secret)]).toEqual([secret, false]);
  expect(inLines(probed.findings).at(-1)).toBe('The server can stand in front of this forum.');
});

test.each<[string, Partial<Differences>, (forum: Forum, site: VanillaSite) => void, Record<string, string>, Probed['verdict']]>([
  ['reasons under their other name', { reasons: 'reportReasons' }, () => undefined, { reasons: 'works' }, 'works'],
  ['no status in the rows of reports', { statusShown: false }, () => undefined, { 'status-shown': 'copes' }, 'works'],
  ['three statuses', { rejected: false }, () => undefined, { rejected: 'copes', reports: 'works' }, 'works'],
  ['the next page in another header', { paging: 'header' }, () => undefined, { 'next-page': 'works' }, 'works'],
  ['the next page in the header of older sites', { paging: 'older' }, () => undefined, { 'next-page': 'works' }, 'works'],
  ['no next page at all', { paging: 'none' }, () => undefined, { 'next-page': 'change' }, 'change'],
  ['the open source edition, without notes', { notes: false }, () => undefined, { notes: 'copes' }, 'works'],
  ['dismissal by POST', { dismiss: 'post' }, () => undefined, { dismiss: 'works' }, 'works'],
  ['a first message by its other name', { firstField: 'initialBody' }, () => undefined, { 'first-message': 'works' }, 'works'],
  ['no description', { described: false }, () => undefined, { description: 'unknown', dismiss: 'unknown', posts: 'unknown' }, 'works'],
  ['conversations without their participants', { participants: false }, () => undefined, { conversations: 'works' }, 'works'],
  ['no reports that may be read', {}, (forum) => forum.forbidden.add('reports'), { reports: 'stops' }, 'stops'],
  ['notes that may not be read', {}, (forum) => forum.forbidden.add('user-notes'), { notes: 'change' }, 'change'],
  ['no boards in sight', {}, (forum) => forum.data.categories.clear(), { 'no-boards': 'change' }, 'change'],
  ['an account without the rights of a moderator', {}, ({ account }) => { account.permissions = ['session.valid']; }, { 'posts': 'change', 'send-messages': 'change', 'breaks': 'change', 'leave-notes': 'change' }, 'change'],
  ['an administrator’s account', {}, ({ account }) => { account.isAdmin = true; }, { administrator: 'change' }, 'change'],
  ['the right to see others’ conversations', {}, ({ account }) => { account.permissions.push('conversations.moderate'); }, { 'conversations-of-others': 'change' }, 'change'],
  ['conversations between others', { othersShown: true }, (forum) => void forum.conversation(3, 4, 'Between us.'), { 'conversations-of-others': 'change' }, 'change'],
  ['no report yet', {}, (forum) => forum.data.reports.clear(), { 'report-rows': 'unknown', 'reports': 'works' }, 'works'],
  ['a token that is refused', {}, (_forum, site) => { site.fault = () => 'stranger'; }, { 'token-refused': 'stops' }, 'stops'],
  ['an account that may do nothing', {}, (forum) => forum.forbidden.add('users'), { 'token-forbidden': 'stops' }, 'stops'],
  ['an API that is broken', {}, (_forum, site) => { site.fault = () => 'broken'; }, { broken: 'stops' }, 'stops'],
  ['a site in maintenance', {}, (_forum, site) => { site.fault = () => 'maintenance'; }, { maintenance: 'stops' }, 'stops'],
  ['a page for signing in to a network', {}, (_forum, site) => { site.fault = () => 'page'; }, { 'no-api': 'stops' }, 'stops'],
  ['too many questions already', {}, (_forum, site) => { site.fault = () => 'busy'; }, { busy: 'stops' }, 'stops'],
  ['one list that is cut off', {}, (_forum, site) => { site.fault = (_n, path) => (path === '/comments' ? 'cut' : null); }, { comments: 'unknown' }, 'works'],
])('says what there is about %s', async (_name, differences, arrange, expected, verdict) => {
  const { probed, said, site } = await tried(differences, arrange);
  expect(said).toMatchObject(expected);
  expect([probed.verdict, site.violations]).toEqual([verdict, []]);
  expect(site.requests.every((one) => one.method === 'GET')).toBe(true);
  // Whatever is to be changed says where.
  for (const one of probed.findings) expect([one.code, one.change !== null]).toEqual([one.code, one.level === 'change' || one.level === 'stops']);
});

/** A server that answers everything in one way. */
async function answering(answer: RequestListener, tls: { cert: string; key: string } | null = null): Promise<string> {
  const server = tls === null ? httpServer(answer) : httpsServer(tls, answer);
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  onTestFinished(() => new Promise<void>((done) => { server.close(() => done()); server.closeAllConnections(); }));
  return `${tls === null ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address of this computer at which nobody listens any more. */
async function closed(): Promise<string> {
  const server = httpServer();
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => { server.close(() => done()); });
  return `http://127.0.0.1:${port}`;
}

const first = async (site: string) => (await probe({ site, token: 'va.token', nowMs: () => Date.parse(NOW), wait: () => Promise.resolve() }, new AbortController().signal)).findings[0]!;

test('an address at which no forum is has a sentence of its own for each reason, and gets no token', async () => {
  const tokens: (string | undefined)[] = [];
  const plain = (status: number, type: string, headers: Record<string, string> = {}): RequestListener => (request, response) => { tokens.push(request.headers.authorization); response.writeHead(status, { 'content-type': type, ...headers }).end('{}'); };
  expect(await first(await answering(plain(302, 'text/html', { location: 'https://sign-in.example.org/x' })))).toMatchObject({ code: 'moved', text: expect.stringContaining('sign-in.example.org') as string });
  expect(await first(await answering(plain(404, 'application/json')))).toMatchObject({ code: 'no-api' });
  expect(await first(await answering(plain(404, 'text/html')))).toMatchObject({ code: 'no-api' });
  expect(await first(await answering(plain(502, 'text/html')))).toMatchObject({ code: 'maintenance' });
    expect(await first(await answering(plain(200, 'application/json'), certificate(['forum.example.org'], new Date('2020-01-01'), new Date('2100-01-01'))))).toMatchObject({ code: 'certificate', text: expect.stringContaining('signed by itself') as string });
  expect(await first(await closed())).toMatchObject({ code: 'refused' });
  expect(await first('https://forum.invalid')).toMatchObject({ code: 'no-such-name' });
  await expect(first('http://forum.example.org')).rejects.toThrow(RangeError);
  expect(tokens.every((one) => one === undefined)).toBe(true);
});

test('a clock that is not the forum’s is said', async () => {
  const at = Date.parse(NOW);
  const forum = makeForum(() => at);
  const site = await vanillaSite(forum, () => at);
  onTestFinished(() => site.close());
  const probed = await probe({ site: site.url, token: site.token, nowMs: () => at + 3 * 3_600_000, wait: () => Promise.resolve() }, new AbortController().signal);
  expect(probed.findings.find((one) => one.code === 'clock')?.text).toContain('3 hours apart');
});
