import type { Case, Post } from '../../../shared/contract/entities/cases.ts';
import type { Colleagues } from '../server/actor.ts';
import type { CommunityStore } from '../server/store/store.ts';
import { personas } from './people.ts';
import type { Random } from './random.ts';

/** What a simulated day works on. `now` gives canonical instants. */
export interface DayOptions {
  readonly store: CommunityStore;
  readonly colleagues: Colleagues;
  readonly seed: number;
  readonly now: () => string;
}

/** Those whom a desk signs in as: a day never acts for them. */
export const signedIn: ReadonlySet<string> = new Set(Object.values(personas));

/** One moment of a day, with what it needs to know. */
export interface Moment extends DayOptions {
  readonly random: Random;
  readonly at: string;
  readonly open: readonly Case[];
  readonly recent: readonly Post[];
  /** An id that is new: no two moments share a transaction's number. */
  id(prefix: string): string;
}

/** Somebody who has written lately and is not on a break. */
export function someone(day: Moment, not: readonly string[] = []): string | null {
  for (let attempt = 0; attempt < 8; attempt++) {
    const { authorId } = day.random.pick(day.recent);
    const away = day.store.records.childrenOf('break', authorId, 20).some((one) => one.state === 'active');
    if (!away && !not.includes(authorId) && day.store.records.get('member', authorId)?.state === 'active') return authorId;
  }
  return null;
}
