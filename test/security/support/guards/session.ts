import { OFF, type Edit } from './edit.ts';

const NETWORK = 'electron/security/network-guard.ts';
const PERMISSIONS = 'electron/security/permissions.ts';
const PATH = 'electron/security/app-path.ts';
const PROTOCOL = 'electron/security/app-protocol.ts';
const CSP = 'electron/security/csp.ts';
const PRINT = 'electron/security/print-session.ts';

const directive = (name: string, wanted: string, loose: string): readonly Edit[] => [{ file: CSP, find: `'${name}': "${wanted}",`, put: `'${name}': ${OFF} ? "${loose}" : "${wanted}",` }];
const dropped = (name: string, wanted: string): readonly Edit[] => [{ file: CSP, find: `'${name}': "${wanted}",`, put: `...(${OFF} ? {} : { '${name}': "${wanted}" }),` }];
const header = (name: string, value: string): readonly Edit[] => [{ file: CSP, find: `'${name}': ${value},`, put: `...(${OFF} ? {} : { '${name}': ${value} }),` }];

/** What a session of ours refuses: the network, permissions, addresses beyond the page's files, and what the policy forbids. */
export const sessionGuards = {
  'session-network': [{ file: NETWORK, find: 'answer({ cancel: !allowed });', put: `answer({ cancel: !allowed && !${OFF} });` }],
  'no-names': [{ file: NETWORK, find: "'host-resolver-rules': 'MAP * ~NOTFOUND',", put: `...(${OFF} ? {} : { 'host-resolver-rules': 'MAP * ~NOTFOUND' }),` }],
  'permission-asked': [{ file: PERMISSIONS, find: 'answer(false)', put: `answer(${OFF})` }],
  'permission-checked': [{ file: PERMISSIONS, find: 'session.setPermissionCheckHandler(() => false);', put: `session.setPermissionCheckHandler(() => ${OFF});` }],
  'hid': [{ file: PERMISSIONS, find: "session.on('select-hid-device', (event) => event", put: `session.on('select-hid-device', (event) => ${OFF} || event` }],
  'serial': [{ file: PERMISSIONS, find: "session.on('select-serial-port', (event) => event", put: `session.on('select-serial-port', (event) => ${OFF} || event` }],
  'usb': [{ file: PERMISSIONS, find: "session.on('select-usb-device', (event) => event", put: `session.on('select-usb-device', (event) => ${OFF} || event` }],
  'downloads': [{ file: PERMISSIONS, find: "session.on('will-download', (event) => event", put: `session.on('will-download', (event) => ${OFF} || event` }],
  'default-session': [{ file: 'electron/security/page-session.ts', find: 'const session = sessions.defaultSession;', put: `if (${OFF}) return;\n  const session = sessions.defaultSession;` }],
  'listed-files': [{ file: PATH, find: 'const found = files.get(', put: `if (${OFF}) return { file: join(process.cwd(), 'out', 'renderer', decodeURIComponent(url.host === APP_HOST ? address.split(APP_HOST)[1] ?? '' : '')), type: 'text/plain' };\n  const found = files.get(` }],
  'no-query': [{ file: PATH, find: "if (url.search !== '') return null;", put: `if (!${OFF} && url.search !== '') return null;` }],
  'only-get': [{ file: PROTOCOL, find: "if (method !== 'GET') return refused(405);", put: `if (!${OFF} && method !== 'GET') return refused(405);` }],
  'own-host': [{ file: PATH, find: 'url.host === APP_HOST &&', put: `(${OFF} || url.host === APP_HOST) &&` }],
  'no-fetch': [{ file: PROTOCOL, find: 'supportFetchAPI: false', put: `supportFetchAPI: ${OFF}` }],
  'no-service-workers': [{ file: PROTOCOL, find: 'allowServiceWorkers: false', put: `allowServiceWorkers: ${OFF}` }],
  'policy': header('content-security-policy', 'contentSecurityPolicy'),
  'sniffing': header('x-content-type-options', "'nosniff'"),
  'resource': header('cross-origin-resource-policy', "'same-origin'"),
  'embedder': header('cross-origin-embedder-policy', "'require-corp'"),
  'referrer': header('referrer-policy', "'no-referrer'"),
  'no-store': header('cache-control', "'no-store'"),
  'script-src': directive('script-src', "'self'", "'self' 'unsafe-inline' 'unsafe-eval'"),
  'style-src': directive('style-src', "'self'", "'self' 'unsafe-inline'"),
  'img-src': directive('img-src', "'self' duty-image:", "* data: blob:"),
  'connect-src': directive('connect-src', "'none'", '*'),
  'frame-src': directive('frame-src', "'none'", "* 'self' data: blob:"),
  'base-uri': directive('base-uri', "'none'", '*'),
  'form-action': directive('form-action', "'none'", '*'),
  'default-src': directive('default-src', "'none'", '*'),
  'frame-ancestors': dropped('frame-ancestors', "'none'"),
  'trusted-types-required': dropped('require-trusted-types-for', "'script'"),
  'trusted-types-names': directive('trusted-types', "'none'", '*'),
  'print-network': [{ file: PRINT, find: 'cancel: current === null || url.protocol', put: `cancel: !${OFF} && (current === null || url.protocol` }, { file: PRINT, find: 'url.host !== HOST });', put: 'url.host !== HOST) });' }],
  'print-policy': [{ file: PRINT, find: "'content-security-policy': \"default-src", put: `[${OFF} ? 'x-none' : 'content-security-policy']: "default-src` }],
} as const satisfies Record<string, readonly Edit[]>;
