import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The way from one desk to a community, which a test can cut and mend. */
export interface Line {
  /** `http://127.0.0.1:PORT`, the same for the line's whole life. */
  readonly url: string;
  /** Ends what is under way and refuses whatever comes, as a pulled cable does. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Ends what is under way and answers everything with 503 and Retry-After, until it is told null. */
  overload(retryAfterSeconds: number | null): void;
  /** Keeps questions to matching addresses waiting for their answer, until it is told null: then they hear it. */
  hold(address: RegExp | null): void;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Lays a line to a community. Bodies pass through untouched, streams included; only `Host` is made the community's own. */
export async function lineTo(target: string): Promise<Line> {
  const { hostname, port, host } = new URL(target);
  const sockets = new Set<Socket>();
  let retryAfter: number | null = null;
  let held: RegExp | null = null;
  const waiting: (() => void)[] = [];
  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    if (retryAfter !== null) {
      incoming.resume();
      answer.writeHead(503, { 'retry-after': String(retryAfter) }).end();
      return;
    }
    if (held?.test(incoming.url ?? '')) {
      waiting.push(() => pass(incoming, answer));
      return;
    }
    const onward = request({ hostname, port, method: incoming.method, path: incoming.url, headers: { ...incoming.headers, host } }, (upstream) => {
      answer.writeHead(upstream.statusCode ?? 502, upstream.headers);
      // Headers of a live channel must arrive before its first event does.
      answer.flushHeaders();
      upstream.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    // Whoever hangs up on one side hangs up on the other.
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };
  const server = createServer(pass);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = (at: number): Promise<void> => new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  const cut = (): Promise<void> => new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
    return undefined;
  });
  const overload = (retryAfterSeconds: number | null): void => {
    retryAfter = retryAfterSeconds;
    if (retryAfter !== null) for (const socket of sockets) socket.destroy();
  };
  const hold = (address: RegExp | null): void => {
    held = address;
    for (const goOn of waiting.splice(0)) goOn();
  };
  return { url: `http://${LOOPBACK}:${own}`, cut, overload, hold, mend: () => (server.listening ? Promise.resolve() : listen(own)), close: cut };
}
