import type { EntityName, EntityRow } from '../../../shared/contract/entities/index.ts';
import type { Member, Space, Staff } from '../../../shared/contract/entities/people.ts';
import type { Post } from '../../../shared/contract/entities/cases.ts';
import type { Put } from '../../../shared/model/rules/types.ts';
import { randomFor, type Random } from './random.ts';
import type { Filled, Voice } from './text.ts';
import type { Topic } from './words/topic.ts';

/** What decides everything: same options, same rows to the byte. `now` is an instant; `scale` 1 is 2,000 members and 60,000 posts. */
export interface WorldOptions {
  readonly seed: number;
  readonly scale: number;
  readonly now: string;
}

/** A thread as the generator remembers it, to put reported posts and replies where they belong. */
export interface Thread {
  readonly id: string;
  readonly spaceId: string;
  readonly topic: Topic;
  readonly filled: Filled;
  readonly people: readonly Member[];
  readonly startedAt: number;
  lastAt: number;
}

/** A community in the making: rows with the time at which each arrived, milliseconds since 1970. */
export interface World extends WorldOptions {
  readonly nowMs: number;
  readonly staff: Staff[];
  readonly members: Member[];
  readonly spaces: Space[];
  readonly threads: Thread[];
  readonly byName: Map<string, Member>;
  readonly posts: Map<string, Post>;
  /** The files of images, by their rows' ids. */
  readonly files: Map<string, Uint8Array>;
  /** Members who have a break of any kind. */
  readonly rested: Set<string>;
  random(purpose: string): Random;
  /** The next id of a kind: `post-000123`. */
  id(prefix: string): string;
  add<T extends EntityName>(t: T, row: EntityRow<T>, atMs: number): EntityRow<T>;
  voice(member: Member): Voice;
  /** Every row, oldest first. */
  rows(): Put[];
}

/** One minute, hour and day in milliseconds, for distances that need no calendar. */
export const MINUTE = 60_000;
/** See {@link MINUTE}. */
export const HOUR = 60 * MINUTE;
/** See {@link MINUTE}. */
export const DAY = 24 * HOUR;

/** Milliseconds as a canonical instant; the built-in formatter, because there are hundreds of thousands. */
export const iso = (ms: number): string => new Date(Math.floor(ms)).toISOString();

/** An empty world. `voiceFor` is how each member writes. Throws RangeError for an instant that is none. */
export function world(options: WorldOptions, voiceFor: (random: Random) => Voice): World {
  const nowMs = Date.parse(options.now);
  if (Number.isNaN(nowMs)) throw new RangeError('now must be an instant');
  const counters = new Map<string, number>();
  const made: { put: Put; at: number; n: number }[] = [];
  const voices = new Map<string, Voice>();
  return {
    ...options,
    nowMs,
    staff: [],
    members: [],
    spaces: [],
    threads: [],
    byName: new Map(),
    posts: new Map(),
    files: new Map(),
    rested: new Set(),
    random: (purpose) => randomFor(options.seed, purpose),
    id(prefix) {
      const n = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, n);
      return `${prefix}-${String(n).padStart(6, '0')}`;
    },
    add(t, row, at) {
      made.push({ put: { t, row } as Put, at, n: made.length });
      return row;
    },
    voice(member) {
      let voice = voices.get(member.id);
      if (!voice) voices.set(member.id, (voice = voiceFor(randomFor(options.seed, `voice/${member.id}`))));
      return voice;
    },
    rows: () => made.sort((a, b) => a.at - b.at || a.n - b.n).map(({ put }) => put),
  };
}
