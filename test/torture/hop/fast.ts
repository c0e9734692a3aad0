import type { SyncTime } from '../../../electron/service/sync/index.ts';
import { instantOf } from '../../../shared/time.ts';

/** How much faster time goes in these histories: five minutes are a second. */
export const FASTER = 300;

/** When a history began, by this computer's clock; its own first instant is BEGIN. Milliseconds since 1970. */
export interface Start { readonly real: number }

const BEGIN = Date.UTC(2026, 5, 1, 12);

/** The history's time of day, milliseconds since 1970. The same in every process that has the same start. */
export const fastMs = ({ real }: Start): number => BEGIN + (Date.now() - real) * FASTER;
/** The same as a canonical instant. */
export const fastNow = (start: Start): string => instantOf(fastMs(start));

/** So long a wait really takes, milliseconds: never shorter than asked, so that limits by time hold. */
export const really = (ms: number): number => Math.ceil(ms / FASTER);

/** A desk's clock and timers, fast; dice as usual. */
export const fastTime: SyncTime = {
  now: () => performance.now() * FASTER,
  after(ms, run) {
    const timer = setTimeout(run, really(ms));
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
