import { expect, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { picture } from '../../../electron/community/practice/pictures.ts';
import { openStage, stateOf } from '../../e2e/support/desk.ts';
import { launchDesk } from '../../support/electron-app.ts';
import { photograph } from '../../support/images.ts';
import type { How } from './attack.ts';
import { openTarget } from './hits.ts';
import type { AttackedDesk } from './open-desk.ts';

type Scene = Parameters<typeof picture>[0];

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const svg = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title = "owned"</script><rect width="9" height="9"/></svg>'));

/** What is sent as an image instead of the honest one, and whether the row tells of it as if it were. */
const lies: Partial<Record<Scene, { readonly bytes: Uint8Array; readonly told: boolean }>> = {
  kite: { bytes: svg, told: true },
  timetable: { bytes: photograph(6), told: true },
  hills: { bytes: picture('mug'), told: false },
};
const scenes: readonly Scene[] = ['kite', 'timetable', 'hills', 'mug', 'dots'];

/** The scene whose honest file has a digest. */
const sceneOf = (digest: string): Scene | undefined => scenes.find((scene) => sha(picture(scene)) === digest);

function retold(text: string): string {
  return scenes.reduce((all, scene) => (lies[scene]?.told === true ? all.replaceAll(sha(picture(scene)), sha(lies[scene].bytes)) : all), text);
}

/** A community that tells lies about images: in front of the real one, with one image that leads to `elsewhere`. */
async function liar(upstream: string, elsewhere: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, answer) => void pass(incoming.url ?? '/', incoming.method ?? 'GET', incoming, answer).catch(() => answer.destroy()));
  const pass = async (path: string, method: string, incoming: AsyncIterable<Buffer> & { headers: Record<string, string | string[] | undefined> }, answer: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    const gone = new AbortController();
    answer.on('close', () => gone.abort());
    const headers = Object.fromEntries(['authorization', 'sync-schema', 'content-type', 'last-event-id'].flatMap((name) => (incoming.headers[name] === undefined ? [] : [[name, String(incoming.headers[name])]])));
    const got = await fetch(upstream + path, { method, headers, signal: gone.signal, ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) }) });
    const type = got.headers.get('content-type') ?? '';
    const told = { 'content-type': type, date: got.headers.get('date') ?? '' };
    if (type.startsWith('text/event-stream') && got.body !== null) {
      answer.writeHead(got.status, told).flushHeaders();
      for await (const part of got.body as unknown as AsyncIterable<Uint8Array>) answer.write(part);
      answer.end();
      return;
    }
    const bytes = new Uint8Array(await got.arrayBuffer());
    const scene = path.startsWith('/v1/images/') ? sceneOf(sha(bytes)) : undefined;
    if (scene === 'mug') answer.writeHead(302, { location: `${elsewhere}/moved.png` }).end();
    else if (scene !== undefined) answer.writeHead(200, told).end(lies[scene]?.bytes ?? bytes);
    else answer.writeHead(got.status, told).end(type.includes('json') ? retold(Buffer.from(bytes).toString('utf8')) : bytes);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** A desk on a community that lies, with the ids of its images by their scenes. */
export interface PicturedDesk extends AttackedDesk {
  readonly images: Readonly<Record<Scene, string>>;
}

/** Opens a desk in step with a community that lies about images. */
export async function openPicturedDesk({ app: folder, env = {} }: How): Promise<PicturedDesk> {
  const stage = await openStage();
  const target = await openTarget();
  const community = await liar(stage.practice.url, target.url);
  const profile = mkdtempSync(join(stage.folder, 'profile-'));
  const args = stage.flags().map((flag) => (flag.startsWith('--duty-api=') ? `--duty-api=${community.url}` : flag));
  const { app, page, close } = await launchDesk({ profile, args, env, ...(folder === undefined ? {} : { app: folder }) });
  await expect.poll(async () => (await stateOf(page)).phase, { timeout: 60_000 }).toBe('ready');
  await expect.poll(() => page.evaluate(() => window.desk.ask('connection.get', {}).then((got) => got.ok && got.value.state)), { timeout: 30_000 }).toBe('up-to-date');
  return {
    app, page, target, profile, images: await imagesOf(page),
    async close() {
      await close();
      await stage.close();
      await community.close();
      await target.close();
    },
  };
}

async function imagesOf(page: Page): Promise<Record<Scene, string>> {
  const found = await page.evaluate(async () => {
    const list = await window.desk.ask('cases.list', { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null });
    const cases = list.ok ? await Promise.all(list.value.rows.filter(({ covered }) => covered).map(({ id }) => window.desk.ask('cases.get', { id }))) : [];
    const posts = cases.flatMap((one) => (one.ok && one.value.post !== null ? [one.value.post.id] : []));
    const images = await window.desk.ask('images.of', { postIds: posts.slice(0, 20) });
    return images.ok ? images.value : [];
  });
  const told = (scene: Scene): string => (lies[scene]?.told === true ? sha(lies[scene].bytes) : sha(picture(scene)));
  return Object.fromEntries(scenes.map((scene) => [scene, found.find(({ file }) => file?.sha256 === told(scene))?.id ?? `no ${scene}`])) as Record<Scene, string>;
}
