import type { ClipboardGuard } from '../clipboard.ts';
import type { CallInput, CallOutput, CommandName, QuestionName } from '../../shared/contract/bridge/calls.ts';
import type { Settings } from '../../shared/contract/bridge/state.ts';
import type { Exporters } from '../export/exporters.ts';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Done } from '../connecting.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import type { Painted } from '../test-run.ts';
import type { Updates } from '../update/updates.ts';
import type { Answer } from './bridge.ts';
import { checkCall } from './check-call.ts';

type Replies<N extends QuestionName | CommandName> = (input: CallInput<N>) => Result<CallOutput<N>, DeskError> | Promise<Result<CallOutput<N>, DeskError>>;

type Here =
  | 'desk.state' | 'settings.get' | 'settings.set' | 'connect.community' | 'connect.practice' | 'session.signOut'
  | 'bundle.save' | 'bundle.stop' | 'bundle.begin' | 'bundle.next' | 'bundle.drop'
  | 'image.file' | 'breaks.save' | 'breaks.calendar' | 'risk.print' | 'risk.document' | 'weekly.export' | 'weekly.make'
  | 'passphrase.give' | 'fault.act' | 'window.act' | 'clipboard.copy' | 'lock.now' | 'lock.open' | 'lock.choose' | 'painted.shell' | 'painted.screen'
  | 'update.get' | 'update.look' | 'update.fetch' | 'update.stop' | 'update.install';

/** What the calls answered here need. */
export interface MainParts extends Exporters {
  readonly desk: Lifecycle;
  readonly settings: () => Settings;
  readonly setSettings: (chosen: Settings) => void;
  readonly actOnWindow: (action: CallInput<'window.act'>['action']) => void;
  readonly copied: ClipboardGuard;
  readonly lock: () => void;
  readonly painted: (what: Painted) => void;
  readonly updates: () => Promise<Updates>;
  readonly log: Log;
}

/** What a page may ask for while the screen is locked. */
const whileLocked: ReadonlySet<string> = new Set<QuestionName | CommandName>(['desk.state', 'settings.get', 'lock.now', 'lock.open', 'window.act', 'painted.shell', 'painted.screen']);

/**
 * Checks every call; answers those that concern the window, the key and the start here; forwards all others to the desk service.
 * Connecting and signing out pass through here too, because each comes with a key of its own.
 */
export function answerCalls(parts: MainParts): Answer {
  const { desk } = parts;
  const done = (act: () => void): Done => {
    act();
    return ok({});
  };
  /** A document goes from the service to the printing window, or to a file, by way of this process alone. */
  const notForThePage = (): Result<never, DeskError> => fail(deskError('not-allowed', 'The window asks for this itself.'));
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
    'clipboard.copy': ({ text, passing }) => done(() => parts.copied.copy(text, passing)),
    'lock.now': () => done(parts.lock),
    'lock.open': ({ passphrase }) => desk.openLock(passphrase),
    'lock.choose': ({ passphrase, current }) => desk.chooseLock(passphrase, current),
    'bundle.save': (order) => parts.bundles.save(order),
    'bundle.stop': () => done(() => parts.bundles.stop()),
    'bundle.begin': notForThePage,
    'bundle.next': notForThePage,
    'bundle.drop': notForThePage,
    'image.file': notForThePage,
    'breaks.save': (order) => parts.saveCalendar(order),
    'breaks.calendar': notForThePage,
    'risk.print': (order) => parts.printRisk(order),
    'risk.document': notForThePage,
    'weekly.export': (order) => parts.exportWeek(order),
    'weekly.make': notForThePage,
    'update.get': async () => ok((await parts.updates()).state()),
    'update.look': async () => (await parts.updates()).look(),
    'update.fetch': async () => (await parts.updates()).fetch(),
    'update.stop': async () => (await parts.updates()).stop(),
    'update.install': async ({ unsentToo }) => (await parts.updates()).install(unsentToo),
    'painted.shell': () => done(() => parts.painted('shell')),
    'painted.screen': () => done(() => parts.painted('screen')),
  };
  const replies = new Map<string, (input: never) => Result<unknown, DeskError> | Promise<Result<unknown, DeskError>>>(Object.entries(here));
  return async (channel, args) => {
    const checked = await checkCall(channel, args);
    if (!checked.ok) return checked;
    const { name, input } = checked.value;
    // Beneath a locked screen there is nothing to see, whoever asks.
    if (desk.state().lock !== null && !whileLocked.has(name)) return fail(deskError('not-ready', 'The desk is locked.'));
    try {
      const reply = replies.get(name);
      return await (reply === undefined ? desk.call(name, input, { question: channel === 'ask' }) : reply(input as never));
    } catch (error) {
      parts.log('error', `${name} failed: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
      return fail(deskError('internal', 'Something went wrong in the desk itself. What you did before is safe.'));
    }
  };
}
