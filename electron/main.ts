import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drawWithoutDevice, followApp, followPower, giveUp, keepPageSmall, whenDriven } from './app-events.ts';
import { chooseLauncher, nodeBeside, SMALL_HEAP } from './child-process.ts';
import { openDesk, type DeskParts } from './desk.ts';
import { followLinks } from './desk-links.ts';
import { openBridge } from './ipc/bridge.ts';
import { pageEvents } from './ipc/page-events.ts';
import { imageFiles } from './image-files.ts';
import { openLog } from './log.ts';
import { readLook } from './look.ts';
import { setMenu, setNoMenu } from './menu.ts';
import { readPage, registerAppScheme, type PageSource } from './security/app-protocol.ts';
import { externalLinks } from './security/external-links.ts';
import { guardNavigation } from './security/navigation-guard.ts';
import { silenceChromium } from './security/network-guard.ts';
import { closeDefaultSession, pageSession } from './security/page-session.ts';
import { startAhead, startChild } from './service-process.ts';
import { keepHeapSmall } from './small-heap.ts';
import { startUp, type StartUp } from './start-up.ts';
import { processCreatedAt, startMarks } from './timing.ts';
import { openWindow } from './window.ts';

/** The page asks its first question before this at the latest; until then there is time for it alone. */
const PAGE_FIRST_MS = 1_000;

/**
 * The order in which a desk starts: the service's process, the database, the window, and while its page loads all that
 * needs the contract's schemas. The main thread does one thing at a time, so what the page waits for comes first.
 */
function open(start: StartUp): void {
  keepPageSmall();
  const { flags, profile } = start;
  const marks = startMarks(processCreatedAt(), Date.now);
  const log = openLog(profile.log, !app.isPackaged);
  const look = readLook(profile.settings);
  const out = join(app.getAppPath(), 'out');
  let window: BrowserWindow | null = null;
  const windowOf = (): BrowserWindow | null => window;
  const events = pageEvents(windowOf);

  const scripts = join(out, 'main');
  const launcher = chooseLauncher(process.versions['napi'], nodeBeside(app.isPackaged, process.resourcesPath, process.env['DUTY_DESK_NODE'], scripts));
  const launch = (script: string, args: readonly string[], flags: readonly string[] = []) =>
    launcher === null ? Promise.reject(new Error('There is no Node to run it on.')) : startChild(launcher, join(launcher.kind === 'node' ? launcher.scripts : scripts, script), args, flags);
  const parts: DeskParts = {
    ...start,
    marks,
    log,
    windowOf,
    send: events.publish,
    startService: launcher === null ? null : startAhead(() => launch('service.js', [], SMALL_HEAP)),
    startCommunity: (args) => launch('practice.js', args, SMALL_HEAP),
  };
  marks.mark('forked');
  const desk = openDesk(parts);
  let source: PageSource | null = null;
  const page = (): PageSource => (source ??= readPage(join(out, 'renderer')));

  nativeTheme.themeSource = look.theme;
  guardNavigation(app, externalLinks(windowOf));
  followApp(desk);
  const firstPage = followLinks(windowOf, start.link, log, flags.screen);

  const attached = flags.driven ? whenDriven() : null;
  const answering = app.whenReady().then(async () => {
    await attached;
    marks.mark('ready');
    const { session, served } = pageSession(page, imageFiles(desk), app.isPackaged, app.getPath('userData') === profile.folder);
    window = openWindow({
      session,
      page: firstPage(),
      preload: join(out, 'preload', 'preload.cjs'),
      packaged: app.isPackaged,
      look,
      boundsFile: profile.windowBounds,
      onShown: () => {
        marks.mark('window');
        keepHeapSmall();
        setMenu(app.isPackaged);
        closeDefaultSession();
        followPower(desk);
      },
    });
    // While the page's process starts, nobody needs this thread.
    page();
    await Promise.race([served, sleep(PAGE_FIRST_MS)]);
    return (await import('./page-side.ts')).answerPage(parts, desk);
  });
  // A locked page is told nothing of what came before it was.
  openBridge(windowOf, answering, () => desk.state().lock === null && events.heard(), log);
  answering.catch(giveUp);
}

setNoMenu();
registerAppScheme();
silenceChromium(app);
drawWithoutDevice();
const start = startUp(process.argv);
try {
  if (start !== null) open(start);
} catch (error) {
  giveUp(error as Error);
}
