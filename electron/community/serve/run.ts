import { instantOf } from '../../../shared/time.ts';
import type { LogLine } from '../server/app.ts';
import { createCommunityServer, type CommunityServer } from '../server/server.ts';
import { inUrl, listenAt } from './address.ts';
import { certificateOf, renewal } from './certificates.ts';
import { lockServing, openKept } from './database.ts';
import { forgetting, forgettingActs, keepDuties, watching, type Duty } from './duties.ts';
import { misused } from './failure.ts';
import { bridgeOf, hooks, keepForum, modeOf, type Forum } from './forum.ts';
import { found } from './founding.ts';
import { limited } from './guard.ts';
import { health } from './health.ts';
import type { Journal } from './journal.ts';
import { listenPublicly, type Public } from './listen.ts';
import type { Command } from './options.ts';
import { tally } from './tally.ts';

/** A community server that serves. */
export interface Running {
  readonly url: string;
  readonly server: CommunityServer;
  /** Reads the certificate again, see certificates.ts. */
  renew(): void;
  /** Takes no more requests, answers those that are there, ends the live channels, closes the file. */
  stop(): Promise<void>;
}

/** How long open requests get at the end. */
const GRACE_MS = 10_000;

function days(text: string | undefined): number {
  if (text === undefined) return 90;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > 3_650) throw misused('--keep-deleted-days is a whole number from 1 to 3650.');
  return value;
}

function publicNames(names: readonly string[]): readonly string[] {
  const bad = names.find((name) => !/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(name));
  if (bad !== undefined) throw misused('--public-name is a host name such as desk.example.org, without https:// and without a port.');
  return names.map((name) => name.toLowerCase());
}

/** Starts the server that a command asks for. Rejects with a sentence when it cannot. */
export async function startServing(command: Command, said: Journal, nowMs: () => number = Date.now): Promise<Running> {
  const { values, flags } = command;
  if (values['listen'] === undefined) throw misused('Say where to listen: --listen 127.0.0.1:8080.');
  const at = listenAt(values['listen']);
  const keepDays = days(values['keep-deleted-days']);
  const names = publicNames(command.publicNames);
  const behindProxy = flags.has('behind-proxy');
  const certificate = certificateOf(command, nowMs());
  if (behindProxy && !at.here) throw misused('--behind-proxy is for a server that listens on this computer only: a proxy elsewhere would have to be believed about who asks.');
  const bridge = bridgeOf(command, nowMs);
  const now = (): string => instantOf(nowMs());
  const lock = lockServing(command.db);
  const store = await openKept(command.db, { create: true, locked: true }).catch((error: unknown) => { lock.release(); throw error; });
  try {
    const community = { ...found(store), ...(bridge !== null && { forum: modeOf(bridge) }) };
    let ready = false;
    let forum: Forum | null = null;
    let hint: Parameters<Parameters<typeof keepForum>[5]>[0] | null = null;
    let listening: Public | undefined;
    const counted = tally();
    const log = (line: LogLine): void => {
      counted.note(line);
      if (line.failure !== null || flags.has('log-requests')) said.say(line.failure === null ? 'info' : 'error', 'request', { ...line, ms: Math.round(line.ms) });
    };
    const isReady = (): boolean => {
      try {
        return ready && store.head() >= 0;
      } catch {
        return false;
      }
    };
    const server = await createCommunityServer({
      store, community, nowMs, log, graceMs: GRACE_MS,
      middleware: [health(isReady, () => forum?.status() ?? null), limited({ nowMs: () => performance.now(), behindProxy }), hooks(() => hint)],
      listen: async (answer) => (listening = await listenPublicly(answer, { at, certificate, names })),
    });
    const fresh = renewal(command, nowMs, said, (renewed) => listening?.renew(renewed));
    const summing: Duty = { name: 'tally', everyMs: 60_000, run: () => { const facts = counted.take(); if (facts !== null) said.say('info', 'requests', { ...facts, live: server.liveCount() }); } };
    forum = bridge === null ? null : keepForum(store, bridge, modeOf(bridge), now, said, (taken) => { hint = taken; });
    const duties = keepDuties([watching(server, said), forgetting(store, keepDays, now, said), forgettingActs(store, now, said), fresh.duty, summing, ...(forum === null ? [] : [forum.duty])], said);
    ready = true;
    said.say('info', 'listening', { address: server.url, host: inUrl(at.host), keepDeletedDays: keepDays });
    if (community.forum === 'only-read') said.say('warn', 'forum-only-read', { hint: 'nothing is changed on the forum; what is decided at a desk has to be done there by hand' });
    if (store.records.all('staff').every((one) => !one.active)) said.say('warn', 'nobody-may-come-in', { hint: 'staff add' });
    return {
      url: server.url,
      server,
      renew: fresh.renew,
      async stop() {
        ready = false;
        said.say('info', 'stopping');
        await duties.stop();
        await forum?.stop();
        await server.close();
        store.close();
        lock.release();
        said.say('info', 'stopped');
      },
    };
  } catch (error) {
    store.close();
    lock.release();
    throw error;
  }
}
