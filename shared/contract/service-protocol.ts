import type { DeskError } from '../errors.ts';
import type { Result } from '../result.ts';
import type { DeskState, FaultKind } from './bridge/state.ts';
import type { CallName } from './bridge/index.ts';
import type { EventName, EventPayload } from './bridge/calls.ts';

/** How the service opens a database. `key` is 32 random bytes as hex; it is never written down by the service. */
export interface OpenRequest {
  readonly databaseFile: string;
  readonly key: string;
  /** Where a `computer.get` answer says the key is kept. */
  readonly keyKeptBy: 'keychain' | 'passphrase' | 'practice-file' | 'key-file';
}

/** From the main process (or the headless command) to the desk service. */
export type ToService =
  | { readonly kind: 'open'; readonly id: number; readonly open: OpenRequest }
  | { readonly kind: 'call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  | { readonly kind: 'power'; readonly what: 'suspend' | 'resume' | 'online' | 'offline' }
  | { readonly kind: 'close'; readonly id: number };

/** What opening answers: the session if there is one, or the fault. */
export type OpenAnswer = { readonly session: DeskState['session'] } | { readonly fault: FaultKind; readonly detail: string | null; readonly unsent: number | null };

/** From the desk service. Answers carry the id of what they answer. */
export type FromService =
  | { readonly kind: 'opened'; readonly id: number; readonly answer: OpenAnswer }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, DeskError> }
  | { readonly kind: 'event'; readonly event: { [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> } }[EventName] }
  | { readonly kind: 'session'; readonly session: DeskState['session'] }
  /** The community has ended the account: the key has to be destroyed, and then what is here. Says what of it was never sent. */
  | { readonly kind: 'ended'; readonly community: string; readonly unsent: number }
  | { readonly kind: 'fault'; readonly fault: FaultKind; readonly detail: string | null }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string }
  | { readonly kind: 'closed'; readonly id: number };
