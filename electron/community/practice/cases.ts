import type { Case, CaseAction, CaseActionKind, Outcome, Post } from '../../../shared/contract/entities/cases.ts';
import type { Member } from '../../../shared/contract/entities/people.ts';
import type { Random } from './random.ts';
import { spaceKinds } from './spaces.ts';
import { fill, openingText, replyText, titleOf } from './text.ts';
import { addPost, author } from './threads.ts';
import { pendingDoubtful, type Reported } from './words/reported.ts';
import { MINUTE, iso, type Thread, type World } from './world.ts';

/** A thread of a space that was going on at a moment. */
export function threadAt(world: World, spaceId: string, at: number, random: Random): Thread {
  const before = world.threads.filter((one) => one.spaceId === spaceId && one.startedAt < at).sort((a, b) => b.startedAt - a.startedAt);
  const found = before[Math.min(before.length - 1, random.int(0, 9))];
  if (!found) throw new RangeError(`No thread in ${spaceId} yet.`);
  return found;
}

/** What opening a case needs. Times in milliseconds since 1970; `thread` null starts a thread of its own. */
export interface Opening {
  readonly member: Member;
  readonly spaceId: string;
  readonly thread: Thread | null;
  readonly openedAt: number;
  readonly random: Random;
}

/** A case in the making, so that closing it can still change its post. */
export interface Making {
  case: Case;
  post: Post;
}

const caseOf = (world: World, kind: Case['kind'], post: Post, openedAt: number, frozenBody: string): Case => ({
  id: world.id('case'), kind, postId: post.id, memberId: post.authorId, spaceId: post.spaceId, openedAt: iso(openedAt), frozenTitle: post.title, frozenBody, frozenAt: iso(openedAt), state: 'open',
  withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null,
});

/** Makes a post that somebody reports; it stands a few minutes before the report. Add both with {@link addMaking}. */
export function reportedPost(world: World, { member, spaceId, thread, openedAt, random }: Opening, what: Reported): Making {
  const at = openedAt - random.int(3, 14) * MINUTE;
  const id = world.id('p');
  const later = what.later !== undefined && random.chance(0.7) ? what.later : null;
  const editedAt = Math.min(openedAt + random.int(5, 30) * MINUTE, world.nowMs - MINUTE);
  const edited = later !== null && editedAt > openedAt;
  const post: Post = {
    id, spaceId, threadId: thread?.id ?? id, title: thread ? null : 'A quick question', authorId: member.id, body: edited ? later : what.body, state: 'visible', stateAt: null, stateBy: null,
    createdAt: iso(at), editedAt: edited ? iso(editedAt) : null, editedBy: edited ? member.id : null,
  };
  return { post, case: caseOf(world, 'report', post, openedAt, what.body) };
}

/** Makes a post that waits for approval, with its case (domain.md 1.4). */
export function pendingPost(world: World, { member, spaceId, thread, openedAt, random }: Opening): Making {
  const id = world.id('p');
  const kind = spaceKinds.find((one) => one.row.id === spaceId)!;
  const topic = thread?.topic ?? random.pick(kind.topics);
  const filled = thread?.filled ?? new Map<string, string>();
  const voice = world.voice(member);
  const body = random.chance(0.12) ? fill(random.pick(pendingDoubtful), filled, random) : thread ? replyText(topic, voice, filled, random) : openingText(topic, voice, filled, random);
  const post: Post = {
    id, spaceId, threadId: thread?.id ?? id, title: thread ? null : titleOf(topic, filled, random), authorId: member.id, body, state: 'pending', stateAt: iso(openedAt), stateBy: null,
    createdAt: iso(openedAt), editedAt: null, editedBy: null,
  };
  return { post, case: caseOf(world, 'pending', post, openedAt, body) };
}

/** Adds a case with its post. `postAt` is when the post arrived. */
export function addMaking(world: World, { case: row, post }: Making): Case {
  world.posts.set(post.id, post);
  world.add('post', post, Date.parse(post.createdAt));
  return world.add('case', row, Date.parse(row.closedAt ?? row.openedAt));
}

/** Adds an act on a case. */
export function addAction(world: World, caseId: string, kind: CaseActionKind, by: string | null, at: number, more: Partial<CaseAction> = {}): void {
  world.add('caseAction', { id: world.id('act'), caseId, kind, by, at: iso(at), receivedAt: iso(at + 900), text: null, outcome: null, toStaffId: null, ...more }, at);
}

/** Adds reports by members of the thread: a minute apart or more, the reasons mostly the same. */
export function addReports(world: World, { case: row }: Making, thread: Thread | null, what: Reported, count: number, random: Random): void {
  let at = Date.parse(row.openedAt);
  const reporters = new Set<string>();
  for (let i = 0; i < count; i++) {
    const pool = thread?.people.filter((one) => one.id !== row.memberId && !reporters.has(one.id)) ?? [];
    let reporter = pool.length > 0 && random.chance(0.8) ? random.pick(pool) : author(world, at, random);
    while (reporter.id === row.memberId || reporters.has(reporter.id)) reporter = world.members[20 + random.int(0, 60)]!;
    reporters.add(reporter.id);
    const reason = i > 0 && random.chance(0.2) ? random.pick(['unkind-conflict', 'derailing', 'other', 'distressing']) : what.reason;
    world.add('report', { id: world.id('rep'), caseId: row.id, postId: row.postId, reporterId: what.reason === 'spam' && i === 0 && random.chance(0.5) ? null : reporter.id, reason, words: i < what.words.length && random.chance(0.85) ? what.words[i]! : '', at: iso(at) }, at);
    at = Math.min(at + random.int(1, 17) * MINUTE, world.nowMs - 20_000);
  }
}

/** Adds the claim of a case; `by` null is one that was let go. */
export function addClaim(world: World, caseId: string, by: string | null, at: number, activeAt = at): void {
  world.add('claim', { id: caseId, caseId, by, at: iso(at), activeAt: iso(activeAt) }, activeAt);
}

/** The state in which an outcome leaves a post, or null when it leaves it as it is. */
export const stateAfter: Partial<Record<Outcome, Post['state']>> = { hidden: 'hidden', removed: 'removed', approved: 'visible', rejected: 'rejected', points: 'hidden', break: 'hidden' };

/** Adds a post by a member to a thread, for what stands around the evidence. */
export function addReply(world: World, thread: Thread, member: Member, text: string, at: number): void {
  addPost(world, { id: thread.id, spaceId: thread.spaceId }, member, text, at);
  thread.lastAt = Math.max(thread.lastAt, at);
}
