import type { CallName } from '../shared/contract/bridge/index.ts';
import type { FromService, OpenAnswer, OpenRequest, ToService } from '../shared/contract/service-protocol.ts';
import { deskError, type DeskError } from '../shared/errors.ts';
import { limits } from '../shared/limits.ts';
import { fail, type Result } from '../shared/result.ts';
import type { ChildProcess } from './child-process.ts';

/** A service that crashes more often than this within {@link CRASH_WINDOW_MS} is not started again by itself. */
const CRASHES_BORNE = 3;
const CRASH_WINDOW_MS = 60_000;
/** Closing gets this long; SQLite's WAL is safe without it. */
const CLOSE_MS = 2_000;
/** Opening may migrate and back up a large database. */
const OPEN_MS = 120_000;

/** What the desk is told by its service. */
export interface ServiceListener {
  event(event: Extract<FromService, { kind: 'event' }>['event']): void;
  session(session: Extract<FromService, { kind: 'session' }>['session']): void;
  /** The community has ended the account. */
  ended(what: Extract<FromService, { kind: 'ended' }>): void;
  fault(fault: Extract<FromService, { kind: 'fault' }>): void;
  log(level: 'info' | 'warn' | 'error', text: string): void;
  /** The service crashed, was started again, and has opened the database (or met a fault). */
  reopened(answer: OpenAnswer): void;
  /** The service crashed too often and stays down until {@link ServiceHost.open}. */
  gaveUp(): void;
}

/** How a call is made. */
export interface CallOptions {
  /** It changes nothing: after a crash the next service may be asked again. */
  readonly question?: boolean;
  /** How long to wait for the answer, milliseconds. */
  readonly deadlineMs?: number;
}

/** The desk service as the main process sees it. */
export interface ServiceHost {
  open(request: OpenRequest): Promise<OpenAnswer>;
  call(name: CallName, input: unknown, how?: CallOptions): Promise<Result<unknown, DeskError>>;
  power(what: Extract<ToService, { kind: 'power' }>['what']): void;
  /** Closes gracefully within two seconds, else by force. The host can be opened again. */
  close(): Promise<void>;
  readonly pid: number | undefined;
}

interface Waiting {
  readonly settle: (message: FromService | 'gone' | 'late') => void;
  readonly timer: NodeJS.Timeout;
}

const stopped = (): DeskError => deskError('service-stopped', 'The desk had to start again while it was working on this. Look at what is shown now, then try again.');

