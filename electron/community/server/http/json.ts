import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const zip = promisify(gzip);
/** Shorter bodies do not gain from gzip. */
const GZIP_FROM = 1_024;

/** Answers with JSON text, in gzip when the client takes it. Level 1: pages are many and the line is rarely the narrow part. */
export async function sendJson(c: Context, text: string): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store', vary: 'accept-encoding' };
  if (text.length < GZIP_FROM || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(text, 200, headers);
  const zipped = await zip(text, { level: 1 });
  return c.body(new Uint8Array(zipped.buffer as ArrayBuffer, zipped.byteOffset, zipped.byteLength), 200, { ...headers, 'content-encoding': 'gzip' });
}
