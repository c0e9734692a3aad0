import { backoff } from '../../../service/sync/backoff.ts';
import { epochOf, plusMs } from '../../../../shared/time.ts';
import type { ActRow } from '../../server/store/acts.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Ref } from '../facts.ts';
import { UpstreamFailure, type Act, type Acted, type Holdings, type Upstream, type Want } from '../upstream.ts';
import { isAway } from './break-times.ts';
import { restoredAt } from './restored.ts';
import { settle } from './settle.ts';

/** What is done of what was decided, a little at a time. */
export interface ActRunner {
  /** Does what is due, some of it at most. */
  run(signal: AbortSignal): Promise<void>;
  /** Milliseconds until something is due, or null. */
  dueIn(): number | null;
  /** What a person has to see to before anything can be done, or null. */
  trouble(): string | null;
}

/** What acts are done with. `onFault` is told of a fault of ours, by class. */
export interface ActRun {
  readonly store: CommunityStore;
  readonly upstream: Upstream;
  readonly held: Holdings;
  readonly now: () => string;
  readonly random?: () => number;
  readonly onFault: (name: string) => void;
}

/** Acts between two polls, so that what is new on the forum is heard of meanwhile. */
const AT_ONCE = 10;
const MINUTE = 60_000;
/** So long until it is looked again whether what is due can be done, milliseconds. */
const BEHIND_MS = 15_000;
/** An act that fails so often at the forum is shown to a person. */
const MOST_ATTEMPTS = 30;

/** A post that waited when something was decided about it may be published by now. */
function published(store: CommunityStore, want: Want): Want | null {
  if (!('post' in want) || !want.post.source.startsWith('held')) return want;
  const post = store.acts.refOf(want.postId);
  return post === null || post.source.startsWith('held') ? null : { ...want, post };
}

const memberOf = (want: Want): { readonly member: Ref; readonly memberId: string } | null => (want.kind === 'break' || want.kind === 'look' ? want : null);

/** Carries out acts, first of each lane first, those that let members back before all. */
export function actRunner({ store, upstream, held, now, random, onFault }: ActRun): ActRunner {
  const patience = backoff(random);
  let restUntil = 0;
  let trouble: string | null = null;
  // Which history this is has to be known before anything is done in it.
  restoredAt(store, now());

  const asked = (row: ActRow, want: Want): Act => {
    const subject = memberOf(want);
    const since = restoredAt(store, now());
    // Written before a restore: a message may have been sent though nothing here says so.
    const sentAt = row.sentAt ?? (want.kind === 'message' && since !== null && row.at < since ? row.at : null);
    return { id: row.id, want, at: row.at, sentAt, saw: row.saw, away: subject !== null && isAway(store, subject.memberId, now()), held: subject === null ? null : store.acts.held(subject.member) };
  };
  const doIt = (row: ActRow, want: Want, signal: AbortSignal): Promise<Acted> => {
    let marked: readonly Ref[] = [];
    return upstream.act({
      act: asked(row, want), state: store.upstream.state('act'), held, now: now(), signal, refOf: store.acts.refOf,
      madeHere(ref) {
        const ours = store.upstream.seen(ref)?.ours ?? null;
        return ours === `${ref.source}-${ref.n}` ? null : ours;
      },
      mark(saw, own) {
        store.transact(null, () => {
          store.acts.change(row.id, { state: 'sending', sentAt: now(), saw: saw ?? row.saw });
          for (const ref of own) store.acts.own(ref, row.id);
        });
        marked = own;
      },
      unmark() {
        store.transact(null, () => {
          store.acts.change(row.id, { state: 'waiting', sentAt: null, saw: row.saw });
          for (const ref of marked) store.acts.own(ref, null);
        });
      },
    });
  };
  /** Keeps an act for later after a failure; the whole queue rests, so that a forum that is down is not asked for each. */
  const failed = (row: ActRow, error: unknown): void => {
    const known = error instanceof UpstreamFailure ? error : null;
    if (known === null) onFault(error instanceof Error ? error.name : 'unknown');
    const restMs = known?.kind === 'person' ? 5 * MINUTE : patience.next(known?.retryAfterMs ?? null);
    restUntil = epochOf(now()) + restMs;
    trouble = known?.kind === 'person' ? known.message : null;
    const attempts = row.attempts + 1;
    if (known?.kind !== 'person' && attempts >= MOST_ATTEMPTS) settle(store, row, { how: 'person', state: '', why: known === null ? 'This could not be done because of a fault of this server.' : 'The forum fails at this again and again. Do it there by hand, or try again.' }, now());
    else store.transact(null, () => store.acts.change(row.id, { attempts, due: plusMs(now(), Math.min(10 * MINUTE, Math.max(restMs, 1_000 * 2 ** Math.min(attempts, 10)))) }));
  };
  const turn = async (signal: AbortSignal): Promise<boolean> => {
    const row = epochOf(now()) < restUntil ? undefined : store.acts.next(now());
    if (row === undefined) return false;
    const want = published(store, JSON.parse(row.want) as Want);
    try {
      if (!upstream.acts) store.transact(null, () => store.acts.change(row.id, { state: 'only-here' }));
      else if (want === null) settle(store, row, { how: 'later', state: store.upstream.state('act') ?? '', afterMs: 30_000 }, now());
      else settle(store, row, await doIt(row, want, signal), now());
      patience.reset();
      trouble = null;
    } catch (error) {
      if (signal.aborted) return false;
      failed(store.acts.get(row.id) ?? row, error);
    }
    return true;
  };
  return {
    async run(signal) {
      for (let n = 0; n < AT_ONCE && !signal.aborted && (await turn(signal)); n += 1);
    },
    dueIn() {
      const due = store.acts.nextDue();
      if (due === null) return null;
      const at = now();
      const ms = Math.max(0, Math.max(epochOf(due), restUntil) - epochOf(at));
      // What stands behind something that waits for a person is due and cannot be done.
      return ms === 0 && store.acts.next(at) === undefined ? BEHIND_MS : ms;
    },
    trouble: () => trouble,
  };
}
