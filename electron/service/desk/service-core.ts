import { readBy } from '../../../shared/contract/read-by.ts';
import { isCommand, isNothing, isQuestion, takesNothing, type CallName } from '../../../shared/contract/bridge/index.ts';
import type { FaultKind } from '../../../shared/contract/bridge/state.ts';
import type { FromService, OpenAnswer, OpenRequest, ToService } from '../../../shared/contract/service-protocol.ts';
import { DeskFailure, deskError, type DeskError, type ErrorCode } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { openStore, type StoreFault, type StoreLog } from '../store/index.ts';
import { answer, isServiceCall } from './calls.ts';
import { coalescer } from './coalesce.ts';
import { redacted } from './redacted.ts';
import type { DeskEvent } from './session/running.ts';
import { takeUpSessions, type Sessions } from './session/sessions.ts';

/** The desk service without its process: what the window's host and the headless command both talk to. */
export interface ServiceCore {
  open(request: OpenRequest): Promise<OpenAnswer>;
  call(name: string, input: unknown): Promise<Result<unknown, DeskError>>;
  power(what: Extract<ToService, { kind: 'power' }>['what']): void;
  /** Ends the sync and closes the database; calling it twice is no mistake. */
  close(): Promise<void>;
  /** The open session, for the headless command. */
  sessions(): Sessions | null;
}

/** What the service says by itself. */
export type Telling = Exclude<FromService, { kind: 'opened' | 'answer' | 'closed' }>;

/** Changes within this time reach the page as one, milliseconds; far below what a person notices. */
const CHANGES_GAP_MS = 60;

const faultCodes: Partial<Record<FaultKind, readonly [ErrorCode, string]>> = {
  'disk-full': ['disk-full', 'This computer has no space left, so this was not saved.'],
  'read-only': ['database-locked', 'The desk may not write to its folder, so this was not saved.'],
  'in-use': ['database-locked', 'Another program holds the desk’s data, so this was not saved.'],
  'damaged': ['database-damaged', 'The desk’s data on this computer is damaged, so this was not saved.'],
};

/** What went wrong with a call's name or input, or null. Strict: unknown keys are refused by the schemas, which are read when a call first takes something. */
async function checked(name: string, input: unknown): Promise<Result<{ name: CallName; input: unknown }, DeskError>> {
  if (!isQuestion(name) && !isCommand(name)) return fail(deskError('unknown-call', 'The desk knows no such call.'));
  if (takesNothing(name) && isNothing(input)) return ok({ name, input: {} });
  const { commands, questions } = await import('../../../shared/contract/bridge/calls.ts');
  const schema = isQuestion(name) ? questions[name].input : commands[name].input;
  const parsed = readBy(schema, input);
  if (parsed.success) return ok({ name, input: parsed.data });
  const issue = parsed.error.issues[0];
  // The path and the kind of the first problem; never the value, which may be a member's words.
  return fail(deskError('bad-input', 'This does not fit the call.', `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim()));
}

/**
 * Makes a service core. `tell` receives events, faults and log lines; it must not throw. With `online` false nothing
 * is asked of the community by itself: for headless questions about what is here. A desk that has a copy already asks for
 * news `syncAfterMs` milliseconds after it was opened.
 */
export function serviceCore(tell: (message: Telling) => void, online = true, syncAfterMs = 0): ServiceCore {
  let sessions: Sessions | null = null;
  const log: StoreLog = (level, text) => tell({ kind: 'log', level, text });
  const changes = coalescer(CHANGES_GAP_MS, (tables) => tell({ kind: 'event', event: { name: 'changed', payload: { tables } } }));
  const event = (one: DeskEvent): void => (one.name === 'changed' ? changes.add(one.payload.tables) : tell({ kind: 'event', event: one }));
  const fault = (one: StoreFault): void => tell({ kind: 'fault', fault: one.fault, detail: one.detail });

  const close = async (): Promise<void> => {
    const ending = sessions;
    sessions = null;
    changes.stop();
    await ending?.close();
  };

  const failed = (name: string, error: unknown): Result<never, DeskError> => {
    if (error instanceof DeskFailure) {
      // A full disk is answered where it was met; a damaged file has a screen of its own.
      if (error.error.code === 'database-damaged') fault({ fault: 'damaged', detail: error.error.detail, unsent: null });
      return fail(error.error);
    }
    const known = sessions?.store().faultOf(error) ?? null;
    log('error', `${name} failed: ${redacted(error)}`);
    if (known === null) return fail(deskError('internal', 'Something went wrong in the desk itself. Nothing else was changed.'));
    fault(known);
    const [code, message] = faultCodes[known.fault] ?? ['internal', 'The desk’s data could not be used.'];
    return fail(deskError(code, message, known.detail));
  };

  return {
    async open(request) {
      await close();
      const opened = openStore(request, log);
      if (!opened.ok) return opened.error;
      sessions = takeUpSessions(request, opened.value, { online, syncAfterMs, log, event, fault, session: (session) => tell({ kind: 'session', session }), ended: (what) => tell({ kind: 'ended', ...what }) });
      return { session: sessions.shown() };
    },
    async call(name, input) {
      const fitting = await checked(name, input);
      if (!fitting.ok) return fitting;
      if (!isServiceCall(fitting.value.name)) return fail(deskError('unknown-call', 'The desk’s window answers this itself.'));
      if (sessions === null) return fail(deskError('not-ready', 'The desk’s data is not open.'));
      try {
        const answered = ok(await answer(sessions, fitting.value.name, fitting.value.input));
        if (isCommand(fitting.value.name)) changes.now();
        return answered;
      } catch (error) {
        return failed(name, error);
      }
    },
    power(what) {
      sessions?.running()?.desk.sync.power(what);
    },
    close,
    sessions: () => sessions,
  };
}
