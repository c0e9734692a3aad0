import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answeredByMain, callNames } from '../../shared/contract/bridge/index.ts';
import { isServiceCall } from '../../electron/service/desk/calls.ts';
import { redacted } from '../../electron/service/desk/redacted.ts';
import { community, emptyDesk, everything, newDatabase } from './support/desk.ts';
import { forkService } from './support/forked.ts';

describe('the service in its own process', () => {
  it('opens, signs in, answers the queue, tells of changes and closes within two seconds', async () => {
    const server = await community();
    const service = forkService();
    const request = newDatabase();
    expect(await service.open(request)).toEqual({ session: null });
    expect(await service.call('connect.community', { url: server.url, token: server.issueToken('s-imogen') })).toEqual({ ok: true, value: {} });
    expect(await service.next((one) => one.kind === 'session')).toMatchObject({ session: { name: 'Imogen Hart', role: 'moderator', communityName: 'The Test Community', practice: false } });
    await service.next((one) => one.kind === 'event' && one.event.name === 'connection' && one.event.payload.state === 'up-to-date');
    const list = await service.call('cases.list', everything);
    expect(list).toMatchObject({ ok: true, value: { total: 5 } });
    await service.next((one) => one.kind === 'event' && one.event.name === 'changed' && one.event.payload.tables.includes('cases'));
    service.send({ kind: 'close', id: 99 });
    await service.next((one) => one.kind === 'closed' && one.id === 99);
    // The same process opens the same database again: the session is still there.
    expect(await service.open(request)).toMatchObject({ session: { staffId: 's-imogen' } });
  });

  it('survives whatever it is sent', async () => {
    const service = forkService();
    await service.open(newDatabase());
    for (const odd of [null, 7, 'text', [], {}, { kind: 'nonsense' }, { kind: 'power', what: 'nonsense' }]) if (odd !== null) service.send(odd);
    expect(await service.call('no.such', {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(await service.call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(await service.call('desk.state', {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(await service.call('cases.get', { id: 'x', more: 1 })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await service.call('cases.get', { id: 'x' })).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    expect(service.child.exitCode).toBeNull();
  });

  it('answers before it is open, and tells each database fault by its kind', async () => {
    const service = forkService();
    expect(await service.call('counts.get', {})).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    const request = newDatabase();
    const owner = await emptyDesk(request);
    expect(await service.open(request)).toMatchObject({ fault: 'in-use' });
    await owner.core.close();
    expect(await service.open({ ...request, key: 'f'.repeat(64) })).toMatchObject({ fault: 'wrong-key' });
    // After a fault the same process opens what can be opened.
    expect(await service.open(request)).toEqual({ session: null });
  });

  it('ends by itself, and in order, when the desk goes away', async () => {
    const server = await community();
    const service = forkService();
    const request = newDatabase();
    await service.open(request);
    // With its live channel open the process would stay for ever if it did not notice.
    await service.call('connect.community', { url: server.url, token: server.issueToken('s-imogen') });
    await service.next((one) => one.kind === 'event' && one.event.name === 'connection' && one.event.payload.state === 'up-to-date');
    service.child.disconnect();
    expect(await service.ended).toBe(0);
    expect(readdirSync(dirname(request.databaseFile)).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it('says how to be used when nobody started it', () => {
    const entry = fileURLToPath(new URL('../../electron/service/service.ts', import.meta.url));
    const run = spawnSync(process.execPath, [entry], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('npm run desk -- help');
  });

  it('dies with a code after an error of ours, and says where without saying what about', async () => {
    const service = forkService();
    await service.open(newDatabase());
    // A message whose reading throws inside the loop stands for any defect.
    service.send({ kind: 'open', id: 5, open: null });
    expect(await service.ended).toBe(1);
    expect(service.stderr()).toMatch(/^the desk service crashed: TypeError \| at /u);
    expect(service.heard.filter((one) => one.kind === 'log').map((one) => one.level)).toContain('error');
  });
});

describe('the calls', () => {
  it('are all answered, by the service or by the window', () => {
    for (const name of callNames) expect(isServiceCall(name)).toBe(!answeredByMain.has(name));
  });

  it('refuse unknown keys, wrong types and odd values without saying what they were', async () => {
    const desk = await emptyDesk();
    const wrong: [string, unknown][] = [
      ['cases.list', { ...everything, sort: 'sideways' }],
      ['cases.list', { ...everything, extra: true }],
      ['cases.list', null],
      ['cases.get', { id: '../../etc' }],
      ['case.do', { caseId: 'c', seen: { caseV: -1, postV: null }, step: { kind: 'claim' } }],
      ['case.do', { caseId: 'c', seen: { caseV: 1, postV: null }, step: { kind: 'note', visibility: 'team', text: 'secret\u0000words' } }],
      ['case.doMany', { caseIds: [], step: 'claim' }],
      ['undo', { mutationIds: Array.from({ length: 401 }, () => 'x') }],
      ['sync.pause', {}],
    ];
    for (const [name, input] of wrong) {
      const error = await desk.fails(name as never, input);
      expect(error.code).toBe('bad-input');
      expect(JSON.stringify(error)).not.toMatch(/secret|etc|sideways/u);
    }
    expect(desk.told.filter((one) => one.kind === 'log' && one.level !== 'info')).toEqual([]);
  });

  it('name the fault when the disk or the file fails under them, and go on answering', async () => {
    const server = await community();
    const desk = await emptyDesk();
    await desk.ask('connect.community', { url: server.url, token: server.issueToken('s-imogen') });
    await desk.quiet();
    const { db } = desk.core.sessions()!.store();
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages}`);
    const long = 'x'.repeat(19_000);
    let error;
    for (let i = 0; i < 60 && !error; i += 1) {
      const answer = await desk.core.call('case.do', { caseId: 'c-hazel', seen: { caseV: 1, postV: null }, step: { kind: 'note', visibility: 'team', text: long } });
      if (!answer.ok) error = answer.error;
    }
    expect(error).toMatchObject({ code: 'disk-full' });
    expect(await desk.ask('cases.list', everything)).toMatchObject({ total: 5 });
  });

  it('keep member names, words and tokens out of the log', () => {
    const error = new Error('halfpasthazel wrote: my token is hunter2');
    expect(redacted(error)).not.toMatch(/hazel|hunter2/u);
    expect(redacted(Object.assign(new TypeError('hunter2'), { code: 'SQLITE_FULL' }))).toMatch(/^TypeError SQLITE_FULL \| at /u);
    expect(redacted('hunter2')).toBe('a thrown string');
    expect(redacted(Object.assign(new Error('x'), { name: 'hunter 2', code: 'hunter2' }))).not.toContain('hunter');
  });
});

it('leaves no word of the community in the clear in its folder', async () => {
  const server = await community();
  const request = newDatabase();
  const desk = await emptyDesk(request);
  const token = server.issueToken('s-imogen');
  await desk.ask('connect.community', { url: server.url, token });
  await desk.quiet();
  const folder = dirname(request.databaseFile);
  const planted = ['halfpasthazel', 'desperate for attention', 'Imogen', token];
  const check = (): void => {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      for (const word of planted) expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
    }
  };
  check();
  await desk.core.close();
  check();
  // The search itself finds what lies in the clear.
  writeFileSync(join(folder, 'planted'), 'halfpasthazel');
  expect(check).toThrow('halfpasthazel in planted');
});
