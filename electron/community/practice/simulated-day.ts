import type { Case, Post } from '../../../shared/contract/entities/cases.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import { holderAt } from '../../../shared/model/claims.ts';
import { isStaff } from '../../../shared/model/permissions.ts';
import { fileReport, holdForApproval } from '../server/intake.ts';
import { signedIn, someone, type DayOptions, type Moment } from './day-moment.ts';
import { inboxMoment } from './inbox-day.ts';
import { randomFor } from './random.ts';
import { spaceKinds } from './spaces.ts';
import { openingText, titleOf, voiceOf } from './text.ts';
import { reported } from './words/reported.ts';

/** Below this many open cases more arrive than are closed; above the other, fewer. */
const FEW = 48;
const MANY = 68;
/** How often it is the inbox in which something happens. */
const INBOX = 0.2;
const boards = spaceKinds.filter((one) => one.row.kind === 'board' && one.row.id !== 'about-breaks');
/** A member posts something that another member reports. */
function arrivingReport(day: Moment): void {
  const near = day.random.pick(day.recent.filter((one) => one.state === 'visible'));
  const authorId = someone(day, [near.authorId]);
  const reporterId = authorId === null ? null : someone(day, [authorId]);
  if (authorId === null || reporterId === null) return;
  const what = day.random.pick(reported);
  const id = day.id('p');
  const post: Post = { id, spaceId: near.spaceId, threadId: near.threadId, title: null, authorId, body: what.body, state: 'visible', stateAt: null, stateBy: null, createdAt: day.at, editedAt: null, editedBy: null };
  day.colleagues.ingest([{ op: 'put', t: 'post', row: post }, ...fileReport(post, undefined, { id: day.id('rep'), reporterId, reason: what.reason, words: day.random.pick([...what.words, '']), at: day.at }, day.id('case'))]);
}

/** Another member reports a post that has a case. */
function furtherReport(day: Moment): boolean {
  const open = day.open.filter((one) => one.kind === 'report');
  if (open.length === 0) return false;
  const row = day.random.pick(open);
  const reports = day.store.records.childrenOf('report', row.id, 10);
  const post = day.store.records.get('post', row.postId);
  const reporterId = someone(day, [row.memberId, ...reports.map((one) => one.reporterId ?? '')]);
  if (!post || reports.length > 4 || reporterId === null) return false;
  day.colleagues.ingest(fileReport(post, row, { id: day.id('rep'), reporterId, reason: reports[0]?.reason ?? 'other', words: day.random.pick(['', 'please look at this', 'this isn’t okay', 'it’s still up']), at: day.at }, ''));
  return true;
}

/** A member writes a post that waits for approval. */
function arrivingPending(day: Moment): void {
  const authorId = someone(day);
  if (authorId === null) return;
  const { row, topics } = day.random.pick(boards);
  const topic = day.random.pick(topics);
  const filled = new Map<string, string>();
  const id = day.id('p');
  const text = openingText(topic, voiceOf(randomFor(day.seed, `voice/${authorId}`)), filled, day.random);
  const post: Post = { id, spaceId: row.id, threadId: id, title: titleOf(topic, filled, day.random), authorId, body: text, state: 'pending', stateAt: null, stateBy: null, createdAt: day.at, editedAt: null, editedBy: null };
  day.colleagues.ingest(holdForApproval(post, day.id('case')));
}

/** A member changes or takes away a post that somebody reported. */
function secondThoughts(day: Moment): boolean {
  const posts = day.open.filter((one) => one.kind === 'report').map((one) => day.store.records.get('post', one.postId)).filter((post) => post?.state === 'visible' && post.editedAt === null);
  const post = posts.length > 0 ? day.random.pick(posts) : undefined;
  if (!post) return false;
  const softer = reported.find((one) => one.body === post.body)?.later ?? `${post.body.split(/(?<=[.!?])\s/)[0]} (sorry, took the rest out)`;
  const row: Post = day.random.chance(0.7) ? { ...post, body: softer, editedAt: day.at, editedBy: post.authorId } : { ...post, state: 'removed', stateAt: day.at, stateBy: post.authorId };
  day.colleagues.ingest([{ op: 'put', t: 'post', row }]);
  return true;
}

