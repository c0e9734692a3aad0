import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verbs } from '../../electron/service/headless/options.ts';
import { help } from '../../electron/service/headless/help.ts';
import { community, folder } from './support/desk.ts';
import { place, run, runProcess } from './support/headless.ts';
import { NOW } from './support/world.ts';

describe('the headless desk', () => {
  it('syncs, answers, saves a change and sends it with the next sync', async () => {
    const server = await community();
    const { data, at, sync } = place(server);
    const first = await runProcess(...sync);
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining(`Made a new key in ${data}.key`) });
    expect(first.json()).toMatchObject({ community: 'The Test Community', person: 'Imogen Hart', role: 'moderator', saved: 0, needsYou: 0, practice: false });
    expect(statSync(`${data}.key`).mode & 0o777).toBe(0o600);
    expect((await runProcess('status', ...at)).json()).toMatchObject({ signedIn: true, needsYou: 0 });
    expect((await runProcess('cases', ...at, '--kind', 'pending')).json()).toMatchObject({ total: 1, rows: [{ id: 'c-fox' }] });
    const done = await runProcess('do', 'case.claim@1', '{"caseId":"c-hazel"}', ...at);
    expect(done).toMatchObject({ code: 0, err: '' });
    const { mutationId } = done.json();
    expect((await runProcess('outbox', ...at)).json()).toMatchObject({ waiting: [{ id: mutationId, title: 'Claimed halfpasthazel’s case', state: 'queued' }], sent: [] });
    expect(server.store.records.get('claim', 'c-hazel')).toBeUndefined();
    expect((await runProcess('sync', ...at)).code).toBe(0);
    expect(server.store.records.get('claim', 'c-hazel')?.by).toBe('s-imogen');
    expect((await runProcess('quarantine', ...at)).json()).toEqual({ rows: [] });
  });

  it('speaks to people without --json', async () => {
    const server = await community();
    const { data, sync } = place(server);
    await run(...sync.filter((word) => word !== '--json'));
    expect((await run('cases', '--data', data)).out).toMatch(/^Cases {2}5\nc-hazel +halfpasthazel +Unkind conflict ×3/u);
    expect((await run('status', '--data', data)).out).toContain('Signed in as    Imogen Hart, moderator');
    expect((await run('outbox', '--data', data)).out).toContain('Needs a person  0');
  });

  it('exits with 5 when something needs a person, and names what', async () => {
    const server = await community();
    const { at, sync } = place(server);
    await runProcess(...sync);
    expect(await runProcess('do', 'case.handToStaff@1', '{"caseId":"c-hazel","text":"points"}', ...at)).toMatchObject({ code: 0 });
    server.applyAsColleague('s-tom', 'case.close@1', { caseId: 'c-hazel', outcome: 'no-action', text: '', at: NOW });
    const synced = await runProcess('sync', ...at);
    expect(synced.code).toBe(5);
    expect(synced.json()).toMatchObject({ needsYou: 1 });
    expect((await runProcess('outbox', ...at)).json()).toMatchObject({ needsYou: [{ title: 'Hand halfpasthazel’s case to staff' }] });
    const refused = await runProcess('do', 'post.remove@1', '{"postId":"p-plum","caseId":"c-plum","text":""}', ...at);
    expect(refused).toMatchObject({ code: 5, err: 'Staff and team leads do this.\n' });
    expect(refused.json()).toEqual({ error: { kind: 'not-allowed', message: 'Staff and team leads do this.' } });
  });

  it('exits with 3 without a session or with a token that is not known', async () => {
    const server = await community();
    const { data, at } = place(server);
    expect(await run('cases', ...at)).toMatchObject({ code: 3 });
    expect((await run('status', ...at)).json()).toMatchObject({ signedIn: false });
    const wrong = await run('sync', ...at, '--api', server.url, '--token', 'wrong');
    expect(wrong.code).toBe(3);
    expect(wrong.json()).toMatchObject({ error: { kind: 'wrong-token' } });
    const token = server.issueToken('s-imogen');
    expect((await run('sync', '--data', data, '--api', server.url, '--token', token)).code).toBe(0);
    server.revokeToken(token);
    expect(await run('sync', ...at)).toMatchObject({ code: 3 });
  });

  it('exits with 4 when the community cannot be reached, at first and later; what is here stays readable', async () => {
    const server = await community();
    const { at, sync } = place(server);
    expect(await run(...sync.map((word) => (word === server.url ? 'http://127.0.0.1:9' : word)))).toMatchObject({ code: 4 });
    expect((await run(...sync)).code).toBe(0);
    await server.close();
    expect(await run('sync', ...at)).toMatchObject({ code: 4 });
    expect((await run('cases', ...at)).json()).toMatchObject({ total: 5 });
  });

  it('exits with 6 for a database that cannot be used, and 7 for one that another desk has open', async () => {
    const server = await community();
    const { data, at, sync } = place(server);
    await run(...sync);
    const other = join(folder(), 'other.key');
    writeFileSync(other, `${'a'.repeat(64)}\n`, { mode: 0o600 });
    const wrong = await run('status', ...at, '--key-file', other);
    expect(wrong.code).toBe(6);
    expect(wrong.json()).toMatchObject({ error: { kind: 'wrong-key' } });
    writeFileSync(join(data, 'desk.sqlite'), 'this is no database at all'.repeat(400));
    expect((await run('status', ...at)).json()).toMatchObject({ error: { kind: 'damaged' } });
  });

  it('exits with 7 while another desk has the data', async () => {
    const server = await community();
    const { data, at, sync } = place(server);
    await runProcess(...sync);
    const { openStore } = await import('../../electron/service/store/index.ts');
    const held = openStore({ databaseFile: join(data, 'desk.sqlite'), key: readFileSync(`${data}.key`, 'utf8').trim(), keyKeptBy: 'practice-file' });
    expect(held.ok).toBe(true);
    const blocked = await runProcess('status', ...at);
    expect(blocked.code).toBe(7);
    expect(blocked.json()).toMatchObject({ error: { kind: 'in-use' } });
    if (held.ok) held.value.close();
    expect((await runProcess('status', ...at)).code).toBe(0);
  });

  it.each([
    [['nonsense'], 'There is no “nonsense”'],
    [['status'], 'Say where the data lies'],
    [['status', '--data', '/x', '--colour', 'red'], 'Unknown option \'--colour\''],
    [['status', 'extra', '--data', '/x'], 'takes options only'],
    [['status', '--data', '/x', '--data', '/y'], 'given twice'],
    [['do', 'case.claim@1', '--data', '/x'], 'takes a name and its JSON'],
  ] as [string[], string][])('exits with 2 for %j', async (args, sentence) => {
    const ran = await run(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
  });

  it('exits with 2 for changes that are not of the contract', async () => {
    const server = await community();
    const { at, sync } = place(server);
    await run(...sync);
    for (const [name, json, sentence] of [['case.nothing@1', '{}', 'no change called'], ['case.claim@1', 'not json', 'not JSON'], ['case.claim@1', '[]', 'JSON object'], ['case.claim@1', '{"caseId":"c","more":1}', 'do not fit'], ['__proto__', '{}', 'no change called']] as const) {
      const ran = await run('do', name, json, ...at);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(sentence);
    }
  });

  it('refuses a key file that others can read, or that lies with the data', async () => {
    const base = folder();
    const key = join(base, 'open.key');
    writeFileSync(key, 'a'.repeat(64));
    chmodSync(key, 0o644);
    expect(await run('status', '--data', join(base, 'data'), '--key-file', key)).toMatchObject({ code: 2, err: expect.stringContaining('chmod 600') });
    expect(await run('status', '--data', join(base, 'data'), '--key-file', join(base, 'data', 'k'))).toMatchObject({ code: 2, err: expect.stringContaining('must not lie in the data folder') });
    expect(existsSync(join(base, 'data'))).toBe(false);
  });

  it('documents every verb and exit code', async () => {
    const ran = await run('help');
    expect(ran).toMatchObject({ code: 0, out: help });
    for (const verb of verbs) if (verb !== 'help') expect(help).toContain(`\n  ${verb}`);
    const readme = readFileSync(fileURLToPath(new URL('../../electron/service/headless/README.md', import.meta.url)), 'utf8');
    for (let code = 0; code <= 7; code += 1) {
      expect(help).toContain(`\n  ${code}  `);
      expect(readme).toContain(`\n| ${code} | `);
    }
  });
});
