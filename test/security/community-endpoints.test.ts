import { describe, expect, test } from 'vitest';
import document from '../../shared/contract/openapi.json' with { type: 'json' };
import { command, newFile, serving } from '../community/serve/support.ts';

const paths = Object.entries(document.paths).map(([path, operations]) => ({ path: path.replaceAll(/\{\w+\}/g, 'x'), methods: new Set(Object.keys(operations).map((one) => one.toUpperCase())) }));
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

describe('every endpoint of the contract', () => {
  test('answers nobody without a token that counts, whatever the method', async () => {
    const db = newFile();
    await command('staff', 'add', '--db', db, '--name', 'Priya Raman', '--role', 'lead');
    const bea = await command('staff', 'add', '--db', db, '--name', 'Bea Whitlock', '--role', 'moderator');
    const replaced = await command('staff', 'token', 'Bea Whitlock', '--db', db);
    await command('staff', 'revoke', 'Bea Whitlock', '--db', db);
    const tom = await command('staff', 'add', '--db', db, '--name', 'Tom Okafor', '--role', 'staff');
    const { url, server } = await serving(['--db', db, '--listen', '127.0.0.1:0']);
    const whole = (): string => JSON.stringify(server.store.head());
    const before = whole();
    const ask = async (path: string, method: string, token: string | null): Promise<{ status: number; text: string; type: string }> => {
      const body = method === 'POST' || method === 'PUT' || method === 'PATCH' ? JSON.stringify({ clientId: crypto.randomUUID(), schema: 1, ackedThrough: 0, mutations: [] }) : null;
      const answer = await fetch(url + path, { method, body, headers: { 'sync-schema': '1', 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) } });
      return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
    };
    expect(paths.length).toBeGreaterThanOrEqual(6);
    for (const { path, methods: served } of paths) {
      for (const method of methods) {
        const here = served.has(method) || (method === 'HEAD' && served.has('GET'));
        for (const [token, status] of [[null, 401], ['', 401], ['x', 401], [tom.token.toUpperCase(), 401], [tom.token.slice(0, -1), 401], [`${tom.token}x`, 401], [bea.token, 401], [replaced.token, 403]] as const) {
          const answer = await ask(path, method, token);
          expect([path, method, token, answer.status]).toEqual([path, method, token, here ? status : 405]);
          expect(answer.text).not.toMatch(/Priya|Bea|Tom|st-/);
          if (method !== 'HEAD') expect(answer.type).toBe('application/problem+json');
        }
        // One that counts is not refused for that; what it may do is the other tests’.
        if (here && path !== '/v1/sync/live') expect([401, 403, 405]).not.toContain((await ask(path, method, tom.token)).status);
      }
    }
    for (const path of ['/', '/v1', '/v1/staff', '/v1/tokens', '/metrics', '/debug', '/.env', '/favicon.ico', '/v1/backup']) expect((await ask(path, 'GET', tom.token)).status).toBe(404);
    expect(whole()).toBe(before);
  });
});
