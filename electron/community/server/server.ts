import type { MiddlewareHandler } from 'hono';
import { instantOf } from '../../../shared/time.ts';
import { colleagues, type Colleagues } from './actor.ts';
import { app, type LogLine } from './app.ts';
import { listenHere, stopListening, type Answer, type Listening } from './http/listen.ts';
import { HttpProblem } from './http/problems.ts';
import { hub } from './live/hub.ts';
import { presenceBoard } from './live/presence.ts';
import type { Service } from './routes/context.ts';
import { keepRoster } from './roster.ts';
import type { Elsewhere } from './store/elsewhere.ts';
import { openStore, type CommunityStore } from './store/store.ts';

/** How a community server is made. */
export interface CommunityServerOptions {
  /** The database file; made when it is not there. An open store may be given instead and is then not closed here. */
  readonly file?: string;
  readonly store?: CommunityStore;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Milliseconds since 1970; the computer's clock unless given. */
  readonly nowMs?: () => number;
  readonly community?: Service['community'];
  /** Layers in front of every endpoint: where faults are injected in tests. */
  readonly middleware?: readonly MiddlewareHandler[];
  readonly log?: (line: LogLine) => void;
  /** Quiet on the live channel before a heartbeat, milliseconds. */
  readonly heartbeatMs?: number;
  /** False trades survival of a power cut for speed: tests and throw-away practice only. */
  readonly durable?: boolean;
  /** Where to listen; on loopback at `port` unless given. */
  readonly listen?: (answer: Answer) => Promise<Listening>;
  /** How long open requests and readers get at the end, milliseconds. */
  readonly graceMs?: number;
}

/** A running community server. */
export interface CommunityServer extends Colleagues {
  /** Its address, `http://127.0.0.1:PORT` unless it listens elsewhere. */
  readonly url: string;
  readonly store: CommunityStore;
  /** Makes a token for a colleague. */
  issueToken(staffId: string): string;
  /** Ends a token at once, its live channels too. */
  revokeToken(token: string): boolean;
  /** A new epoch: every desk takes a snapshot (sync.md, invariant 10). */
  reset(): void;
  /** Takes in what another process wrote into the file, such as a colleague added or a backup restored; open desks are told. */
  lookElsewhere(): Elsewhere | null;
  /** Open live channels. */
  liveCount(): number;
  close(): Promise<void>;
}

/**
 * Starts a community server, on loopback unless told otherwise: the reference implementation of the contract in `shared/contract`.
 * Rejects when the port is taken or the database cannot be opened.
 */
export async function createCommunityServer(options: CommunityServerOptions): Promise<CommunityServer> {
  if (!options.store && !options.file) throw new TypeError('A community server needs a file or a store.');
  const store = options.store ?? openStore(options.file!, { durable: options.durable ?? true });
  const nowMs = options.nowMs ?? Date.now;
  const log = options.log ?? (() => undefined);
  const live = hub();
  store.onCommit((committed) => live.committed(committed));
  const service: Service = {
    store,
    hub: live,
    presence: presenceBoard(),
    nowMs,
    now: () => instantOf(nowMs()),
    community: options.community ?? { id: 'practice', name: 'Practice community', practice: true },
    heartbeatMs: options.heartbeatMs ?? 20_000,
    // What the client itself got wrong, such as a gap, is no failure of ours.
    onHalt: (error) => { if (!(error instanceof HttpProblem)) log({ method: 'POST', path: '/v1/sync/mutations', status: 200, ms: 0, failure: error instanceof Error ? error.name : 'unknown' }); },
  };
  let hosts: ReadonlySet<string> | null = new Set();
  const made = app(service, { hosts: () => hosts, middleware: options.middleware ?? [], log });
  const roster = keepRoster(store, service.now);
  const answer: Answer = (request, env) => made.fetch(request, env);
  const { http, url, hosts: ours } = await (options.listen?.(answer) ?? listenHere(answer, options.port ?? 0)).catch((error: unknown) => {
    roster.stop();
    if (!options.store) store.close();
    throw error;
  });
  hosts = ours;
  return {
    url,
    store,
    ...colleagues(store, service.now),
    issueToken: (staffId) => store.tokens.issue(staffId, service.now()),
    revokeToken(token) {
      const ended = store.tokens.revoke(token, service.now());
      live.endWhere((subscription) => subscription.token === token, false);
      return ended;
    },
    reset() {
      store.newEpoch();
      live.endWhere(() => true, true);
    },
    lookElsewhere() {
      const found = store.elsewhere();
      if (found === null) return null;
      live.endWhere(({ token }) => found.renewed || store.tokens.staffOf(token) === null, found.renewed);
      return found;
    },
    liveCount: () => live.size,
    async close() {
      roster.stop();
      live.endWhere(() => true, false);
      await stopListening(http, options.graceMs ?? 250);
      if (!options.store) store.close();
    },
  };
}
