import { createParser } from 'eventsource-parser';
import type { Ask, Door, Stream } from './http.ts';

/** One event of the live channel. `at` is milliseconds of a monotonic clock. */
export interface LiveEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
  readonly at: number;
}

/** An open live channel and everything that came over it. */
export class Channel {
  readonly #stream: Stream;
  readonly events: LiveEvent[] = [];
  comments = 0;
  lastByteAt = performance.now();
  /** The longest silence so far, milliseconds. */
  longestMs = 0;
  ended = false;
  #wake: (() => void)[] = [];

  private constructor(stream: Stream) {
    this.#stream = stream;
    void this.#follow();
  }

  /** Opens a channel; it is open once the head of the answer is there. Throws {@link NoAnswer}. */
  static async open(door: Door, ask: Ask = {}): Promise<Channel> {
    return new Channel(await door.stream('/v1/sync/live', { headers: { accept: 'text/event-stream', ...ask.headers }, ...(ask.token === undefined ? {} : { token: ask.token }) }));
  }

  get status(): number {
    return this.#stream.status;
  }
  get headers(): Stream['headers'] {
    return this.#stream.headers;
  }
  close(): void {
    this.#stream.close();
  }

  async #follow(): Promise<void> {
    const parser = createParser({
      onEvent: ({ event, id, data }) => this.events.push({ event: event ?? 'message', id: id ?? null, data, at: performance.now() }),
      onComment: () => { this.comments += 1; },
    });
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.#stream.chunks) {
        parser.feed(decoder.decode(chunk, { stream: true }));
        const now = performance.now();
        this.longestMs = Math.max(this.longestMs, now - this.lastByteAt);
        this.lastByteAt = now;
        this.#tell();
      }
    } catch {
      // A channel that breaks off has ended; whoever waits on it finds out below.
    }
    this.ended = true;
    this.#tell();
  }
  #tell(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  /** Waits until `found` gives something, at most `ms`; null when it did not, or the channel ended before. */
  async until<R>(found: () => R | null | undefined, ms: number): Promise<R | null> {
    const end = performance.now() + ms;
    for (;;) {
      const hit = found();
      if (hit !== null && hit !== undefined) return hit;
      const left = end - performance.now();
      if (left <= 0 || this.ended) return null;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, left);
        this.#wake.push(() => { clearTimeout(timer); done(); });
      });
    }
  }
  /** Waits for an event of a name after `since` events, at most `ms`. */
  next(event: string, since: number, ms: number, fits: (one: LiveEvent) => boolean = () => true): Promise<LiveEvent | null> {
    return this.until(() => this.events.slice(since).find((one) => one.event === event && fits(one)), ms);
  }
}
