import type { EntityRow } from '../../../shared/contract/entities/index.ts';
import type { Purpose } from '../../../shared/contract/entities/inbox.ts';
import { ago, member, smallWorld, staff } from './world.ts';

type Row = { readonly op: 'put'; readonly t: string; readonly row: object };
/** One message: minutes before now, and its words. */
export interface Said {
  readonly from: 'member' | 'team';
  readonly minutes: number;
  readonly body: string;
}

/** What the member wrote. */
export const asks = (minutes: number, body = 'can you help me?'): Said => ({ from: 'member', minutes, body });
/** What the team wrote. */
export const replied = (minutes: number, body = 'Of course.\n\nLena'): Said => ({ from: 'team', minutes, body });

const row = (t: string, one: object): Row => ({ op: 'put', t, row: one });

/** A conversation with its messages, numbered `id.1` onwards. */
export function conversation(id: string, memberId: string, said: readonly Said[], more: Partial<EntityRow<'conversation'>> = {}): never[] {
  const whole: EntityRow<'conversation'> = { id, memberId, subject: said[0]!.body.slice(0, 60), state: 'untriaged', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(said[0]!.minutes), lastMessageAt: ago(said.at(-1)!.minutes), ...more };
  const messages = said.map(({ from, minutes, body }, i): EntityRow<'message'> => ({ id: `${id}.${i + 1}`, conversationId: id, memberId, from, by: from === 'team' ? 's-lena' : null, body, at: ago(minutes) }));
  return [row('conversation', whole), ...messages.map((one) => row('message', one))] as never[];
}

/** A triage mark of Lena's. */
export function sorted(conversationId: string, purpose: Purpose, minutes: number): never[] {
  return [row('triageMark', { id: `${conversationId}.t${minutes}`, conversationId, purpose, suggested: null, suggestedWords: [], by: 's-lena', at: ago(minutes) })] as never[];
}

/** An event of Lena's. */
export function event(conversationId: string, kind: EntityRow<'conversationEvent'>['kind'], minutes: number, more: Partial<EntityRow<'conversationEvent'>> = {}): never[] {
  return [row('conversationEvent', { id: `${conversationId}.e${minutes}`, conversationId, kind, by: 's-lena', at: ago(minutes), until: null, toStaffId: null, text: null, ...more })] as never[];
}

/** A further reply of Lena's. */
export function answers(conversationId: string, minutes: number): never[] {
  return [row('message', { id: `${conversationId}.r${minutes}`, conversationId, memberId: 'm-lily', from: 'team', by: 's-lena', body: 'I’m here.\n\nLena', at: ago(minutes) })] as never[];
}

/** The member writes again in the conversation about their account, and the community takes note. */
export function asked(conversationId: 'k-late'): never[] {
  return [row('message', { id: `${conversationId}.again`, conversationId, memberId: 'm-moon', from: 'member', by: null, body: 'and another thing', at: ago(-1) }), ...conversation(conversationId, 'm-moon', [asks(80, 'that account isn’t me')], { state: 'open', purpose: 'concern', lastMessageAt: ago(-1) })] as never[];
}

/** Cover hours of weekdays, ten to six. */
export function calendar(id = 'cover-1', more: Partial<EntityRow<'coverCalendar'>> = {}): never[] {
  return [row('coverCalendar', { id, kind: 'weekday', effectiveFrom: '2025-11-03T00:00:00.000Z', hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })), closures: [], targets: [{ purpose: 'untriaged', firstReplyMinutes: 120, nextReplyMinutes: 240 }, { purpose: 'concern', firstReplyMinutes: 60, nextReplyMinutes: 120 }, { purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 }], publishedBy: null, publishedAt: '2025-11-03T00:00:00.000Z', ...more })] as never[];
}

/** One conversation of every kind that the inbox tells apart, on a Thursday afternoon. */
export function inboxWorld(): never[] {
  return [
    ...smallWorld(),
    ...staff.map((one) => row('staff', one)),
    ...calendar(),
    member('m-lily', 'northstar_lily'), member('m-ink', 'inkyfinch'), member('m-soft', 'softstatic'), member('m-moon', 'moonmilk'), member('m-otto', 'ottoinorbit'), member('m-cloud', 'cloudberry_c'),
    ...conversation('k-risk', 'm-lily', [asks(17, 'hi. sorry to bother you'), asks(16, 'i don’t feel safe tonight')], { state: 'open', purpose: 'risk' }), ...sorted('k-risk', 'risk', 12),
    ...conversation('k-old-risk', 'm-ink', [asks(300), replied(100)], { state: 'waiting-for-member', purpose: 'risk' }), ...sorted('k-old-risk', 'risk', 290),
    ...conversation('k-new', 'm-soft', [asks(68, 'can I ask how many points I’m on?')]),
    ...conversation('k-late', 'm-moon', [asks(80, 'that account isn’t me')], { state: 'open', purpose: 'concern' }), ...sorted('k-late', 'concern', 70),
    ...conversation('k-woken', 'm-fox', [asks(50)], { state: 'snoozed', purpose: 'concern', snoozedUntil: ago(5) }), ...sorted('k-woken', 'concern', 45), ...event('k-woken', 'snoozed', 40, { until: ago(5) }),
    ...conversation('k-wait', 'm-otto', [asks(2_700), replied(2_600, 'Which phone is it?\n\nLena')], { state: 'waiting-for-member', purpose: 'tech', assigneeId: 's-tom' }), ...sorted('k-wait', 'tech', 2_690), ...event('k-wait', 'waiting', 2_600),
    ...conversation('k-off', 'm-cloud', [asks(4_300), replied(4_200)], { state: 'snoozed', purpose: 'outside', snoozedUntil: ago(-2_880) }), ...sorted('k-off', 'outside', 4_290), ...event('k-off', 'snoozed', 4_190, { until: ago(-2_880) }),
    ...conversation('k-shut', 'm-cloud', [asks(9_000), replied(8_900)], { state: 'closed', purpose: 'concern' }), ...sorted('k-shut', 'concern', 8_990), ...event('k-shut', 'closed', 8_890),
  ] as never[];
}
