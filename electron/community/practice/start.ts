import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import type { Role } from '../../../shared/contract/entities/people.ts';
import { epochOf, instantOf } from '../../../shared/time.ts';
import { createCommunityServer, type CommunityServer } from '../server/server.ts';
import { issueTokens, keptTokens, openPractice, type Tokens } from './database.ts';
import type { Counts } from './generate.ts';
import { personas } from './people.ts';
import { playDay } from './simulated-day.ts';

/** How to practise. */
export interface PracticeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly seed?: number;
  readonly scale?: number;
  /** The instant at which practice begins; its clock runs on from there. The computer's clock unless given. */
  readonly now?: string | null;
  /** A database to keep. Without one the community is forgotten at the end. */
  readonly db?: string | null;
  /** Whether the community lives while people practise. */
  readonly day?: boolean;
  readonly middleware?: readonly MiddlewareHandler[];
}

/** What a desk needs to join, as the CLI prints it. */
export interface Announcement extends Counts {
  readonly url: string;
  readonly tokens: Tokens;
  readonly staff: Readonly<Record<Role, string>>;
  readonly seed: number;
}

/** A practice community that runs. */
export interface Practice {
  readonly announcement: Announcement;
  readonly server: CommunityServer;
  /** Milliseconds since the last request; 0 while a desk holds a live channel. */
  idleMs(): number;
  close(): Promise<void>;
}

function clock(now: string | null): () => number {
  if (now === null) return Date.now;
  const base = epochOf(now);
  const start = performance.now();
  return () => base + Math.floor(performance.now() - start);
}

/** Starts a practice community on loopback: seeded data, and a day that plays by itself. Rejects when the port is taken or `db` is another file. */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const nowMs = clock(options.now ?? null);
  const now = (): string => instantOf(nowMs());
  const kept = options.db ?? null;
  const folder = kept === null ? mkdtempSync(join(tmpdir(), 'duty-desk-practice-')) : null;
  const file = kept ?? join(folder!, 'practice.sqlite');
  const forget = (): void => { if (folder !== null) rmSync(folder, { recursive: true, force: true }); };
  try {
    const { store, seed, counts } = openPractice(file, { seed: options.seed ?? 1, scale: options.scale ?? 1, now: now() });
    try {
      const tokens = kept === null ? issueTokens(store, now()) : keptTokens(kept, store, now());
      let last = performance.now();
      const seen: MiddlewareHandler = async (_c, next) => { last = performance.now(); await next(); };
      const server = await createCommunityServer({ store, port: options.port ?? 0, nowMs, middleware: [seen, ...(options.middleware ?? [])] });
      const day = options.day ?? true ? playDay({ store, colleagues: server, seed, now }, () => undefined) : null;
      const nameOf = (role: Role): string => store.records.get('staff', personas[role])!.name;
      return {
        announcement: { url: server.url, tokens, staff: { moderator: nameOf('moderator'), staff: nameOf('staff'), lead: nameOf('lead') }, seed, ...counts },
        server,
        idleMs: () => (server.liveCount() > 0 ? 0 : performance.now() - last),
        async close() {
          day?.stop();
          await server.close();
          store.close();
          forget();
        },
      };
    } catch (error) {
      store.close();
      throw error;
    }
  } catch (error) {
    forget();
    throw error;
  }
}
