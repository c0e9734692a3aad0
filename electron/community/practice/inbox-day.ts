import type { Conversation } from '../../../shared/contract/entities/inbox.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import type { MutationArgs, MutationName } from '../../../shared/contract/mutations/index.ts';
import { isStaff } from '../../../shared/model/permissions.ts';
import { goesOnWith, receiveMessage } from '../server/intake.ts';
import { signedIn, someone, type Moment } from './day-moment.ts';
import { dayExchanges } from './words/inbox-day.ts';
import type { Exchange } from './words/inbox.ts';

/** Conversations that a day began and that are not over; the drawn ones are for those who practise. */
const BEGUN = 'con-day-';
/** More of them than this at once would bury what is there to practise on. */
const MOST = 5;

/** Where a conversation of the day stands: what was said so far, and how it goes on. */
interface Talk {
  readonly row: Conversation;
  readonly said: number;
  readonly script: Exchange;
}

function talksOf({ store }: Moment): Talk[] {
  return store.records.open('conversation', 1_000).filter((row) => row.id.startsWith(BEGUN)).flatMap((row) => {
    const messages = store.records.childrenOf('message', row.id, 20);
    const script = dayExchanges.find(({ turns }) => turns[0] === messages[0]?.body);
    return script ? [{ row, said: messages.length, script }] : [];
  });
}

/** A member writes to the team, with something that nobody is talking about just now. */
function arrives(day: Moment, talks: readonly Talk[]): boolean {
  const free = dayExchanges.filter((one) => !talks.some(({ script }) => script === one));
  const memberId = someone(day);
  if (talks.length >= MOST || free.length === 0 || memberId === null) return false;
  const script = day.random.pick(free);
  const theirs = day.store.records.childrenOf('conversation', memberId, 50);
  // Somebody who is in touch with the team already would go on there.
  if (goesOnWith(theirs, day.at)) return false;
  day.colleagues.ingest(receiveMessage({ id: day.id('msg'), memberId, body: script.turns[0]!, at: day.at }, undefined, { conversationId: day.id('con'), eventId: day.id('cev') }));
  return true;
}

/** The next thing in a conversation, as another desk or the member would do it. */
function goesOn(day: Moment, { row, said, script }: Talk): boolean {
  const staff = day.store.records.all('staff').filter((one) => one.active && isStaff(one.role) && !signedIn.has(one.id));
  const answering: Staff | undefined = staff.find((one) => one.id === row.assigneeId) ?? (staff.length > 0 ? day.random.pick(staff) : undefined);
  if (!answering || (row.assigneeId !== null && row.assigneeId !== answering.id)) return false;
  const { at } = day;
  const act = <N extends MutationName>(name: N, args: MutationArgs<N>): boolean => day.colleagues.applyAsColleague(answering.id, name, args, day.id('act')).status === 'applied';
  const step = (): { conversationId: string; eventId: string; at: string } => ({ conversationId: row.id, eventId: day.id('cev'), at });
  if (row.state === 'untriaged') {
    act('conversation.assign@1', { ...step(), toStaffId: answering.id });
    return act('conversation.triage@1', { conversationId: row.id, markId: day.id('tri'), purpose: script.purpose, suggested: null, suggestedWords: [], at });
  }
  const turn = script.turns[said];
  if (turn === undefined) return (!row.withWeekendCover || act('conversation.handBack@1', { ...step(), text: '' })) && act('conversation.close@1', step());
  if (said % 2 === 0) {
    day.colleagues.ingest(receiveMessage({ id: day.id('msg'), memberId: row.memberId, body: turn, at }, row, { conversationId: row.id, eventId: day.id('cev') }));
    return true;
  }
  if (!row.withWeekendCover && day.random.chance(0.12)) return act('conversation.handToCover@1', { ...step(), text: 'Waiting for an answer. Please look in if they write.' });
  const member = day.store.records.get('member', row.memberId);
  const body = turn.replaceAll('{member}', member?.name ?? 'there').replaceAll('{name}', answering.name.split(' ')[0]!);
  return act('message.send@1', { messageId: day.id('msg'), conversationId: row.id, memberId: row.memberId, body, at }) && act('conversation.wait@1', step());
}

/** Lets one thing happen in the inbox: a member writes, or a colleague whom no desk signs in as goes on. False when there was nothing to do. */
export function inboxMoment(day: Moment): boolean {
  const talks = talksOf(day);
  if (talks.length === 0 || day.random.chance(0.25)) return arrives(day, talks);
  return goesOn(day, day.random.pick(talks));
}
