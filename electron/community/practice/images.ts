import type { Image } from '../../../shared/contract/entities/images.ts';
import type { Post } from '../../../shared/contract/entities/cases.ts';
import { imageRow } from '../server/image-row.ts';
import { named } from './people.ts';
import { picture } from './pictures.ts';
import { MINUTE, iso, type World } from './world.ts';

/** Whose post in the queue holds a picture: which one, what they say is on it, and whether they took it out again. */
const held = [
  ['paperkite_09', 'kite', 'my kite, pencil and a bit of gouache', false],
  ['pebbleandpine', 'hills', 'the view from the bus this morning', false],
  ['pebbleandpine', 'mug', null, false],
  ['latebus_lou', 'timetable', 'my revision timetable', false],
  ['softstatic', 'dots', 'loading screen i made for my game', false],
  ['kettlesong', 'hills', 'I don’t know why I took this', true],
] as const;

/** Whose post in the queue shows a picture from another site, and what they say is on it. */
const linked = [['mossandmugs', 'pictures.example.org', 'cat in a mug']] as const;

/** Puts invented pictures into some open posts of the drawings' people. Harmless ones: what matters is that nobody knows before looking. */
export function addImages(world: World): void {
  const open = new Map<string, string>();
  const posts = new Map<string, Post>();
  for (const { t, row } of world.rows()) {
    if (t === 'case' && row.state === 'open') open.set(row.memberId, row.postId);
    if (t === 'post') posts.set(row.id, row);
  }
  const postOf = (name: string): Post | undefined => posts.get(open.get(named(world, name).id) ?? '');
  const add = (row: Image): void => void world.add('image', row, Date.parse(row.at));
  for (const [name, scene, alt, removed] of held) {
    const post = postOf(name);
    const bytes = picture(scene);
    const row = post && imageRow({ id: world.id('img'), postId: post.id, at: post.createdAt, alt }, bytes);
    if (!row) continue;
    world.files.set(row.id, bytes);
    add(removed ? { ...row, removedAt: iso(Math.min(Date.parse(row.at) + 20 * MINUTE, world.nowMs)) } : row);
  }
  for (const [name, host, alt] of linked) {
    const post = postOf(name);
    if (post) add({ id: world.id('img'), postId: post.id, at: post.createdAt, removedAt: null, alt, file: null, host });
  }
}
