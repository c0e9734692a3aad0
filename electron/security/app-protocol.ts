import { protocol, type Session } from 'electron';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { APP_SCHEME, fileForAddress, listPageFiles, type PageFile } from './app-path.ts';
import { pageHeaders } from './csp.ts';
import { IMAGE_SCHEME } from './image-address.ts';

/** Makes app:// a scheme with an origin of its own, and that of members' images another. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // No fetch and no service workers: the page loads its files and asks the bridge for all else.
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false, allowServiceWorkers: false, codeCache: true } },
    // Nothing but drawing: what is not named here is not granted.
    { scheme: IMAGE_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/** The files of the page, and those that it begins with on their way from the disk. */
export interface PageSource {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly begun: Map<string, Promise<Buffer>>;
}

/**
 * Lists the page's files and begins to read what its first frame needs. Throws when there is no page: a desk that was
 * not built or installed completely.
 */
export function readPage(folder: string): PageSource {
  const files = listPageFiles(folder);
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('The desk’s page is missing: Duty Desk is not built or installed completely.');
  const html = readFileSync(index.file);
  const begun = new Map([[index.file, Promise.resolve(html)]]);
  for (const [, path = ''] of html.toString('utf8').matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)) {
    const named = files.get(path);
    if (named !== undefined) begun.set(named.file, readFile(named.file));
  }
  // Whoever is served the file learns that it could not be read.
  for (const reading of begun.values()) reading.catch(() => undefined);
  return { files, begun };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

const refused = (status: number): Answer => ({ status, type: 'text/plain; charset=utf-8', body: Buffer.alloc(0) });

/** Answers a request: only GET, only whole files of the page. */
async function answer({ files, begun }: PageSource, method: string, address: string): Promise<Answer> {
  if (method !== 'GET') return refused(405);
  const found = fileForAddress(files, address);
  if (found === null) return refused(404);
  const early = begun.get(found.file);
  begun.delete(found.file);
  try {
    return { status: 200, type: found.type, body: await (early ?? readFile(found.file)) };
  } catch {
    return refused(404);
  }
}

/**
 * Serves the page's files to a session, each with the policy in its header. Settles once all that the first frame needs
 * was asked for: from then on the page is busy with itself for a while. `page` is called when the first request comes.
 */
export function servePage(session: Session, page: () => PageSource): Promise<void> {
  const { protocol: own } = session;
  return new Promise((resolve) => {
    const serve = async (method: string, address: string): Promise<Answer> => {
      const answered = await answer(page(), method, address);
      if (page().begun.size === 0) resolve();
      return answered;
    };
    // Whole buffers reach the page 35 ms sooner at every start than the streams of `handle`. Old, but still there in
    // Electron 45; where it is gone, `handle` does the same.
    const { registerBufferProtocol } = own as Partial<Pick<typeof own, 'registerBufferProtocol'>>;
    if (registerBufferProtocol !== undefined) {
      registerBufferProtocol.call(own, APP_SCHEME, (request, reply) => {
        void serve(request.method, request.url).then(({ status, type, body }) => {
          const [mimeType = type] = type.split(';');
          reply({ statusCode: status, mimeType, charset: 'utf-8', headers: { ...pageHeaders, 'content-type': type }, data: body });
        });
      });
      return;
    }
    own.handle(APP_SCHEME, async (request) => {
      const { status, type, body } = await serve(request.method, request.url);
      return new Response(new Uint8Array(body), { status, headers: { ...pageHeaders, 'content-type': type } });
    });
  });
}
