import { limits } from '../../../../../shared/limits.ts';
import { instantOf, plusMs } from '../../../../../shared/time.ts';
import type { NoteFact, PostFact } from '../../facts.ts';
import { list, query, ref, type Turn } from '../asking.ts';
import { withUsers } from '../context.ts';
import { memberNote, memberOf, openingPost, reply, staffWords } from '../facts-of.ts';
import { category, comment, discussion, user, userNote, type CommentRow } from '../rows.ts';
import type { Dated } from '../state.ts';
import { fitted } from '../text.ts';
import { listReports, tellReports } from './reports.ts';

/** Categories: one list, all of them. */
export async function categories(turn: Turn): Promise<void> {
  const { rows } = await list(turn, '/categories', query({ outputFormat: 'flat', limit: 100, page: 1 }), category);
  for (const row of rows) turn.facts.push({ kind: 'space', ref: ref('category', row.categoryID), name: fitted(row.name, limits.nameLength), archived: row.isArchived ?? false });
}

/** A post that waited may be published with a date a little before the report that held it. */
const BEFORE_MS = 24 * 3_600_000;

/** Adds what was posted. What waited for approval and may have been published as one of these is told of first, so that it stays one post. */
async function tellPosts(turn: Turn, posts: readonly (PostFact | NoteFact)[], authors: readonly number[]): Promise<void> {
  const latest = posts.reduce((max, one) => (one.kind === 'post' && !turn.held.has(one.ref) && one.createdAt > max ? one.createdAt : max), '');
  const couldBe = (n: number): boolean => {
    const said = turn.held.has(ref('held', n)) ? turn.held.said(ref('report', n)) : null;
    return said?.kind === 'report' && plusMs(said.at, -BEFORE_MS) <= latest;
  };
  const waiting = latest === '' ? [] : turn.held.open('report').filter(couldBe).slice(0, 100);
  if (waiting.length > 0) await tellReports(turn, (await listReports(turn, { reportID: waiting.join(',') })).rows);
  await withUsers(turn, authors);
  turn.facts.push(...posts);
}

/** Adds comments: replies, and what staff wrote on an escalation that is known. */
async function tellComments(turn: Turn, rows: readonly CommentRow[]): Promise<void> {
  const told = rows.map((row) => reply(row) ?? staffWords(row)).filter((one) => one !== null).filter((one) => one.kind === 'post' || turn.held.has(one.about.ref));
  await tellPosts(turn, told, told.map((one) => (one.kind === 'post' ? one.author.n : one.by.n)));
}

/** How each kind of row is asked for and told. `size`: numbers of one window, which one page can hold. */
export const kinds = {
  user: {
    path: '/users', key: 'userID', sort: 'userID', size: 500,
    async read(turn: Turn, filter: string, pages?: number) {
      const found = await list(turn, '/users', filter, user, pages);
      turn.facts.push(...found.rows.map(memberOf));
      return { ...found, ns: found.rows.map((row) => row.userID) };
    },
  },
  discussion: {
    path: '/discussions', key: 'discussionID', sort: 'discussionID', size: 100,
    async read(turn: Turn, filter: string, pages?: number) {
      const found = await list(turn, '/discussions', filter, discussion, pages);
      await tellPosts(turn, found.rows.map(openingPost), found.rows.map((row) => row.insertUserID));
      return { ...found, ns: found.rows.map((row) => row.discussionID) };
    },
  },
  comment: {
    path: '/comments', key: 'commentID', sort: 'commentID', size: 100,
    async read(turn: Turn, filter: string, pages?: number) {
      const found = await list(turn, '/comments', filter, comment, pages);
      await tellComments(turn, found.rows);
      return { ...found, ns: found.rows.map((row) => row.commentID) };
    },
  },
  note: {
    path: '/user-notes', key: 'userNoteID', sort: null, size: 200,
    async read(turn: Turn, filter: string, pages?: number) {
      const found = await list(turn, '/user-notes', filter, userNote, pages);
      const notes = found.rows.map(memberNote).filter((one) => one !== null);
      await withUsers(turn, notes.flatMap((one) => [one.by.n, one.about.ref.n]));
      turn.facts.push(...notes);
      return { ...found, ns: found.rows.map((row) => row.userNoteID) };
    },
  },
} as const;

/** A watermark stays this far behind the site's clock, milliseconds: its dates are whole seconds, and its copies may lag. */
const LAG_MS = 120_000;
/** A list of several pages can lose a row while it is read; it is read again at most this often. */
const AGAIN = 3;

/** Reads what was changed since the last time. Answers whether to read at once again. */
export async function edits(turn: Turn, source: Dated): Promise<boolean> {
  const mark = turn.state.edits[source];
  const since = instantOf(Math.max(0, mark.from)).replace(/\.\d+Z$/, 'Z');
  const found = await kinds[source].read(turn, query({ dateUpdated: `>=${since}`, limit: kinds[source].size, sort: kinds[source].sort }));
  if (found.pages > 1 && mark.again < AGAIN) {
    mark.again += 1;
    return true;
  }
  mark.again = 0;
  mark.from = Math.max(mark.from, found.atMs - LAG_MS);
  return false;
}
