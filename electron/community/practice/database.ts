import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readBy } from '../../../shared/contract/read-by.ts';
import type { Role } from '../../../shared/contract/entities/people.ts';
import { openStore, type CommunityStore } from '../server/store/store.ts';
import { shiftsAround } from './cover.ts';
import { generate, type Counts } from './generate.ts';
import { load } from './load.ts';
import { personas } from './people.ts';
import type { WorldOptions } from './world.ts';

const facts = z.object({ seed: z.int(), scale: z.number(), counts: z.object({ members: z.int(), posts: z.int(), cases: z.int(), open: z.int() }) });
const savedTokens = z.object({ moderator: z.string(), staff: z.string(), lead: z.string() });

/** A token for each persona. */
export type Tokens = Readonly<Record<Role, string>>;

/** A practice database that is ready to be served. */
export interface PracticeDatabase {
  readonly store: CommunityStore;
  readonly seed: number;
  readonly counts: Counts;
}

const sidecar = (file: string): string => `${file}.tokens.json`;

/** Only its owner reads a practice database: SQLite gives its side files the same mode. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}

/**
 * Opens a practice database, or makes one when the file is not there. It is made beside its place and moved there when
 * it is whole, so that a crash leaves nothing half made. Throws when the file is something else.
 */
export function openPractice(file: string, options: WorldOptions): PracticeDatabase {
  if (!existsSync(file)) {
    const draft = `${file}.new`;
    removeDatabase(draft);
    makePrivate(draft);
    const store = openStore(draft, { durable: false });
    try {
      const made = generate(options);
      load(store, made);
      store.setMeta('practice', JSON.stringify({ seed: options.seed, scale: options.scale, counts: made.counts }));
    } finally {
      store.close();
    }
    renameSync(draft, file);
  }
  const store = openStore(file, { durable: true });
  const known = readBy(facts, JSON.parse(store.meta('practice') ?? 'null'));
  if (!known.success) {
    store.close();
    throw new Error('This file is not a practice database.');
  }
  extendShifts(store, options.now);
  return { store, seed: known.data.seed, counts: known.data.counts };
}

/** A database from last week gets this week's shifts; those that a lead has changed stay. */
function extendShifts(store: CommunityStore, now: string): void {
  const missing = shiftsAround(now, 1, 14).filter((row) => !store.records.standing('shift', row.id));
  if (missing.length > 0) store.transact(null, (writing) => { for (const row of missing) writing.write({ op: 'put', t: 'shift', row }); });
}

/** Makes a token for each persona. */
export function issueTokens(store: CommunityStore, at: string): Tokens {
  return { moderator: store.tokens.issue(personas.moderator, at), staff: store.tokens.issue(personas.staff, at), lead: store.tokens.issue(personas.lead, at) };
}

/** The tokens of a database that is kept: from the file beside it, which only its owner reads, or new ones. */
export function keptTokens(file: string, store: CommunityStore, at: string): Tokens {
  const beside = sidecar(file);
  if (existsSync(beside)) {
    chmodSync(beside, 0o600);
    try {
      const saved = savedTokens.parse(JSON.parse(readFileSync(beside, 'utf8')));
      if ((['moderator', 'staff', 'lead'] as const).every((role) => store.tokens.staffOf(saved[role]) === personas[role])) return saved;
    } catch {
      // A damaged file is as good as none: new tokens replace it.
    }
    rmSync(beside);
  }
  const made = issueTokens(store, at);
  writeFileSync(beside, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
  return made;
}
