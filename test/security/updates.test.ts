import fc from 'fast-check';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runningAppImage } from '../../electron/update/app-image.ts';
import { isDue } from '../../electron/update/ask.ts';
import { updateSource, type UpdateSource } from '../../electron/update/built-in.ts';
import { updateEngine } from '../../electron/update/engine.ts';
import { isSigned } from '../../electron/update/manifest.ts';
import { noUpdates } from '../../electron/update/none.ts';
import { deskUpdates, type Updates } from '../../electron/update/updates.ts';
import type { UpdateState } from '../../shared/contract/bridge/updates.ts';
import { compareVersions } from '../../shared/contract/update-description.ts';
import { limits } from '../../shared/limits.ts';
import { describing, openFeed, sha512, signingKeys, type Feed } from './support/update-feed.ts';

// The updates of an AppImage with the real electron-updater against a real web server: all of it but the AppImage's own runtime.

const NAME = 'latest-linux.yml';
const FILE = 'duty-desk-0.2.0-linux-x86_64.AppImage';
const OLD = Buffer.concat([Buffer.from('\x7fELF____AI\x02'), Buffer.from(' the desk that runs')]);
const keys = signingKeys();

let root = '';
let feed: Feed;
let target = '';
/** What the newer desk is in these tests: a program that says that it was started, and with what. */
let newer: Buffer;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'duty-desk-updates-'));
  feed = await openFeed();
  target = join(root, 'bin', 'Duty Desk.AppImage');
  mkdirSync(join(root, 'bin'));
  writeFileSync(target, OLD, { mode: 0o755 });
  newer = Buffer.from(`#!/bin/sh\necho "$APPIMAGE|$@" > '${join(root, 'started')}.draft' && mv '${join(root, 'started')}.draft' '${join(root, 'started')}'\n# ${'x'.repeat(200_000)}\n`);
});
afterEach(async () => {
  await feed.close();
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

function publish(version = '0.2.0', bytes: Buffer = newer, text = describing({ version, file: FILE, bytes, notes: 'Words are larger.' })): void {
  feed.put(NAME, text);
  feed.put(`${NAME}.sig`, keys.sign(NAME, Buffer.from(text)));
  feed.put(FILE, bytes);
}

interface Desk {
  readonly updates: Updates;
  readonly states: UpdateState[];
  readonly events: string[];
  unsent: number | null;
  paused: () => void;
}

function desk(version = '0.1.0', source: UpdateSource = updateSource(feed.url, keys.key)!): Desk {
  const states: UpdateState[] = [];
  const events: string[] = [];
  const made: Desk = {
    states,
    events,
    unsent: 0,
    paused: () => undefined,
    updates: deskUpdates({
      engine: updateEngine({ source, installed: { kind: 'app-image', file: target }, version, folder: join(root, 'profile'), args: ['--duty-profile=p'], platform: 'linux', arch: 'x64' }),
      how: 'here',
      version,
      memoryFile: join(root, 'profile', 'update', 'looked.json'),
      unsent: async () => made.unsent,
      pause: async () => made.paused(),
      // What is written down: the file had been put in place, and nothing was started yet.
      close: async () => void events.push(`closed, ${readFileSync(target).equals(OLD) ? 'old' : 'new'} in place, ${existsSync(join(root, 'started')) ? '' : 'not '}started`),
      leave: () => void events.push('left'),
      changed: (state) => void states.push(state),
      now: () => '2026-05-15T09:00:00.000Z',
      log: () => undefined,
    }),
  };
  return made;
}

async function settled({ updates }: Desk, begin: () => { ok: boolean }): Promise<UpdateState> {
  expect(begin()).toMatchObject({ ok: true });
  await updates.settled();
  return updates.state();
}
const look = (one: Desk): Promise<UpdateState> => settled(one, () => one.updates.look());
const fetched = (one: Desk): Promise<UpdateState> => settled(one, () => one.updates.fetch());
const install = (one: Desk, unsentToo = false): Promise<UpdateState> => settled(one, () => one.updates.install(unsentToo));
const filesUnder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name) : []);
const untouched = (): void => {
  expect(readFileSync(target)).toEqual(OLD);
  expect(filesUnder(join(root, 'bin'))).toEqual(['Duty Desk.AppImage']);
  expect(existsSync(join(root, 'started'))).toBe(false);
};

