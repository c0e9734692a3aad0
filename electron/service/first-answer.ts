import type { DeskError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

type Answer = Promise<Result<unknown, DeskError>>;

/** Keeps one answer that was worked out before anybody asked. */
export interface FirstAnswer {
  /** Works it out now; asked for within `keptMs`, and before {@link FirstAnswer.forget}, it is there already. */
  ahead(): void;
  /** The answer that was worked out ahead, once; null when there is none. */
  take(): Answer | null;
  /** Something changed: what was worked out no longer holds. */
  forget(): void;
}

/** Makes a {@link FirstAnswer}. `now` is milliseconds on a clock that never goes back. */
export function firstAnswer(work: () => Answer, keptMs: number, now: () => number): FirstAnswer {
  let kept: { readonly answer: Answer; readonly until: number } | null = null;
  return {
    ahead() {
      kept = { answer: work(), until: now() + keptMs };
    },
    take() {
      const taken = kept;
      kept = null;
      return taken !== null && now() < taken.until ? taken.answer : null;
    },
    forget() {
      kept = null;
    },
  };
}
