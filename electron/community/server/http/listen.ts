import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { limits } from '../../../../shared/limits.ts';

/** What answers requests. */
export type Answer = (request: Request, env?: unknown) => Response | Promise<Response>;

/** A server that listens. `hosts` are the Host headers that are ours; null takes any. */
export interface Listening {
  readonly http: Server;
  readonly url: string;
  readonly hosts: ReadonlySet<string> | null;
}

const LOOPBACK = '127.0.0.1';

/** How often is looked at how much came after an answer, milliseconds. */
const AFTER_MS = 10;

/**
 * Closes a connection whose asker goes on sending a body after its answer: some is read, so that the answer is heard, and
 * then no more. Node itself would read whatever was announced, and whoever is refused by the head alone could keep it busy.
 */
export function boundAfterAnswer(http: Server): void {
  http.on('request', (request, response) => {
    response.once('finish', () => {
      if (request.complete) return;
      const { socket } = request;
      const before = socket.bytesRead;
      const look = setInterval(() => {
        if (request.complete || socket.destroyed) clearInterval(look);
        else if (socket.bytesRead - before > limits.bytesAfterAnswer) socket.destroy();
      }, AFTER_MS);
      look.unref();
      socket.once('close', () => clearInterval(look));
    });
  });
}

/** Listens on this computer only; port 0 takes any free one. Rejects when the port is taken. */
export function listenHere(answer: Answer, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const http = serve({ fetch: answer, port, hostname: LOOPBACK }) as Server;
    boundAfterAnswer(http);
    http.once('error', reject);
    http.once('listening', () => {
      const { port: taken } = http.address() as AddressInfo;
      resolve({ http, url: `http://${LOOPBACK}:${taken}`, hosts: new Set([`${LOOPBACK}:${taken}`, `localhost:${taken}`]) });
    });
  });
}

/** How often connections that have become idle are closed at the end, milliseconds. */
const IDLE_MS = 25;

/** Ends a server: idle connections at once, the others when they have answered or after `graceMs`. */
export function stopListening(http: Server, graceMs: number): Promise<void> {
  return new Promise((done) => {
    // The timer keeps the process: a connection on which half a refused body waits does not, and the end would never be told.
    const late = setTimeout(() => http.closeAllConnections(), graceMs);
    // A connection that has its answer waits for the next request, which nobody will take.
    const idle = setInterval(() => http.closeIdleConnections(), IDLE_MS);
    http.close(() => { clearTimeout(late); clearInterval(idle); done(); });
    http.closeIdleConnections();
  });
}
