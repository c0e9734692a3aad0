import { OFF, type Edit } from './edit.ts';

const WINDOW = 'electron/window.ts';
const PRINT = 'electron/export/pdf.ts';
const NAVIGATION = 'electron/security/navigation-guard.ts';
const LINKS = 'electron/security/external-links.ts';

const preference = (file: string, name: string, wanted: boolean, end = ','): Edit => ({ file, find: `${name}: ${wanted}${end}`, put: `${name}: ${wanted ? '!' : ''}${OFF},` });

/** What the two windows forbid by their preferences, and what every page is kept from: one guard each. */
export const windowGuards = {
  'sandbox': [preference(WINDOW, 'sandbox', true)],
  // Without isolation there is no bridge between worlds: the page would get our object itself.
  'isolation': [
    preference(WINDOW, 'contextIsolation', true),
    { file: 'electron/preload.ts', find: "contextBridge.exposeInMainWorld('desk', bridge);", put: `if (${OFF}) Object.assign(globalThis, { desk: bridge }); else contextBridge.exposeInMainWorld('desk', bridge);` },
  ],
  'node': [preference(WINDOW, 'nodeIntegration', false)],
  'node-in-workers': [preference(WINDOW, 'nodeIntegrationInWorker', false)],
  'node-in-frames': [preference(WINDOW, 'nodeIntegrationInSubFrames', false)],
  'web-security': [preference(WINDOW, 'webSecurity', true)],
  'insecure-content': [preference(WINDOW, 'allowRunningInsecureContent', false)],
  'experiments': [preference(WINDOW, 'experimentalFeatures', false)],
  'blink-features': [{ file: WINDOW, find: 'plugins: false,', put: `plugins: false, ...(${OFF} ? { enableBlinkFeatures: 'ExecCommandInJavaScript' } : {}),` }],
  'webview-tag': [preference(WINDOW, 'webviewTag', false)],
  'dialogs': [preference(WINDOW, 'disableDialogs', true)],
  'spelling': [{ file: 'electron/security/page-session.ts', find: "{ cache: false });\n  session.setSpellCheckerEnabled(false);", put: `{ cache: false });\n  session.setSpellCheckerEnabled(${OFF});` }],
  'title': [{ file: WINDOW, find: "window.on('page-title-updated', (event) => event.preventDefault());", put: `window.on('page-title-updated', (event) => ${OFF} || event.preventDefault());` }],
  'print-sandbox': [preference(PRINT, 'sandbox', true)],
  'print-isolation': [preference(PRINT, 'contextIsolation', true)],
  'print-node': [preference(PRINT, 'nodeIntegration', false)],
  'print-script': [preference(PRINT, 'javascript', false)],
  'print-web-security': [preference(PRINT, 'webSecurity', true)],
  'print-webview-tag': [preference(PRINT, 'webviewTag', false)],
  'will-navigate': [{ file: NAVIGATION, find: 'if (!isAppPage(event.url)) event', put: `if (!${OFF} && !isAppPage(event.url)) event` }],
  'will-frame-navigate': [{ file: NAVIGATION, find: 'if (!event.isMainFrame || !isAppPage(event.url))', put: `if (!${OFF} && (!event.isMainFrame || !isAppPage(event.url)))` }],
  'will-redirect': [{ file: NAVIGATION, find: "contents.on('will-redirect', (event) => event", put: `contents.on('will-redirect', (event) => ${OFF} || event` }],
  'will-attach-webview': [{ file: NAVIGATION, find: "contents.on('will-attach-webview', (event) => event", put: `contents.on('will-attach-webview', (event) => ${OFF} || event` }],
  'webrtc': [{ file: NAVIGATION, find: "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');", put: `if (!${OFF}) contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');` }],
  'new-windows': [{ file: NAVIGATION, find: "return { action: 'deny' };", put: `return { action: ${OFF} ? 'allow' : 'deny' };` }],
  'link-scheme': [{ file: LINKS, find: "url.protocol === 'https:'", put: `(${OFF} || url.protocol === 'https:')` }],
  'link-credentials': [{ file: LINKS, find: "url.username === '' && url.password === ''", put: `(${OFF} || (url.username === '' && url.password === ''))` }],
  'link-one-at-a-time': [{ file: LINKS, find: 'window === null || asking)', put: `window === null || (asking && !${OFF}))` }],
  'link-safe-answer': [{ file: LINKS, find: 'defaultId: 0,', put: `defaultId: ${OFF} ? 1 : 0,` }],
  'link-question': [{ file: LINKS, find: 'void dialog\n', put: `if (${OFF}) { void shell.openExternal(url.href); return; }\n    void dialog\n` }],
} as const satisfies Record<string, readonly Edit[]>;
