import type { Member } from '../../../shared/contract/entities/people.ts';
import type { Post } from '../../../shared/contract/entities/cases.ts';
import type { Random } from './random.ts';
import { spaceKinds, type SpaceKind } from './spaces.ts';
import { backText, inVoice, openingText, replyText, titleOf, type Filled } from './text.ts';
import type { Topic } from './words/topic.ts';
import { hostWords } from './words/chat.ts';
import { DAY, HOUR, MINUTE, iso, type Thread, type World } from './world.ts';

/** Makes a visible post and adds it. Times in milliseconds since 1970. */
export function addPost(world: World, thread: { id: string | null; spaceId: string }, author: Member, text: string, at: number, more: Partial<Post> = {}): Post {
  const id = world.id('p');
  const row: Post = {
    id,
    spaceId: thread.spaceId,
    threadId: thread.id ?? id,
    title: null,
    authorId: author.id,
    body: text,
    state: 'visible',
    stateAt: null,
    stateBy: null,
    createdAt: iso(at),
    editedAt: null,
    editedBy: null,
    ...more,
  };
  world.posts.set(id, row);
  return world.add('post', row, at);
}

/** Somebody who was a member by then; a few people write most of what is written. */
export function author(world: World, at: number, random: Random): Member {
  for (let attempt = 0; attempt < 6; attempt++) {
    const found = world.members[14 + Math.floor((world.members.length - 14) * random.next() ** 2)]!;
    if (found.state === 'active' && Date.parse(found.joinedAt) < at) return found;
  }
  return world.members[14 + random.int(0, 25)]!;
}

/** A moment in two years with more posts in recent months, between nine and nine by day. */
function moment(world: World, random: Random): number {
  const day = Math.floor((world.nowMs - 730 * DAY * random.next() ** 1.25) / DAY) * DAY;
  const hour = 9.1 + 11.6 * Math.sqrt(random.next());
  return Math.min(day + Math.floor(hour * HOUR), world.nowMs - random.int(40, 600) * MINUTE);
}

const edited = (random: Random, at: number, by: string): Partial<Post> => (random.chance(0.03) ? { editedAt: iso(at + random.int(1, 20) * MINUTE), editedBy: by } : {});

/** Adds a board thread whose opening post is at `at`: title, opener, replies that fit. Returns it with its number of posts. */
export function boardThread(world: World, kind: SpaceKind, at: number, random: Random, topic: Topic = random.pick(kind.topics), opener: Member = author(world, at, random)): { thread: Thread; count: number } {
  const filled: Filled = new Map();
  const first = addPost(world, { id: null, spaceId: kind.row.id }, opener, openingText(topic, world.voice(opener), filled, random), at, { title: titleOf(topic, filled, random), ...edited(random, at, opener.id) });
  const people = [...new Set([opener, ...Array.from({ length: random.int(2, 6) }, () => author(world, at, random))])];
  const thread: Thread = { id: first.id, spaceId: kind.row.id, topic, filled, people, startedAt: at, lastAt: at };
  const replies = Math.min(60, Math.round(random.around(6, 0.8)));
  const others = people.filter((one) => one !== opener);
  let count = 1;
  for (let i = 0; i < replies; i++) {
    const next = thread.lastAt + Math.floor(random.around(35, 1.3) * MINUTE) + 40_000;
    if (next > world.nowMs - MINUTE) break;
    const back = i > 1 && random.chance(0.22);
    const who = back || others.length === 0 ? opener : random.pick(others);
    const text = back ? backText(topic, world.voice(who), filled, random) : replyText(topic, world.voice(who), filled, random);
    addPost(world, { id: first.id, spaceId: kind.row.id }, who, text, next, edited(random, next, who.id));
    thread.lastAt = next;
    count += 1;
  }
  world.threads.push(thread);
  return { thread, count };
}

/** Adds an evening of group chat: a host opens, people come and go, the host closes. */
function chatSession(world: World, kind: SpaceKind, start: number, random: Random): number {
  const host = world.members[random.int(2, 5)]!;
  const topic = random.pick(kind.topics);
  const filled: Filled = new Map();
  const first = addPost(world, { id: null, spaceId: kind.row.id }, host, random.pick(hostWords.open), start, { title: random.pick(topic.titles) });
  const people = [...new Set(Array.from({ length: random.int(4, 10) }, () => author(world, start, random)))];
  const thread: Thread = { id: first.id, spaceId: kind.row.id, topic, filled, people, startedAt: start, lastAt: start };
  const length = random.int(10, 26);
  const said = new Set<string>();
  let count = 1;
  let at = start;
  for (let i = 0; i < length; i++) {
    at += Math.floor(random.around(90, 0.9) * 1_000) + 4_000;
    if (at > world.nowMs - MINUTE) break;
    const hosting = i === length - 1 || random.chance(0.1);
    const who = hosting ? host : random.pick(people);
    const pool = i < 3 ? topic.open : random.chance(0.5) ? topic.reply : random.chance(0.6) ? topic.share : random.chance(0.5) ? topic.more : topic.ask;
    const left = pool.filter((one) => !said.has(one));
    const line = random.pick(left.length > 0 ? left : pool);
    said.add(line);
    const text = hosting ? random.pick(i === length - 1 ? hostWords.close : hostWords.during) : inVoice([line], world.voice(who), random);
    addPost(world, { id: first.id, spaceId: kind.row.id }, who, text, at);
    thread.lastAt = at;
    count += 1;
  }
  world.threads.push(thread);
  return count;
}

/** The nth evening on which a chat was held: weekdays for support chat, Tuesdays for the Circle, at seven in the evening by UTC. */
function evening(world: World, kind: SpaceKind, n: number): number | null {
  const circle = kind.row.id === 'support-circle';
  let day = Math.floor(world.nowMs / DAY) * DAY;
  for (let left = n; ; day -= DAY) {
    if (world.nowMs - day > 730 * DAY) return null;
    const weekday = new Date(day).getUTCDay();
    const held = circle ? weekday === 2 : weekday >= 1 && weekday <= 5;
    const at = Math.floor(day / DAY) * DAY + (circle ? 17 : 19) * HOUR;
    if (held && at < world.nowMs - 30 * MINUTE && left-- === 0) return at;
  }
}

/** Adds about 60,000 posts at scale 1 over two years, space by space. */
export function addThreads(world: World): void {
  const total = Math.round(60_000 * world.scale);
  for (const kind of spaceKinds) {
    const random = world.random(`threads/${kind.row.id}`);
    let left = Math.round(total * kind.share);
    for (let n = 0; left > 0; n++) {
      if (kind.row.kind === 'board') left -= boardThread(world, kind, moment(world, random), random).count;
      else {
        const at = evening(world, kind, n % (kind.row.id === 'support-circle' ? 100 : 510)) ?? world.nowMs - random.int(1, 700) * DAY;
        left -= chatSession(world, kind, at, random);
      }
    }
  }
}
