import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Settings } from '../shared/contract/bridge/state.ts';
import { followApp, giveUp } from './app-events.ts';
import { chooseLauncher } from './child-process.ts';
import { openBridge, publisher } from './ipc/bridge.ts';
import { answerCalls } from './ipc/main-calls.ts';
import { lifecycle, type Publish } from './lifecycle.ts';
import { openLog } from './log.ts';
import { setMenu, setNoMenu } from './menu.ts';
import { notifyAway } from './notify.ts';
import { startPractice } from './practice-host.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { externalLinks, showFolder } from './security/external-links.ts';
import { systemKeychain } from './security/keychain.ts';
import { guardNavigation } from './security/navigation-guard.ts';
import { silenceChromium } from './security/network-guard.ts';
import { closeDefaultSession, pageSession } from './security/page-session.ts';
import { openSecrets } from './security/secrets.ts';
import { serviceHost } from './service-host.ts';
import { startChild } from './service-process.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { startUp, type StartUp } from './start-up.ts';
import { processCreatedAt, startMarks } from './timing.ts';
import { watchPaints } from './test-run.ts';
import { actOnWindow, openWindow } from './window.ts';

/** The order in which a desk starts: the service first, then the window, the database while the page loads. */
function open({ flags, profile, token }: StartUp): void {
  const marks = startMarks(processCreatedAt(), Date.now);
  const log = openLog(profile.log, !app.isPackaged);
  const out = join(app.getAppPath(), 'out');
  let window: BrowserWindow | null = null;
  const windowOf = (): BrowserWindow | null => window;
  let settings = readSettings(profile.settings);
  nativeTheme.themeSource = settings.theme;

  const send = publisher(windowOf);
  const publish: Publish = (name, payload) => {
    send(name, payload);
    if (name === 'notice' && window !== null) notifyAway(window, payload as never);
  };
  const use = (chosen: Settings): void => {
    settings = chosen;
    nativeTheme.themeSource = chosen.theme;
    send('settings', chosen);
  };

  const launcher = chooseLauncher(process.versions['napi'], app.isPackaged, process.env['DUTY_DESK_NODE']);
  const launch = (script: string, args: readonly string[]) =>
    launcher === null ? Promise.reject(new Error('There is no Node to run it on.')) : startChild(launcher, join(out, 'main', script), args);
  const desk = lifecycle({
    profile,
    secrets: openSecrets(profile, systemKeychain(), Date.now),
    host: launcher === null ? null : (listener) => serviceHost(() => launch('service.js', []), listener, () => performance.now()),
    startPractice: () => startPractice((args) => launch('practice.js', args), profile.practiceFolder),
    flags,
    token,
    appReady: app.whenReady(),
    publish,
    about: { version: app.getVersion(), platform: process.platform as 'linux' | 'darwin' | 'win32' },
    quit: () => app.quit(),
    showFolder,
    onOpened: () => marks.mark('opened'),
    log,
    now: () => new Date().toISOString(),
  });
  void desk.begin();
  marks.mark('forked');

  const paints = watchPaints({ flags, marks, desk, windowOf, settings: () => settings, use });
  openBridge(windowOf, answerCalls({
    desk,
    settings: () => settings,
    setSettings: (chosen) => {
      writeSettings(profile.settings, chosen);
      use(chosen);
    },
    actOnWindow: (action) => window !== null && actOnWindow(window, action),
    painted: paints,
  }), log);
  guardNavigation(app, externalLinks(windowOf));

  void app.whenReady().then(() => {
    marks.mark('ready');
    window = openWindow({
      session: pageSession(join(out, 'renderer'), app.isPackaged),
      preload: join(out, 'preload', 'preload.cjs'),
      packaged: app.isPackaged,
      settings,
      boundsFile: profile.windowBounds,
      onShown: () => {
        marks.mark('window');
        setMenu(app.isPackaged);
        closeDefaultSession();
      },
    });
  }).catch(giveUp);

  followApp(desk, windowOf);
}

setNoMenu();
registerAppScheme();
silenceChromium(app);
const started = startUp(process.argv);
if (started !== null) open(started);
