import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { emptyDesk } from '../../desk/support/desk.ts';
import { folder, member, note } from '../support.ts';
import { restoreBackup, stampOf } from '../../../electron/community/serve/copies.ts';
import { command, get, newFile, serving } from './support.ts';

const here = ['--listen', '127.0.0.1:0'];
test('a backup is one whole private file, made while the server writes, and never takes the place of another', async () => {
  const db = newFile();
  await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const server = await serving(['--db', db, ...here]);
  server.server.ingest([member('m1')]);
  let written = 0;
  const writing = setInterval(() => { server.server.ingest([note(`n-${(written += 1)}`, 'team', 'x'.repeat(5_000))]); }, 1);
  const to = folder();
  const { code, text } = await command('backup', '--db', db, '--to', to);
  clearInterval(writing);
  expect(code).toBe(0);
  expect(dirname(text)).toBe(to);
  expect(readdirSync(to)).toEqual([text.slice(to.length + 1)]);
  expect(statSync(text).mode & 0o777).toBe(0o600);
  const copy = new Database(text, { readonly: true });
  expect(copy.pragma('quick_check', { simple: true })).toBe('ok');
  expect(copy.prepare("SELECT count(*) FROM record WHERE t = 'member'").pluck().get()).toBe(1);
  copy.close();
  expect(await command('backup', '--db', db, '--to', text)).toMatchObject({ code: 6, text: expect.stringContaining('of that name already') });
  expect((await command('backup', '--db', db)).code).toBe(2);
  expect((await command('backup', '--db', newFile(), '--to', to)).code).toBe(6);
});

test('a backup restored under a running server: desks copy anew, send again what they had sent since, and no token comes back', async () => {
  const db = newFile();
  const lead = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const bea = await command('staff', 'add', '--db', db, '--name', 'Bea', '--role', 'moderator');
  const server = await serving(['--db', db, ...here]);
  server.server.ingest([member('m1'), note('before', 'team')]);
  const desk = await emptyDesk();
  await desk.ask('connect.community', { url: server.url, token: lead.token });
  await desk.quiet();
  const { text: kept } = await command('backup', '--db', db, '--to', folder());
  const epoch = server.server.store.epoch();
  // After the backup: a change by a desk, one by the forum, a colleague who leaves.
  await desk.ask('member.note', { memberId: 'm1', visibility: 'team', text: 'said after the backup' });
  await desk.quiet();
  server.server.ingest([note('after', 'team')]);
  await command('staff', 'revoke', 'Bea', '--db', db);
  const told = await command('restore', '--db', db, '--from', kept);
  expect(told).toMatchObject({ code: 0, text: expect.stringContaining('while the server runs') });
  await vi.waitFor(() => expect(server.lines.some((one) => one['event'] === 'history-replaced')).toBe(true), 20_000);
  expect(server.server.store.epoch()).not.toBe(epoch);
  const texts = () => server.server.store.records.all('note').map((one) => one.text);
  await desk.until(() => texts().includes('said after the backup'));
  await desk.quiet();
  expect(texts().filter((one) => one === 'said after the backup')).toHaveLength(1);
  expect(server.server.store.records.get('note', 'after')).toBeUndefined();
  expect(server.server.store.records.get('note', 'before')).toBeDefined();
  expect(server.server.store.records.all('staff').find((one) => one.name === 'Bea')?.active).toBe(true);
  // The row is as it was then; the token stays ended.
  expect(await get(server.url, '/v1/me', bea.token)).toMatchObject({ status: 403, body: { type: 'account-closed' } });
  const aside = readdirSync(dirname(db)).filter((name) => name.includes('before-restore'));
  expect(aside).toHaveLength(1);
  const earlier = new Database(join(dirname(db), aside[0]!), { readonly: true });
  expect(earlier.prepare("SELECT count(*) FROM record WHERE t = 'note' AND id = 'after'").pluck().get()).toBe(1);
  earlier.close();
});

test('a restore under a running server that cannot keep what is there aside changes nothing, and says what to do', async () => {
  const db = newFile();
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const { text: kept } = await command('backup', '--db', db, '--to', folder());
  const server = await serving(['--db', db, ...here]);
  server.server.ingest([member('m-since')]);
  // A folder stands where the copy would be written: as on a full disk there is no copy, whoever runs the test.
  const at = '2026-11-21T20:00:00.000Z';
  mkdirSync(`${db}.before-restore-${stampOf(at)}.part`);
  await expect(restoreBackup(db, kept, at)).rejects.toThrow(/could not be copied aside, so nothing was changed/u);
  expect(server.server.store.records.all('member').map(({ id }) => id)).toEqual(['m-since']);
  expect((await get(server.url, '/v1/me', token)).status).toBe(200);
});

test('a backup restored without a server: in place of nothing, of a damaged file, never of something else', async () => {
  const db = newFile();
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const { text: kept } = await command('backup', '--db', db, '--to', folder());
  const fresh = newFile();
  expect(await command('restore', '--db', fresh, '--from', kept)).toMatchObject({ code: 0, text: expect.stringContaining('Tokens are those of the backup') });
  const server = await serving(['--db', fresh, ...here]);
  expect((await get(server.url, '/v1/me', token)).status).toBe(200);
  await server.stop();
  truncateSync(fresh, 5_000);
  expect(await command('check', '--db', fresh)).toMatchObject({ code: 6 });
  expect(await command('restore', '--db', fresh, '--from', kept)).toMatchObject({ code: 0 });
  expect(await command('check', '--db', fresh)).toMatchObject({ code: 0, text: expect.stringContaining('is whole') });
  expect(readdirSync(dirname(fresh)).some((name) => name.includes('before-restore'))).toBe(true);
  const damaged = join(folder(), 'damaged.sqlite');
  await command('backup', '--db', db, '--to', damaged);
  truncateSync(damaged, 9_000);
  expect(await command('restore', '--db', fresh, '--from', damaged)).toMatchObject({ code: 6 });
  const letter = join(folder(), 'letter.txt');
  writeFileSync(letter, 'Dear community, '.repeat(100));
  expect(await command('restore', '--db', fresh, '--from', letter)).toMatchObject({ code: 6 });
  const other = join(folder(), 'other.sqlite');
  const made = new Database(other);
  made.exec('CREATE TABLE notes (text TEXT)');
  made.close();
  expect(await command('restore', '--db', other, '--from', kept)).toMatchObject({ code: 6, text: expect.stringContaining('of something else') });
  expect(await command('restore', '--db', fresh, '--from', join(folder(), 'absent'))).toMatchObject({ code: 6 });
  expect((await command('restore', '--db', fresh, '--from', fresh)).code).toBe(2);
  expect((await command('restore', '--db', fresh)).code).toBe(2);
  expect(await command('check', '--db', fresh)).toMatchObject({ code: 0 });
  expect(existsSync(`${fresh}.restoring`)).toBe(false);
});
