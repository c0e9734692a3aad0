import { list, query, type Turn } from '../asking.ts';
import type { Ranged } from '../state.ts';
import { kinds } from './posts.ts';
import { listReports, tellReports } from './reports.ts';
import { escalation } from '../rows.ts';
import { tellEscalations } from './escalations.ts';

interface Read { readonly ns: readonly number[]; readonly next: string | null; readonly pages: number }

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
    return { ns: found.rows.map((row) => row.reportID), next: found.next, pages: found.pages };
  }
  if (source === 'escalation') {
    const found = await list(turn, '/escalations', query({ escalationID: range, limit: 500 }), escalation, pages);
    await tellEscalations(turn, found.rows);
    return { ns: found.rows.map((row) => row.escalationID), next: found.next, pages: found.pages };
  }
  const { key, sort, size } = kinds[source];
  const found = await kinds[source].read(turn, query({ [key]: range, ...(sort === null ? {} : { sort: to === null ? `-${sort}` : sort, limit: size }) }), pages);
  return { ns: found.ns, next: found.next, pages: found.pages };
}

/** Kinds that can be asked for newest first; the order of the others is the site's own affair. */
const isSorted = (source: Ranged): boolean => source === 'user' || source === 'discussion' || source === 'comment';

/**
 * Goes on with a kind: a window of what is known to be there, or a look for what is new. A look that finds more than a page
 * of it finds how far it goes; windows follow up to there. Answers whether there is more.
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
  const sorted = isSorted(source);
  let found = await readRange(turn, source, from, null, sorted ? 1 : PATIENT);
  // The newest may be what the team's account may not read: then the page is empty and the next is not.
  if (sorted && found.ns.length === 0 && found.next !== null) found = await readRange(turn, source, from, null);
  range.top = Math.max(range.through, ...found.ns);
  const reaches = sorted ? found.next === null || Math.min(...found.ns) <= range.through + 1 : found.pages === 1 && found.next === null;
  if (reaches) range.through = range.top;
  else if (sorted && range.top === range.through) await readRange(turn, source, from, null);
  return range.through < range.top;
}
