import type { Case, CaseAction, Claim } from '../../contract/entities/cases.ts';
import { handoverChanged, handoverOpen, type CoverCalendar, type HandoverLine } from '../../contract/entities/cover.ts';
import type { SavedReply } from '../../contract/entities/inbox.ts';
import type { Break, BreakEvent, LedgerEntry, Policy } from '../../contract/entities/points.ts';
import type { RiskRecord } from '../../contract/entities/risk.ts';
import type { InboxGroup } from '../../contract/bridge/inbox.ts';
import { limits } from '../../limits.ts';
import { breakStateAt } from '../breaks.ts';
import { claimEndsAt } from '../claims.ts';
import { activePoints, type LedgerFact } from '../ledger.ts';

/** A conversation as it stands: `since` is how long the member has waited, null when it is not their turn; `lastBy` wrote last for the team. */
export interface OpenTalk {
  readonly id: string;
  readonly group: InboxGroup;
  readonly since: string | null;
  readonly lastMessageAt: string;
  readonly lastBy: string | null;
  readonly assigneeId: string | null;
  readonly snoozedUntil: string | null;
  readonly withWeekendCover: boolean;
}

/** The facts of a handover, as this person may read them; instants are canonical UTC. */
export interface HandoverFacts {
  /** When they signed off. */
  readonly from: string;
  readonly now: string;
  /** What happens before this instant is to be thought of now: the end of the next working day. */
  readonly until: string;
  readonly talks: readonly OpenTalk[];
  /** Open risk records as they stand. */
  readonly records: readonly Pick<RiskRecord, 'id' | 'by' | 'at' | 'reviewDueAt'>[];
  /** Claims of open cases. */
  readonly claims: readonly Pick<Claim, 'caseId' | 'by' | 'activeAt'>[];
  /** Who handed each case to staff that still is there, and when. */
  readonly withStaff: readonly Pick<CaseAction, 'caseId' | 'by' | 'at'>[];
  /** What members have not been told; what was owed before is on its own list. */
  readonly owed: readonly { readonly t: 'ledgerEntry' | 'break'; readonly id: string; readonly by: string | null; readonly at: string }[];
  /** Breaks that were decided on and not over at `from`. */
  readonly breaks: readonly Break[];
  readonly lifted: readonly Pick<BreakEvent, 'breakId' | 'by' | 'at'>[];
  /** Points given since, each with the whole ledger of their accounts and the threshold then in force. */
  readonly given: readonly { readonly entry: Pick<LedgerEntry, 'id' | 'by' | 'at'>; readonly ledger: readonly LedgerFact[]; readonly threshold: number }[];
  /** Cases closed since. */
  readonly closed: readonly Pick<Case, 'id' | 'outcome' | 'closedAt' | 'closedBy'>[];
  readonly policies: readonly Pick<Policy, 'id' | 'publishedAt' | 'publishedBy'>[];
  readonly calendars: readonly Pick<CoverCalendar, 'id' | 'publishedAt' | 'publishedBy'>[];
  readonly replies: readonly Pick<SavedReply, 'id' | 'editedAt' | 'editedBy'>[];
}

type What = HandoverLine['what'];

/** Whether a line says what is still open, and not what changed. */
export function isOpenLine({ what }: Pick<HandoverLine, 'what'>): boolean {
  return (handoverOpen as readonly string[]).includes(what);
}

/** What would hurt most if missed comes first. */
const rank = new Map<What, number>([...handoverOpen, ...handoverChanged].map((what, i) => [what, i]));

function talkLine(one: OpenTalk): HandoverLine[] {
  const line = (what: What, at: string, by: string | null): HandoverLine[] => [{ what, t: 'conversation', id: one.id, by, at }];
  if (one.group === 'risk') return one.since === null ? line('risk-waiting', one.lastMessageAt, one.lastBy) : line('risk-unanswered', one.since, null);
  if (one.group === 'snoozed') return line('snoozed', one.snoozedUntil ?? one.lastMessageAt, one.assigneeId);
  if (one.withWeekendCover) return line('with-cover', one.lastMessageAt, null);
  return one.group === 'for-us' ? line('reply-owed', one.since ?? one.lastMessageAt, one.assigneeId) : [];
}

