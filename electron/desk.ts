import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { Settings } from '../shared/contract/bridge/state.ts';
import type { ChildProcess } from './child-process.ts';
import { publisher, type Answer } from './ipc/bridge.ts';
import { answerCalls } from './ipc/main-calls.ts';
import { lifecycle, type Lifecycle, type Publish } from './lifecycle.ts';
import type { Log } from './log.ts';
import { notifyAway } from './notify.ts';
import { startPractice } from './practice-host.ts';
import { showFolder } from './security/external-links.ts';
import { systemKeychain } from './security/keychain.ts';
import { openSecrets } from './security/secrets.ts';
import { serviceHost } from './service-host.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import type { StartUp } from './start-up.ts';
import { watchPaints } from './test-run.ts';
import type { Marks } from './timing.ts';
import { actOnWindow } from './window.ts';

/** What a desk is put together from. */
export interface DeskParts extends StartUp {
  readonly marks: Marks;
  readonly log: Log;
  readonly windowOf: () => BrowserWindow | null;
  /** Starts the desk service; null where there is nothing to run it on. */
  readonly startService: (() => Promise<ChildProcess>) | null;
  /** Starts the practice community with a command line. */
  readonly startCommunity: (args: readonly string[]) => Promise<ChildProcess>;
}

/** A desk with its window open: its life, and who answers the page. */
export interface Desk {
  readonly life: Lifecycle;
  readonly answer: Answer;
}

/** Puts the desk behind the window together and sets it going. Loaded after the window is open: all schemas come with it. */
export function openDesk(parts: DeskParts): Desk {
  const { flags, profile, token, marks, log, windowOf, startService } = parts;
  let settings = readSettings(profile.settings);
  const send = publisher(windowOf);
  const publish: Publish = (name, payload) => {
    send(name, payload);
    const window = windowOf();
    if (name === 'notice' && window !== null) notifyAway(window, payload as never);
  };
  const use = (chosen: Settings): void => {
    settings = chosen;
    nativeTheme.themeSource = chosen.theme;
    send('settings', chosen);
  };
  const life = lifecycle({
    profile,
    secrets: openSecrets(profile, systemKeychain(), Date.now),
    host: startService === null ? null : (listener) => serviceHost(startService, listener, () => performance.now()),
    startPractice: () => startPractice(parts.startCommunity, profile.practiceFolder),
    flags,
    token,
    publish,
    about: { version: app.getVersion(), platform: process.platform as 'linux' | 'darwin' | 'win32' },
    quit: () => app.quit(),
    showFolder,
    onOpened: () => marks.mark('opened'),
    log,
    now: () => new Date().toISOString(),
  });
  void life.begin();
  const answer = answerCalls({
    desk: life,
    settings: () => settings,
    setSettings: (chosen) => {
      writeSettings(profile.settings, chosen);
      use(chosen);
    },
    actOnWindow: (action) => {
      const window = windowOf();
      if (window !== null) actOnWindow(window, action);
    },
    painted: watchPaints({ flags, marks, desk: life, windowOf, settings: () => settings, use }),
    log,
  });
  return { life, answer };
}
