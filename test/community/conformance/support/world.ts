import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { picture } from '../../../../electron/community/practice/pictures.ts';
import { createCommunityServer, type CommunityServer } from '../../../../electron/community/server/server.ts';
import type { Change } from '../../../../electron/community/server/store/records.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { instantOf } from '../../../../shared/time.ts';

/** A small community that keeps the contract, on a real file and a real port. */
export interface SmallCommunity {
  readonly server: CommunityServer;
  readonly url: URL;
  /** Tokens of three colleagues. */
  readonly staff: string;
  readonly moderator: string;
  readonly lead: string;
  close(): Promise<void>;
}

const HOUR = 3_600_000;
const POSTS = 320;

const put = <T extends Change['t']>(t: T, row: Extract<Change, { op: 'put'; t: T }>['row']): Change => ({ op: 'put', t, row }) as Change;

/** Rows of every kind that matters to the checks; instants before `nowMs`. */
export function rows(nowMs: number): Change[] {
  const at = (hours: number): string => instantOf(nowMs - hours * HOUR);
  const all: Change[] = [];
  for (const [id, role, memberId] of [['st-imogen', 'staff', 'm-0'], ['st-bea', 'moderator', 'm-1'], ['st-priya', 'lead', null], ['st-tom', 'staff', null]] as const) all.push(put('staff', { id, name: id.slice(3), role, active: true, memberId }));
  all.push(put('policy', publishedPolicy));
  all.push(put('space', { id: 'everyday', name: 'Everyday life', kind: 'board', position: 1, archived: false }));
  for (let n = 0; n < 40; n += 1) all.push(put('member', { id: `m-${n}`, name: `member ${n}`, joinedAt: at(5_000), ageBand: '16-17', state: 'active', mergedInto: null, contactRoutes: ['message'] }));
  for (let n = 0; n < POSTS; n += 1) {
    all.push(put('post', { id: `p-${n}`, spaceId: 'everyday', threadId: `p-${n - (n % 10)}`, title: n % 10 === 0 ? `Thread ${n}` : null, authorId: `m-${n % 40}`, body: `Post number ${n}. `.repeat(6), state: 'visible', stateAt: null, stateBy: null, createdAt: at(900 - n), editedAt: null, editedBy: null }));
  }
  for (let n = 0; n < 30; n += 1) {
    const id = `c-${n}`;
    const open = n % 2 === 0;
    all.push(put('case', { id, kind: 'report', postId: `p-${n * 7}`, memberId: `m-${(n * 7) % 40}`, spaceId: 'everyday', openedAt: at(40 - n), frozenTitle: null, frozenBody: 'As reported.', frozenAt: at(40 - n), state: open ? 'open' : 'closed', withStaff: n === 4, outcome: open ? null : 'no-action', closedAt: open ? null : at(1), closedBy: open ? null : 'st-tom', closingNote: null, appealOf: null }));
    all.push(put('report', { id: `r-${n}`, caseId: id, postId: `p-${n * 7}`, reporterId: `m-${(n + 20) % 40}`, reason: 'unkind', words: 'Please look.', at: at(40 - n) }));
    all.push(put('note', { id: `n-${n}`, aboutKind: 'case', aboutId: id, visibility: n % 3 === 0 ? 'staff' : 'team', by: 'st-tom', at: at(2), text: 'Seen before.' }));
  }
  all.push(put('claim', { id: 'c-6', caseId: 'c-6', by: 'st-tom', at: at(0.1), activeAt: at(0.1) }));
  all.push(put('conversation', { id: 'd-1', memberId: 'm-3', subject: 'Hello', state: 'open', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: at(5), lastMessageAt: at(5) }));
  all.push(put('message', { id: 'x-1', conversationId: 'd-1', memberId: 'm-3', from: 'member', by: null, body: 'Can you help?', at: at(5) }));
  all.push(put('readMark', { id: 'rm-1', staffId: 'st-tom', kind: 'case', targetId: 'c-1', at: at(3) }), put('readMark', { id: 'rm-2', staffId: 'st-imogen', kind: 'case', targetId: 'c-1', at: at(3) }));
  return all;
}

/**
 * Life goes on while the suite runs: now and then a member deletes a post, somebody posts, a colleague writes for staff,
 * accounts are merged. Runs by number of requests, so that every run is alike.
 */
export function life(server: () => CommunityServer): MiddlewareHandler {
  let asked = 0;
  let posts = POSTS;
  return async (_c, next) => {
    asked += 1;
    if (asked % 41 === 0) server().ingest([{ op: 'del', t: 'post', id: `p-${asked % 190 | 1}` }, put('post', { id: `p-${posts}`, spaceId: 'everyday', threadId: `p-${posts}`, title: 'New', authorId: 'm-9', body: 'A new one.', state: 'visible', stateAt: null, stateBy: null, createdAt: instantOf(Date.now()), editedAt: null, editedBy: null })]);
    if (asked % 41 === 0) posts += 1;
    if (asked % 151 === 0) server().applyAsColleague('st-tom', 'note.add@1', { aboutKind: 'case', aboutId: 'c-8', visibility: 'staff', text: 'For staff.', at: instantOf(Date.now()) });
    if (asked === 60) server().mergeMembers('m-39', 'm-38');
    await next();
  };
}

/** Starts a small community. `faults` come in front of it; `file` keeps its data where a later one can go on. */
export async function smallCommunity(faults: (server: () => CommunityServer) => readonly MiddlewareHandler[] = () => [], more: { heartbeatMs?: number; folder?: string } = {}): Promise<SmallCommunity> {
  const folder = more.folder ?? mkdtempSync(join(tmpdir(), 'duty-conformance-'));
  let server: CommunityServer | null = null;
  const there = (): CommunityServer => server!;
  server = await createCommunityServer({ file: join(folder, 'community.sqlite'), durable: false, heartbeatMs: more.heartbeatMs ?? 150, middleware: [life(there), ...faults(there)] });
  if (server.store.head() === 0) server.ingest(rows(Date.now()));
  if (server.store.records.get('image', 'img-1') === undefined) server.attachImage({ id: 'img-1', postId: 'p-196', at: instantOf(Date.now() - HOUR), alt: null }, picture('kite'));
  const { url } = server;
  return {
    server,
    url: new URL(url),
    staff: server.issueToken('st-imogen'),
    moderator: server.issueToken('st-bea'),
    lead: server.issueToken('st-priya'),
    async close() {
      await there().close();
      if (more.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
