import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startNode } from '../../electron/child-process.ts';
import { lifecycle, type Lifecycle } from '../../electron/lifecycle.ts';
import { profileAt, type Profile } from '../../electron/profile.ts';
import { openSecrets } from '../../electron/security/secrets.ts';
import { serviceHost } from '../../electron/service-host.ts';
import type { DeskState } from '../../shared/contract/bridge/state.ts';
import { community, folder } from './support/desk.ts';

const service = fileURLToPath(new URL('../../electron/service/service.ts', import.meta.url));
const PASSPHRASE = 'seven quiet otters by the river';
const flags = { api: null, tokenFile: null, role: null, profile: null, smokeOut: null, screenshot: null, screen: null, save: null, practice: false, guide: false, driven: false };

interface Whole {
  readonly desk: Lifecycle;
  until(holds: (state: DeskState) => boolean): Promise<DeskState>;
}

/** Everything of a desk but its window: the real service in a process of its own, on a computer without a keychain. */
function whole(profile: Profile): Whole {
  const looking = new Set<() => void>();
  const desk = lifecycle({
    profile,
    secrets: openSecrets(profile, { available: async () => false, protect: () => Promise.reject(new Error('none')), reveal: () => Promise.reject(new Error('none')) }, Date.now),
    prompt: { available: () => false, ask: async () => false },
    host: (listener) => serviceHost(async () => startNode(process.execPath, service, []), listener, () => performance.now()),
    startPractice: () => Promise.reject(new Error('no practice here')),
    flags,
    token: null,
    publish: () => { for (const look of looking) look(); },
    about: { version: '1.0.0', platform: 'linux', suggestedUrl: null },
    quit: () => undefined,
    showFolder: () => undefined,
    onOpened: () => undefined,
    log: () => undefined,
    now: () => new Date().toISOString(),
  });
  onTestFinished(() => desk.close());
  return {
    desk,
    until: (holds) => new Promise((resolve) => {
      const look = (): void => {
        if (!holds(desk.state())) return;
        looking.delete(look);
        resolve(desk.state());
      };
      looking.add(look);
      look();
    }),
  };
}

const told = async (one: Promise<{ readonly ok: boolean }>): Promise<void> => expect(await one).toMatchObject({ ok: true });

it('when the community has ended the account, the key goes first, then every file; the screen says why and how much was lost, also after a restart', async () => {
  const server = await community();
  const profile = profileAt(join(folder(), 'profile'));
  const { desk, until } = whole(profile);
  await desk.begin();
  await told(desk.connectCommunity({ url: server.url, token: server.issueToken('s-imogen') }));
  await told(desk.givePassphrase(PASSPHRASE));
  await until((state) => state.phase === 'ready');
  await told(desk.call('sync.pause', { paused: true }));
  await told(desk.call('case.do', { caseId: 'c-hazel', seen: { caseV: 1, postV: null }, step: { kind: 'note', visibility: 'team', text: 'never sent' } }));
  // It was off for weeks, say: the account and its token ended meanwhile.
  server.ingest([{ op: 'put', t: 'staff', row: { id: 's-imogen', name: 'Imogen Hart', role: 'moderator', active: false, memberId: 'm-imogen' } }]);
  const gone: string[] = [];
  let databaseGone: () => void = () => undefined;
  const deleted = new Promise<void>((resolve) => void (databaseGone = resolve));
  const watcher = watch(profile.folder, (_type, name) => {
    if (name !== null && !existsSync(join(profile.folder, name))) gone.push(name);
    if (name === 'desk.sqlite' && gone.includes(name)) databaseGone();
  });
  await told(desk.call('sync.pause', { paused: false }));
  const state = await until(({ ended }) => ended !== null);
  expect(state).toMatchObject({ phase: 'first-run', session: null, lock: null, ended: { community: 'The Test Community', unsent: 1 } });
  expect(readdirSync(profile.folder)).toEqual(['ended.json']);
  expect(readFileSync(profile.ended, 'utf8')).toBe('{"unsent":1,"deleted":true}\n');
  await deleted;
  watcher.close();
  expect(gone.indexOf('key.json')).toBeGreaterThanOrEqual(0);
  expect(gone.indexOf('key.json')).toBeLessThan(gone.indexOf('desk.sqlite'));
  await desk.close();

  const again = whole(profile);
  await again.desk.begin();
  expect(again.desk.state()).toMatchObject({ phase: 'first-run', ended: { community: null, unsent: 1 } });
  await told(again.desk.connectCommunity({ url: server.url, token: server.issueToken('s-tom') }));
  expect(existsSync(profile.ended)).toBe(false);
  expect(again.desk.state().ended).toBeNull();
}, 120_000);

it('a desk that was stopped between its key and its files goes on with it at the next start, and opens nothing before', async () => {
  const profile = profileAt(join(folder(), 'profile'));
  const first = whole(profile);
  await first.desk.begin();
  await first.desk.close();
  writeFileSync(profile.ended, '{"unsent":3,"deleted":false}');
  writeFileSync(profile.database, 'what nobody has a key for any more');
  writeFileSync(`${profile.database}-wal`, 'and its log');
  const { desk } = whole(profile);
  await desk.begin();
  expect(desk.state()).toMatchObject({ phase: 'first-run', fault: null, ended: { community: null, unsent: 3 } });
  expect(readdirSync(profile.folder)).toEqual(['ended.json']);
  // A note that was tampered with deletes nothing.
  writeFileSync(profile.ended, '{"unsent":"x","deleted":false}');
  writeFileSync(profile.database, 'a database');
  const other = whole(profile);
  await other.desk.begin();
  expect(existsSync(profile.database)).toBe(true);
  expect(other.desk.state().phase).toBe('fault');
});
