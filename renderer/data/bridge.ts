import type { CallInput, CallOutput, CommandName, EventName, EventPayload, QuestionName } from '../../shared/contract/bridge/calls.ts';
import type { DeskBridge } from '../../shared/contract/bridge/index.ts';
import type { DeskError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

// Only types come from the contract: its schemas would bring zod into the page, and the main process checks every call anyway.

declare global {
  interface Window {
    /** Put here by the preload script; see `electron/preload.ts`. */
    readonly desk: DeskBridge;
  }
}

/** What a question or command answers: the value, or a typed failure. Nothing here throws. */
export type Answer<N extends QuestionName | CommandName> = Result<CallOutput<N>, DeskError>;

/** Asks the desk a question; asking twice changes nothing. */
export function ask<N extends QuestionName>(name: N, input: CallInput<N>): Promise<Answer<N>> {
  return window.desk.ask(name, input);
}

/** Tells the desk to do something. */
export function tell<N extends CommandName>(name: N, input: CallInput<N>): Promise<Answer<N>> {
  return window.desk.tell(name, input);
}

/** Listens to what the desk tells by itself; the answer stops listening. */
export function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.desk.on(name, listener);
}

/** The operating system, known before the first frame. */
export function platform(): DeskBridge['initial']['platform'] {
  return window.desk.initial.platform;
}
