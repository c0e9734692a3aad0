import type { CallInput, EventName, EventPayload } from '../shared/contract/bridge/calls.ts';
import type { CallName } from '../shared/contract/bridge/index.ts';
import type { DeskState, FaultKind } from '../shared/contract/bridge/state.ts';
import { deskError, type DeskError } from '../shared/errors.ts';
import { limits } from '../shared/limits.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { connector, type Connector, type Done } from './connecting.ts';
import { opening, phaseOf, stateOf, type DeskFacts } from './desk-state.ts';
import { forgetEnded, noteEnded, readEnded } from './ended-note.ts';
import { faultOf, faultOfError } from './faults.ts';
import type { Flags } from './flags.ts';
import type { Log } from './log.ts';
import type { Practice } from './practice-host.ts';
import { destroyDatabase, destroyKey, folderProblem, hasDatabase, moveDatabaseAside, type Profile } from './profile.ts';
import { screenLock, type Lock } from './security/screen-lock.ts';
import type { Found, Key, Secrets } from './security/secrets.ts';
import type { SystemPrompt } from './security/system-prompt.ts';
import type { CallOptions, ServiceHost, ServiceListener } from './service-host.ts';
import { everyTable } from './tables.ts';

/** Sends an event to the page. */
export type Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** What the life of a desk hangs on. */
export interface LifecycleParts {
  readonly profile: Profile;
  readonly secrets: Secrets;
  readonly prompt: SystemPrompt;
  /** Makes the host of the desk service; null when there is no runtime for it. */
  readonly host: ((listener: ServiceListener) => ServiceHost) | null;
  readonly startPractice: () => Promise<Practice>;
  readonly flags: Flags;
  /** The access token that came with the flags. */
  readonly token: string | null;
  readonly publish: Publish;
  readonly about: Pick<DeskState, 'version' | 'platform' | 'suggestedUrl'>;
  readonly quit: () => void;
  readonly showFolder: (folder: string) => void;
  readonly onOpened: () => void;
  readonly log: Log;
  /** The instant now, ISO 8601. */
  readonly now: () => string;
}

/** The desk from its start to its end: one database, one key, one session. */
export interface Lifecycle {
  begin(): Promise<void>;
  state(): DeskState;
  /** Forwards a call that was checked to the desk service. */
  call(name: CallName, input: unknown, how?: CallOptions): Promise<Result<unknown, DeskError>>;
  connectCommunity(input: CallInput<'connect.community'>): Promise<Done>;
  connectPractice(input: CallInput<'connect.practice'>): Promise<Done>;
  givePassphrase(passphrase: string): Promise<Done>;
  /** Locks the screen, if there is anything on it. */
  lock(by: NonNullable<Lock>['by']): void;
  openLock(passphrase: string | null): Promise<Done>;
  chooseLock(passphrase: string, current: string | null): Promise<Done>;
  signOut(input: CallInput<'session.signOut'>): Promise<Result<unknown, DeskError>>;
  actOnFault(action: CallInput<'fault.act'>['action']): Promise<Done>;
  power(what: 'suspend' | 'resume'): void;
  /** Closes the database and the practice community, within two seconds. */
  close(): Promise<void>;
  readonly servicePid: number | undefined;
}

