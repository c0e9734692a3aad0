import type { Server } from 'node:http';
import { createServer as createSecure, type Server as SecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { limits } from '../../../shared/limits.ts';
import { boundAfterAnswer, type Answer, type Listening } from '../server/http/listen.ts';
import { inUrl, isLoopback, type ListenAt } from './address.ts';
import { ServeFailure } from './failure.ts';
import type { Certificate } from './tls.ts';

/** A server that listens where it was told, and can take a renewed certificate without ending a connection. */
export interface Public extends Listening {
  renew(certificate: Certificate): void;
}

/** How long a connection may take over what, milliseconds, how often that is looked at, and the most bytes of a head. */
export interface Patience {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
  readonly keepAliveTimeout: number;
  readonly maxHeaderSize: number;
}

const ours: Patience = {
  headersTimeout: limits.headersMs,
  requestTimeout: limits.wholeRequestMs,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 75_000,
  maxHeaderSize: limits.headerBytes,
};

const reasons: Readonly<Record<string, (at: string) => string>> = {
  EADDRINUSE: (at) => `Something listens at ${at} already.`,
  EACCES: (at) => `This account may not listen at ${at}: ports below 1024 need a permission of their own.`,
  EADDRNOTAVAIL: (at) => `${at} is no address of this computer.`,
  ENOTFOUND: (at) => `${at} is no address of this computer.`,
  EAI_AGAIN: (at) => `${at} cannot be looked up.`,
};

/** The Host headers that are ours: those of this computer and the public names; any name where the certificate already says whose we are. */
function hostsOf(at: ListenAt, port: number, secure: boolean, names: readonly string[]): ReadonlySet<string> | null {
  if (secure && names.length === 0) return null;
  const own = ['127.0.0.1', 'localhost', '[::1]', inUrl(at.host)].map((host) => `${host}:${port}`);
  return new Set([...own, ...names.flatMap((name) => [name, `${name}:${port}`, `${name}:443`])].map((host) => host.toLowerCase()));
}

/** One address holds so many connections at most; a proxy on this computer speaks for many. */
function boundConnections(http: Server): void {
  const open = new Map<string, number>();
  http.maxConnections = limits.connections;
  http.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? '';
    if (isLoopback(from)) return;
    const count = (open.get(from) ?? 0) + 1;
    open.set(from, count);
    socket.once('close', () => { const left = open.get(from)! - 1; if (left > 0) open.set(from, left); else open.delete(from); });
    if (count > limits.connectionsPerAddress) socket.destroy();
  });
}

/** Listens by https with a certificate, by plain http on this computer without. `patience` is for tests. Rejects with a sentence when that is not possible. */
export function listenPublicly(answer: Answer, { at, certificate, names, patience = ours }: { readonly at: ListenAt; readonly certificate: Certificate | null; readonly names: readonly string[]; readonly patience?: Patience }): Promise<Public> {
  const made = certificate === null
    ? createAdaptorServer({ fetch: answer, hostname: at.host, serverOptions: patience })
    : createAdaptorServer({ fetch: answer, hostname: at.host, createServer: createSecure, serverOptions: { ...patience, cert: certificate.cert, key: certificate.key, minVersion: 'TLSv1.2', handshakeTimeout: limits.headersMs } });
  const http = made as Server;
  boundConnections(http);
  boundAfterAnswer(http);
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const why = reasons[error.code ?? '']?.(`${inUrl(at.host)}:${at.port}`);
      reject(why === undefined ? error : new ServeFailure('address', why));
    });
    http.listen({ host: at.host, port: at.port }, () => {
      const { port } = http.address() as AddressInfo;
      resolve({
        http,
        url: `${certificate === null ? 'http' : 'https'}://${inUrl(at.host)}:${port}`,
        hosts: hostsOf(at, port, certificate !== null, names),
        renew: ({ cert, key }) => (http as unknown as SecureServer).setSecureContext({ cert, key, minVersion: 'TLSv1.2' }),
      });
    });
  });
}
