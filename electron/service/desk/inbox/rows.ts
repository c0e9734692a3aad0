import type { InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { coveredPassages } from '../../../../shared/model/evidence/covers.ts';
import { placeAt, type Place } from '../../../../shared/model/inbox/place.ts';
import { beginningsOf, logsOf, readTo, type Log, type Turn } from '../../store/read/inbox.ts';
import type { Desk } from '../context.ts';
import { oneLine } from '../members/words.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { clockView } from './clocks.ts';
import { coverOf } from './cover.ts';
import { mayBeRisk } from './may-be-risk.ts';
import { unsentOf } from './unsent.ts';

/** A conversation with its log and where it stands. */
export interface InPlace {
  readonly row: Conversation;
  readonly log: Log;
  readonly place: Place;
}

/** Where some conversations stand at an instant. */
export function placed(desk: Pick<Desk, 'store'>, rows: readonly Conversation[], now: string): InPlace[] {
  const cover = coverOf(desk);
  const log = logsOf(desk.store.db, rows.map((row) => row.id));
  return rows.map((row) => ({ row, log: log(row.id), place: placeAt(row, log(row.id), cover, now) }));
}

/** The key under which a reply is kept while it is written. */
export function replyKey(conversationId: string): string {
  return `reply/${conversationId}`;
}

/** The message of which a row shows the beginning: in a risk the last of the member's that waits, elsewhere the first; else the last of all. */
function toShow({ row, log, place: { clock } }: InPlace): Turn | undefined {
  if (clock.state === 'none') return log.messages.at(-1);
  const waiting = log.messages.filter((one) => one.from === 'member' && one.at >= clock.since);
  return row.purpose === 'risk' ? waiting.at(-1) : waiting[0];
}

/** Fewer characters before a covered passage say nothing. */
const LEAST = 12;

/** The beginning of a message on one line, without what is covered (domain.md 2.12). */
export function lineOf(body: string): { line: string; covered: boolean } {
  const first = coveredPassages(body)[0];
  const before = oneLine(first === undefined ? body : body.slice(0, first.start));
  if (first === undefined || before.length >= LEAST) return { line: before, covered: false };
  return { line: 'Covered: it may distress', covered: true };
}

/** Whether the member's last word is one that this person has not read. */
export function isUnread(messages: readonly Turn[], read: string | undefined): boolean {
  const last = messages.at(-1);
  return last !== undefined && last.from === 'member' && (read === undefined || last.at > read);
}

/** Conversations as rows of the list, in the order in which they are given: a handful of queries however many. */
export function inboxRows(desk: Desk, all: readonly InPlace[], now: string): InboxRow[] {
  const { db, drafts } = desk.store;
  const ids = all.map(({ row }) => row.id);
  const team = teamOf(desk);
  const member = membersNamed(desk, all.map(({ row }) => row.memberId), now);
  const shown = all.map(toShow);
  const bodies = beginningsOf(db, shown.flatMap((one) => one?.id ?? []));
  const read = readTo(db, ids, desk.actor.id);
  const unsent = unsentOf(desk);
  const begun = new Set(drafts.keys(replyKey('')));
  return all.map((one, i) => {
    const { row, log, place } = one;
    return {
      id: row.id,
      member: member(row.memberId),
      group: place.group,
      mayBeRisk: mayBeRisk(desk, one),
      state: row.state,
      purpose: row.purpose,
      ...lineOf(bodies.get(shown[i]?.id ?? '') ?? row.subject),
      lastFrom: shown[i]?.from ?? 'member',
      lastMessageAt: row.lastMessageAt,
      clock: clockView(place, now),
      snoozedUntil: place.snoozedUntil,
      assignee: team.person(row.assigneeId),
      unread: row.state !== 'closed' && isUnread(log.messages, read.get(row.id)),
      withCover: row.withWeekendCover,
      draft: begun.has(replyKey(row.id)),
      saving: unsent.of(row.id),
    };
  });
}
