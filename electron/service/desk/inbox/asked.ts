import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import { pausedBecause, waitsOf } from '../../../../shared/model/cover/waits.ts';
import { sayWaiting } from '../../../../shared/model/cover/say-clock.ts';
import { conversationAsOf } from '../../../../shared/model/inbox/as-of.ts';
import { byPlace, placeAt, type Place } from '../../../../shared/model/inbox/place.ts';
import { closedSince, logsOf, openInbox } from '../../store/read/inbox.ts';
import { rowsById, rowsWhere } from '../../store/read/rows-of.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { coverOf } from './cover.ts';
import { reachOf, readable } from './reach.ts';

const MINUTE_MS = 60_000;
const minutes = (ms: number): number => Math.round(ms / MINUTE_MS);

/** A conversation at an instant: as its log says for one that has passed, as it is now for now and later. Null when it had not begun. */
function rowAt(desk: Desk, row: Conversation, at: string): Conversation | null {
  if (at >= desk.now()) return row;
  const [events, marks, messages] = [rowsWhere(desk.store.db, 'conversationEvent', 'conversation_id', [row.id]), rowsWhere(desk.store.db, 'triageMark', 'conversation_id', [row.id]), logsOf(desk.store.db, [row.id])(row.id).messages];
  return conversationAsOf(row, { messages, events, marks }, at);
}

/** How a conversation stands at an instant and every clock of it until then, each with its target, what it used, when it is due and why it stands still. Fails with `not-found` and `not-allowed`. */
export function clocksOf(desk: Desk, id: string, at: string) {
  const row = rowAt(desk, readable(desk, id, desk.now()), at) ?? fails('not-found', 'This conversation had not begun then.');
  const log = logsOf(desk.store.db, [id])(id);
  const cover = coverOf(desk);
  const place = placeAt(row, log, cover, at);
  const clocks = waitsOf(log, cover, at).map((wait) => ({
    which: wait.clock.which,
    purpose: wait.clock.purpose,
    state: wait.endedAt === null ? wait.clock.state : wait.clock.state === 'late' ? 'ended-late' : 'ended-in-time',
    since: wait.clock.since,
    endedAt: wait.endedAt,
    targetMinutes: minutes(wait.clock.targetMs),
    usedMinutes: minutes(wait.clock.usedMs),
    dueAt: wait.clock.dueAt,
    opensAt: wait.endedAt === null ? wait.clock.opensAt : null,
    pausedBecause: pausedBecause(wait),
  }));
  return { conversationId: id, at, state: row.state, purpose: row.purpose, group: place.group, words: sayWaiting(place.clock, at)?.words ?? null, clocks };
}

interface Standing {
  readonly id: string;
  readonly lastMessageAt: string;
  readonly row: Conversation;
  readonly place: Place;
}

/** The inbox at an instant, in its order, with no member's words: what stood under which heading, and each clock. */
export function inboxAt(desk: Desk, at: string) {
  const reach = reachOf(desk, desk.now());
  if (!reach.canRead.allowed) return fails('not-allowed', reach.canRead.why ?? '');
  const { db } = desk.store;
  const past = at < desk.now();
  const closed = past ? [...rowsById(db, 'conversation', closedSince(db, at)).values()] : [];
  const cover = coverOf(desk);
  const log = logsOf(db, [...openInbox(db), ...closed].map((one) => one.id));
  const standing = [...openInbox(db), ...closed].filter((one) => reach.sees(one)).flatMap((one): Standing[] => {
    const row = rowAt(desk, one, at);
    return row === null || row.state === 'closed' ? [] : [{ id: row.id, lastMessageAt: row.lastMessageAt, row, place: placeAt(row, log(row.id), cover, at) }];
  });
  const shown = standing.sort(byPlace).slice(0, limits.listRows);
  const [member, team] = [membersNamed(desk, shown.map(({ row }) => row.memberId), at), teamOf(desk)];
  const rows = shown.map(({ row, place: { group, clock, snoozedUntil } }) => ({
    id: row.id, memberName: member(row.memberId).name, group, state: row.state, purpose: row.purpose, assignee: team.person(row.assigneeId)?.name ?? null, withCover: row.withWeekendCover, snoozedUntil,
    clock: clock.state === 'none' ? null : { which: clock.which, state: clock.state, since: clock.since, dueAt: clock.dueAt, opensAt: clock.opensAt, words: sayWaiting(clock, at)?.words ?? '' },
  }));
  return { at, total: standing.length, rows };
}
