import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a line does to one request and its answer. */
export const troubles = ['slow', 'half-open', 'silent', 'reset', 'portal-page', 'portal-redirect', 'portal-511', 'live-stalled'] as const;
export type Trouble = (typeof troubles)[number];

/** Draws what happens to a request; null lets it through. */
export type Draw = (path: string) => Trouble | null;

/** A line of TCP between desks and a community. */
export interface Proxy {
  readonly url: string;
  /** Replaces what is drawn from. */
  draw: Draw;
  /** How often each trouble has come. */
  readonly by: ReadonlyMap<Trouble, number>;
  /** Pushes that the community answered and whose answer did not arrive whole. */
  unheard(): number;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const PUSH = '/v1/sync/mutations';
/** A slow line: so many bytes every so many milliseconds. */
const DRIP_BYTES = 160;
const DRIP_MS = 4;
/** So much of an answer passes before a line goes silent or is cut. */
const FIRST_BYTES = 40;

const PAGE = '<!doctype html><title>Guest network</title><p>Please accept the terms.';
const portal: Readonly<Partial<Record<Trouble, string>>> = {
  'portal-page': `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${PAGE.length}\r\nconnection: close\r\n\r\n${PAGE}`,
  'portal-redirect': 'HTTP/1.1 302 Found\r\nlocation: http://login.guest.test/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
  'portal-511': `HTTP/1.1 511 Network Authentication Required\r\ncontent-type: text/html\r\ncontent-length: ${PAGE.length}\r\nconnection: close\r\n\r\n${PAGE}`,
};

/** One connection: reads where a request begins, and treats its answer as was drawn. A client does not send a second request before the first is answered. */
class Passage {
  readonly #client: Socket;
  readonly #upstream: Socket;
  readonly #host: string;
  readonly #drawn: (path: string) => Trouble | null;
  readonly #unheard: () => void;
  #trouble: Trouble | null = null;
  #path = '';
  #passed = 0;
  #drops: Buffer[] = [];
  #dripping: NodeJS.Timeout | null = null;

  constructor(client: Socket, upstream: Socket, host: string, drawn: (path: string) => Trouble | null, unheard: () => void) {
    this.#client = client;
    this.#upstream = upstream;
    this.#host = host;
    this.#drawn = drawn;
    this.#unheard = unheard;
    client.on('data', (chunk) => this.#ask(chunk));
    upstream.on('data', (chunk) => this.#answer(chunk));
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => { if (this.#drops.length === 0) other.destroy(); });
    }
    // What drips still has to come when the community has hung up.
    client.on('close', () => { if (this.#dripping) clearInterval(this.#dripping); });
  }

  #ask(chunk: Buffer): void {
    const begun = /^(?:GET|POST) ([^ ?]+)/.exec(chunk.toString('latin1', 0, 200));
    if (begun) {
      this.#path = begun[1]!;
      this.#passed = 0;
      this.#trouble = this.#drawn(this.#path);
    }
    if (this.#trouble === 'half-open') return;
    const page = this.#trouble && portal[this.#trouble];
    // The community serves its own name only.
    if (!page) return void this.#upstream.write(begun ? Buffer.from(chunk.toString('latin1').replace(/\r\nhost: [^\r]*/i, `\r\nhost: ${this.#host}`), 'latin1') : chunk);
    if (begun) this.#client.end(page);
  }

  #answer(chunk: Buffer): void {
    const first = this.#passed === 0;
    this.#passed += chunk.length;
    switch (this.#trouble) {
      case 'slow':
        return this.#drip(chunk);
      case 'live-stalled':
        // The head of the stream arrives; nothing that is said on it does.
        return void (first && this.#client.write(chunk));
      case 'silent':
        if (first) this.#client.write(chunk.subarray(0, FIRST_BYTES));
        return this.#notHeard(first);
      case 'reset':
        if (first) this.#client.write(chunk.subarray(0, FIRST_BYTES), () => this.#client.resetAndDestroy());
        return this.#notHeard(first);
      default:
        return void this.#client.write(chunk);
    }
  }

  #notHeard(first: boolean): void {
    if (first && this.#path === PUSH) this.#unheard();
  }

  #drip(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; at += DRIP_BYTES) this.#drops.push(chunk.subarray(at, at + DRIP_BYTES));
    this.#dripping ??= setInterval(() => {
      const drop = this.#drops.shift();
      if (drop) return void this.#client.write(drop);
      clearInterval(this.#dripping!);
      this.#dripping = null;
      if (this.#upstream.destroyed) this.#client.end();
    }, DRIP_MS);
  }
}

/** Lays a line to a community on loopback. */
export async function proxyTo(target: string): Promise<Proxy> {
  const { hostname, port, host } = new URL(target);
  const sockets = new Set<Socket>();
  const by = new Map<Trouble, number>();
  let unheard = 0;
  const server: Server = createServer({ allowHalfOpen: false }, (client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    const drawn = (path: string): Trouble | null => {
      const trouble = proxy.draw(path);
      if (trouble !== null) by.set(trouble, (by.get(trouble) ?? 0) + 1);
      return trouble;
    };
    return new Passage(client, upstream, host, drawn, () => { unheard += 1; });
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(0, LOOPBACK, resolve); });
  const proxy: Proxy = {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    draw: () => null,
    by,
    unheard: () => unheard,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
  return proxy;
}
