import { randomUUID } from 'node:crypto';
import type { Notice } from '../../../../shared/contract/bridge/state.ts';
import { limits } from '../../../../shared/limits.ts';
import { targetOf } from '../../../../shared/model/cover/clock.ts';
import { alertWords, coverOverWords, tellsNow, toldOf, type Needing, type Told } from '../../../../shared/model/inbox/alerts.ts';
import { plusMs } from '../../../../shared/time.ts';
import { allStaff, runningShifts } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';
import { coverOf } from './cover.ts';
import { openPlaced } from './list.ts';
import { keepForNextStart, lookBy, mayBeRisk } from './may-be-risk.ts';
import { reachOf } from './reach.ts';
import { pointsToRisk } from './risk-words.ts';
import type { InPlace } from './rows.ts';

/** Where the watch reports to. */
export interface WatchHost {
  readonly notice: (notice: Notice) => void;
  /** How many wait that must not be missed, whenever it differs. */
  readonly waiting: (count: number) => void;
  /** It is known now of conversations that nobody has sorted which may be about a risk, and was not before. */
  readonly sorted: () => void;
}

/** Looks after what must not be missed in the inbox while the desk runs (domain.md 2.9). */
export interface InboxWatch {
  /** Looks now, and tells what is to be told. */
  look(): void;
  /** Tables have changed, by their SQL names. */
  changed(tables: readonly string[]): void;
  stop(): void;
}

const ours: ReadonlySet<string> = new Set(['conversations', 'messages', 'triage_marks', 'conversation_events', 'shifts', 'staff', 'cover_calendars']);
/** Changes in quick succession are looked at once; far below the five seconds in which a risk is told of. Milliseconds. */
const SOON_MS = 200;

/**
 * Begins to watch. What waited already when the desk started, canonical UTC, is on the screen and in the badge, and counts as told then; what comes
 * later is told to those whom it concerns, without a name or a word of it.
 */
export function watchInbox(desk: Desk, host: WatchHost, startedAt: string = desk.now()): InboxWatch {
  lookBy(pointsToRisk);
  const told = new Map<string, Told>();
  let begun = false;
  let stopped = false;
  let count = -1;
  /** How many messages about a risk this person could answer at the last look. */
  let unanswered = 0;
  let soon: NodeJS.Timeout | null = null;

  function needing(one: InPlace, now: string): Needing[] {
    const { row, place: { group, clock } } = one;
    if (clock.state === 'none' || (group !== 'risk' && group !== 'untriaged')) return [];
    const since = one.log.messages.findLast((turn) => turn.from === 'member')?.at ?? clock.since;
    const risk = group === 'risk' || mayBeRisk(desk, one);
    const target = risk ? targetOf(coverOf(desk).calendars, 'risk', clock.which, clock.since) : 0;
    const beingAnswered = desk.sync.presence.of(row.id).some(({ doing }) => doing === 'writing');
    return [{ conversationId: row.id, kind: risk ? 'risk' : 'untriaged', since, withCover: row.withWeekendCover, late: risk && plusMs(clock.since, target) <= now, beingAnswered }];
  }

  function tell(all: readonly Needing[], now: string): void {
    const { db } = desk.store;
    const [team, shifts] = [allStaff(db).filter((one) => one.active === 1), runningShifts(db, now)];
    const due = all.filter((one) => tellsNow(one, told.get(one.conversationId), now));
    const mine = due.filter((one) => toldOf(one, team, shifts, now).has(desk.actor.id));
    const again = mine.length > 0 && mine.every((one) => told.get(one.conversationId)?.since === one.since);
    // Who comes on cover later is told then, so only what was told here counts as told.
    for (const { conversationId, since, kind } of mine) told.set(conversationId, { since, kind, at: now });
    const [first, second] = mine;
    if (first === undefined) return;
    // What is raised again is said wherever the person is: they have it before them and nobody answers.
    const conversation = second === undefined && !again ? { conversationId: first.conversationId } : {};
    host.notice({ id: randomUUID(), kind: mine.some((one) => one.kind === 'risk') ? 'risk-waiting' : 'inbox', title: alertWords(mine.length, again), detail: again ? 'Nobody has answered yet.' : '', caseId: null, outboxId: null, ...conversation });
  }

  function look(): void {
    const { lastSyncAt, progress } = desk.sync.connection();
    if (lastSyncAt === null && progress?.essentials !== true) return;
    const now = desk.now();
    const reach = reachOf(desk, now);
    const placed = openPlaced(desk, reach, now);
    if (reach.canRead.allowed && keepForNextStart(desk, placed)) host.sorted();
    const all = placed.flatMap((one) => needing(one, now));
    // What somebody had before them and may no longer read leaves the screen without a trace: they are the last who know of it.
    if (unanswered > 0 && !reach.canRead.allowed) host.notice({ id: randomUUID(), kind: 'risk-waiting', title: coverOverWords(unanswered), detail: unanswered === 1 ? 'You cannot read it any more: ring a team lead, so that somebody answers.' : 'You cannot read them any more: ring a team lead, so that somebody answers.', caseId: null, outboxId: null, stays: true });
    unanswered = all.filter(({ kind }) => kind === 'risk').length;
    if (!begun) for (const { conversationId, since, kind } of all) if (since <= startedAt) told.set(conversationId, { since, kind, at: now });
    tell(all, now);
    // While the first copy is still filling in, what appears is counted and is no news.
    begun = lastSyncAt !== null;
    const waiting = new Set(all.map((one) => one.conversationId));
    for (const id of told.keys()) if (!waiting.has(id)) told.delete(id);
    if (all.length === count) return;
    count = all.length;
    host.waiting(count);
  }

  /** A database that cannot be read is told of where somebody asks for it; a watch that nobody asked must not end the desk. */
  function lookByItself(): void {
    try {
      look();
    } catch (error) {
      if (desk.store.faultOf(error) === null) throw error;
    }
  }

  const timer = setInterval(lookByItself, limits.inboxLookMs);
  timer.unref();
  lookByItself();
  return {
    look,
    changed(tables) {
      // The sync still tells of things while it ends, when the database may be closed before the look.
      if (stopped || soon !== null || !tables.some((one) => ours.has(one))) return;
      soon = setTimeout(() => {
        soon = null;
        lookByItself();
      }, SOON_MS);
    },
    stop() {
      stopped = true;
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
      soon = null;
      // Who signs out leaves no count behind.
      if (count > 0) host.waiting(0);
    },
  };
}
