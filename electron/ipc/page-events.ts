import type { EventName, EventPayload } from '../../shared/contract/bridge/calls.ts';
import type { Publish } from '../lifecycle.ts';

/** What of a window the events need. */
export interface EventWindow {
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string, payload: unknown): void; getOSProcessId(): number };
}

/** Sends events to the page, and knows whether it listens yet. */
export interface PageEvents {
  readonly publish: Publish;
  /** The page asked something: it listens from before its first question on (renderer/main.tsx). */
  heard(): void;
}

/** More notices than this are not read by anybody who has just opened the desk; the newest count. */
const NOTICES_KEPT = 20;

/**
 * Events for the window's page, if there is one. Whatever else the page missed it asks for once it is there; a notice is
 * said once, and how much waits only when that changes, so these two wait for a page that listens: the first one, or the one
 * after a crash, which is another process.
 */
export function pageEvents(windowOf: () => EventWindow | null): PageEvents {
  let listening: number | null = null;
  let notices: EventPayload<'notice'>[] = [];
  let waiting: EventPayload<'waiting'> | null = null;
  const open = (): EventWindow['webContents'] | null => {
    const window = windowOf();
    return window === null || window.isDestroyed() ? null : window.webContents;
  };
  const publish: Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => {
    const page = open();
    // What one person was not told is nobody else's.
    if (name === 'state' && (payload as EventPayload<'state'>).phase === 'first-run') [notices, waiting] = [[], null];
    if (name === 'waiting') waiting = payload as EventPayload<'waiting'>;
    if (name === 'notice' && page?.getOSProcessId() !== listening) notices = [...notices, payload as EventPayload<'notice'>].slice(-NOTICES_KEPT);
    else page?.send(`desk:event:${name}`, payload);
  };
  return {
    publish,
    heard() {
      const page = open();
      if (page === null || page.getOSProcessId() === listening) return;
      listening = page.getOSProcessId();
      if (waiting !== null) publish('waiting', waiting);
      const kept = notices;
      notices = [];
      for (const notice of kept) publish('notice', notice);
    },
  };
}
