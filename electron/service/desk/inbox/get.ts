import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import type { Conversation, Message } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import { opensAfter } from '../../../../shared/model/cover/hours.ts';
import { conversationsOf, marksOf, messagesOf, openedBefore, stepsOf } from '../../store/read/conversation.ts';
import { beginningsOf, logsOf, readTo } from '../../store/read/inbox.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { membersNamed, teamOf, type Team } from '../naming.ts';
import { writerOf } from '../told/subject.ts';
import { clockView } from './clocks.ts';
import { coverOf } from './cover.ts';
import { eventEntries, messageEntries, type Telling } from './entries.ts';
import { inboxPermissions } from './may.ts';
import { notReaching } from './not-reaching.ts';
import { readable, reachOf } from './reach.ts';
import { recordsOfConversation } from './records.ts';
import { isUnread, lineOf, placed } from './rows.ts';
import { suggestedIn } from './suggested.ts';
import { unsentOf, type UnsentInbox } from './unsent.ts';

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** "Third conversation with the team." from how many came before. */
function introOf(before: number): string {
  const word = ordinals[before];
  return word === undefined ? `They have had ${before} conversations with the team before this one.` : `${word} conversation with the team.`;
}

/** The member's other conversations that this person may read, the latest first. */
function earlier(desk: Desk, row: Conversation, accounts: readonly string[], now: string): Pick<ConversationDetail, 'earlier' | 'earlierTotal'> {
  const reach = reachOf(desk, now);
  const { rows, total } = conversationsOf(desk.store.db, accounts, limits.earlierConversations + 1);
  const others = rows.filter((one) => one.id !== row.id && reach.sees(one)).slice(0, limits.earlierConversations);
  const log = logsOf(desk.store.db, others.map((one) => one.id));
  const first = new Map(others.map((one) => [one.id, log(one.id).messages.find((turn) => turn.from === 'member')?.id ?? log(one.id).messages[0]?.id ?? '']));
  const bodies = beginningsOf(desk.store.db, [...first.values()]);
  return {
    earlier: others.map((one) => ({ id: one.id, purpose: one.purpose, state: one.state, openedAt: one.openedAt, lastMessageAt: one.lastMessageAt, line: lineOf(bodies.get(first.get(one.id) ?? '') ?? one.subject).line })),
    earlierTotal: others.length < limits.earlierConversations ? others.length : total - 1,
  };
}

function seenOf(messages: readonly Message[], read: string | undefined): ConversationDetail['seen'] {
  const last = read === undefined ? undefined : messages.findLast((one) => one.at <= read);
  return last === undefined || read === undefined ? null : { messageId: last.id, at: read };
}

function sharedOf(desk: Desk, id: string, team: Team, unsent: UnsentInbox): ConversationDetail['sharedDraft'] {
  const shared = desk.store.reader.get('sharedDraft', id);
  const by = shared && !shared.withdrawn ? team.person(shared.by) : null;
  return shared && by ? { by, at: shared.at, text: shared.text, note: shared.note, saving: unsent.ofRow(id) } : null;
}

/** Everything that the inbox shows of one conversation. Fails with `not-found`, and with `not-allowed` for what this person may not read. */
export function getConversation(desk: Desk, id: string): CallOutput<'inbox.get'> {
  const { store, sync } = desk;
  const now = desk.now();
  const row = readable(desk, id, now);
  const [one] = placed(desk, [row], now);
  const { place, log } = one!;
  const [team, unsent, accounts] = [teamOf(desk), unsentOf(desk), accountsWith(store.reader, row.memberId)];
  const member = membersNamed(desk, [row.memberId], now)(row.memberId);
  const { messages, before } = messagesOf(store.db, id);
  const marks = marksOf(store.db, id);
  const { suggestion, marked } = suggestedIn(desk, messages);
  const telling: Telling = { team, unsent, memberName: member.name, now };
  const shown = messageEntries(messages, marked, telling);
  const last = marks.at(-1);
  const read = readTo(store.db, [id], desk.actor.id).get(id);
  return {
    id,
    v: store.versionOf('conversation', id) ?? 0,
    member,
    subject: row.subject,
    state: row.state,
    group: place.group,
    purpose: row.purpose,
    assignee: team.person(row.assigneeId),
    snoozedUntil: place.snoozedUntil,
    withCover: row.withWeekendCover,
    openedAt: row.openedAt,
    clock: clockView(place, now),
    intro: introOf(openedBefore(store.db, accounts, row)),
    ...earlier(desk, row, accounts, now),
    messages: shown,
    before,
    events: eventEntries(stepsOf(store.db, id), marks, telling),
    suggestion,
    decided: last === undefined ? null : { by: team.person(last.by), at: last.at, purpose: last.purpose, suggested: last.suggested, saving: unsent.ofRow(last.id) },
    viewing: sync.presence.of(id).flatMap(({ staffId, doing, since }) => {
      const person = team.person(staffId);
      return person === null || person.you || doing === 'gone' ? [] : [{ person, doing, since }];
    }),
    sharedDraft: sharedOf(desk, id, team, unsent),
    riskRecords: recordsOfConversation(desk, id, now),
    writer: writerOf(desk),
    lastMessageId: messages.at(-1)?.id ?? '',
    unread: isUnread(log.messages, read),
    seen: seenOf(messages, read),
    nextOpening: opensAfter(coverOf(desk), now),
    may: inboxPermissions(desk, { row, place, now }),
    notReaching: notReaching(desk, { memberName: member.name, risk: row.purpose === 'risk' || suggestion.purpose === 'risk', messages: shown }, now),
  };
}
