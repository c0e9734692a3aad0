import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { expect, it } from 'vitest';
import { picture } from '../../electron/community/practice/pictures.ts';
import { tidyImages } from '../../electron/service/desk/images/tidy.ts';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import type { Image } from '../../shared/contract/entities/images.ts';
import { limits } from '../../shared/limits.ts';
import { plusMs } from '../../shared/time.ts';
import { photograph, SECRETS } from '../support/images.ts';
import { lineTo } from '../support/proxy.ts';
import { community, deskOf, everything, type TestDesk } from './support/desk.ts';
import { ago, NOW } from './support/world.ts';

const kite = picture('kite');
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const storeOf = (desk: TestDesk) => desk.core.sessions()!.store();
const kept = (desk: TestDesk): string[] => storeOf(desk).db.prepare<[], string>('SELECT "id" FROM "image_files" ORDER BY 1').pluck().all();
const has = (desk: TestDesk, id: string): Promise<void> => desk.until(() => storeOf(desk).reader.get('image', id) !== undefined);

/** A community whose post `p-hazel` holds a kite from before it was reported, and a GIF from after. */
async function pictured(middleware: readonly MiddlewareHandler[] = []): Promise<CommunityServer> {
  const server = await community(undefined, { middleware });
  server.attachImage({ id: 'i-kite', postId: 'p-hazel', at: ago(100), alt: 'my kite' }, kite);
  server.attachImage({ id: 'i-dots', postId: 'p-hazel', at: ago(20), alt: null }, picture('dots'));
  return server;
}

/** A row as a community may tell it, whatever its file is. */
function rowOf(id: string, bytes: Uint8Array, more: Partial<Image> = {}): { op: 'put'; t: 'image'; row: Image } {
  return { op: 'put', t: 'image', row: { id, postId: 'p-hazel', at: ago(10), removedAt: null, alt: null, host: null, file: { mediaType: 'image/png', bytes: Math.max(1, bytes.length), width: 3, height: 3, sha256: sha(bytes) }, ...more } };
}

it('tells what there is to know of a post’s images, and brings a file only when somebody asks to see it', async () => {
  const asked: string[] = [];
  const server = await pictured([async (c, next) => { asked.push(c.req.path); await next(); }]);
  const desk = await deskOf(server, 's-imogen');
  const images = await desk.ask('images.of', { postIds: ['t-1', 'p-hazel', 'p-hazel', 'not-here'] });
  expect(images.map(({ id, alt, here, file }) => [id, alt, here, file?.mediaType, file?.width, file?.bytes])).toEqual([['i-kite', 'my kite', false, 'image/png', 360, kite.length], ['i-dots', null, false, 'image/gif', 96, picture('dots').length]]);
  expect(await desk.fails('image.file', { id: 'i-kite', moving: false })).toMatchObject({ code: 'not-found' });
  expect(asked.filter((path) => path.startsWith('/v1/images/'))).toEqual([]);
  const { rows } = await desk.ask('cases.list', everything);
  expect(rows.filter(({ covered }) => covered).map(({ id }) => id)).toContain('c-hazel');

  expect(await desk.ask('image.show', { id: 'i-kite' })).toEqual({ moves: false });
  const { mediaType, bytes } = await desk.ask('image.file', { id: 'i-kite', moving: false });
  expect([mediaType, Buffer.from(bytes).includes('tEXt')]).toEqual(['image/png', false]);
  expect(await desk.fails('image.file', { id: 'i-kite', moving: true })).toMatchObject({ code: 'not-found' });
  expect(await desk.ask('image.show', { id: 'i-dots' })).toEqual({ moves: true });
  expect((await desk.ask('image.file', { id: 'i-dots', moving: true })).bytes.length).toBeGreaterThan((await desk.ask('image.file', { id: 'i-dots', moving: false })).bytes.length);
  expect((await desk.ask('images.of', { postIds: ['p-hazel'] })).map(({ here }) => here)).toEqual([true, true]);
  expect(asked.filter((path) => path.startsWith('/v1/images/'))).toEqual(['/v1/images/i-kite', '/v1/images/i-dots']);
});

