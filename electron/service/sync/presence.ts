import type { Presence } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import type { PresenceSaying } from './community.ts';

/** What presence needs: how to say something, and whom to tell when somebody else did. */
export interface PresenceDeps {
  readonly meId: string;
  readonly say: (saying: PresenceSaying) => void;
  readonly onPresence: (targetId: string) => void;
}

/** What a colleague does, and since when they have done so without a break, canonical UTC. */
export type Seen = Presence & { readonly since: string };

/** Who views or writes what now: hints that forget themselves (wire.ts, `presence`). Times by this computer's monotonic clock. */
export class PresenceBook {
  readonly #deps: PresenceDeps;
  readonly #heard = new Map<string, { presence: Seen; at: number }>();
  #mine: PresenceSaying | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: PresenceDeps) {
    this.#deps = deps;
  }

  /** Says what this person does, and again as long as they do it. */
  say(kind: Presence['kind'], targetId: string, doing: Presence['doing']): void {
    const left = this.#mine;
    if (left !== null && left.targetId !== targetId) this.#deps.say({ ...left, doing: 'gone' });
    if (doing === 'gone' && left?.targetId !== targetId) return;
    this.#mine = doing === 'gone' ? null : { kind, targetId, doing };
    this.#deps.say({ kind, targetId, doing });
    this.#repeat();
  }

  /** Colleagues at a case or conversation, as last heard. */
  of(targetId: string): Seen[] {
    const now = performance.now();
    for (const [key, { at }] of this.#heard) if (now - at > 2 * limits.presenceMs) this.#heard.delete(key);
    return [...this.#heard.values()].map(({ presence }) => presence).filter((presence) => presence.targetId === targetId);
  }

  /** Takes in what the live channel tells. */
  hear(presence: Presence): void {
    if (presence.staffId === this.#deps.meId) return;
    const key = `${presence.staffId} ${presence.kind} ${presence.targetId}`;
    if (presence.doing === 'gone') this.#heard.delete(key);
    else {
      const before = this.#heard.get(key);
      const goesOn = before?.presence.doing === presence.doing && performance.now() - before.at <= 2 * limits.presenceMs;
      this.#heard.set(key, { presence: { ...presence, since: goesOn ? before.presence.since : presence.at }, at: performance.now() });
    }
    this.#deps.onPresence(presence.targetId);
  }

  /** Says what this person does once more; for a channel that has just been opened. */
  again(): void {
    if (this.#mine !== null) this.#deps.say(this.#mine);
  }

  /** Says nothing any more. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#mine = null;
    this.#heard.clear();
  }

  #repeat(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#mine === null) return;
    this.#timer = setInterval(() => this.again(), limits.presenceMs);
    this.#timer.unref();
  }
}
