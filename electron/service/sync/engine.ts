import { limits } from '../../../shared/limits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Me } from '../../../shared/contract/wire.ts';
import { backoff, type Backoff } from './backoff.ts';
import type { CallFailure, Community, LiveChannel } from './community.ts';
import { facts, type SyncContext } from './context.ts';
import { failure } from './failures.ts';
import type { PresenceBook } from './presence.ts';
import type { Puller } from './pull.ts';
import type { Pusher } from './push.ts';
import type { Standing } from './standing.ts';
import type { SyncTime } from './time.ts';
import { Waiting } from './waiting.ts';

/** What the engine drives and whom it tells. */
export interface EngineParts {
  readonly context: SyncContext;
  readonly community: Community;
  readonly puller: Puller;
  readonly pusher: Pusher;
  readonly standing: Standing;
  readonly presence: PresenceBook;
  readonly time: SyncTime;
  readonly onMe: (me: Me) => void;
  readonly onAccountClosed: () => void;
  /** A thrown error: the database's, or a defect of ours. Answers whether trying again later can help. */
  readonly onBroken: (error: unknown) => boolean;
}

/** A blocked desk asks again this seldom by itself: the community may have been brought up to date. */
const BLOCKED_MS = 10 * 60_000;
/** Shutting down takes no longer than this. */
const STOP_MS = 2_000;
/** A cursor that expires again right after a snapshot is a fault of the server's. */
const MOST_SNAPSHOTS = 2;

