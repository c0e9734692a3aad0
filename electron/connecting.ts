import type { CallInput } from '../shared/contract/bridge/calls.ts';
import type { CallName } from '../shared/contract/bridge/index.ts';
import type { Role } from '../shared/contract/entities/people.ts';
import { deskError, type DeskError } from '../shared/errors.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { phaseOf, type DeskFacts } from './desk-state.ts';
import { faultOfError } from './faults.ts';
import type { Flags } from './flags.ts';
import type { Log } from './log.ts';
import type { Practice } from './practice-host.ts';
import type { Key, Secrets } from './security/secrets.ts';
import type { CallOptions } from './service-host.ts';

/** A first connection looks for the server and takes its first page; longer than any single request. */
const CONNECT_MS = 60_000;

/** The outcome of a command that answers nothing. */
export type Done = Result<Record<string, never>, DeskError>;

/** What connecting needs of the desk. */
export interface ConnectorParts {
  readonly secrets: Secrets;
  readonly startPractice: () => Promise<Practice>;
  readonly flags: Flags;
  readonly log: Log;
  readonly facts: () => DeskFacts;
  readonly key: () => Key | null;
  readonly set: (change: Partial<DeskFacts>) => void;
  /** Opens the database with a key; false when there was a fault, which is shown already. */
  readonly open: (key: Key) => Promise<boolean>;
  /** Deletes key and database. */
  readonly discard: () => Promise<void>;
  /** Closes the database and moves it aside. */
  readonly setAside: () => Promise<void>;
  readonly call: (name: CallName, input: unknown, how: CallOptions) => Promise<Result<unknown, DeskError>>;
}

/** Connects a desk to a community, each kind under the key that it deserves. */
export interface Connector {
  community(input: CallInput<'connect.community'>): Promise<Done>;
  practice(role: Role): Promise<Done>;
  /** The first connection of a desk that was started with an address and a token. */
  atStart(url: string, token: string): Promise<void>;
  /** Brings an opened desk to the address it was started with, or its own practice community back to life. */
  afterOpen(flags: Flags, token: string | null): Promise<void>;
  stopPractice(): void;
}

/** Makes the connector of a desk. */
export function connector(parts: ConnectorParts): Connector {
  let running: Practice | null = null;
  let connecting = false;

  const send = async (url: string, token: string): Promise<Done> => {
    const answer = await parts.call('connect.community', { url, token }, { deadlineMs: CONNECT_MS });
    return answer.ok ? ok({}) : answer;
  };

  /** Connects an empty database under a new key. When that fails nothing is left, and the person reads why. */
  async function first(makeKey: () => Promise<Key> | Key, url: string, token: string): Promise<Done> {
    const key = await makeKey();
    if (!(await parts.open(key))) return fail(deskError('internal', 'The database could not be opened.'));
    const answer = await send(url, token);
    // A connection that did come about is kept, even when the answer was lost on the way.
    if (!answer.ok && parts.facts().session === null) {
      await parts.discard();
      parts.set({ firstRun: true });
    }
    return answer;
  }

  async function community(url: string, token: string): Promise<Done> {
    const { open, session } = parts.facts();
    if (open && parts.key()?.keptBy !== 'practice-file') return send(url, token);
    if (session !== null) return fail(deskError('refused', 'Sign out of the practice community first.'));
    if (open) await parts.setAside();
    return first(() => parts.secrets.makeForCommunity(), url, token);
  }

  async function practice(role: Role): Promise<Done> {
    const { open, session } = parts.facts();
    if (session !== null && !session.practice) return fail(deskError('refused', 'Sign out of your community first.'));
    try {
      running ??= await parts.startPractice();
    } catch (error) {
      parts.log('error', (error as Error).message);
      return fail(deskError('unreachable', 'The practice community could not be started on this computer.'));
    }
    const token = running.tokenOf(role);
    if (open && parts.key()?.keptBy === 'practice-file') return send(running.url, token);
    if (open) await parts.setAside();
    return first(() => parts.secrets.makeForPractice(), running.url, token);
  }

  async function alone(work: () => Promise<Done>): Promise<Done> {
    if (connecting) return fail(deskError('not-ready', 'The desk is connecting already.'));
    const phase = phaseOf(parts.facts());
    if (phase !== 'first-run' && phase !== 'ready') return fail(deskError('not-ready', 'The desk is not open yet.'));
    connecting = true;
    try {
      return await work();
    } catch (error) {
      parts.log('error', `could not connect: ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}`);
      if (faultOfError(error) === 'disk-full') return fail(deskError('disk-full', 'This computer has no space left. Make room, then try again.'));
      return fail(deskError('internal', 'The desk could not keep its key on this computer. Nothing was connected.'));
    } finally {
      connecting = false;
    }
  }

  return {
    community: ({ url, token }) => alone(() => community(url, token)),
    practice: (role) => alone(() => practice(role)),
    async atStart(url, token) {
      const { secrets, flags } = parts;
      const answer = await first(() => (flags.practice ? secrets.makeForPractice() : secrets.makeForCommunity()), url, token);
      if (!answer.ok) process.stderr.write(`${answer.error.message}\n`);
    },
    async afterOpen(flags, token) {
      const { session } = parts.facts();
      if (flags.api !== null && token !== null) {
        const same = session !== null && session.url.replace(/\/$/, '') === flags.api.replace(/\/$/, '') && (flags.role === null || session.role === flags.role);
        if (same) return;
        if (!flags.practice && parts.key()?.keptBy === 'practice-file') return;
        const answer = await send(flags.api, token);
        if (!answer.ok) process.stderr.write(`${answer.error.message}\n`);
      } else if (session?.practice === true) {
        const answer = await practice(session.role);
        if (!answer.ok) parts.log('warn', answer.error.message);
      }
    },
    stopPractice: () => {
      running?.stop();
      running = null;
    },
  };
}
