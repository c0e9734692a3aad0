/** A sleep that can be ended early; whatever comes while nobody sleeps is remembered, so that no call is lost. */
export class Waiting {
  #due = false;
  #end: (() => void) | null = null;

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
      const timer = ms === null ? undefined : setTimeout(resolve, ms);
      this.#end = resolve;
      await promise;
      clearTimeout(timer);
      this.#end = null;
    }
    this.#due = false;
  }
}
