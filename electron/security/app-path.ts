import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** The one origin of the page. */
export const APP_SCHEME = 'app';
/** See {@link APP_SCHEME}. */
export const APP_HOST = 'desk';
/** What the window loads. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file that the page may load. */
export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The files of the page by the exact path of their address. Only what lies in the folder when the desk starts and has a
 * known type is served, so an address cannot lead anywhere else, whatever it is made of; links are not followed.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { file, type });
  }
  return files;
}

/** Whether an address is one of ours: parsed, so that no trick of spelling helps. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '' && url.port === '';
}

/** Whether an address is the page itself, whatever its route. */
export function isAppPage(address: string): boolean {
  return isAppUrl(address) && ['/', '/index.html'].includes(new URL(address).pathname);
}

/** The file that an address stands for, or null. The query is refused too: nothing of ours has one. */
export function fileForAddress(files: ReadonlyMap<string, PageFile>, address: string): PageFile | null {
  if (!isAppUrl(address)) return null;
  const url = new URL(address);
  if (url.search !== '') return null;
  const found = files.get(url.pathname === '/' ? '/index.html' : url.pathname) ?? null;
  return found !== null && statSync(found.file, { throwIfNoEntry: false })?.isFile() === true ? found : null;
}