/** Puts a desk together; {@link Lifecycle.begin} sets it going. */
export function lifecycle(parts: LifecycleParts): Lifecycle {
  const { profile, secrets, flags, log } = parts;
  let facts: DeskFacts = opening;
  let key: Key | null = null;
  let busy = false;
  let known: () => void = () => undefined;
  /** Settles once it is known whether there is anything to ask the desk service for. */
  const begun = new Promise<void>((resolve) => {
    known = resolve;
  });

  function set(change: Partial<DeskFacts>): void {
    const before = JSON.stringify(stateOf(facts, parts.about));
    facts = { ...facts, ...change };
    const after = stateOf(facts, parts.about);
    if (after.phase !== 'opening') known();
    if (JSON.stringify(after) !== before) parts.publish('state', after);
  }

  function fault(kind: FaultKind, detail: string | null = null, unsent: number | null = null): void {
    log('error', `fault ${kind}`);
    set({ fault: faultOf(kind, detail, unsent), open: false });
  }

  const host = parts.host?.({
    event: ({ name, payload }) => parts.publish(name, payload as never),
    session: (session) => {
      if (session !== null && !session.practice && key?.keptBy === 'practice-file') void leave();
      else set(withPassphrase(session));
      if (session !== null && facts.ended !== null) {
        forgetEnded(profile);
        set({ ended: null });
      }
    },
    ended: ({ community, unsent }) => void endWith(community, unsent),
    fault: ({ fault: kind, detail }) => fault(kind, detail),
    log,
    reopened: (answer) => {
      if ('fault' in answer) return fault(answer.fault, answer.detail, answer.unsent);
      set({ session: answer.session });
      parts.publish('changed', { tables: [...everyTable] });
    },
    gaveUp: () => fault('service-stopped'),
  });

  const screen = screenLock({
    profile,
    secrets,
    prompt: parts.prompt,
    key: () => key,
    ready: () => phaseOf(facts) === 'ready',
    changed: (lock) => {
      set({ lock });
      // What changed meanwhile was not told to a page that is not to know.
      if (lock === null) parts.publish('changed', { tables: [...everyTable] });
    },
    now: Date.now,
  });

  /** Data that came under a key nobody keeps yet, or that anybody could look at, is shown once there is a passphrase. */
  function withPassphrase(session: DeskFacts['session']): Partial<DeskFacts> {
    if (session === null) return { session };
    // The first screen is behind whoever is signed in: it comes again once their copy is gone, not while it is being deleted.
    const here = { session, firstRun: false };
    // A key that only memory has goes with the desk, and the copy with it, whatever the community says that it is.
    if (key?.pending === true) return { ...here, passphrase: 'set' };
    return !session.practice && screen.lacksPassphrase() ? { ...here, passphrase: 'set-lock' } : here;
  }

  /** Real data must not lie under a key that lies in a file: the copy goes at once. */
  async function leave(): Promise<void> {
    log('error', 'a community that is not for practice was connected with a practice key; its copy was deleted');
    await discard();
    set({ firstRun: true });
  }

  /** The community has ended the account: the key goes at once, then everything else, and the screen says why. */
  async function endWith(community: string, unsent: number): Promise<void> {
    log('info', 'the community has ended this account; its copy is deleted');
    // First of all: a desk that ends in the middle goes on with it at its next start.
    noteEnded(profile, { unsent, deleted: false });
    destroyKey(profile);
    connect.stopPractice();
    try {
      await discard();
      noteEnded(profile, { unsent, deleted: true });
      set({ ended: { community, unsent }, firstRun: true });
    } catch (error) {
      log('error', `what it had here could not be deleted: ${(error as NodeJS.ErrnoException).code ?? ''}`);
      fault(faultOfError(error));
    }
  }

  /** What an end of the account left undone is done before anything is opened. */
  function finishEnding(): void {
    const ended = readEnded(profile);
    if (ended === null) return;
    if (!ended.deleted) {
      destroyDatabase(profile);
      noteEnded(profile, { ...ended, deleted: true });
    }
    set({ ended: { community: null, unsent: ended.unsent } });
  }

  async function openWith(found: Key): Promise<boolean> {
    if (host === undefined) {
      fault('no-runtime');
      return false;
    }
    key = found;
    set({ fault: null });
    const answer = await host.open({ databaseFile: profile.database, key: found.hex, keyKeptBy: found.keptBy });
    if ('fault' in answer) {
      fault(answer.fault, answer.detail, answer.unsent);
      return false;
    }
    parts.onOpened();
    // In one step, or the page would see for a moment what the lock is to hide.
    set({ open: true, ...withPassphrase(answer.session), lock: answer.session === null ? null : screen.atStart() });
    return true;
  }

  /** Deletes the key, then the copy: after sign-out, or when a first connection did not come about. */
  async function discard(): Promise<void> {
    screen.forget();
    set({ open: false, session: null, passphrase: null, lock: null });
    key = null;
    await host?.close();
    destroyDatabase(profile);
  }

  const connect: Connector = connector({
    ...parts,
    facts: () => facts,
    key: () => key,
    set,
    open: openWith,
    discard,
    setAside: async () => {
      await host?.close();
      moveDatabaseAside(profile, parts.now());
      key = null;
      set({ open: false, session: null });
    },
    call: (name, input, how) => host?.call(name, input, how) ?? Promise.resolve(fail(deskError('not-ready', 'The desk cannot start its service here.'))),
  });

  async function firstRun(): Promise<void> {
    if (flags.api !== null && parts.token !== null) return connect.atStart(flags.api, parts.token);
    set({ firstRun: true });
    // A test run without a community brings its own.
    if (flags.smokeOut !== null && flags.api === null) await connect.practice(flags.role ?? 'moderator');
  }

  async function goOn(found: Found): Promise<void> {
    if (found === 'unset') destroyDatabase(profile);
    if (found === 'none' || found === 'lost' || found === 'unset') {
      if (hasDatabase(profile)) return fault('key-lost');
      return firstRun();
    }
    if (found === 'ask') return set({ passphrase: 'unlock' });
    if (!(await openWith(found.key))) return;
    await connect.afterOpen(flags, parts.token);
    if (facts.session === null) set({ firstRun: true });
  }

  /** Runs one thing at a time; what fails for reasons of the file system becomes a fault with its own screen. */
  async function alone(work: () => Promise<void>): Promise<Done> {
    if (busy) return fail(deskError('not-ready', 'The desk is still working on the last step.'));
    busy = true;
    try {
      await work();
    } catch (error) {
      log('error', `could not open: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
      fault(faultOfError(error));
    } finally {
      busy = false;
    }
    return ok({});
  }

  async function tryAgain(): Promise<void> {
    // A key that did not fit is looked for again: the person may have put the right one back.
    if (facts.fault?.kind === 'wrong-key') key = null;
    await host?.close();
    set({ ...opening });
    const problem = folderProblem(profile.folder);
    if (problem !== null) return fault(problem);
    if (key === null) await goOn(await secrets.find());
    else await goOn({ key });
  }

  async function startAfresh(): Promise<void> {
    await host?.close();
    moveDatabaseAside(profile, parts.now());
    key = null;
    screen.forget();
    set({ ...opening });
    await firstRun();
  }

  async function begin(): Promise<void> {
    await alone(async () => {
      const problem = folderProblem(profile.folder);
      if (problem !== null) return fault(problem);
      finishEnding();
      await goOn(await secrets.find());
    });
  }

  return {
    begin,
    state: () => stateOf(facts, parts.about),
    async call(name, input, how) {
      // The page asks for the queue while the database is still being opened; waiting is faster than asking again.
      if (phaseOf(facts) === 'opening') await Promise.race([begun, new Promise((resolve) => void setTimeout(resolve, limits.bridgeMs))]);
      // Behind a passphrase or a fault there is nothing to see, whoever asks.
      const phase = phaseOf(facts);
      if (phase !== 'ready' && phase !== 'first-run') return fail(deskError('not-ready', 'The desk is not open yet.'));
      if (host === undefined || !facts.open) return fail(deskError('not-signed-in', 'No community is connected yet.'));
      return host.call(name, input, how);
    },
    connectCommunity: (input) => connect.community(input),
    connectPractice: ({ role }) => connect.practice(role),
    async givePassphrase(passphrase) {
      if (facts.passphrase === null) return fail(deskError('not-ready', 'No passphrase is asked for.'));
      if (facts.passphrase === 'set-lock') {
        const chosen = await screen.choose(passphrase, null);
        if (chosen.ok) set({ passphrase: null });
        return chosen;
      }
      const given = facts.passphrase === 'set' && key !== null ? await secrets.setPassphrase(key, passphrase) : await secrets.unlock(passphrase);
      if (!given.ok) return given;
      const unlocked = given.value;
      key = unlocked;
      if (facts.passphrase === 'set') set({ passphrase: null });
      else {
        set({ passphrase: null });
        await alone(() => goOn({ key: unlocked }));
      }
      return ok({});
    },
    lock: (by) => screen.engage(by),
    openLock: (passphrase) => screen.open(passphrase),
    chooseLock: (passphrase, current) => screen.choose(passphrase, current),
    async signOut(input) {
      if (host === undefined || !facts.open) return fail(deskError('not-signed-in', 'No community is connected.'));
      const answer = await host.call('session.signOut', input);
      if (answer.ok && (answer.value as { signedOut?: unknown }).signedOut === true) {
        connect.stopPractice();
        await discard();
        set({ firstRun: true });
      }
      return answer;
    },
    async actOnFault(action) {
      if (facts.fault === null || !facts.fault.actions.includes(action)) return fail(deskError('refused', 'That is not possible now.'));
      if (action === 'quit') parts.quit();
      if (action === 'show-folder') parts.showFolder(profile.folder);
      if (action === 'try-again') return alone(tryAgain);
      if (action === 'start-afresh') return alone(startAfresh);
      return ok({});
    },
    power: (what) => host?.power(what),
    async close() {
      connect.stopPractice();
      await host?.close();
      // A key that nobody keeps opens nothing tomorrow: what it locked goes with it.
      if (key?.pending === true) destroyDatabase(profile);
    },
    get servicePid() {
      return host?.pid;
    },
  };
}
