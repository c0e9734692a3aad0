import type { DeskError } from '../../errors.ts';
import type { Result } from '../../result.ts';
import type { CallInput, CallOutput, CommandName, EventName, EventPayload, QuestionName } from './calls.ts';
import type { CallName } from './names.ts';

export { callNames, isCommand, isNothing, isQuestion, takesNothing, type CallName } from './names.ts';

/** The calls that the main process answers itself; all others go to the desk service. */
export const answeredByMain: ReadonlySet<CallName> = new Set<CallName>([
  'desk.state', 'settings.get', 'settings.set', 'connect.practice', 'passphrase.give', 'fault.act', 'window.act', 'clipboard.copy', 'lock.now', 'lock.open', 'lock.choose', 'painted.shell', 'painted.screen',
  'bundle.save', 'bundle.stop', 'breaks.save', 'risk.print', 'weekly.export',
  'update.get', 'update.look', 'update.fetch', 'update.stop', 'update.install',
]);

/** `window.desk`: the only thing that the page can reach outside itself. Never throws; failures are values. */
export interface DeskBridge {
  ask<N extends QuestionName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, DeskError>>;
  tell<N extends CommandName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, DeskError>>;
  /** Listens to an event; the answer stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** What `desk.state` and `settings.get` answer, known before the first frame. */
  readonly initial: { readonly platform: 'linux' | 'darwin' | 'win32' };
}
