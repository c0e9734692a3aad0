import type { Change } from '../../../../electron/community/server/store/records.ts';
import { instantOf } from '../../../../shared/time.ts';
import { benchWorld, people } from '../members/rows.ts';

/** How large the community is that the window is measured with. */
export interface UiSizes {
  readonly posts: number;
  readonly cases: number;
  readonly messages: number;
  /** Entries in the history of the heaviest member. */
  readonly entries: number;
}

/** The conversation with the most messages, and the member with the longest history. */
export const heaviest = { conversation: 'con-long', member: people.long } as const;

const OPEN_CASES = 1_000;
const OPEN_TALKS = 300;
const TALK = 10;
const LONG_TALK = 600;
const MEMBERS = 2_000;
const MINUTE = 60_000;
const sentences = ['It has been a long week and nobody at home asks how I am.', 'Has anybody tried the group on Tuesdays? I was too nervous to say hello.', 'Thank you for what you wrote yesterday, I read it three times.', 'I think this thread is going round in circles, can we stop here?', 'My sleep is all over the place since the exams began.'];
const text = (n: number): string => Array.from({ length: 1 + (n % 4) }, (_, i) => sentences[(n * 7 + i * 3) % sentences.length]!).join(' ');
const member = (n: number): string => `m-bench-${n % MEMBERS}`;
const put = (t: string, row: object): Change => ({ op: 'put', t, row }) as Change;

/** The n-th post, the 0th the newest; `nowMs` as of which, milliseconds since 1970. */
const postAt = (n: number, nowMs: number): Change => post(`post-${n}`, `post-${n - (n % 12)}`, n, nowMs - n * 2 * MINUTE);

function post(id: string, threadId: string, n: number, atMs: number): Change {
  return put('post', { id, spaceId: n % 3 === 0 ? 'sp-life' : 'sp-art', threadId, title: id === threadId ? sentences[n % 5]!.slice(0, 40) : null, authorId: member(n * 31), body: text(n), state: 'visible', stateAt: null, stateBy: null, createdAt: instantOf(atMs), editedAt: null, editedBy: null });
}

/** A post that has just been written, the n-th of a run of the benchmark. */
export function newPost(run: string, n: number, nowMs: number): Change {
  return post(`post-${run}-${n}`, `post-${run}-${n}`, n, nowMs);
}

function caseAt(n: number, nowMs: number): Change[] {
  const at = instantOf(nowMs - n * 9 * MINUTE);
  const open = n < OPEN_CASES;
  const id = `case-${n}`;
  const closing = open ? { state: 'open', outcome: null, closedAt: null, closedBy: null } : { state: 'closed', outcome: 'no-action', closedAt: at, closedBy: 's-tom' };
  const row = put('case', { id, kind: 'report', postId: `post-${n}`, memberId: member(n * 31), spaceId: n % 3 === 0 ? 'sp-life' : 'sp-art', openedAt: at, frozenTitle: null, frozenBody: text(n), frozenAt: at, ...closing, withStaff: false, closingNote: null, appealOf: null });
  return [row, put('report', { id: `report-${n}`, caseId: id, postId: `post-${n}`, reporterId: member(n * 17 + 1), reason: 'derailing', words: sentences[n % 5]!, at })];
}

function talkAt(n: number, nowMs: number): Change[] {
  const long = n === 0;
  const open = n < OPEN_TALKS;
  const id = long ? heaviest.conversation : `con-bench-${n}`;
  const turns = long ? LONG_TALK : TALK;
  const begun = nowMs - (long ? LONG_TALK : n * 12 + TALK) * MINUTE;
  const said = Array.from({ length: turns }, (_, i) => put('message', { id: `${id}.${i}`, conversationId: id, memberId: member(n), from: i % 2 === 0 ? 'member' : 'team', by: i % 2 === 0 ? null : 's-tom', body: text(n + i), at: instantOf(begun + i * MINUTE), withCover: false }));
  const closing = open ? [] : [put('conversationEvent', { id: `${id}.e`, conversationId: id, kind: 'closed', by: 's-tom', at: instantOf(begun + turns * MINUTE), until: null, toStaffId: null, text: null, withCover: false })];
  const mark = put('triageMark', { id: `${id}.t`, conversationId: id, purpose: 'concern', suggested: null, suggestedWords: [], by: 's-tom', at: instantOf(begun + MINUTE), withCover: false });
  const row = put('conversation', { id, memberId: member(n), subject: sentences[n % 5]!, state: open ? 'open' : 'closed', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: instantOf(begun), lastMessageAt: instantOf(begun + (turns - 1) * MINUTE) });
  return [row, ...said, mark, ...closing];
}

/** Everything of the community, a few thousand rows at a time. */
export function* uiRows({ posts, cases, messages, entries }: UiSizes, nowMs: number): Generator<Change[]> {
  yield benchWorld(entries, 50, nowMs) as unknown as Change[];
  yield Array.from({ length: MEMBERS }, (_, n) => put('member', { id: member(n), name: `paper_${n.toString(36)}`, joinedAt: instantOf(nowMs - 900 * 24 * 60 * MINUTE), ageBand: '16-17', state: 'active', mergedInto: null, contactRoutes: ['message'] }));
  const chunks = function* (count: number, size: number, make: (n: number) => readonly Change[]): Generator<Change[]> {
    for (let n = 0; n < count; n += size) yield Array.from({ length: Math.min(size, count - n) }, (_, i) => make(n + i)).flat();
  };
  yield* chunks(posts, 5_000, (n) => [postAt(n, nowMs)]);
  yield* chunks(cases, 2_500, (n) => caseAt(n, nowMs));
  yield* chunks(Math.floor(messages / TALK), 400, (n) => talkAt(n, nowMs));
}