describe('a newer desk', () => {
  test('is offered, fetched when asked and installed when asked, each not before', async () => {
    publish();
    vi.stubEnv('APPIMAGE', target);
    const one = desk();
    expect(await look(one)).toMatchObject({ phase: 'newer', lookedAt: '2026-05-15T09:00:00.000Z', newer: { version: '0.2.0', releasedAt: '2026-05-14T13:02:11.000Z', notes: 'Words are larger.', bytes: newer.length } });
    expect(feed.asked.map(({ path }) => path)).toEqual([NAME, `${NAME}.sig`]);
    expect(await fetched(one)).toMatchObject({ phase: 'ready', fetched: newer.length, failure: null });
    untouched();
    expect(await install(one)).toMatchObject({ phase: 'installing', failure: null });
    expect(readFileSync(target)).toEqual(newer);
    expect(statSync(target).mode & 0o777).toBe(0o755);
    expect(one.events).toEqual(['closed, new in place, not started', 'left']);
    await expect.poll(() => existsSync(join(root, 'started'))).toBe(true);
    // What the old AppImage's runtime said of itself is not handed on.
    expect(readFileSync(join(root, 'started'), 'utf8').trim()).toBe('|--duty-profile=p');
    expect(filesUnder(join(root, 'bin'))).toEqual(['Duty Desk.AppImage']);
  });

  test('is asked for by the name of a file alone: nothing tells one desk from another', async () => {
    publish();
    const one = desk();
    await look(one);
    await fetched(one);
    for (const { path, headers } of feed.asked) {
      expect([NAME, `${NAME}.sig`, FILE]).toContain(path);
      expect(Object.keys(headers).sort()).toEqual(expect.not.arrayContaining(['x-user-staging-id', 'cookie', 'authorization', 'referer']));
      expect(JSON.stringify(headers)).not.toMatch(/0\.1\.0|electron|duty/i);
    }
    expect(filesUnder(join(root, 'profile'))).not.toContain('.updaterId');
  });

  test('that was fetched is kept for the next start, and checked then', async () => {
    publish();
    const before = desk();
    await look(before);
    await fetched(before);
    const again = desk();
    await look(again);
    expect(await fetched(again)).toMatchObject({ phase: 'ready' });
    expect(feed.asked.filter(({ path }) => path === FILE)).toHaveLength(1);
    await install(again);
    expect(readFileSync(target)).toEqual(newer);
  });

  test('that changed on the disk after it was fetched is not installed', async () => {
    publish();
    const one = desk();
    await look(one);
    await fetched(one);
    const kept = join(root, 'profile', 'update', 'pending', FILE);
    writeFileSync(kept, Buffer.concat([readFileSync(kept).subarray(0, -1), Buffer.from('y')]));
    expect(await install(one)).toMatchObject({ phase: 'ready', failure: expect.stringContaining('no longer what was fetched') });
    untouched();
    expect(one.events).toEqual([]);
  });

  test('that cannot be put in its place leaves the old one whole and open', async () => {
    publish();
    const one = desk();
    await look(one);
    await fetched(one);
    rmSync(join(root, 'bin'), { recursive: true });
    expect(await install(one)).toMatchObject({ phase: 'ready', failure: expect.stringContaining('may not change it') });
    expect(one.events).toEqual([]);
  });
});

