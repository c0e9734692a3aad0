import { ok } from '../../../../shared/result.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Community } from '../../../../electron/service/sync/community.ts';
import { inMemory } from '../sync/in-memory.ts';
import { surroundings } from '../sync/rows.ts';
import { dice, textOf } from './texts.ts';

const BEGIN_MS = Date.parse('2021-01-01T00:00:00.000Z');
const MEMBERS = 20_000;
const A_TALK = 10;

interface Row { readonly id: string }
const put = (t: string, row: Row, v = 100): object => ({ t, id: row.id, v, op: 'put', row });
const at = (ms: number): string => new Date(BEGIN_MS + ms).toISOString();

/** The n-th post; two minutes lie between two of them. */
function postRow(n: number): Row & Record<string, unknown> {
  const roll = dice(n + 1);
  const opening = n - (n % 12);
  return { id: `post-${n.toString(36).padStart(8, '0')}`, spaceId: `sp-${Math.floor(dice(opening)() * 8)}`, threadId: `post-${opening.toString(36).padStart(8, '0')}`, title: n === opening ? textOf(n + 3).slice(0, 40) : null, authorId: `m-${Math.floor(roll() * MEMBERS)}`, body: textOf(n), state: 'visible', stateAt: null, stateBy: null, createdAt: at(n * 120_000), editedAt: null, editedBy: null };
}

/** Messages of conversations, ten each, and what they belong to. */
function messageRows(from: number, count: number): object[] {
  return Array.from({ length: count }, (_, i) => from + i).flatMap((n) => {
    const talk = Math.floor(n / A_TALK);
    const ms = talk * 17_000_000 + (n % A_TALK) * 600_000;
    const conversation = { id: `con-${talk}`, memberId: `m-${talk % MEMBERS}`, subject: textOf(talk).slice(0, 40), state: talk % 20 === 0 ? 'open' : 'closed', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: at(talk * 17_000_000), lastMessageAt: at(ms) };
    return [...(n % A_TALK === 0 ? [put('conversation', conversation)] : []), put('message', { id: `msg-${n}`, conversationId: `con-${talk}`, memberId: conversation.memberId, from: n % 2 === 0 ? 'member' : 'team', by: n % 2 === 0 ? null : 's-2', body: textOf(n + 5_000_000), at: at(ms) } as Row)];
  });
}

const memberRow = (n: number): object => put('member', { id: `m-${n}`, name: `${textOf(n + 9_000_000).split(' ').slice(0, 2).join('_').slice(0, 60)}${n % 100}`, joinedAt: at(n * 60_000), ageBand: '18-21', state: 'active', mergedInto: null, contactRoutes: ['message'] } as Row);

/** A community as large as the search is measured with, and a feed that never ends once it was started: every page a thousand posts, one in ten of them changed, the others new. */
export interface SearchCommunity extends Community {
  /** From here on the feed has more at every question, until it is stopped. */
  flow(on: boolean): void;
}

/** See {@link SearchCommunity}. */
export function searchCommunity(posts: number, messages: number): SearchCommunity {
  const pages: (() => object[])[] = [() => [...surroundings().map((change) => put(change.t, (change as unknown as { row: Row }).row, 1)), ...Array.from({ length: MEMBERS }, (_, n) => memberRow(n))]];
  for (let n = 0; n < messages; n += limits.pageRows) pages.push(() => messageRows(n, Math.min(limits.pageRows, messages - n)));
  for (let n = 0; n < posts; n += limits.pageRows) pages.push(() => Array.from({ length: Math.min(limits.pageRows, posts - n) }, (_, i) => put('post', postRow(n + i))));
  let flowing = false;
  let given = 0;
  const next = (): object[] => Array.from({ length: limits.pageRows }, (_, i) => {
    const n = given * limits.pageRows + i;
    const old = i % 10 === 0;
    const row = postRow(old ? (n * 7_919) % posts : posts + n);
    return put('post', old ? { ...row, body: textOf(n + 1) } as Row : row, old ? 200 + given : 100);
  });
  return {
    ...inMemory(0),
    flow: (on) => void (flowing = on),
    snapshot(token) {
      const page = Number(token ?? 0);
      return Promise.resolve(ok({ epoch: 'e1', cursor: 'c0', changes: pages[page]!(), next: page + 1 < pages.length ? String(page + 1) : null, done: page, total: pages.length, essentials: true, acks: {} }));
    },
    changes(cursor) {
      if (!flowing) return Promise.resolve(ok({ epoch: 'e1', changes: [], next: cursor, more: false, remaining: 0, acks: {} }));
      const changes = next();
      given += 1;
      return Promise.resolve(ok({ epoch: 'e1', changes, next: `c${given}`, more: true, remaining: 1_000, acks: {} }));
    },
  };
}
