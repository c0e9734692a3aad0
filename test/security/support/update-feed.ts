import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeKeys, signDescription } from '../../../build/package/update-signature.ts';

/** A pair of keys: the public one as a build takes it, and what signs a file's bytes. */
export function signingKeys() {
  const { publicKey, privatePem } = makeKeys();
  return { key: publicKey, sign: (name: string, bytes: Uint8Array): string => signDescription(name, bytes, privatePem) };
}

/** SHA-512 in base64, as descriptions give it. */
export const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('base64');

/** What a description says; electron-builder writes the same and more. */
export interface Described {
  readonly version: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly notes?: string;
}

/** A description as electron-builder writes it. */
export const describing = ({ version, file, bytes, notes }: Described): string => `version: ${version}
files:
  - url: ${file}
    sha512: ${sha512(bytes)}
    size: ${bytes.length}
    blockMapSize: 12
path: ${file}
sha512: ${sha512(bytes)}
releaseDate: '2026-05-14T13:02:11.000Z'
${notes === undefined ? '' : `releaseNotes: ${JSON.stringify(notes)}\n`}`;

type Answer = Uint8Array | string | ((response: ServerResponse) => void);

/** A web server with a folder of files, or of answers that are worse. */
export async function openFeed() {
  const answers = new Map<string, Answer>();
  const asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/desk\//, '');
    asked.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (typeof answer === 'function') answer(response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200).end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk/`,
    asked,
    put: (path: string, answer: Answer): void => void answers.set(path, answer),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
/** See {@link openFeed}. */
export type Feed = Awaited<ReturnType<typeof openFeed>>;
