import type { UpdateState } from '../../shared/contract/bridge/updates.ts';
import { limits } from '../../shared/limits.ts';
import type { DeskParts } from '../desk.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { builtInSource } from './built-in.ts';
import type { Updates } from './updates.ts';

const OFTEN_MS = 3_600_000;

/** Whether a day has passed since a server last answered; both ISO 8601. */
export function isDue(lookedAt: string | null, now: string): boolean {
  return lookedAt === null || Math.abs(Date.parse(now) - Date.parse(lookedAt)) >= limits.updateLookMs;
}

/**
 * The updates of this desk once somebody asks for them, and a look once a day while `daily` says so: some minutes after the
 * start, which has better things to do. A desk that was built without a place to look never loads any of it.
 */
export function updatesWhenAsked(parts: DeskParts, desk: Lifecycle, daily: () => boolean, changed: (state: UpdateState) => void): () => Promise<Updates> {
  const source = builtInSource();
  let opened: Promise<Updates> | null = null;
  const open = (): Promise<Updates> => (opened ??= source === null ? import('./none.ts').then(({ noUpdates }) => noUpdates()) : import('./desk-updates.ts').then(({ openUpdates }) => openUpdates(source, parts, desk, changed)));
  const look = async (): Promise<void> => {
    if (!daily()) return;
    const updates = await open();
    const { phase, lookedAt } = updates.state();
    if ((phase === 'quiet' || phase === 'newest') && isDue(lookedAt, new Date().toISOString())) updates.look();
  };
  if (source !== null) {
    setTimeout(() => void look(), limits.updateFirstLookMs).unref();
    setInterval(() => void look(), OFTEN_MS).unref();
  }
  return open;
}
