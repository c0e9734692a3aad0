import { list, query, type Turn } from '../asking.ts';
import type { Ranged } from '../state.ts';
import { kinds } from './posts.ts';
import { listReports, tellReports } from './reports.ts';
import { escalation } from '../rows.ts';
import { tellEscalations } from './escalations.ts';

interface Read { readonly ns: readonly number[]; readonly next: string | null }

const PATIENT = 200;

/** How many numbers one window has: no more than a page holds, so that a deletion cannot shift a row out of sight between pages. */
export const sizes: Readonly<Record<Ranged, number>> = { user: kinds.user.size, discussion: kinds.discussion.size, comment: kinds.comment.size, note: kinds.note.size, report: 500, escalation: 500 };

/** Numbers that are read once more at the end: rows can appear out of order, or late. */
const OVERLAP: Readonly<Record<Ranged, number>> = { user: 50, discussion: 20, comment: 20, note: 20, report: 50, escalation: 50 };

/** Reads the rows of a kind with these numbers, `to` null for all beyond, and tells of them. `pages`: no more than these. */
export async function readRange(turn: Turn, source: Ranged, from: number, to: number | null, pages = PATIENT): Promise<Read> {
  const range = `${from}..${to ?? ''}`;
  if (source === 'report') {
    const found = await listReports(turn, { reportID: range }, undefined, pages);
    await tellReports(turn, found.rows);
    return { ns: found.rows.map((row) => row.reportID), next: found.next };
  }
  if (source === 'escalation') {
    const found = await list(turn, '/escalations', query({ escalationID: range, limit: 500 }), escalation, pages);
    await tellEscalations(turn, found.rows);
    return { ns: found.rows.map((row) => row.escalationID), next: found.next };
  }
  const { key, sort, size } = kinds[source];
  const found = await kinds[source].read(turn, query({ [key]: range, ...(sort === null ? {} : { sort: to === null ? `-${sort}` : sort, limit: size }) }), pages);
  return { ns: found.ns, next: found.next };
}

/**
 * Goes on with a kind: a window of what is known to be there, or a look for what is new. A look reads the newest page; when
 * that does not reach back to what is known, windows follow up to the number that it found. Answers whether there is more.
 */
export async function advance(turn: Turn, source: Ranged): Promise<boolean> {
  const range = turn.state.ranges[source];
  if (range.through < range.top) {
    const to = Math.min(range.top, range.through + sizes[source]);
    await readRange(turn, source, range.through + 1, to);
    range.through = to;
    return true;
  }
  const from = Math.max(1, range.through - OVERLAP[source] + 1);
  let found = await readRange(turn, source, from, null, 1);
  // The newest may be what the team's account may not read: then the page is empty and the next is not.
  if (found.ns.length === 0 && found.next !== null) found = await readRange(turn, source, from, null);
  const greatest = Math.max(range.through, ...found.ns);
  // Reports can be several lists, one for each status: only their ends say that all was read.
  const reaches = found.next === null || (source !== 'report' && Math.min(...found.ns) <= range.through + 1);
  range.top = greatest;
  if (!reaches && greatest === range.through) await readRange(turn, source, from, null);
  if (reaches) range.through = greatest;
  return range.through < range.top;
}