describe('what the server says', () => {
  test('of this very version is that there is none newer', async () => {
    publish('0.1.0');
    expect(await look(desk())).toMatchObject({ phase: 'newest', newer: null, failure: null });
  });

  const signed = (text: string): void => {
    feed.put(NAME, text);
    feed.put(`${NAME}.sig`, keys.sign(NAME, Buffer.from(text)));
  };
  const good = (): string => describing({ version: '0.2.0', file: FILE, bytes: newer });
  test.each<[why: string, serve: () => void, said: RegExp]>([
    ['unsigned', () => feed.put(NAME, good()), /nothing for this system/],
    ['signed by somebody else', () => { feed.put(NAME, good()); feed.put(`${NAME}.sig`, signingKeys().sign(NAME, Buffer.from(good()))); }, /does not carry the signature/],
    ['signed for another system', () => { feed.put(NAME, good()); feed.put(`${NAME}.sig`, keys.sign('latest-mac.yml', Buffer.from(good()))); }, /does not carry the signature/],
    ['changed after it was signed', () => { signed(good()); feed.put(NAME, good().replace('0.2.0', '0.3.0')); }, /does not carry the signature/],
    ['with a signature that is none', () => { feed.put(NAME, good()); feed.put(`${NAME}.sig`, 'yes'); }, /does not carry the signature/],
    ['older than this desk', () => signed(good().replace('version: 0.2.0', 'version: 0.0.9')), /0\.0\.9, which is older/],
    ['with a file on another host', () => signed(good().replaceAll(`url: ${FILE}`, 'url: https://elsewhere.example/desk.AppImage')), /not in a form/],
    ['with a file in another folder', () => signed(good().replaceAll(`url: ${FILE}`, 'url: ../desk.AppImage')), /not in a form/],
    ['without a hash', () => signed(good().replaceAll(/^ *sha512: .*$/gm, '')), /not in a form/],
    ['with a version of another kind', () => signed(good().replace('version: 0.2.0', 'version: 9.9.9-beta.1')), /not in a form/],
    ['not YAML', () => signed('{{{'), /not in a form/],
    ['too long', () => feed.put(NAME, 'x'.repeat(limits.updateDescriptionBytes + 1)), /longer than it can be/],
    ['without an end', () => feed.put(NAME, (response) => void response.writeHead(200).write('x'.repeat(limits.updateDescriptionBytes + 1))), /longer than it can be/],
    ['on another host', () => { publish(); feed.put(NAME, (response) => void response.writeHead(302, { location: 'http://127.0.0.2:1/latest-linux.yml' }).end()); }, /sends on to another place/],
    ['an error', () => feed.put(NAME, (response) => void response.writeHead(503).end()), /answered with 503/],
    ['cut off', () => feed.put(NAME, (response) => void response.writeHead(200, { 'content-length': '500' }).write('version', () => void response.destroy())), /could not be reached/],
    ['nothing', () => undefined, /nothing for this system/],
  ])('is refused when it is %s', async (_why, serve, said) => {
    serve();
    const one = desk();
    expect(await look(one)).toMatchObject({ phase: 'quiet', newer: null, failure: expect.stringMatching(said) });
    expect(one.updates.fetch()).toMatchObject({ ok: false });
    expect(one.updates.install(true)).toMatchObject({ ok: false });
    expect(feed.asked.map(({ path }) => path)).not.toContain(FILE);
    untouched();
  });

  test('is believed no more once something newer was said', async () => {
    publish('0.3.0');
    expect(await look(desk())).toMatchObject({ phase: 'newer' });
    publish('0.2.0');
    expect(await look(desk())).toMatchObject({ phase: 'quiet', failure: expect.stringContaining('has offered 0.3.0 before') });
  });

  test('is asked of nobody who does not answer, and the desk goes on', async () => {
    const gone = updateSource(feed.url.replace(/:\d+/, ':9'), keys.key)!;
    expect(await look(desk('0.1.0', gone))).toMatchObject({ phase: 'quiet', failure: expect.stringContaining('could not be reached') });
  });
});

describe('what is fetched', () => {
  test.each<[why: string, serve: () => void, said: RegExp]>([
    ['another file of the same length', () => feed.put(FILE, Buffer.alloc(newer.length, 1)), /not the update that was described/],
    ['a longer one', () => feed.put(FILE, Buffer.concat([newer, newer])), /not the update that was described/],
    ['one without an end', () => feed.put(FILE, (response) => void response.writeHead(200).write(Buffer.concat([newer, newer]))), /not the update that was described/],
    ['a shorter one', () => feed.put(FILE, newer.subarray(0, -1)), /came cut short/],
    ['cut off', () => feed.put(FILE, (response) => void response.writeHead(200, { 'content-length': String(newer.length) }).write(newer.subarray(0, 5_000), () => void response.destroy())), /line was cut/],
    ['on another host', () => feed.put(FILE, (response) => void response.writeHead(301, { location: 'https://elsewhere.example/x' }).end()), /sends on to another place/],
    ['not there', () => feed.put(FILE, (response) => void response.writeHead(404).end()), /nothing for this system/],
  ])('is thrown away when it is %s', async (_why, serve, said) => {
    publish();
    serve();
    const one = desk();
    await look(one);
    expect(await fetched(one)).toMatchObject({ phase: 'newer', fetched: 0, failure: expect.stringMatching(said) });
    expect(one.updates.install(true)).toMatchObject({ ok: false });
    expect(filesUnder(join(root, 'profile', 'update', 'pending'))).toEqual([]);
    untouched();
    // The same desk can fetch it once it is right.
    publish();
    expect(await fetched(one)).toMatchObject({ phase: 'ready', failure: null });
  });

  test('can be stopped, and nothing is left of it', async () => {
    publish();
    feed.put(FILE, (response) => void response.writeHead(200, { 'content-length': String(newer.length) }).write(newer.subarray(0, 50_000)));
    const one = desk();
    await look(one);
    one.updates.fetch();
    await expect.poll(() => one.updates.state().fetched).toBeGreaterThan(0);
    expect(one.updates.stop()).toMatchObject({ ok: true });
    await one.updates.settled();
    expect(one.updates.state()).toMatchObject({ phase: 'newer', failure: null });
    expect(filesUnder(join(root, 'profile', 'update', 'pending'))).toEqual([]);
  });
});