/** Makes the host of a service that `start` starts. `now` is milliseconds on a clock that never goes back. */
export function serviceHost(start: () => Promise<ChildProcess>, listener: ServiceListener, now: () => number): ServiceHost {
  const waiting = new Map<number, Waiting>();
  const crashes: number[] = [];
  let child: Promise<ChildProcess> | null = null;
  let pid: number | undefined;
  let opened: OpenRequest | null = null;
  /** Settles when the database is open or cannot be; calls wait for it, also while the service starts again. */
  let ready: Promise<unknown> = Promise.resolve();
  let nextId = 1;
  let opening = false;

  function take(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    clearTimeout(found?.timer);
    return found;
  }

  function receive(message: FromService): void {
    switch (message.kind) {
      case 'opened':
      case 'answer':
      case 'closed':
        take(message.id)?.settle(message);
        return;
      case 'event':
        listener.event(message.event);
        return;
      case 'session':
        listener.session(message.session);
        return;
      case 'ended':
        listener.ended(message);
        return;
      case 'fault':
        listener.fault(message);
        return;
      case 'log':
        listener.log(message.level, message.text);
    }
  }

  function ended(code: number | null, which: Promise<ChildProcess>): void {
    if (child !== which) return;
    child = null;
    pid = undefined;
    for (const id of [...waiting.keys()]) take(id)?.settle('gone');
    if (opened === null) return;
    listener.log('error', `the desk service ended by itself, code ${code ?? 'none'}`);
    const at = now();
    crashes.push(at);
    while ((crashes[0] ?? at) < at - CRASH_WINDOW_MS) crashes.shift();
    if (crashes.length > CRASHES_BORNE) opened = null;
    // Whoever is opening tries again by itself, or learns that it is over.
    if (opening) return;
    if (opened === null) listener.gaveUp();
    else void openFirmly(opened).then((answer) => (answer === null ? listener.gaveUp() : listener.reopened(answer)));
  }

  function running(): Promise<ChildProcess> {
    if (child !== null) return child;
    const starting = start();
    child = starting;
    starting.then(
      (process) => {
        pid = process.pid;
        process.onMessage((message) => child === starting && receive(message as FromService));
        process.onOutput((text) => listener.log('info', `service: ${text}`));
        process.onExit((code) => ended(code, starting));
      },
      () => ended(null, starting),
    );
    return starting;
  }

  async function request(ms: number, make: (id: number) => ToService): Promise<FromService | 'gone' | 'late'> {
    const starting = running();
    let process: ChildProcess;
    try {
      process = await starting;
    } catch {
      return 'gone';
    }
    if (child !== starting) return 'gone';
    const id = nextId++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => take(id)?.settle('late'), ms);
      waiting.set(id, { settle: resolve, timer });
      process.send(make(id));
    });
  }

  async function attempt(open: OpenRequest): Promise<OpenAnswer | null> {
    const reply = await request(OPEN_MS, (id) => ({ kind: 'open', id, open }));
    if (reply === 'gone') return null;
    if (reply === 'late' || reply.kind !== 'opened') return { fault: 'unknown', detail: 'The desk service did not answer in time.', unsent: null };
    return reply.answer;
  }

  /** Opens through crashes, until there is an answer; null when the service crashed too often or was closed. */
  function openFirmly(open: OpenRequest): Promise<OpenAnswer | null> {
    const work = async (): Promise<OpenAnswer | null> => {
      opening = true;
      try {
        for (;;) {
          const answer = await attempt(open);
          if (opened === null) return null;
          if (answer !== null && 'fault' in answer) opened = null;
          if (answer !== null) return answer;
        }
      } finally {
        opening = false;
      }
    };
    const working = work();
    ready = working;
    return working;
  }

  /** Waits until the database is open and no newer opening is under way; false when that takes too long. */
  async function whenReady(ms: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), ms);
    });
    try {
      for (let seen: Promise<unknown> | null = null; seen !== ready; ) {
        seen = ready;
        if ((await Promise.race([seen, late])) === 'late') return false;
      }
      return opened !== null;
    } finally {
      clearTimeout(timer);
    }
  }

  async function end(): Promise<void> {
    const last = child;
    opened = null;
    if (last === null) return;
    await request(CLOSE_MS, (id) => ({ kind: 'close', id }));
    const process = await last.catch(() => null);
    if (child === last) child = null;
    for (const id of [...waiting.keys()]) take(id)?.settle('gone');
    process?.kill();
  }

  return {
    async open(open) {
      crashes.length = 0;
      opened = open;
      return (await openFirmly(open)) ?? { fault: 'service-stopped', detail: null, unsent: null };
    },
    async call(name, input, { question = false, deadlineMs = limits.bridgeMs } = {}) {
      if (!(await whenReady(deadlineMs))) return fail(deskError('not-ready', 'The desk is not open yet. Try again in a moment.'));
      const ask = (): Promise<FromService | 'gone' | 'late'> => request(deadlineMs, (id) => ({ kind: 'call', id, name, input }));
      let reply = await ask();
      // A question changes nothing, so the next service may answer it; what a command did is for the person to look at.
      if (reply === 'gone' && question && (await whenReady(deadlineMs))) reply = await ask();
      if (reply === 'gone') return fail(stopped());
      if (reply === 'late' || reply.kind !== 'answer') return fail(deskError('timed-out', 'This takes longer than it should. What you did may still happen; look before you do it again.'));
      return reply.result;
    },
    power: (what) => void child?.then((process) => process.send({ kind: 'power', what }), () => undefined),
    close: end,
    get pid() {
      return pid;
    },
  };
}
