import { createHash, randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Break } from '../../../../shared/contract/entities/points.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { extentOf, sayScope } from '../../../../shared/model/break-calendar.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { icsCalendar, type CalendarEvent } from '../../export/ics.ts';
import { memberNames } from '../../store/read/members.ts';
import { breaksBetween } from '../../store/read/points.ts';
import { fails, type Desk } from '../context.ts';

const from: Readonly<Record<Break['scope'], string>> = { boards: 'the boards', chat: 'chat', both: 'the boards and chat' };

/** A number that is the same at each export and from which no member can be told: ids of breaks may hold a member's. */
function uidOf(desk: Desk, what: string, breakId: string): string {
  const { id } = desk.session.me.community;
  return `${what}-${createHash('sha256').update(`${id} ${breakId}`).digest('hex').slice(0, 32)}@duty-desk`;
}

/** A break, the watch after it, and the review of one without an end. What was decided and why stays at the desk. */
function eventsOf(desk: Desk, one: Break, name: string | null, now: string): CalendarEvent[] {
  const state = breakStateAt(one, now);
  const { from: starts, to: ends } = extentOf(one);
  const who = name === null ? '' : `${name}: `;
  const asked = one.kind === 'requested' ? 'Asked for by the member.' : 'Decided by the team.';
  const length = `${sayScope(one.scope)}, ${sayBreakLength(one.startsAt, one.endsAt)}.`;
  const description = state === 'proposed' ? `${length} Proposed; nobody has decided yet.` : `${length} ${asked}${state === 'lifted' ? ' Lifted early.' : ''}`;
  const categories = one.scope === 'both' ? ['Boards', 'Chat'] : [sayScope(one.scope)];
  const shared = { categories, status: state === 'proposed' ? 'TENTATIVE' : 'CONFIRMED' } as const;
  const events: CalendarEvent[] = [{ ...shared, uid: uidOf(desk, 'break', one.id), from: starts, to: ends ?? one.reviewAt, summary: `${who}break from ${from[one.scope]}${ends === null ? ', no end' : ''}`, description }];
  if (one.reviewAt !== null && state !== 'lifted') events.push({ ...shared, uid: uidOf(desk, 'review', one.id), from: one.reviewAt, to: null, summary: `${who}review of a break`, description: length });
  if (one.watchUntil !== null && ends !== null && ends < one.watchUntil && state !== 'proposed') events.push({ ...shared, uid: uidOf(desk, 'watch', one.id), from: ends, to: one.watchUntil, summary: `${who}watch after a break`, description: length });
  return events;
}

/** Names leave the desk for a lead alone (domain.md 2.11), with a reason that is kept before anything is handed out (domain.md 2.13). */
function record(desk: Desk, reason: string, now: string): void {
  if (desk.actor.role !== 'lead') return fails('not-allowed', 'Team leads take names out of the desk. Export the calendar without them.');
  if (reason.trim() === '') return fails('refused', 'Say what the names are for.');
  const id = randomUUID();
  const saved = desk.sync.enqueue([{ name: 'audit.record@1', entity: `auditEntry/${id}`, ifVersion: null, args: { entry: { id, kind: 'named-export', targetKind: 'break-calendar', targetId: 'breaks', at: now, reason: reason.trim() } } }]);
  if (!saved.ok) throw new DeskFailure(saved.error);
}

/**
 * The breaks of a stretch of time as an iCalendar file, without names; `names` is the reason for having them in it, which
 * is recorded. Cancelled breaks are left out. Fails with `not-allowed` or `refused`.
 */
export function breakCalendarFile(desk: Desk, { from: begin, to, names }: CallInput<'breaks.calendar'>): CallOutput<'breaks.calendar'> {
  const now = desk.now();
  if (names !== null) record(desk, names, now);
  const rows = breaksBetween(desk.store.db, begin, to).filter((one) => one.state !== 'cancelled');
  const named = names === null ? null : memberNames(desk.store.db, rows.map((one) => one.memberId));
  const events = rows.flatMap((one) => eventsOf(desk, one, named === null ? null : (named.get(one.memberId)?.name ?? 'A member no longer here'), now));
  return { text: icsCalendar(`Breaks, ${desk.session.me.community.name}`, events, now), breaks: rows.length };
}
