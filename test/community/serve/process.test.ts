import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, watch } from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../electron/community/server/store/store.ts';
import { folder, member, note } from '../support.ts';
import { command, get, newFile } from './support.ts';

const entry = join(import.meta.dirname, '../../../electron/community/serve/serve-cli.ts');

/** A server as a process of its own; `url` is known once it says that it listens. */
async function started(db: string, ...more: string[]) {
  const child = spawn(process.execPath, [entry, '--db', db, '--listen', '127.0.0.1:0', ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (piece: Buffer) => { said.out += piece.toString(); const url = /"address":"([^"]+)"/.exec(said.out)?.[1]; if (url !== undefined) resolve(url); });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said.err}`)));
  });
  child.stderr.on('data', (piece: Buffer) => { said.err += piece.toString(); });
  return { child, said, ended, url: await listening };
}

const pushBody = (clientId: string, seq: number, text: string): string => JSON.stringify({
  clientId, schema: 1, ackedThrough: 0,
  mutations: [{ seq, id: crypto.randomUUID(), name: 'handover.write@1', entity: `handover/${clientId}`, ifVersion: null, args: { text } }],
});

test('SIGTERM: what is under way is answered, live channels end, nothing new is taken, the code is 0 and stdout is JSON lines alone', async () => {
  const db = newFile();
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya Raman', '--role', 'lead');
  const { child, said, ended, url } = await started(db, '--log-requests');
  const headers = { authorization: `Bearer ${token}`, 'sync-schema': '1' };
  const live = await fetch(`${url}/v1/sync/live`, { headers });
  const body = pushBody(crypto.randomUUID(), 1, 'SECRET-words');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (piece) => parts.push(piece));
  socket.write(`POST /v1/sync/mutations HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAuthorization: Bearer ${token}\r\nSync-Schema: 1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`);
  // Another request on the same line of time: once it is answered, the half one has arrived.
  expect((await get(url, '/v1/me', token)).status).toBe(200);
  child.kill('SIGTERM');
  const rest = await live.text();
  expect(rest).toContain(': open');
  await expect(fetch(`${url}/health`, { headers: { connection: 'close' } })).rejects.toThrow('fetch failed');
  socket.write(body.slice(40));
  await once(socket, 'close');
  expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ended).toBe(0);
  const lines = said.out.trimEnd().split('\n').map((line) => JSON.parse(line) as { event: string });
  expect(lines.at(-1)?.event).toBe('stopped');
  expect(said.err).toBe('');
  for (const secret of ['SECRET-words', token, 'Priya']) expect(said.out).not.toContain(secret);
});

test('SIGKILL in the middle of pushes: the next start has every change that was answered, once, and no lock stands in its way', async () => {
  const db = newFile();
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const first = await started(db);
  const headers = { authorization: `Bearer ${token}`, 'sync-schema': '1', 'content-type': 'application/json' };
  const clientId = crypto.randomUUID();
  const bodies = Array.from({ length: 60 }, (_, n) => pushBody(clientId, n + 1, `change ${n}`));
  let answered = 0;
  const pushing = (async () => {
    for (const body of bodies) {
      const answer = await fetch(`${first.url}/v1/sync/mutations`, { method: 'POST', headers, body });
      if (answer.status === 200) answered += 1;
      if (answered === 20) first.child.kill('SIGKILL');
    }
  })().catch(() => undefined);
  await pushing;
  await first.ended;
  expect(answered).toBeGreaterThanOrEqual(20);
  const second = await started(db);
  // The one that was cut off may have been done; sent again, it is answered as what it was.
  for (const [n, body] of bodies.entries()) {
    const answer = await fetch(`${second.url}/v1/sync/mutations`, { method: 'POST', headers, body });
    const { results, lastSeq } = (await answer.json()) as { results: { status: string }[]; lastSeq: number };
    if (n < answered) expect(results[0]?.status).toBe('duplicate');
    expect(lastSeq).toBe(Math.max(n + 1, lastSeq));
  }
  const third = spawn(process.execPath, [entry, '--db', db, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const why: Buffer[] = [];
  third.stderr.on('data', (piece: Buffer) => why.push(piece));
  expect((await once(third, 'close'))[0]).toBe(7);
  expect(Buffer.concat(why).toString().trim().split('\n')).toEqual([expect.stringContaining('Another server has this database open')]);
});

test.each(['.restoring', 'before-restore', '-journal'])('a restore that is killed when a file of “%s” appears leaves the one state or the other, whole, and can be done again', async (mark) => {
  const db = newFile();
  await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const write = (...ids: string[]): void => {
    const store = openStore(db);
    store.transact(null, (writing) => { for (const change of [member('m1'), ...ids.map((id) => note(id, 'team', id.repeat(20_000)))]) writing.write(change); });
    store.close();
  };
  write('before');
  const { text: kept } = await command('backup', '--db', db, '--to', folder());
  write('after');
  const child = spawn(process.execPath, [entry, 'restore', '--db', db, '--from', kept], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const watching = watch(dirname(db), (_event, name) => { if (name?.includes(mark) === true) child.kill('SIGKILL'); });
  await once(child, 'close');
  watching.close();
  const notes = (): string[] => { const store = openStore(db); const ids = store.records.all('note').map((one) => one.id); store.close(); return ids; };
  expect(existsSync(db)).toBe(true);
  expect(await command('check', '--db', db)).toMatchObject({ code: 0 });
  expect([['before'], ['before', 'after']]).toContainEqual(notes());
  expect(await command('restore', '--db', db, '--from', kept)).toMatchObject({ code: 0 });
  expect(notes()).toEqual(['before']);
  expect(readdirSync(dirname(db)).filter((name) => name.includes('.restoring'))).toEqual([]);
  // Whatever was there before the first try is still there beside it.
  const aside = readdirSync(dirname(db)).filter((name) => name.startsWith(`${basename(db)}.before-restore`) && !name.endsWith('.part') && !name.endsWith('-journal'));
  expect(aside.length).toBeGreaterThanOrEqual(1);
});
