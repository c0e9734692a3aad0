import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place on this computer that an attack would like to reach, and what reached it. */
export interface Target {
  readonly url: string;
  readonly ws: string;
  readonly stun: string;
  readonly turn: string;
  readonly hits: string[];
  close(): Promise<void>;
}

/** Opens a target: every connection, request and datagram counts as a hit. */
export async function openTarget(): Promise<Target> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('<h1>elsewhere</h1>');
  });
  server.on('connection', () => hits.push('a connection'));
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  const datagrams = createSocket('udp4', () => hits.push('a datagram'));
  datagrams.on('message', () => hits.push('a datagram'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ws: `ws://127.0.0.1:${port}`,
    stun: `stun:127.0.0.1:${datagrams.address().port}`,
    turn: `turn:127.0.0.1:${port}?transport=tcp`,
    hits,
    async close() {
      datagrams.close();
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
