import type { FromService } from '../../shared/contract/service-protocol.ts';

/** The line to whoever started this process. */
export interface Port {
  send(message: FromService): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other side has gone away. */
  onGone(listener: () => void): void;
}

/** What Electron gives a utility process; its own types would bring all of Electron into a process that has none of it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
}

function utilityPort(parent: ParentPort): Port {
  return {
    send: (message) => parent.postMessage(message),
    onMessage: (listener) => parent.on('message', (event) => listener(event.data)),
    onGone: (listener) => parent.on('close', listener),
  };
}

/** Answers of a service that was started by `child_process.fork`. */
function forkPort(): Port {
  return {
    // A parent that has just gone is reported by `disconnect`; what it would have been told is lost with it.
    send: (message) => void (process.connected && process.send?.(message, undefined, undefined, () => undefined)),
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
  };
}

/** The line to the parent, however this process was started; null when nobody did. */
export function parentPort(): Port | null {
  const { parentPort: parent } = process as unknown as { parentPort?: ParentPort };
  if (parent) return utilityPort(parent);
  return process.send ? forkPort() : null;
}
