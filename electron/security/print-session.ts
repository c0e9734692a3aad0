import { session as sessions, type Session } from 'electron';
import { readFileSync } from 'node:fs';
import { APP_SCHEME, type PageFile } from './app-path.ts';
import { denyPermissions } from './permissions.ts';

const HOST = 'print';
/** Where a document that is printed lies: an origin of its own, which has nothing of the desk's page. */
export const PRINT_PAGE = `${APP_SCHEME}://${HOST}/document.html`;

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** What may be asked for while a document is printed, by its whole address; nothing else exists there. */
export interface Printed {
  readonly html: string;
  readonly stylePath: string;
  readonly style: string;
  /** The bundled faces, by path. */
  readonly fonts: ReadonlyMap<string, PageFile>;
}

let current: Printed | null = null;
let made: Session | null = null;
let asked: string[] = [];

/** The files of faces that the document has asked for: as long as this grows, it is not yet drawn with all of its own. */
export function facesAsked(): readonly string[] {
  return asked;
}

function answer(address: string): Response {
  const found = (type: string, body: string | Uint8Array<ArrayBuffer>): Response => new Response(body, { headers: { ...headers, 'content-type': type } });
  const { pathname } = new URL(address);
  if (current !== null && address === PRINT_PAGE) return found('text/html; charset=utf-8', current.html);
  if (current !== null && pathname === current.stylePath) return found('text/css; charset=utf-8', current.style);
  const font = current?.fonts.get(pathname);
  if (font !== undefined) asked = [...asked, pathname];
  if (font !== undefined) return found('font/woff2', new Uint8Array(readFileSync(font.file)));
  return new Response(null, { status: 404, headers });
}

function make(): Session {
  const session = sessions.fromPartition('print', { cache: false });
  session.setSpellCheckerEnabled(false);
  denyPermissions(session);
  session.webRequest.onBeforeRequest((request, reply) => {
    const url = new URL(request.url);
    reply({ cancel: current === null || url.protocol !== `${APP_SCHEME}:` || url.host !== HOST });
  });
  session.protocol.handle(APP_SCHEME, (request) => answer(request.url));
  return session;
}

/**
 * The session in which a document is printed, with that document in it: in memory alone, without network, permissions or
 * cache. One document at a time; null takes it away again.
 */
export function printSession(document: Printed | null): Session {
  current = document;
  asked = [];
  return (made ??= make());
}
