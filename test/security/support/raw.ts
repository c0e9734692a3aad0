import { connect, type Socket } from 'node:net';

/** What came back on one connection until it was closed, and how much of ours the other side took. */
export interface Heard {
  readonly text: string;
  /** The status of every answer, in order. */
  readonly statuses: readonly number[];
  readonly taken: number;
}

/** Sends bytes as they are, with nothing of an HTTP client in between, and hears until the other side closes. `keep` goes on writing until then. */
export function talk(url: string, first: string | Buffer, keep?: (socket: Socket) => void): Promise<Heard> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (piece) => parts.push(piece));
    // A server that hangs up while we still write is an answer as well.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ text, statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((one) => Number(one[1])), taken: socket.bytesWritten });
    });
    socket.write(first);
    keep?.(socket);
  });
}

/** A request's head, closed by an empty line. */
export const head = (line: string, ...headers: string[]): string => [line, ...headers, '', ''].join('\r\n');