/** One sync at a time; whatever asks for another meanwhile is one request (README.md has the diagram of states). */
export class Engine {
  readonly #parts: EngineParts;
  readonly #waiting: Waiting;
  readonly #backoff: Backoff;
  readonly #liveBackoff: Backoff;
  #abort = new AbortController();
  #running: Promise<void> | null = null;
  #stopped = false;
  #paused = false;
  #connected = false;
  #pullDue = true;
  #live: LiveChannel | null = null;
  #liveDueAt = 0;
  #hasLive = false;
  #idling = false;
  /** A push between two pages failed; it is not tried again before the pull has ended. */
  #sendLater = false;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    const { time } = parts;
    this.#waiting = new Waiting(time);
    this.#backoff = backoff(() => time.random());
    this.#liveBackoff = backoff(() => time.random());
  }

  start(): void {
    this.#running ??= this.#run();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Something was saved: it is sent at once, unless a back-off runs. */
  pushSoon(): void {
    if (this.#idling) this.#waiting.wake();
  }

  /** The community has something new. */
  pullSoon(): void {
    this.#pullDue = true;
    if (this.#idling) this.#waiting.wake();
  }

  /** Somebody or something wants it now: ends a back-off as well, and asks a community that said no before. */
  now(): void {
    this.#pullDue = true;
    this.#backoff.reset();
    this.#liveBackoff.reset();
    this.#liveDueAt = 0;
    this.#waiting.wake();
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#hangUp();
    this.now();
  }

  /** The network or the computer goes away: waiting for answers makes no sense. */
  away(): void {
    this.#connected = false;
    this.#pullDue = true;
    this.#hangUp();
    if (this.#idling) this.#waiting.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#hangUp();
    this.#waiting.wake();
    this.#parts.presence.stop();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => { timer = setTimeout(resolve, STOP_MS); });
    await Promise.race([this.#running ?? Promise.resolve(), late]);
    clearTimeout(timer);
  }

  #hangUp(): void {
    this.#live?.close();
    this.#live = null;
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#turn();
      } catch (error) {
        // Whatever step met it: also the looks at the outbox between two cycles.
        this.#connected = false;
        this.#idling = false;
        if (this.#stopped || !this.#parts.onBroken(error)) return this.#hangUp();
        await this.#waiting.sleep(limits.pollMs);
      }
    }
  }

  async #turn(): Promise<void> {
    if (this.#paused) {
      this.#parts.standing.be('paused');
      return this.#waiting.sleep(null);
    }
    const outcome = await this.#cycle();
    if (this.#stopped || this.#paused) return;
    if (!outcome.ok) return this.#wait(outcome.error);
    this.#backoff.reset();
    await this.#idle();
  }

  /** From wherever the desk stands to "up to date". */
  async #cycle(): Promise<Result<null, CallFailure>> {
    const { puller, pusher, standing } = this.#parts;
    const { signal } = this.#abort;
    this.#sendLater = false;
    if (!this.#connected) {
      standing.be('connecting');
      const met = await this.#meet(signal);
      if (!met.ok) return met;
      this.#pullDue = true;
    }
    for (;;) {
      if (this.#stopped || signal.aborted) return fail(failure('transport', 'stopped'));
      if (puller.needsSnapshot || this.#pullDue) {
        const pulled = await this.#pull(signal);
        if (!pulled.ok) return pulled;
        pusher.comparedWithNewHistory();
      } else if (pusher.due) {
        standing.be('pushing');
        const sent = await pusher.batch(signal);
        if (!sent.ok) return sent;
        // The last of what waits is followed by a pull: only the feed says "sent" (sync.md, invariant 4).
        if (!pusher.due) this.#pullDue = true;
      } else break;
    }
    standing.synced();
    return ok(null);
  }

  async #meet(signal: AbortSignal): Promise<Result<null, CallFailure>> {
    const { community, context, puller, onMe, standing } = this.#parts;
    const answer = await community.me(signal);
    if (!answer.ok) return answer;
    const { staff, epoch, capabilities } = answer.value;
    const { meta } = context.store;
    const owner = meta.get(facts.owner);
    // The queue belongs to its user (sync.md, invariant 7).
    if (owner !== null && owner !== staff.id) return fail({ ...failure('unauthorized', 'another person'), sentence: 'This token belongs to somebody else. What is saved here waits for its owner.' });
    if (owner === null) meta.set(facts.owner, staff.id);
    const known = meta.get(facts.epoch);
    if (known !== null && known !== epoch && meta.get(facts.cursor) !== null) puller.expire();
    this.#hasLive = capabilities.live;
    this.#connected = true;
    standing.reached();
    onMe(answer.value);
    return ok(null);
  }

  async #pull(signal: AbortSignal): Promise<Result<null, CallFailure>> {
    const { puller, standing } = this.#parts;
    this.#pullDue = false;
    for (let snapshots = 0; ; snapshots++) {
      if (puller.needsSnapshot) {
        if (snapshots >= MOST_SNAPSHOTS) return fail(failure('unavailable', 'the copy expires at once'));
        standing.be('snapshot');
        const taken = await puller.snapshot(signal);
        if (!taken.ok && taken.error.kind === 'cursor-expired') continue;
        if (!taken.ok) return taken;
      }
      // A glance at the feed is no state worth a word; fetching more than a page is.
      if (standing.state !== 'up-to-date') standing.be('pulling');
      const pulled = await puller.changes(signal);
      if (pulled.ok || pulled.error.kind !== 'cursor-expired') return pulled;
      // It may have expired because the role is another one now (promises.ts): who we are comes before what we read.
      const met = await this.#meet(signal);
      if (!met.ok) return met;
    }
  }

  /** Between two pages: what has been saved meanwhile need not wait for the archive. A failure is met again after the pull. */
  async sendMeanwhile(): Promise<void> {
    const { pusher, puller, standing } = this.#parts;
    if (!puller.needsSnapshot) standing.be('pulling');
    if (this.#stopped || this.#paused || this.#sendLater || !pusher.due) return;
    const sent = await pusher.batch(this.#abort.signal);
    this.#sendLater = !sent.ok;
    if (sent.ok && !pusher.due) this.#pullDue = true;
  }

  async #idle(): Promise<void> {
    const { pusher } = this.#parts;
    this.#waiting.clear();
    if (this.#pullDue || pusher.due) return;
    this.#openLive();
    const poll = limits.pollMs * (0.8 + 0.4 * this.#parts.time.random());
    const liveIn = this.#hasLive && this.#live === null ? Math.max(0, this.#liveDueAt - this.#parts.time.now()) : null;
    this.#idling = true;
    await this.#waiting.sleep(this.#live === null ? Math.min(poll, liveIn ?? poll) : null);
    this.#idling = false;
    // Woken by nothing in particular: it is time to ask.
    if (!pusher.due) this.#pullDue = true;
  }

  #openLive(): void {
    const { community, context, presence } = this.#parts;
    const cursor = context.store.meta.get(facts.cursor);
    if (!this.#hasLive || this.#live !== null || cursor === null || this.#parts.time.now() < this.#liveDueAt) return;
    const channel: LiveChannel = community.live(cursor, {
      onOpen: () => {
        presence.again();
        // What changed between the last page and now was not told to anybody.
        this.pullSoon();
      },
      onChange: () => {
        this.#liveBackoff.reset();
        this.pullSoon();
      },
      onResync: () => {
        this.#connected = false;
        this.pullSoon();
      },
      onPresence: (said) => presence.hear(said),
      onEnd: () => {
        if (this.#live === channel) this.#live = null;
        this.#liveDueAt = this.#parts.time.now() + this.#liveBackoff.next();
        this.pullSoon();
      },
    });
    this.#live = channel;
  }

  /** The copy is deleted only when the community says twice that the account has ended: what else may be in the way says so once. */
  async #ended(first: CallFailure): Promise<void> {
    const { standing, community, context } = this.#parts;
    const again = await community.me(this.#abort.signal);
    if (again.ok || again.error.kind !== 'account-closed') {
      context.log('warn', 'The community said that the account has ended, and then did not.');
      standing.be('offline');
      return this.#waiting.sleep(this.#backoff.next());
    }
    standing.be('sign-in-needed', first.sentence);
    this.#parts.onAccountClosed();
    return this.#waiting.sleep(null);
  }

  /** Says what is wrong and waits as long as it deserves. */
  async #wait(error: CallFailure): Promise<void> {
    const { standing, context } = this.#parts;
    this.#live?.close();
    this.#live = null;
    this.#connected = false;
    this.#pullDue = true;
    context.log('info', `The community: ${error.kind} ${error.detail ?? ''}`);
    switch (error.kind) {
      case 'transport':
        standing.be('offline');
        return this.#waiting.sleep(this.#backoff.next());
      case 'not-a-community':
        standing.be('offline', error.sentence);
        return this.#waiting.sleep(this.#backoff.next());
      case 'account-closed':
        return this.#ended(error);
      case 'unauthorized':
        standing.be('sign-in-needed', error.sentence);
        return this.#waiting.sleep(null);
      case 'too-old':
      case 'too-new':
      case 'forbidden':
        standing.be('blocked', error.sentence);
        return this.#waiting.sleep(BLOCKED_MS);
      default:
        standing.be('backing-off', error.sentence);
        return this.#waiting.sleep(this.#backoff.next(error.retryAfterMs));
    }
  }
}
