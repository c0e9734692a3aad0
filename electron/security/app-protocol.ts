import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { APP_SCHEME, fileForAddress, listPageFiles, type PageFile } from './app-path.ts';
import { pageHeaders } from './csp.ts';

/** Makes app:// a scheme with an origin of its own. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // No fetch and no service workers: the page loads its files and asks the bridge for all else.
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false, allowServiceWorkers: false, codeCache: true } },
  ]);
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}

/**
 * Serves the page's files to a session, each with the policy in its header. Only GET, only whole files. Throws when there
 * is no page: a desk that was not built or installed completely.
 */
export function servePage(session: Session, folder: string): void {
  const files = listPageFiles(folder);
  if (!files.has('/index.html')) throw new Error('The desk’s page is missing: Duty Desk is not built or installed completely.');
  const reading = new Map<string, Promise<Buffer>>();
  const read = (found: PageFile): Promise<Buffer> => {
    const early = reading.get(found.file);
    reading.delete(found.file);
    return early ?? readFile(found.file);
  };
  // What every start needs is read while Chromium is still starting.
  for (const { file, type } of files.values()) {
    if (/html|javascript|css/.test(type)) reading.set(file, readFile(file));
  }
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const found = fileForAddress(files, request.url);
    if (found === null) return refuse(404);
    try {
      return new Response(new Uint8Array(await read(found)), { headers: { ...pageHeaders, 'content-type': found.type } });
    } catch {
      return refuse(404);
    }
  });
}
