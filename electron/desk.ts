import { app, type BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../shared/contract/bridge/calls.ts';
import { lifecycle, type Lifecycle, type Publish } from './lifecycle.ts';
import type { ChildProcess } from './child-process.ts';
import type { Log } from './log.ts';
import { showFolder } from './security/external-links.ts';
import { systemKeychain } from './security/keychain.ts';
import { openSecrets } from './security/secrets.ts';
import { systemPrompt } from './security/system-prompt.ts';
import { serviceHost } from './service-host.ts';
import type { StartUp } from './start-up.ts';
import { showWaiting } from './waiting-badge.ts';
import type { Marks } from './timing.ts';

/** What a desk is put together from. */
export interface DeskParts extends StartUp {
  readonly marks: Marks;
  readonly log: Log;
  readonly windowOf: () => BrowserWindow | null;
  /** Sends an event to the page. */
  readonly send: Publish;
  /** Starts the desk service; null where there is nothing to run it on. */
  readonly startService: (() => Promise<ChildProcess>) | null;
  /** Starts the practice community with a command line. */
  readonly startCommunity: (args: readonly string[]) => Promise<ChildProcess>;
}

const heardLocked: ReadonlySet<string> = new Set<EventName>(['state', 'settings', 'connection', 'waiting']);

/** Puts the desk behind the window together and begins to open its database, while Chromium is still starting. */
export function openDesk({ flags, profile, token, marks, log, windowOf, send, startService, startCommunity }: DeskParts): Lifecycle {
  const publish: Publish = (name, payload) => {
    // A locked page hears that it is locked, how the desk is connected and how much waits, and nothing else.
    if (desk.state().lock === null || heardLocked.has(name)) send(name, payload);
    const window = windowOf();
    if (name === 'waiting') showWaiting(window, (payload as EventPayload<'waiting'>).count);
    if (name === 'notice' && window !== null) void import('./notify.ts').then(({ notifyAway }) => notifyAway(window, payload as never));
  };
  const desk = lifecycle({
    profile,
    secrets: openSecrets(profile, systemKeychain(), Date.now),
    prompt: systemPrompt(),
    host: startService === null ? null : (listener) => serviceHost(startService, listener, () => performance.now()),
    startPractice: async () => (await import('./practice-host.ts')).startPractice(startCommunity, profile.practiceFolder),
    flags,
    token,
    publish,
    about: { version: app.getVersion(), platform: process.platform as 'linux' | 'darwin' | 'win32', suggestedUrl: flags.practice ? null : flags.api },
    quit: () => app.quit(),
    showFolder,
    onOpened: () => marks.mark('opened'),
    log,
    now: () => new Date().toISOString(),
  });
  void desk.begin();
  return desk;
}
