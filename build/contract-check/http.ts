import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { SYNC_SCHEMA } from '../../shared/contract/wire.ts';
import { limits } from '../../shared/limits.ts';

/** A question to the server. `schema` null leaves the header `Sync-Schema` out, `token` null leaves `Authorization` out. */
export interface Ask {
  readonly method?: string;
  readonly token?: string | null;
  readonly schema?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sends the body without announcing its length. */
  readonly chunked?: boolean;
  readonly gzip?: boolean;
  /** What to call the question in findings, where the address would say too much. */
  readonly label?: string;
}

/** What the server answered; `text` is unpacked. `asked` says what was asked, without token or body. */
export interface Answer {
  readonly asked: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
}

/** An open stream of bytes; `chunks` ends when either side ends it. */
export interface Stream {
  readonly asked: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly chunks: AsyncIterable<Buffer>;
  close(): void;
}

/** The server did not answer, or not in a form that HTTP knows. The message says which. */
export class NoAnswer extends Error {
  readonly asked: string;
  constructor(asked: string, why: string) {
    super(why);
    this.name = 'NoAnswer';
    this.asked = asked;
  }
}

class StaleConnection extends NoAnswer {}

/** The way to one server. It keeps no state of the contract, so that nothing it remembers can hide a fault. */
export interface Door {
  /** Asks and reads the whole answer. Throws {@link NoAnswer}. A 429 or 503 that names a short wait is asked again. */
  ask(path: string, ask?: Ask): Promise<Answer>;
  /** Asks and hands over the body as it comes. Throws {@link NoAnswer}. */
  stream(path: string, ask?: Ask): Promise<Stream>;
  close(): void;
}

/** The longest `Retry-After` that is waited for, milliseconds. */
const PATIENCE_MS = 5_000;
const WRITE_PIECE = 64 * 1024;

const labelOf = (path: string, ask: Ask): string => {
  const shown = path.replace(/=([^&]{16})[^&]+/g, '=$1…').slice(0, 160);
  return ask.label ?? `${ask.method ?? 'GET'} ${shown}`;
};

function headersOf(ask: Ask, token: string | null): Record<string, string> {
  const bearer = ask.token === undefined ? token : ask.token;
  return {
    accept: 'application/json, application/problem+json, text/event-stream',
    ...(ask.gzip === false ? {} : { 'accept-encoding': 'gzip' }),
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    ...(ask.schema === null ? {} : { 'sync-schema': ask.schema ?? String(SYNC_SCHEMA) }),
    ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(ask.body === undefined || ask.chunked ? {} : { 'content-length': String(Buffer.byteLength(ask.body)) }),
    ...ask.headers,
  };
}

/** Sends a body piece by piece, so that an early refusal is heard while the rest still waits. Answers whether all was sent. */
async function send(request: ClientRequest, body: string | undefined): Promise<boolean> {
  const bytes = Buffer.from(body ?? '', 'utf8');
  const turn = Promise.withResolvers<void>();
  const state = { over: false };
  for (const event of ['response', 'close', 'error'] as const) request.once(event, () => { state.over = true; turn.resolve(); });
  for (let at = 0; at < bytes.length && !state.over; at += WRITE_PIECE) {
    if (!request.write(bytes.subarray(at, at + WRITE_PIECE))) await Promise.race([turn.promise, new Promise<void>((done) => void request.once('drain', done))]);
  }
  if (state.over) return false;
  request.end();
  return true;
}

async function readAll(message: IncomingMessage, asked: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.responseBytes) throw new NoAnswer(asked, `an answer of more than ${limits.responseBytes} bytes`);
    chunks.push(chunk);
  }
  const raw = Buffer.concat(chunks);
  if (message.headers['content-encoding'] !== 'gzip' || raw.length === 0) return raw.toString('utf8');
  try {
    return gunzipSync(raw, { maxOutputLength: limits.responseBytes }).toString('utf8');
  } catch (error) {
    throw new NoAnswer(asked, `a body that says it is gzip and is not, or is too large (${(error as Error).message})`);
  }
}

/** A door to `base`, whose path is kept in front of every other. `seen` hears of every whole answer. */
export function door(base: URL, token: string | null, seen: (answer: Answer, ask: Ask) => void, timeoutMs: number = limits.requestMs): Door {
  const secure = base.protocol === 'https:';
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const root = base.pathname.replace(/\/$/, '');

  const attempt = (path: string, ask: Ask): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const asked = labelOf(path, ask);
      const options = { agent, host: base.hostname.replace(/^\[|\]$/g, ''), port: base.port || (secure ? 443 : 80), path: root + path, method: ask.method ?? 'GET', headers: headersOf(ask, token), timeout: timeoutMs };
      const request = secure ? httpsRequest(options) : httpRequest(options);
      let whole = false;
      request.once('response', (message) => {
        // A connection on which half a body was sent is of no more use.
        message.once('end', () => { if (!whole) request.destroy(); });
        resolve(message);
      });
      request.once('timeout', () => request.destroy(new Error(`no answer within ${Math.round(timeoutMs / 1000)} seconds`)));
      request.on('error', (error: NodeJS.ErrnoException) => {
        const stale = request.reusedSocket && error.code === 'ECONNRESET' && (ask.method ?? 'GET') === 'GET';
        reject(stale ? new StaleConnection(asked, error.message) : new NoAnswer(asked, error.message || String(error.code)));
      });
      void send(request, ask.body).then((all) => { whole = all; });
    });

  // A kept connection that the server closed in the same moment says nothing about the server.
  const begin = (path: string, ask: Ask): Promise<IncomingMessage> => attempt(path, ask).catch((error: unknown) => { if (error instanceof StaleConnection) return begin(path, ask); throw error; });

  const once = async (path: string, ask: Ask): Promise<Answer> => {
    const asked = labelOf(path, ask);
    const started = performance.now();
    const message = await begin(path, ask);
    const text = await readAll(message, asked).catch((error: unknown) => {
      throw error instanceof NoAnswer ? error : new NoAnswer(asked, `an answer that breaks off (${(error as Error).message})`);
    });
    const answer = { asked, status: message.statusCode ?? 0, headers: message.headers, text, ms: performance.now() - started };
    seen(answer, ask);
    return answer;
  };

  return {
    async ask(path, ask = {}) {
      for (let tries = 0; ; tries += 1) {
        const answer = await once(path, ask);
        const pause = Number(answer.headers['retry-after']) * 1_000;
        if ((answer.status !== 429 && answer.status !== 503) || tries >= 3 || !(pause <= PATIENCE_MS)) return answer;
        await wait(pause);
      }
    },
    async stream(path, ask = {}) {
      // A stream may be silent for as long as its own checks allow, so the socket has no deadline of its own.
      const message = await begin(path, { gzip: false, ...ask });
      message.socket.setTimeout(0);
      message.on('error', () => undefined);
      return { asked: labelOf(path, ask), status: message.statusCode ?? 0, headers: message.headers, chunks: message as AsyncIterable<Buffer>, close: () => void message.destroy() };
    },
    close: () => agent.destroy(),
  };
}