/** What a colleague decides about a case that they hold, by the rules and as another desk would. */
function decideCase(day: Moment, colleague: Staff, row: Case): void {
  const act = day.colleagues.applyAsColleague;
  const { at } = day;
  if (row.kind === 'pending' && day.store.records.get('post', row.postId)?.state === 'pending') {
    const yes = day.random.chance(0.9);
    const done = act(colleague.id, yes ? 'post.approve@1' : 'post.reject@1', { postId: row.postId, caseId: row.id, text: '', at }, day.id('act'));
    if (done.status === 'applied') act(colleague.id, 'case.close@1', { caseId: row.id, outcome: yes ? 'approved' : 'rejected', text: '', at }, day.id('act'));
    return;
  }
  const hide = day.random.chance(0.5) && act(colleague.id, 'post.hide@1', { postId: row.postId, caseId: row.id, text: '', at }, day.id('act')).status === 'applied';
  act(colleague.id, 'case.close@1', { caseId: row.id, outcome: hide ? 'hidden' : 'no-action', text: hide ? 'Hidden, and explained in a message.' : 'Read the thread, nothing to do.', at }, day.id('act'));
}

/** A colleague, never one whom a desk signs in as, claims a case or decides one that they hold. */
function colleagueWorks(day: Moment, mayClose: boolean): void {
  const others = day.store.records.all('staff').filter((one) => one.active && !signedIn.has(one.id));
  const held = day.open.map((row) => ({ row, holder: holderAt(day.store.records.get('claim', row.id), day.at) }));
  const theirs = held.filter(({ holder }) => holder !== null && others.some((one) => one.id === holder));
  if (mayClose && theirs.length > 0 && (theirs.length > 6 || day.random.chance(0.75))) {
    const { row, holder } = day.random.pick(theirs);
    decideCase(day, others.find((one) => one.id === holder)!, row);
    return;
  }
  const free = held.filter(({ holder }) => holder === null);
  if (free.length === 0 || theirs.length > 8) return;
  const { row } = day.random.pick(free);
  const fit = others.filter((one) => one.memberId !== row.memberId && (!row.withStaff || isStaff(one.role)));
  if (fit.length > 0) day.colleagues.applyAsColleague(day.random.pick(fit).id, 'case.claim@1', { caseId: row.id, at: day.at }, day.id('act'));
}

/**
 * Lets one thing happen in the community and says after how many milliseconds the next should: 20 to 90 seconds. What
 * happens follows from the seed and the state alone, and keeps between 40 and 80 cases open unless people close faster.
 */
export function dayStep(options: DayOptions): number {
  const head = options.store.head();
  const random = randomFor(options.seed, `day/${head}`);
  const open = options.store.records.open('case', 1_000);
  let made = 0;
  const day: Moment = { ...options, random, at: options.now(), open, recent: options.store.records.newest('post', 300), id: (prefix) => `${prefix}-day-${head}-${(made += 1)}` };
  const arrives = open.length <= 42 ? 1 : open.length >= 77 ? 0 : open.length < FEW ? 0.75 : open.length > MANY ? 0.2 : 0.5;
  const inbox = random.chance(INBOX) && day.recent.length > 0 && inboxMoment(day);
  if (!inbox && day.recent.length > 0) {
    if (random.chance(arrives)) (random.chance(0.6) ? arrivingReport : arrivingPending)(day);
    else if (!(random.chance(0.15) && furtherReport(day)) && !(random.chance(0.15) && secondThoughts(day))) colleagueWorks(day, open.length > 42);
  }
  return random.int(20, 90) * 1_000;
}

/** Plays the day until it is stopped. A step that fails is told to `onError` and the day goes on. */
export function playDay(options: DayOptions, onError: (error: unknown) => void): { stop(): void } {
  let timer: NodeJS.Timeout;
  const later = (ms: number): void => {
    timer = setTimeout(() => {
      let next = 60_000;
      try {
        next = dayStep(options);
      } catch (error) {
        onError(error);
      }
      later(next);
    }, ms);
    timer.unref();
  };
  later(20_000);
  return { stop: () => clearTimeout(timer) };
}
