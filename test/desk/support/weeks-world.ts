import { instantOf } from '../../../shared/time.ts';
import { given, openCase, post, put, report, type Put } from './world.ts';

/** The Friday on which a lead looks back on week 19 of 2026, the week of the drawings. */
export const FRIDAY = '2026-05-15T13:20:00.000Z';

/** Monday of week 6, at ten in the morning. */
const FIRST = Date.parse('2026-02-02T10:00:00.000Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEKS = 14;

const members = ['m-hazel', 'm-fox', 'm-plum', 'm-moss', 'm-zoe'] as const;
const reasons = ['unkind-conflict', 'derailing', 'contact-details'] as const;

/** One case of a week that was closed an hour later: every third was reported, the others waited for approval. */
function closedCase(week: number, n: number): Put[] {
  const id = `w${week}-${n}`;
  const at = FIRST + week * 7 * DAY_MS + ((n * 5) % 7) * DAY_MS + ((n * 3) % 9) * HOUR_MS;
  const [openedAt, closedAt] = [instantOf(at), instantOf(at + HOUR_MS)];
  const memberId = members[n % members.length]!;
  const kind = n % 3 === 0 ? 'report' : 'pending';
  const outcome = kind === 'report' ? 'no-action' : n % 7 === 1 ? 'rejected' : 'approved';
  const body = `Words of ${id}.`;
  return [
    post(`p-${id}`, memberId, body, { createdAt: openedAt }),
    openCase(`c-${id}`, { postId: `p-${id}`, memberId, body }, { kind, openedAt, frozenAt: openedAt, state: 'closed', outcome, closedAt, closedBy: 's-tom' }),
    ...(kind === 'report' ? [report(`r-${id}`, `c-${id}`, `p-${id}`, null, reasons[n % reasons.length]!, '', openedAt)] : []),
    put('caseAction', { id: `a-${id}`, caseId: `c-${id}`, kind: 'closed', by: 's-tom', at: closedAt, receivedAt: closedAt, text: null, outcome, toStaffId: null }),
  ];
}

/** Fourteen weeks of a community: between nine and thirteen cases each, closed within the hour, and some points. */
export function weeksWorld(): Put[] {
  return Array.from({ length: WEEKS }, (_none, week) => [
    ...Array.from({ length: 9 + ((week * 3) % 5) }, (_case, n) => closedCase(week, n)).flat(),
    given(`l-${week}`, members[week % members.length]!, 2 + (week % 4), instantOf(FIRST + (week * 7 + 2) * DAY_MS), instantOf(FIRST + (week * 7 + 63) * DAY_MS)),
  ]).flat();
}

/** A case of week 19 that the desk only hears of later. */
export const lateCase = (): Put[] => closedCase(WEEKS - 1, 40);
