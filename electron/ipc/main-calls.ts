import { clipboard } from 'electron';
import type { CallInput, CallOutput, CommandName, QuestionName } from '../../shared/contract/bridge/calls.ts';
import type { Settings } from '../../shared/contract/bridge/state.ts';
import type { DeskError } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Done } from '../connecting.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Answer } from './bridge.ts';

type Replies<N extends QuestionName | CommandName> = (input: CallInput<N>) => Result<CallOutput<N>, DeskError> | Promise<Result<CallOutput<N>, DeskError>>;

type Here =
  | 'desk.state' | 'settings.get' | 'settings.set' | 'connect.community' | 'connect.practice' | 'session.signOut'
  | 'passphrase.give' | 'fault.act' | 'window.act' | 'clipboard.copy' | 'painted';

/** What the calls answered here need. */
export interface MainParts {
  readonly desk: Lifecycle;
  readonly settings: () => Settings;
  readonly setSettings: (chosen: Settings) => void;
  readonly actOnWindow: (action: CallInput<'window.act'>['action']) => void;
  readonly painted: (what: CallInput<'painted'>['what']) => void;
}

/**
 * Answers the calls that concern the window, the key and the start here; forwards all others to the desk service.
 * Connecting and signing out pass through here too, because each comes with a key of its own.
 */
export function answerCalls(parts: MainParts): Answer {
  const { desk } = parts;
  const done = (act: () => void): Done => {
    act();
    return ok({});
  };
  const here: { [N in Here]: Replies<N> } = {
    'desk.state': () => ok(desk.state()),
    'settings.get': () => ok(parts.settings()),
    'settings.set': (chosen) => done(() => parts.setSettings(chosen)),
    'connect.community': (input) => desk.connectCommunity(input),
    'connect.practice': (input) => desk.connectPractice(input),
    'session.signOut': (input) => desk.signOut(input) as ReturnType<Replies<'session.signOut'>>,
    'passphrase.give': ({ passphrase }) => desk.givePassphrase(passphrase),
    'fault.act': ({ action }) => desk.actOnFault(action),
    'window.act': ({ action }) => done(() => parts.actOnWindow(action)),
    'clipboard.copy': ({ text }) => done(() => clipboard.writeText(text)),
    painted: ({ what }) => done(() => parts.painted(what)),
  };
  const replies = new Map<string, (input: never) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>>(Object.entries(here));
  return async ({ name, input }) => {
    const reply = replies.get(name);
    return reply === undefined ? desk.call(name, input) : reply(input as never);
  };
}
