import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { openStore } from '../../electron/community/server/store/store.ts';
import { mayReplace } from '../../electron/service/desk/session/sessions.ts';
import { community, deskOf, emptyDesk, everything, folder, newDatabase, type TestDesk } from './support/desk.ts';
import { smallWorld } from './support/world.ts';

const closedAccount = [{ op: 'put', t: 'staff', row: { id: 's-imogen', name: 'Imogen Hart', role: 'moderator', active: false, memberId: 'm-imogen' } }] as const;

async function saveSomething(desk: TestDesk): Promise<void> {
  await desk.ask('sync.pause', { paused: true });
  await desk.ask('case.do', { caseId: 'c-hazel', seen: { caseV: 1, postV: null }, step: { kind: 'note', visibility: 'team', text: 'mine' } });
}

describe('connecting', () => {
  it('tells a wrong address, nobody there, somebody else and a wrong token apart', async () => {
    const server = await community();
    const desk = await emptyDesk();
    expect(await desk.fails('connect.community', { url: 'not an address', token: 'x' })).toMatchObject({ code: 'bad-address' });
    expect(await desk.fails('connect.community', { url: 'http://127.0.0.1:9', token: 'x' })).toMatchObject({ code: 'unreachable' });
    expect(await desk.fails('connect.community', { url: server.url, token: 'wrong' })).toMatchObject({ code: 'wrong-token' });
    expect(await desk.fails('cases.list', everything)).toMatchObject({ code: 'not-signed-in' });
    expect(desk.core.sessions()?.shown()).toBeNull();
  });

  it('works fully offline after a restart: the session, the queue, the clock of the community', async () => {
    const server = await community();
    const request = newDatabase();
    const first = await deskOf(server, 's-imogen', request);
    await first.core.close();
    await server.close();
    const again = await emptyDesk(request);
    expect(again.core.sessions()?.shown()).toMatchObject({ name: 'Imogen Hart', url: server.url });
    await again.until(async () => (await again.ask('connection.get', {})).state === 'offline');
    expect((await again.ask('cases.list', everything)).total).toBe(5);
    const one = await again.ask('cases.get', { id: 'c-hazel' });
    await again.ask('case.do', { caseId: 'c-hazel', seen: { caseV: one.v, postV: one.postV }, step: { kind: 'hide', text: '' } });
    const row = (await again.ask('cases.list', everything)).rows[0];
    expect(row).toMatchObject({ saving: 'saved-here', holder: { you: true } });
    // The community's day is 14 May 2026 whatever this computer's clock says.
    expect((await again.ask('outbox.list', {})).waiting.map((each) => each.at.slice(0, 10))).toEqual(['2026-05-14', '2026-05-14']);
  });

  it('follows the same community to another address without losing what waits', async () => {
    const store = openStore(join(folder(), 'community.sqlite'), { durable: false });
    onTestFinished(() => store.close());
    const options = { store, community: { id: 'com-1', name: 'The Test Community', practice: false } };
    const first = await createCommunityServer(options);
    first.ingest(smallWorld() as never);
    const desk = await deskOf(first, 's-imogen');
    await saveSomething(desk);
    const token = first.issueToken('s-imogen');
    await first.close();
    const second = await createCommunityServer(options);
    onTestFinished(() => second.close());
    await desk.ask('connect.community', { url: second.url, token });
    await desk.quiet();
    expect(desk.core.sessions()?.shown()?.url).toBe(second.url);
    expect(store.records.all('note').map((row) => row.text)).toEqual(['mine']);
  });

  it('refuses another person while something waits here, and wipes for them when nothing does', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await saveSomething(desk);
    expect(await desk.fails('connect.community', { url: server.url, token: server.issueToken('s-tom') })).toMatchObject({ code: 'refused', message: expect.stringContaining('Imogen Hart has 1 change on this computer') });
    expect(desk.core.sessions()?.shown()?.staffId).toBe('s-imogen');
    await desk.ask('sync.pause', { paused: false });
    await desk.quiet();
    await desk.ask('connect.community', { url: server.url, token: server.issueToken('s-tom') });
    await desk.quiet();
    expect(desk.core.sessions()?.shown()).toMatchObject({ staffId: 's-tom', role: 'staff' });
    expect(await desk.ask('outbox.list', {})).toEqual({ needsYou: [], waiting: [], sent: [] });
  });

  it('refuses another community over a real one, and replaces a practice one', () => {
    const held = (practice: boolean) => ({ url: 'u', token: 't', clockOffset: 0, me: { staff: { id: 'a', name: 'A', role: 'staff' as const }, community: { id: 'one', name: 'One', practice }, epoch: 'e1' } });
    const next = (id: string, practice: boolean, epoch = 'e1', staff = 'a') => ({ staff: { id: staff, name: 'B', role: 'staff' as const }, community: { id, name: 'Two', practice }, epoch });
    expect(mayReplace(held(false), next('two', false), 0)).toMatchObject({ wipe: false, why: expect.stringContaining('One') });
    expect(mayReplace(held(true), next('two', false), 3)).toEqual({ wipe: true, why: null });
    expect(mayReplace(held(true), next('one', true, 'e2'), 3)).toEqual({ wipe: true, why: null });
    expect(mayReplace(held(true), next('one', true), 3)).toEqual({ wipe: false, why: null });
    expect(mayReplace(held(false), next('one', false, 'e2'), 3)).toEqual({ wipe: false, why: null });
    expect(mayReplace(held(false), next('one', false, 'e1', 'b'), 0)).toEqual({ wipe: true, why: null });
  });
});