describe('while something is not sent', () => {
  async function ready(): Promise<Desk> {
    publish();
    const one = desk();
    await look(one);
    await fetched(one);
    one.unsent = 3;
    return one;
  }

  test('an installation waits, and goes on once it is', async () => {
    const one = await ready();
    let looks = 0;
    one.paused = () => {
      looks += 1;
      untouched();
      if (looks === 2) one.unsent = 1;
      if (looks === 4) one.unsent = 0;
    };
    expect(await install(one)).toMatchObject({ phase: 'installing' });
    expect(one.states.filter(({ phase }) => phase === 'waiting').map(({ unsent }) => unsent)).toEqual([0, 3, 1]);
    expect(one.events.at(-1)).toBe('left');
  });

  test('an installation gives up after a while, and says what is left', async () => {
    const one = await ready();
    expect(await install(one)).toMatchObject({ phase: 'ready', unsent: 3, failure: '3 changes are still not sent, so nothing was installed.' });
    one.unsent = null;
    expect(await install(one)).toMatchObject({ phase: 'ready', failure: expect.stringContaining('could not be told') });
    untouched();
    expect(one.events).toEqual([]);
  });

  test('waiting can be stopped, and one can go on without waiting', async () => {
    const one = await ready();
    one.paused = () => void one.updates.stop();
    expect(await install(one)).toMatchObject({ phase: 'ready', failure: null });
    untouched();
    expect(await install(one, true)).toMatchObject({ phase: 'installing' });
    expect(readFileSync(target)).toEqual(newer);
  });
});

describe('rules', () => {
  test('one byte of a signed file or of its signature, and it is not signed', () => {
    const file = Buffer.from(describing({ version: '0.2.0', file: FILE, bytes: Buffer.from('desk') }));
    const signature = keys.sign(NAME, file);
    expect(isSigned(NAME, file, signature, [signingKeys().key, keys.key])).toBe(true);
    fc.assert(fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bent = Buffer.from(file);
      bent[at] = bent[at]! ^ by;
      expect(isSigned(NAME, bent, signature, [keys.key])).toBe(false);
    }));
    fc.assert(fc.property(fc.nat(63), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bent = Buffer.from(signature, 'base64');
      bent[at] = bent[at]! ^ by;
      expect(isSigned(NAME, file, bent.toString('base64'), [keys.key])).toBe(false);
    }));
    expect(sha512(file)).toMatch(/==$/);
  });

  test('versions are compared by their numbers', () => {
    expect(['0.10.0', '0.2.0', '1.0.0', '0.2.1'].sort(compareVersions)).toEqual(['0.2.0', '0.2.1', '0.10.0', '1.0.0']);
    fc.assert(fc.property(fc.array(fc.nat(99_999), { minLength: 6, maxLength: 6 }), (n) => {
      const [a, b] = [n.slice(0, 3).join('.'), n.slice(3).join('.')];
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0);
    }));
  });

  test('a place to look is https or this computer, with a key, and nothing hidden in it', () => {
    const { key } = keys;
    expect(updateSource('https://updates.example/desk', `${key}, ${key}`)).toEqual({ url: 'https://updates.example/desk/', keys: [key, key], publisher: null });
    for (const url of ['http://updates.example/', 'file:///desk/', 'ftp://updates.example/', 'https://a:b@updates.example/', 'https://updates.example/?x', 'https://updates.example/#x', 'updates', '', undefined]) expect(updateSource(url, key), url).toBeNull();
    for (const none of ['', undefined, 'AAAA', `${key},AAAA`]) expect(updateSource('https://updates.example/', none)).toBeNull();
  });

  test('a desk without one never looks, and says so', () => {
    const none = noUpdates();
    expect(none.state()).toMatchObject({ how: 'off', phase: 'quiet', lookedAt: null });
    for (const begin of [none.look, none.fetch, none.stop, () => none.install(true)]) expect(begin()).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('a day after the last answer is the time to look', () => {
    const at = '2026-05-14T13:02:11.000Z';
    expect([isDue(null, at), isDue(at, at), isDue(at, '2026-05-15T13:02:10.999Z'), isDue(at, '2026-05-15T13:02:11.000Z'), isDue('2027-01-01T00:00:00.000Z', at)]).toEqual([true, false, false, true, true]);
  });

  test('only an AppImage counts as the one that runs', () => {
    expect(runningAppImage(target)).toBe(target);
    writeFileSync(join(root, 'other'), 'not an AppImage at all');
    for (const named of [undefined, 'Duty Desk.AppImage', join(root, 'other'), join(root, 'missing'), root]) expect(runningAppImage(named), named).toBeNull();
  });
});
