import { createHash } from 'node:crypto';
import type { Image } from '../../../shared/contract/entities/images.ts';
import { limits } from '../../../shared/limits.ts';
import { readImage } from '../../../shared/model/images/index.ts';
import type { Check, World } from '../check.ts';
import { must, NotHere } from '../findings.ts';
import { expectProblem } from './support.ts';

/** Files that are fetched at most: a community may hold thousands. */
const MOST = 5;

/** Rows of images with a file, of those that the first snapshot brought. */
function held({ walk }: World): Pick<Image, 'id' | 'file'>[] {
  const rows = [...(walk?.copy ?? [])].flatMap(([key, { gone, facts }]) => (key.startsWith('image/') && !gone && facts !== null ? [facts as unknown as Pick<Image, 'id' | 'file'>] : []));
  const found = rows.filter(({ file }) => file !== null);
  if (found.length === 0) throw new NotHere('No post holds an image whose file lies here.');
  return found.slice(0, MOST);
}

/** A file as it comes, whole; ends the check when it is longer than its row may say. */
async function fileOf(world: World, id: string): Promise<{ asked: string; status: number; type: string; sniff: string; bytes: Uint8Array }> {
  const stream = await world.first.door.stream(`/v1/images/${encodeURIComponent(id)}`, { headers: { accept: 'image/*' } });
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream.chunks) {
    length += part.length;
    must(length <= limits.imageBytes, stream.asked, `at most ${limits.imageBytes} bytes`, 'more');
    parts.push(part);
  }
  const said = (name: string): string => String(stream.headers[name] ?? 'none');
  return { asked: stream.asked, status: stream.status, type: said('content-type'), sniff: said('x-content-type-options'), bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** What a server does about the files of images. */
export const imageChecks: readonly Check[] = [
  {
    name: 'images.file',
    says: 'The file of an image is what its row tells of',
    holds: 'promise 16',
    async run(world, trial) {
      for (const { id, file } of held(world)) {
        const { asked, status, type, sniff, bytes } = await fileOf(world, id);
        must(status === 200 && file !== null, asked, 'status 200', `status ${status}`);
        const read = readImage(bytes);
        if (createHash('sha256').update(bytes).digest('hex') !== file.sha256 || bytes.length !== file.bytes) trial.wrong(asked, 'the bytes whose length and SHA-256 stand in the row', `${bytes.length} others`);
        if (type !== file.mediaType || !read.ok || read.image.mediaType !== type) trial.wrong(asked, `${file.mediaType}, by its first bytes too`, read.ok ? `${type}, ${read.image.mediaType} by its bytes` : type);
        if (sniff !== 'nosniff') trial.wrong(asked, 'X-Content-Type-Options: nosniff', sniff);
      }
    },
  },
  {
    name: 'images.nobody-else',
    says: 'Without a token, or where there is none, there is no image',
    holds: 'promises 11, 16',
    async run(world, trial) {
      const { door } = world.first;
      expectProblem(trial, await door.ask('/v1/images/there-is-no-such-image'), [404], ['not-found']);
      for (const { id } of held(world).slice(0, 1)) expectProblem(trial, await door.ask(`/v1/images/${encodeURIComponent(id)}`, { token: null }), [401], ['unauthorized'], 'GET an image without a token');
    },
  },
];
