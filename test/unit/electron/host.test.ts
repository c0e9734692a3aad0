import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { childEnvironment, chooseLauncher, nodeBeside, startNode } from '../../../electron/child-process.ts';
import { serviceHost, type ServiceHost, type ServiceListener } from '../../../electron/service-host.ts';
import type { OpenAnswer } from '../../../shared/contract/service-protocol.ts';

// The host against real processes; only what they are started as differs from the desk service.

const script = fileURLToPath(new URL('support/child.mjs', import.meta.url));
const hosts: ServiceHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

interface Told {
  readonly reopened: OpenAnswer[];
  readonly faults: string[];
  gaveUp: number;
  /** Settles at the next thing the host tells. */
  next(): Promise<void>;
}

function start(args: readonly string[] = []): { host: ServiceHost; told: Told } {
  let wake: () => void = () => undefined;
  const told: Told = { reopened: [], faults: [], gaveUp: 0, next: () => new Promise((resolve) => void (wake = resolve)) };
  const listener: ServiceListener = {
    event: () => undefined,
    session: () => undefined,
    ended: () => undefined,
    log: () => undefined,
    fault: ({ fault }) => {
      told.faults.push(fault);
      wake();
    },
    reopened: (answer) => {
      told.reopened.push(answer);
      wake();
    },
    gaveUp: () => {
      told.gaveUp += 1;
      wake();
    },
  };
  const host = serviceHost(async () => startNode(process.execPath, script, args), listener, () => performance.now());
  hosts.push(host);
  return { host, told };
}

const open = (databaseFile = 'x') => ({ databaseFile, key: 'ab'.repeat(32), keyKeptBy: 'practice-file' as const });
const ask = (host: ServiceHost, text: string, deadlineMs = 15_000) => host.call('find', { text }, { question: true, deadlineMs });
const tell = (host: ServiceHost, text: string) => host.call('sync.now', { text });

describe('the host of the desk service', () => {
  test('matches answers to calls and drops what nobody asked for', async () => {
    const { host } = start();
    expect(await host.open(open())).toEqual({ session: null });
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => ask(host, text)));
    expect(answers.map((answer) => answer.ok && (answer.value as { text: string }).text)).toEqual(['a', 'b', 'c']);
  });

  test('hands over a fault as the answer to opening', async () => {
    const { host } = start();
    expect(await host.open(open('fault'))).toEqual({ fault: 'damaged', detail: null, unsent: 3 });
    expect(await ask(host, 'a')).toMatchObject({ ok: false, error: { code: 'not-ready' } });
  });

  test('gives up on a call at its deadline, and on that call alone', async () => {
    const { host } = start();
    await host.open(open());
    const [late, good] = await Promise.all([ask(host, 'hang', 60), ask(host, 'a')]);
    expect(late).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(good.ok).toBe(true);
  });

  test('starts a crashed service again, and a command that was cut off says so', async () => {
    const { host, told } = start();
    await host.open(open());
    const next = told.next();
    expect(await tell(host, 'die')).toMatchObject({ ok: false, error: { code: 'service-stopped' } });
    await next;
    expect(told.reopened).toEqual([{ session: null }]);
    expect(await tell(host, 'a')).toMatchObject({ ok: true, value: { opens: 1 } });
  });

  test('asks a question once more after a crash, not for ever', async () => {
    const { host, told } = start();
    await host.open(open());
    const waiting = ask(host, 'hang', 5_000);
    // The question reaches the process before this command does.
    await tell(host, 'die');
    await ask(host, 'a');
    expect(told.reopened).toHaveLength(1);
    expect(await ask(host, 'die')).toMatchObject({ ok: false, error: { code: 'service-stopped' } });
    await host.close();
    expect(await waiting).toMatchObject({ ok: false });
  });

  test('gives up after three restarts within a minute, until it is opened again', async () => {
    const { host, told } = start();
    await host.open(open());
    for (let crash = 0; crash < 4; crash += 1) {
      const next = told.next();
      await tell(host, 'die');
      await next;
    }
    expect([told.reopened.length, told.gaveUp]).toEqual([3, 1]);
    expect(await ask(host, 'a')).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    expect(await host.open(open())).toEqual({ session: null });
    expect((await ask(host, 'a')).ok).toBe(true);
  });

  test('opening a service that always crashes ends as stopped', async () => {
    const { host, told } = start();
    expect(await host.open(open('die'))).toEqual({ fault: 'service-stopped', detail: null, unsent: null });
    expect(told.gaveUp).toBe(0);
  });

  test('a program that cannot be started ends as stopped', async () => {
    const never = serviceHost(async () => startNode('/nonexistent/node', script, []), { event: () => undefined, session: () => undefined, ended: () => undefined, fault: () => undefined, log: () => undefined, reopened: () => undefined, gaveUp: () => undefined }, () => performance.now());
    expect(await never.open(open())).toMatchObject({ fault: 'service-stopped' });
  });

  test('passes on a fault that comes later', async () => {
    const { host, told } = start();
    await host.open(open());
    await ask(host, 'fault');
    expect(told.faults).toEqual(['disk-full']);
  });

  test('closes even one that does not listen', async () => {
    const { host } = start(['deaf']);
    await host.open(open());
    await host.close();
    expect(await ask(host, 'a')).toMatchObject({ ok: false, error: { code: 'not-ready' } });
  });

  test('starts its process without our environment', async () => {
    process.env['DUTY_TEST_SECRET'] = 'x';
    process.env['NODE_OPTIONS'] = '--no-warnings';
    try {
      const { host } = start();
      await host.open(open());
      const answer = await ask(host, 'a');
      const names = answer.ok ? (answer.value as { env: string[] }).env : [];
      expect(names).not.toContain('DUTY_TEST_SECRET');
      expect(names).not.toContain('NODE_OPTIONS');
    } finally {
      delete process.env['DUTY_TEST_SECRET'];
      delete process.env['NODE_OPTIONS'];
    }
  });
});

describe('what the service runs on', () => {
  const named = (packaged: boolean, node: string | undefined) => nodeBeside(packaged, '/opt/desk/resources', node, '/app/out/main');

  test('is Electron itself where it can, else the Node that development names', () => {
    expect(chooseLauncher('10', named(false, undefined))).toEqual({ kind: 'utility' });
    expect(chooseLauncher('10', named(false, process.execPath))).toEqual({ kind: 'utility' });
    expect(chooseLauncher('9', named(false, process.execPath))).toEqual({ kind: 'node', node: process.execPath, scripts: '/app/out/main' });
    expect(chooseLauncher('9', named(false, '/nonexistent/node'))).toBeNull();
    expect(chooseLauncher(undefined, named(false, undefined))).toBeNull();
  });

  test('is never chosen by the environment of a packaged desk', () => {
    expect(chooseLauncher('9', named(true, process.execPath))).toBeNull();
    expect(chooseLauncher('10', named(true, '/tmp/evil'))).toEqual({ kind: 'utility' });
    expect(named(true, '/tmp/evil')).toEqual({ node: '/opt/desk/resources/trial/node', scripts: '/opt/desk/resources/trial/out/main' });
  });

  test('gets what the system needs and nothing else', () => {
    expect(childEnvironment({ HOME: '/h', LANG: 'en_GB', AWS_SECRET_ACCESS_KEY: 'x', NODE_OPTIONS: '--inspect', PATH: '/x', TMP: undefined })).toEqual({ HOME: '/h', LANG: 'en_GB' });
  });
});