describe('a session', () => {
  it('is renewed with another token of the same person, after the old one ended', async () => {
    const server = await community();
    const desk = await emptyDesk();
    const old = server.issueToken('s-imogen');
    await desk.ask('connect.community', { url: server.url, token: old });
    await desk.quiet();
    server.revokeToken(old);
    await desk.ask('sync.now', {});
    await desk.until(async () => (await desk.ask('connection.get', {})).state === 'sign-in-needed');
    expect((await desk.ask('cases.list', everything)).total).toBe(5);
    expect(await desk.fails('session.renew', { token: 'still wrong' })).toMatchObject({ code: 'wrong-token' });
    expect(await desk.fails('session.renew', { token: server.issueToken('s-tom') })).toMatchObject({ code: 'refused', message: 'This token belongs to Tom Okafor. This desk is Imogen Hart’s.' });
    await desk.ask('session.renew', { token: server.issueToken('s-imogen') });
    await desk.quiet();
  });

  it('learns a new role from the community', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    server.ingest([{ op: 'put', t: 'staff', row: { id: 's-imogen', name: 'Imogen Hart', role: 'staff', active: true, memberId: 'm-imogen' } }]);
    await desk.ask('sync.pause', { paused: true });
    await desk.ask('sync.pause', { paused: false });
    await desk.ask('session.renew', { token: server.issueToken('s-imogen') });
    await desk.quiet();
    expect(desk.core.sessions()?.shown()?.role).toBe('staff');
    expect((await desk.ask('cases.get', { id: 'c-hazel' })).may['remove'].allowed).toBe(true);
  });

  it('ends by signing out only when nothing would be lost, or the person says so', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await saveSomething(desk);
    expect(await desk.ask('session.signOut', { loseUnsent: false })).toEqual({ signedOut: false, unsent: 1 });
    expect((await desk.ask('cases.list', everything)).total).toBe(5);
    expect(await desk.ask('session.signOut', { loseUnsent: true })).toEqual({ signedOut: true, unsent: 1 });
    expect(desk.told.findLast((one) => one.kind === 'session')).toEqual({ kind: 'session', session: null });
    expect(await desk.fails('cases.list', everything)).toMatchObject({ code: 'not-signed-in' });
    expect(await desk.ask('computer.get', {})).toMatchObject({ rows: 0, encrypted: true });
  });

  it('ends with the account, and says how much was not sent: the key is somebody else’s to destroy', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await saveSomething(desk);
    server.ingest(closedAccount);
    await desk.core.call('sync.pause', { paused: false });
    await desk.until(() => desk.told.some((one) => one.kind === 'ended'));
    expect(desk.told.filter((one) => one.kind === 'ended')).toEqual([{ kind: 'ended', community: 'The Test Community', unsent: 1 }]);
    expect(await desk.fails('cases.list', everything)).toMatchObject({ code: 'not-signed-in' });
  });

  it('ends with the account without a window as well: then the copy is deleted at once', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen', { ...newDatabase(), keyKeptBy: 'key-file' });
    server.ingest(closedAccount);
    await desk.core.call('sync.now', {});
    await desk.until(async () => (await desk.ask('computer.get', {})).rows === 0);
    expect(await desk.fails('cases.list', everything)).toMatchObject({ code: 'not-signed-in' });
  });

  it('outlives everything that only looks like the end of an account', async () => {
    const server = await community();
    let answers: { readonly status: number; readonly type: string; readonly body: string }[] = [];
    const between = createServer((incoming, answer) => {
      const said = answers.shift();
      if (said !== undefined) {
        incoming.resume();
        answer.writeHead(said.status, { 'content-type': said.type }).end(said.body);
        return;
      }
      const onward = request(`${server.url}${incoming.url}`, { method: incoming.method, headers: { ...incoming.headers, host: new URL(server.url).host } }, (upstream) => {
        answer.writeHead(upstream.statusCode!, upstream.headers);
        answer.flushHeaders();
        upstream.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => void between.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      between.closeAllConnections();
      between.close();
    });
    const desk = await emptyDesk();
    await desk.ask('connect.community', { url: `http://127.0.0.1:${(between.address() as AddressInfo).port}`, token: server.issueToken('s-imogen') });
    await desk.quiet();
    const problem = (status: number, type: string) => ({ status, type: 'application/problem+json', body: JSON.stringify({ type, title: 'No.' }) });
    const closed = problem(403, 'account-closed');
    const faults = [
      [{ ...closed, type: 'text/html' }], [{ status: 200, type: 'text/html', body: '<h1>Welcome to our train</h1>' }], [problem(401, 'account-closed'), problem(401, 'account-closed')], [problem(503, 'account-closed'), problem(503, 'account-closed')], [problem(410, 'account-closed'), problem(410, 'account-closed')], [problem(401, 'unauthorized')],
      [problem(403, 'forbidden')], [{ ...closed, body: closed.body.slice(0, -3) }],
      // Said once, and then not again.
      [closed, problem(503, 'unavailable')], [closed],
    ];
    for (const said of faults) {
      answers = [...said];
      const before = desk.told.length;
      // A pause ends every connection, so the next thing is to ask who we are.
      await desk.ask('sync.pause', { paused: true });
      await desk.ask('sync.pause', { paused: false });
      await desk.until(() => answers.length < said.length && desk.told.slice(before).some((one) => one.kind === 'event' && one.event.name === 'connection' && !['connecting', 'paused'].includes(one.event.payload.state)));
      expect((await desk.ask('cases.list', everything)).total, JSON.stringify(said)).toBe(5);
    }
    expect(desk.told.filter((one) => one.kind === 'ended')).toEqual([]);
  });

  it('tells facts about this computer', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const facts = await desk.ask('computer.get', {});
    expect(facts).toMatchObject({ encrypted: true, keyKeptBy: 'practice-file', electron: '' });
    expect(facts.rows).toBeGreaterThan(30);
    expect(facts.databaseBytes).toBeGreaterThan(4_096);
    expect(facts.sqlite).toMatch(/^3\./u);
  });
});
