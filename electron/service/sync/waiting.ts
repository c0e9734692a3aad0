import type { SyncTime } from './time.ts';

/** A sleep that can be ended early; whatever comes while nobody sleeps is remembered, so that no call is lost. */
export class Waiting {
  readonly #time: SyncTime;
  #due = false;
  #end: (() => void) | null = null;

  constructor(time: SyncTime) {
    this.#time = time;
  }

  /** Ends the sleep, or the next one at once. */
  wake(): void {
    this.#due = true;
    this.#end?.();
  }

  /** Forgets a wake-up that has been answered otherwise. */
  clear(): void {
    this.#due = false;
  }

  /** Sleeps for at most `ms` (null: until woken). */
  async sleep(ms: number | null): Promise<void> {
    if (!this.#due) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const callOff = ms === null ? null : this.#time.after(ms, resolve);
      this.#end = resolve;
      await promise;
      callOff?.();
      this.#end = null;
    }
    this.#due = false;
  }
}
