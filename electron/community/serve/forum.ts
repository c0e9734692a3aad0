import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ForumMode } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import { HttpProblem } from '../server/http/problems.ts';
import type { CommunityStore } from '../server/store/store.ts';
import { runUpstream, type RunningUpstream } from '../upstream/run.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { vanilla } from '../upstream/vanilla/bridge.ts';
import { siteAddress } from '../upstream/vanilla/client.ts';
import type { Carrying } from '../upstream/vanilla/acts/doing.ts';
import { carryingOf } from './carrying.ts';
import type { Duty } from './duties.ts';
import { misused } from './failure.ts';
import { keepStatus, shareOf, statusAt, type ForumStatus } from './forum-status.ts';
import type { Journal } from './journal.ts';
import type { Command } from './options.ts';
import { pause } from './pause.ts';
import { secretFrom } from './secret.ts';

/** What a bridge gets: where the forum is, what it is asked with, and a clock. */
interface Way {
  readonly site: string;
  readonly token: string;
  readonly hookSecret: string | null;
  /** True: the forum is read and never written to. */
  readonly dry: boolean;
  readonly carrying: Carrying;
  readonly nowMs: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The bridges there are, each a folder beside `../upstream/vanilla`. */
const bridges: Readonly<Record<string, (way: Way) => Upstream>> = { vanilla };

/** The bridge that a command asks for, or null when the server stands by itself. Throws a sentence when it cannot be built. */
export function bridgeOf({ values, flags }: Pick<Command, 'values' | 'flags'>, nowMs: () => number): Upstream | null {
  const { upstream: name, 'upstream-site': address, 'upstream-token-file': tokenFile, 'upstream-hook-secret-file': secretFile } = values;
  const given = Object.keys(values).some((one) => one.startsWith('upstream-'));
  if (name === undefined) {
    if (given || flags.has('upstream-dry-run')) throw misused('Say which kind of forum it is: --upstream vanilla.');
    return null;
  }
  const bridge = Object.hasOwn(bridges, name) ? bridges[name] : undefined;
  if (bridge === undefined) throw misused(`There is no bridge of that name. There is: ${Object.keys(bridges).join(', ')}.`);
  if (address === undefined || tokenFile === undefined) throw misused('A forum needs --upstream-site https://… and --upstream-token-file FILE.');
  try {
    siteAddress(address);
  } catch {
    throw misused('--upstream-site is the address of the forum, such as https://forum.example.org, by https.');
  }
  return bridge({ site: address, token: secretFrom(tokenFile, 'forum’s token'), hookSecret: secretFile === undefined ? null : secretFrom(secretFile, 'forum’s hook secret'), dry: flags.has('upstream-dry-run'), carrying: carryingOf(values), nowMs, wait: pause });
}

/** Whether a server carries decisions out on its forum: not when it was told to read only. */
export function modeOf({ acts }: Upstream): ForumMode {
  return acts ? 'carried-out' : 'only-read';
}

/** What carries a forum into this server, with what takes its hints and what writes down how it goes. */
export interface Forum extends Pick<RunningUpstream, 'stop'> {
  readonly duty: Duty;
  /** How it stands at this moment. */
  status(): ForumStatus;
}

/** Carries a forum into a store until it is stopped. `now` gives canonical instants. */
export function keepForum(store: CommunityStore, upstream: Upstream, mode: ForumMode, now: () => string, said: Journal, take: (hint: RunningUpstream['hint']) => void): Forum {
  const running = runUpstream({ store, upstream, now, wait: pause, onFault: (name) => said.say('error', 'forum-fault', { kind: name }) });
  take(running.hint);
  let before = '';
  const status = (): ForumStatus => statusAt(running.status(), mode, now());
  return {
    status,
    async stop() {
      await running.stop();
      keepStatus(store, status());
    },
    duty: {
      name: 'forum',
      everyMs: 60_000,
      run() {
        const current = status();
        keepStatus(store, current);
        const { forum, heardAt, importing, troubles } = current;
        const why = troubles.join(' ').slice(0, 1_000);
        const facts = { forum, mode, heard: heardAt !== null, needPerson: running.status().needYou, importing: importing === null ? null : `${importing.done} of ${importing.of}`, share: shareOf(current), why };
        if (JSON.stringify(facts) === before) return;
        before = JSON.stringify(facts);
        said.say(why === '' ? 'info' : 'warn', 'forum', facts);
      },
    },
  };
}

/** `POST /hooks/forum`: what the forum sends by itself. A hint needs no token but its own signature, and tells the sender nothing. */
export function hooks(hint: () => RunningUpstream['hint'] | null): MiddlewareHandler {
  const bounded = bodyLimit({ maxSize: limits.hookBytes, onError: () => { throw new HttpProblem(413, 'payload-too-large', 'Send less at once.'); } });
  return async (c, next) => {
    if (c.req.path !== '/hooks/forum' || c.req.method !== 'POST') return next();
    const take = hint();
    if (take === null) throw new HttpProblem(404, 'not-found', 'There is nothing at this address.');
    let answer: Response | undefined;
    const refused = await bounded(c, async () => {
      const taken = take({ headers: c.req.header(), body: new Uint8Array(await c.req.arrayBuffer()) });
      if (!taken) throw new HttpProblem(403, 'forbidden', 'This hint is not taken.');
      answer = c.body(null, 204);
    });
    return answer ?? (refused as Response);
  };
}
