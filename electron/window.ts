import { app, BrowserWindow, dialog, nativeTheme, screen, type Session, type WebPreferences } from 'electron';
import { readJson, writeWhole } from './files.ts';
import type { Look } from './look.ts';
import { APP_PAGE } from './security/app-path.ts';
import { boundsFrom, boundsOn, DEFAULT_SIZE, type Bounds } from './window-bounds.ts';

/** If the page has not painted by then, the window is shown as it is: a person must see that something started. */
const SHOW_ANYWAY_MS = 5_000;
const SMALLEST = { minWidth: 380, minHeight: 480 } as const;

/** What the page may do: nothing but draw and ask the bridge. Frozen; test/security tries each of these. */
export function webPreferences(session: Session, preload: string, packaged: boolean): Readonly<WebPreferences> {
  return Object.freeze({
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
    spellcheck: false,
    // All functions are compiled once, after the first start: every later one draws the queue 50 ms sooner.
    v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    enableWebSQL: false,
    plugins: false,
    devTools: !packaged,
    // Timers and live claims go on while the window is behind others.
    backgroundThrottling: false,
  });
}

/** The colour behind the page until it paints: the room of the theme (design/tokens.json). */
export function roomColour(look: Look): string {
  const dark = look.theme === 'system' ? nativeTheme.shouldUseDarkColors : look.theme === 'dark';
  const high = look.contrast === 'high' || (look.contrast === 'system' && nativeTheme.shouldUseHighContrastColors);
  if (high) return dark ? '#000000' : '#FFFFFF';
  return dark ? '#12110E' : '#ECE7DB';
}

/** What a window is made from. */
export interface WindowParts {
  readonly session: Session;
  /** The page with what it shows first: {@link APP_PAGE}, perhaps with a route. */
  readonly page: string;
  readonly preload: string;
  readonly packaged: boolean;
  readonly look: Look;
  /** Where size and place are kept. */
  readonly boundsFile: string;
  readonly onShown: () => void;
}

function readBounds(file: string): Bounds | null {
  try {
    return boundsFrom(readJson(file));
  } catch {
    return null;
  }
}

function keepBounds(window: BrowserWindow, file: string): void {
  const keep = (): void => {
    if (window.isDestroyed()) return;
    try {
      writeWhole(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() } satisfies Bounds));
    } catch {
      // The window's place is not worth a word to the person.
    }
  };
  window.on('close', keep);
  app.on('before-quit', keep);
}

/** Reloads a page whose process died, three times a minute at most; then says so and ends. */
function reviveCrashedPage(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    crashes.push(now);
    if (crashes.filter((at) => at > now - 60_000).length <= 3) {
      void window.loadURL(APP_PAGE);
      return;
    }
    dialog.showErrorBox('Duty Desk has to close', 'Its window stopped working several times. Everything you did is saved on this computer.');
    window.destroy();
  });
}

/** Moves a window that nobody could get hold of. Asking for the screens takes longer than opening the window, so it comes after. */
function bringOnScreen(window: BrowserWindow, kept: Bounds | null): void {
  const better = boundsOn(screen.getAllDisplays().map(({ workArea }) => workArea), kept);
  if (better === null) return;
  window.setSize(better.width, better.height);
  window.center();
}

/** Opens the window and begins to load the page; it shows itself when there is something to see. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const kept = readBounds(parts.boundsFile);
  const mac = process.platform === 'darwin';
  const window = new BrowserWindow({
    ...(kept ?? DEFAULT_SIZE),
    ...SMALLEST,
    show: false,
    title: 'Duty Desk',
    // The page draws its own title bar; on a Mac the system's three buttons stay.
    frame: mac,
    ...(mac ? { titleBarStyle: 'hiddenInset' as const } : {}),
    backgroundColor: roomColour(parts.look),
    webPreferences: webPreferences(parts.session, parts.preload, parts.packaged),
  });
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (kept?.maximized === true) window.maximize();
    window.show();
    parts.onShown();
    bringOnScreen(window, kept);
  };
  window.once('ready-to-show', show);
  const anyway = setTimeout(show, SHOW_ANYWAY_MS);
  window.once('closed', () => clearTimeout(anyway));
  // The page's title could name a member; the system's window list must not.
  window.on('page-title-updated', (event) => event.preventDefault());
  keepBounds(window, parts.boundsFile);
  reviveCrashedPage(window);
  void window.loadURL(parts.page);
  return window;
}

/** Does what the buttons of the page's own title bar ask for. */
export function actOnWindow(window: BrowserWindow, action: 'minimize' | 'maximize' | 'close'): void {
  if (action === 'minimize') window.minimize();
  else if (action === 'close') window.close();
  else if (window.isMaximized()) window.unmaximize();
  else window.maximize();
}