it('shows offline what was seen before, and says so where it was not', async () => {
  const server = await pictured();
  const line = await lineTo(server.url);
  const desk = await deskOf({ ...server, url: line.url }, 's-imogen');
  await desk.ask('image.show', { id: 'i-kite' });
  await line.cut();
  expect(await desk.ask('image.show', { id: 'i-kite' })).toEqual({ moves: false });
  expect(await desk.fails('image.show', { id: 'i-dots' })).toMatchObject({ code: 'unreachable', message: expect.stringContaining('not on this computer') });
  expect(kept(desk)).toEqual(['i-kite']);
  await line.mend();
  expect(await desk.ask('image.show', { id: 'i-dots' })).toEqual({ moves: true });
  await line.close();
});

it('keeps nothing of a file that is not what it should be', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const long = Buffer.alloc(limits.imageBytes + 1, picture('kite'));
  const answers: Record<string, () => Response> = {
    '/v1/images/i-svg': () => new Response(svg, { headers: { 'content-type': 'image/png' } }),
    '/v1/images/i-other': () => new Response(Buffer.from(picture('mug')), { headers: { 'content-type': 'image/png' } }),
    '/v1/images/i-away': () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:9/i.png' } }),
    '/v1/images/i-page': () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
    '/v1/images/i-long': () => new Response(long, { headers: { 'content-type': 'image/png' } }),
    '/v1/images/i-cut': () => new Response(Buffer.from(kite.subarray(0, 900)), { headers: { 'content-type': 'image/png' } }),
    '/v1/images/i-none': () => Response.json({ type: 'not-found', title: 'Gone.' }, { status: 404, headers: { 'content-type': 'application/problem+json' } }),
    '/v1/images/i-busy': () => new Response(null, { status: 503 }),
  };
  const server = await pictured([async (c, next) => answers[c.req.path]?.() ?? next()]);
  server.ingest([rowOf('i-svg', svg), rowOf('i-other', kite), rowOf('i-away', kite), rowOf('i-page', kite), rowOf('i-long', kite), rowOf('i-cut', kite.subarray(0, 900)), rowOf('i-none', kite), rowOf('i-busy', kite), rowOf('i-else', kite, { file: null, host: 'pictures.example.org' })]);
  const desk = await deskOf(server, 's-imogen');
  const failures = await Promise.all(['i-svg', 'i-other', 'i-away', 'i-page', 'i-long', 'i-cut', 'i-none', 'i-busy', 'i-else', 'not-here'].map((id) => desk.fails('image.show', { id })));
  expect(failures.map(({ code }) => code)).toEqual(['refused', 'refused', 'not-a-community', 'not-a-community', 'not-a-community', 'refused', 'not-found', 'unreachable', 'refused', 'not-found']);
  expect(failures.map(({ message }) => message).join(' ')).not.toContain('example.org');
  expect(kept(desk)).toEqual([]);
});

it('keeps of a photograph neither where it was taken nor by what', async () => {
  const server = await pictured();
  server.attachImage({ id: 'i-photo', postId: 'p-hazel', at: ago(5), alt: null }, photograph());
  expect(Buffer.from(server.store.images.get('i-photo')!).includes(SECRETS[0])).toBe(true);
  const desk = await deskOf(server, 's-imogen');
  await desk.ask('image.show', { id: 'i-photo' });
  const { bytes } = await desk.ask('image.file', { id: 'i-photo', moving: false });
  const raw = storeOf(desk).db.prepare<[], Buffer>(`SELECT "still" FROM "image_files" WHERE "id" = 'i-photo'`).pluck().get()!;
  for (const secret of SECRETS) expect([Buffer.from(bytes).includes(secret), raw.includes(secret)]).toEqual([false, false]);
});

