import { readBy } from '../../../../../shared/contract/read-by.ts';
import { instantOf } from '../../../../../shared/time.ts';
import type { Ref, ReportFact } from '../../facts.ts';
import { inLists, list, query, ref, type Listed, type Turn } from '../asking.ts';
import { Denied, Misunderstood } from '../client.ts';
import { withPosts, withUsers } from '../context.ts';
import { postFrom, reportOf } from '../facts-of.ts';
import { report, type ReportRow } from '../rows.ts';

type Status = 'new' | 'escalated' | 'dismissed' | 'rejected';
const statuses: readonly Status[] = ['new', 'escalated', 'dismissed', 'rejected'];

/** A report with its status. */
export type Told = ReportRow & { readonly status: Status };

/** Reports by a filter. The status is always said, because sites differ in what they list without; and asked for one by one where rows do not show it. */
export async function listReports(turn: Turn, filter: Readonly<Record<string, string | number>>, wanted: readonly Status[] = statuses, pages?: number): Promise<Listed<Told>> {
  const { site } = turn.state;
  const ask = (status: string): Promise<Listed<ReportRow>> => list(turn, '/reports', query({ ...filter, status, limit: 500 }), report, pages);
  const asked = wanted.filter((one) => one !== 'rejected' || site.rejected);
  if (site.statusShown) {
    try {
      const all = await ask(asked.join(','));
      if (all.rows.every((row) => row.status !== undefined)) return all as Listed<Told>;
      site.statusShown = false;
    } catch (error) {
      if (!(error instanceof Misunderstood) || !asked.includes('rejected')) throw error;
      site.rejected = false;
      return listReports(turn, filter, wanted, pages);
    }
  }
  const each: Listed<Told>[] = [];
  for (const status of asked) {
    try {
      const some = await ask(status);
      each.push({ ...some, rows: some.rows.map((row) => ({ ...row, status })) });
    } catch (error) {
      if (!(error instanceof Misunderstood) || status !== 'rejected') throw error;
      site.rejected = false;
    }
  }
  // One list says where to go on; with several the range is read in smaller pieces.
  return { rows: each.flatMap((one) => one.rows), pages: Math.max(...each.map((one) => one.pages)), next: each.find((one) => one.next !== null)?.next ?? null, atMs: Math.min(...each.map((one) => one.atMs)) };
}

const waits = ({ source }: Ref): boolean => source === 'held' || source === 'held-edit';

/** Adds what reports say: who is named in them, the posts that they are about, then the reports, oldest first. */
export async function tellReports(turn: Turn, rows: readonly Told[]): Promise<void> {
  const facts = rows.map((row) => ({ row, fact: reportOf(row, row.status, turn.held) })).sort((a, b) => a.row.reportID - b.row.reportID);
  const names = new Map(rows.flatMap((row) => [row.recordUser, row.insertUser].flatMap((one) => (one ? [[one.userID, one.name] as const] : []))));
  const about = facts.filter(({ fact }) => !waits(fact.post)).map(({ fact }) => fact.post);
  await withUsers(turn, facts.flatMap(({ row, fact }) => [row.recordUserID, fact.reporter?.n ?? 0]), names);
  const absent = await withPosts(turn, about);
  for (const { row, fact } of facts) turn.facts.push(...posts(turn, row, fact, absent), fact);
}

function posts(turn: Turn, row: Told, fact: ReportFact, absent: ReadonlySet<string>) {
  const { post } = fact;
  if (waits(post)) return turn.held.has(post) ? [] : [postFrom(row, post, 'pending')];
  if (absent.has(`${post.source} ${post.n}`)) return [postFrom(row, post, 'gone')];
  return row.recordIsLive === false || row.recordIsLive === true ? [{ kind: 'standing' as const, ref: post, standing: row.recordIsLive ? ('live' as const) : ('gone' as const) }] : [];
}

/** Which of some rows the forum has no longer: those that a list leaves out are asked for one by one, because a list leaves out what may not be read as well. `there` gets what it still has. */
export async function confirmGone(turn: Turn, refs: readonly Ref[], path: (one: Ref) => string, there: (value: unknown) => void = () => undefined): Promise<Ref[]> {
  const gone: Ref[] = [];
  for (const one of refs) {
    try {
      there((await turn.site.get(path(one), '', turn.signal)).value);
    } catch (error) {
      if (!(error instanceof Denied)) throw error;
      if (error.status === 404) gone.push(one);
    }
  }
  return gone;
}

/** Most rows that are asked for one by one in a turn. */
const ONE_BY_ONE = 3;

/** Some of what a list left out, others every minute: so all are asked for in time, and the forum never for many at once. */
export function inTurn(missing: readonly number[], nowMs: number): number[] {
  const start = (Math.floor(nowMs / 60_000) * ONE_BY_ONE) % Math.max(1, missing.length);
  return [...missing.slice(start), ...missing.slice(0, start)].slice(0, ONE_BY_ONE);
}

/** Reads every report again that is not settled, for what others did about it. */
export async function openReports(turn: Turn): Promise<void> {
  const open = turn.held.open('report');
  const told = new Set<number>();
  for (const csv of inLists(open)) {
    const { rows } = await listReports(turn, { reportID: csv });
    for (const row of rows) told.add(row.reportID);
    await tellReports(turn, rows);
  }
  const found: Told[] = [];
  const missing = inTurn(open.filter((n) => !told.has(n)), turn.nowMs).map((n) => ref('report', n));
  const gone = await confirmGone(turn, missing, ({ n }) => `/reports/${n}`, (value) => {
    const row = readBy(report, value).data;
    // Where the fourth status cannot be asked for, a report that none of the others lists has it.
    const status = row?.status ?? (turn.state.site.rejected ? undefined : 'rejected');
    if (row !== undefined && status !== undefined) found.push({ ...row, status });
  });
  await tellReports(turn, found);
  for (const one of gone) turn.facts.push({ kind: 'gone', ref: one, at: instantOf(turn.nowMs) });
}

/** Compares the whole of what is not settled there with what is here: a right that the team's account was given shows what was passed over. */
export async function compareReports(turn: Turn): Promise<void> {
  await tellReports(turn, (await listReports(turn, {}, ['new', 'escalated'])).rows);
}
