import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { TodayBreak, TodayRisk } from '../../../../shared/contract/bridge/today.ts';
import type { InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import type { Desk } from '../context.ts';
import type { RiskSummary } from '../../../../shared/contract/bridge/risk.ts';
import { limits } from '../../../../shared/limits.ts';
import { londonDate, plusLondonDays, startOfLondonDay } from '../../../../shared/london-days.ts';
import { breaksToday } from '../../../../shared/model/today/breaks-today.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { calendarBreaks } from '../../store/read/breaks.ts';
import { openCases, reasonsOf } from '../../store/read/queue.ts';
import { listForumNeeds } from '../forum.ts';
import { listInbox } from '../inbox/list.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { outboxRowOf } from '../outbox/rows.ts';
import { firstName } from '../people.ts';
import { queueRows, reportedByCase } from '../queue-rows.ts';
import { riskReviews } from '../risk/lists.ts';
import { listUntold } from '../told/list.ts';

type Today = CallOutput<'today.get'>;

const dueToday = (row: InboxRow, now: string): boolean => row.clock !== null && (row.clock.kind === 'late' || (row.clock.dueAt !== null && londonDate(row.clock.dueAt) <= londonDate(now)));

function risks(desk: Desk, rows: readonly InboxRow[], records: readonly RiskSummary[]): TodayRisk[] {
  const team = teamOf(desk);
  const latest = new Map(records.filter((one) => one.about.kind === 'conversation').toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ about, id, urgency, by, at, reviewDueAt }) => [about.id, { id, urgency, by, at, reviewDueAt }]));
  return rows.map((row) => {
    const writing = desk.sync.presence.of(row.id).find((one) => one.doing === 'writing');
    return { ...row, record: latest.get(row.id) ?? null, writing: writing === undefined ? null : team.person(writing.staffId) };
  });
}

function breaks(desk: Desk, now: string): TodayBreak[] {
  const midnight = startOfLondonDay(now);
  const rows = calendarBreaks(desk.store.db, midnight, plusLondonDays(midnight, 1), now, limits.breakRows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = breaksToday(rows.map((row) => ({ ...row, length: sayBreakLength(row.startsAt, row.endsAt) })), now);
  const named = membersNamed(desk, lines.map(({ id }) => byId.get(id)!.memberId), now);
  return lines.map((line) => ({ ...line, member: named(byId.get(line.id)!.memberId), scope: byId.get(line.id)!.scope }));
}

function cases(desk: Desk, now: string): Pick<Today, 'cases' | 'casesTotal'> {
  const open = openCases(desk.store.db);
  const first = open.slice(0, limits.todayLines);
  return { cases: queueRows(desk, first, reportedByCase(reasonsOf(desk.store.db, first.map((row) => row.id))), now), casesTotal: open.length };
}

/** What needs somebody now, what would hurt most if missed first; the first `limits.todayLines` of each list, and of how many. */
export function getToday(desk: Desk): Today {
  const now = desk.now();
  const inbox = listInbox(desk, { whose: 'everyone', state: 'open' });
  const group = (wanted: InboxRow['group']): InboxRow[] => inbox.rows.filter((row) => row.group === wanted);
  const untriaged = group('untriaged');
  const replies = group('for-us').filter((row) => dueToday(row, now));
  const records = riskReviews(desk, { closed: false }).rows;
  const reviews = records.filter((row) => row.review === 'overdue' || row.review === 'today');
  const untold = listUntold(desk);
  const todays = breaks(desk, now);
  const stuck = desk.sync.entries().filter((one) => one.state === 'needs-you');
  const onForum = listForumNeeds(desk);
  const first = stuck[0] ? outboxRowOf(desk, stuck[0]) : onForum.rows[0] && { id: null, title: onForum.rows[0].title, detail: onForum.rows[0].why };
  const some = <T>(all: readonly T[]): T[] => all.slice(0, limits.todayLines);
  return {
    now,
    firstName: firstName(desk.session.me.staff.name),
    messages: inbox.canRead,
    // Never cut short: nobody at risk is "3 more".
    risk: risks(desk, group('risk'), records),
    untriaged: some(untriaged), untriagedTotal: untriaged.length,
    replies: some(replies), repliesTotal: replies.length,
    reviews: some(reviews).map((row) => ({ id: row.id, member: row.member, urgency: row.urgency, dueAt: row.reviewDueAt ?? row.at, overdue: row.review === 'overdue', raised: row.raised !== null })), reviewsTotal: reviews.length,
    ...cases(desk, now),
    untold: some(untold.rows), untoldTotal: untold.total,
    breaks: some(todays), breaksTotal: todays.length,
    needsYou: first === undefined ? null : { count: stuck.length + onForum.total, id: first.id, title: first.title, detail: first.detail },
  };
}
