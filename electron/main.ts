import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { followApp, giveUp, whenDriven } from './app-events.ts';
import { chooseLauncher } from './child-process.ts';
import type { Desk } from './desk.ts';
import { openBridge } from './ipc/bridge.ts';
import { openLog } from './log.ts';
import { readLook } from './look.ts';
import { setMenu, setNoMenu } from './menu.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { externalLinks } from './security/external-links.ts';
import { guardNavigation } from './security/navigation-guard.ts';
import { silenceChromium } from './security/network-guard.ts';
import { closeDefaultSession, pageSession } from './security/page-session.ts';
import { startAhead, startChild } from './service-process.ts';
import { startUp, type StartUp } from './start-up.ts';
import { processCreatedAt, startMarks } from './timing.ts';
import { openWindow } from './window.ts';

/**
 * The order in which a desk starts: the service's process first, then the window, and while its page loads everything
 * that needs the contract's schemas, and the database. Each step runs beside the one before where it can.
 */
function open(start: StartUp): void {
  const { profile } = start;
  const marks = startMarks(processCreatedAt(), Date.now);
  const log = openLog(profile.log, !app.isPackaged);
  const look = readLook(profile.settings);
  const out = join(app.getAppPath(), 'out');
  let window: BrowserWindow | null = null;
  let desk: Desk | null = null;
  const windowOf = (): BrowserWindow | null => window;

  const launcher = chooseLauncher(process.versions['napi'], app.isPackaged, process.env['DUTY_DESK_NODE']);
  const startService = launcher === null ? null : startAhead(() => startChild(launcher, join(out, 'main', 'service.js'), []));
  const startCommunity = (args: readonly string[]) =>
    launcher === null ? Promise.reject(new Error('There is no Node to run it on.')) : startChild(launcher, join(out, 'main', 'practice.js'), args);
  marks.mark('forked');

  nativeTheme.themeSource = look.theme;
  guardNavigation(app, externalLinks(windowOf));
  followApp(() => desk?.life ?? null, windowOf);

  const attached = start.flags.driven ? whenDriven() : null;
  const opened = app.whenReady().then(async () => {
    await attached;
    marks.mark('ready');
    window = openWindow({
      session: pageSession(join(out, 'renderer'), app.isPackaged),
      preload: join(out, 'preload', 'preload.cjs'),
      packaged: app.isPackaged,
      look,
      boundsFile: profile.windowBounds,
      onShown: () => {
        marks.mark('window');
        setMenu(app.isPackaged);
        closeDefaultSession();
      },
    });
    const { openDesk } = await import('./desk.ts');
    desk = openDesk({ ...start, marks, log, windowOf, startService, startCommunity });
    return desk.answer;
  });
  openBridge(windowOf, opened, log);
  opened.catch(giveUp);
}

setNoMenu();
registerAppScheme();
silenceChromium(app);
const start = startUp(process.argv);
if (start !== null) open(start);