function breakLines(one: Break, { from, now, until }: HandoverFacts): HandoverLine[] {
  const lines: HandoverLine[] = [];
  const add = (what: What, at: string, by: string | null = null): void => void lines.push({ what, t: 'break', id: one.id, by, at });
  const state = breakStateAt(one, now);
  if (state === 'scheduled' && one.startsAt < until) add('break-starts', one.startsAt);
  if (state === 'active' && one.endsAt !== null && one.endsAt < until) add('break-ends', one.endsAt);
  if (state === 'active' && one.reviewAt !== null && one.reviewAt < until) add('break-review', one.reviewAt);
  const kept = state === 'scheduled' || state === 'active' || state === 'ended';
  if (kept && one.decidedAt !== null && one.decidedAt > from && one.decidedAt <= now) add('break-decided', one.decidedAt, one.decidedBy);
  if (state === 'ended' && one.endsAt !== null && one.endsAt > from && one.endsAt <= now) add('break-over', one.endsAt);
  return lines;
}

/** Whether an entry took its member's total to the threshold, as it stands today. */
function crosses({ entry, ledger, threshold }: HandoverFacts['given'][number]): boolean {
  const without = ledger.filter((one) => one.id !== entry.id);
  return activePoints(without, entry.at) < threshold && activePoints(ledger, entry.at) >= threshold;
}

/** Of lines that are alike in time and kind the id decides, so that two desks say the same. */
const before = (a: HandoverLine, b: HandoverLine): number => rank.get(a.what)! - rank.get(b.what)! || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/**
 * What somebody who signed off at `from` is to know (experience.md "Today"): what is still open, what would hurt most
 * first, then what changed; at most half of `limits.handoverLines` of each, and of what was not told `limits.handoverUntold`. Names acts, never how much or how fast somebody worked (domain.md 2.12).
 */
export function handoverLines(facts: HandoverFacts): HandoverLine[] {
  const { from, now } = facts;
  const since = (at: string | null): at is string => at !== null && at > from && at <= now;
  const all: HandoverLine[] = [
    ...facts.talks.flatMap(talkLine),
    ...facts.records.flatMap(({ id, by, reviewDueAt }): HandoverLine[] => (reviewDueAt !== null && reviewDueAt < facts.until ? [{ what: 'review-due', t: 'riskRecord', id, by, at: reviewDueAt }] : [])),
    ...facts.records.flatMap(({ id, by, at }): HandoverLine[] => (since(at) ? [{ what: 'risk-recorded', t: 'riskRecord', id, by, at }] : [])),
    ...facts.claims.flatMap((one): HandoverLine[] => (one.by !== null && claimEndsAt(one) <= now ? [{ what: 'left-claimed', t: 'case', id: one.caseId, by: one.by, at: one.activeAt }] : [])),
    ...facts.withStaff.map(({ caseId: id, by, at }): HandoverLine => ({ what: 'with-staff', t: 'case', id, by, at })),
    ...facts.owed.flatMap(({ t, id, by, at }): HandoverLine[] => (since(at) ? [{ what: 'untold', t, id, by, at }] : [])),
    ...facts.breaks.flatMap((one) => breakLines(one, facts)),
    ...facts.lifted.flatMap(({ breakId: id, by, at }): HandoverLine[] => (since(at) ? [{ what: 'break-lifted', t: 'break', id, by, at }] : [])),
    ...facts.given.filter(crosses).map(({ entry: { id, by, at } }): HandoverLine => ({ what: 'crossed', t: 'ledgerEntry', id, by, at })),
    ...facts.closed.flatMap(({ id, outcome, closedAt, closedBy }): HandoverLine[] => (outcome === 'removed' && since(closedAt) ? [{ what: 'removed', t: 'case', id, by: closedBy, at: closedAt }] : [])),
    ...facts.policies.flatMap(({ id, publishedAt: at, publishedBy: by }): HandoverLine[] => (since(at) ? [{ what: 'policy', t: 'policy', id, by, at }] : [])),
    ...facts.calendars.flatMap(({ id, publishedAt: at, publishedBy: by }): HandoverLine[] => (since(at) ? [{ what: 'cover', t: 'coverCalendar', id, by, at }] : [])),
    ...facts.replies.flatMap(({ id, editedAt: at, editedBy: by }): HandoverLine[] => (since(at) ? [{ what: 'saved-reply', t: 'savedReply', id, by, at }] : [])),
  ];
  const ordered = all.sort(before);
  const half = limits.handoverLines / 2;
  const untold = ordered.filter(({ what }) => what === 'untold').slice(limits.handoverUntold);
  const open = ordered.filter((line) => isOpenLine(line) && !untold.includes(line));
  return [...open.slice(0, half), ...ordered.filter((line) => !isOpenLine(line)).slice(0, half)];
}
