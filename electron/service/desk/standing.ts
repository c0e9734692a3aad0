import type { Standing } from '../../../shared/contract/bridge/views.ts';
import type { Break } from '../../../shared/contract/entities/points.ts';
import { limits } from '../../../shared/limits.ts';
import { activePoints, countingEntries, nextDrop, nextOnLadder, pointsSeries, sayLength } from '../../../shared/model/ledger.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { sayReportReason } from '../../../shared/model/report-reasons.ts';
import { plusLondonMonths } from '../../../shared/time.ts';
import { notesAbout } from '../store/read/case.ts';
import { breaksOf, casesOfMember, ledgerOf, type BreakRow, type LedgerRow } from '../store/read/members.ts';
import { policyAt } from '../store/read/team.ts';
import { breakStateAt } from '../../../shared/model/breaks.ts';
import { sayBreakLength } from '../../../shared/model/break-length.ts';
import { accountsWith } from './accounts.ts';
import { fails, type Desk } from './context.ts';
import { membersNamed, teamOf } from './naming.ts';

/** How far the picture of points looks back, and at least ahead, calendar months. */
const picture = { back: 6, ahead: 2 };

function series(ledger: readonly LedgerRow[], now: string): Standing['series'] {
  const ahead = plusLondonMonths(now, picture.ahead);
  const last = countingEntries(ledger, now).reduce((latest, entry) => (entry.expiresAt > latest ? entry.expiresAt : latest), ahead);
  return pointsSeries(ledger, plusLondonMonths(now, -picture.back), last);
}

function breakView(one: BreakRow, now: string): Standing['breaks'][number] {
  const { id, scope, kind, startsAt, endsAt, endedAt } = one;
  return { id, scope, state: breakStateAt(one, now), kind, startsAt, endsAt, endedAt, length: sayBreakLength(startsAt, endsAt) };
}

const past = (breaks: readonly BreakRow[]): Pick<Break, 'kind' | 'state'>[] => breaks.map(({ kind, state }) => ({ kind, state }));

/** Newest first, by what each row says of when. */
const newest = <T>(rows: readonly T[], at: (row: T) => string): T[] => [...rows].sort((a, b) => (at(a) > at(b) ? -1 : at(a) < at(b) ? 1 : 0));

/** A member's standing at this moment: points, breaks, earlier cases, notes (domain.md 1.1, 2.2 to 2.6). What merged accounts brought with them counts. */
export function getStanding(desk: Desk, id: string): Standing {
  const { db, reader } = desk.store;
  const now = desk.now();
  const member = reader.get('member', id);
  if (!member) return fails('not-found', 'This member is not on this computer.');
  const team = teamOf(desk);
  const accounts = accountsWith(reader, id);
  const ledger = newest(accounts.flatMap((account) => ledgerOf(db, account)), (entry) => entry.at).reverse();
  const breaks = newest(accounts.flatMap((account) => breaksOf(db, account)), (one) => one.startsAt);
  const parts = accounts.map((account) => casesOfMember(db, account, limits.standingCases));
  const cases = { rows: newest(parts.flatMap((part) => part.rows), (one) => one.at).slice(0, limits.standingCases), total: parts.reduce((sum, part) => sum + part.total, 0) };
  const policy = policyAt(db, now) ?? publishedPolicy;
  return {
    member: membersNamed(desk, [id], now)(id),
    joinedAt: member.joinedAt,
    ageBand: member.ageBand,
    activePoints: activePoints(ledger, now),
    threshold: policy.threshold,
    nextDrop: nextDrop(ledger, now),
    series: series(ledger, now),
    counting: countingEntries(ledger, now).map((one) => ({ id: one.id, points: one.points, wording: one.wording, expiresAt: one.expiresAt })),
    breaks: breaks.map((one) => breakView(one, now)),
    nextOnLadder: sayLength(nextOnLadder(policy, past(breaks))),
    cases: cases.rows.map((one) => ({ id: one.id, state: one.state, outcome: one.outcome, at: one.at, reason: one.reason === null ? null : sayReportReason(one.reason) })),
    casesTotal: cases.total,
    notes: notesAbout(db, 'member', id).map((one) => ({ id: one.id, by: team.person(one.by), at: one.at, text: one.text, visibility: one.visibility })),
  };
}