it('lets a file go with its image, with its post, and when nobody has looked at it for days', async () => {
  const server = await pictured();
  server.attachImage({ id: 'i-moss', postId: 'p-moss', at: ago(30), alt: null }, picture('mug'));
  server.attachImage({ id: 'i-late', postId: 't-1', at: ago(30), alt: null }, picture('hills'));
  const desk = await deskOf(server, 's-imogen');
  for (const id of ['i-kite', 'i-dots', 'i-moss', 'i-late']) await desk.ask('image.show', { id });
  expect(kept(desk)).toEqual(['i-dots', 'i-kite', 'i-late', 'i-moss']);

  server.ingest([{ op: 'del', t: 'image', id: 'i-dots' }]);
  await desk.until(() => !kept(desk).includes('i-dots'));
  server.ingest([{ op: 'del', t: 'post', id: 'p-moss' }]);
  await desk.until(() => storeOf(desk).reader.get('post', 'p-moss') === undefined);
  expect(kept(desk)).toEqual(['i-kite', 'i-late']);
  expect([storeOf(desk).reader.get('image', 'i-moss'), server.store.images.get('i-moss')]).toEqual([undefined, null]);
  expect(await desk.fails('image.show', { id: 'i-moss' })).toMatchObject({ code: 'not-found' });

  // A desk that cleans its own copy lets the post go first; what it showed is neither drawn nor kept.
  storeOf(desk).db.exec(`DELETE FROM "posts" WHERE "id" = 't-1'`);
  expect(await desk.fails('image.file', { id: 'i-late', moving: false })).toMatchObject({ code: 'not-found' });
  tidyImages(storeOf(desk), NOW);
  expect(kept(desk)).toEqual(['i-kite']);
  tidyImages(storeOf(desk), plusMs(NOW, (limits.imageDays - 1) * 86_400_000));
  expect(kept(desk)).toEqual(['i-kite']);
  tidyImages(storeOf(desk), plusMs(NOW, (limits.imageDays + 1) * 86_400_000));
  expect(kept(desk)).toEqual([]);
});

it('keeps no more than its room, the latest seen', async () => {
  const desk = await deskOf(await pictured(), 's-imogen');
  const { images } = storeOf(desk);
  const file = { mediaType: 'image/png', still: new Uint8Array(600), moving: new Uint8Array(400) } as const;
  for (const [id, minutes] of [['i-kite', 3], ['i-dots', 1]] as const) images.put(id, file, ago(minutes));
  images.tidy(ago(60), 2_000);
  expect(kept(desk)).toEqual(['i-dots', 'i-kite']);
  images.seen('i-kite', NOW);
  images.tidy(ago(60), 1_999);
  expect(kept(desk)).toEqual(['i-kite']);
});

it('names images in evidence as it was frozen: points, a risk record, a bundle; and shows none there', async () => {
  const server = await pictured();
  const desk = await deskOf(server, 's-tom');
  await has(desk, 'i-dots');
  const named = `described as “my kite”; SHA-256 ${sha(kite)}`;
  const risk = await desk.ask('risk.start', { about: { kind: 'case', id: 'c-hazel' }, memberId: 'm-hazel' });
  expect(risk.form.evidence[0]?.text).toContain(named);
  expect(risk.form.evidence[0]?.text).not.toContain('GIF');
  expect(risk.form.exactWords).not.toContain('SHA-256');
  const sheet = await desk.ask('points.sheet', { memberId: 'm-hazel', caseId: 'c-hazel', conversationId: null, proposalId: null });
  expect(sheet.evidence?.segments.map(({ text }) => text).join('')).toContain(named);
  const { job } = await desk.ask('bundle.begin', { about: { kind: 'case', id: 'c-hazel' }, purpose: 'An appeal', reporters: null, staffNotes: false, nameInFile: false });
  const { html } = await desk.ask('bundle.next', { job });
  expect(html).toContain('2 images in the post, named here and not shown');
  expect(html).toContain(sha(kite));
  expect(html).toMatch(/GIF.*Put in later/su);
  expect(html).not.toContain('<img');
});
