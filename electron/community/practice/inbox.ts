import type { Conversation, ConversationEvent } from '../../../shared/contract/entities/inbox.ts';
import type { Member } from '../../../shared/contract/entities/people.ts';
import { builtInLexicon, suggest } from '../../../shared/model/triage/index.ts';
import { markWords } from '../../../shared/model/triage/mark-words.ts';
import { pastMoment } from './moments.ts';
import { colleague, named } from './people.ts';
import { author } from './threads.ts';
import { exchanges, openConversations, savedReplyTexts, signpostTexts } from './words/inbox.ts';
import { DAY, HOUR, MINUTE, iso, type World } from './world.ts';

const writers = ['st-imogen', 'st-tom', 'st-priya', 'st-sunita', 'st-marcus'];

/** Whose conversation is with weekend cover: somebody who is waited for and may write again. */
const HANDED = 'inkyfinch';

interface Draft {
  readonly member: Member;
  readonly turns: readonly { from: 'member' | 'team'; by: string | null; body: string; at: number }[];
  readonly more: Partial<Conversation>;
}

/** Adds a conversation with its messages and the log from which clocks are computed (domain.md 2.9). */
function addConversation(world: World, { member, turns, more }: Draft): Conversation {
  const first = turns[0]!;
  const last = turns.at(-1)!;
  const row: Conversation = { id: world.id('con'), memberId: member.id, subject: first.body.slice(0, 60), state: 'closed', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: iso(first.at), lastMessageAt: iso(last.at), ...more };
  const event = (kind: ConversationEvent['kind'], by: string | null, at: number, rest: Partial<ConversationEvent> = {}): void => {
    world.add('conversationEvent', { id: world.id('cev'), conversationId: row.id, kind, by, at: iso(at), until: null, toStaffId: null, text: null, ...rest }, at);
  };
  event('opened', null, first.at);
  for (const turn of turns) world.add('message', { id: world.id('msg'), conversationId: row.id, memberId: member.id, from: turn.from, by: turn.by, body: turn.body.replaceAll('{member}', member.name).replaceAll('{name}', turn.by ? colleague(world, turn.by).name.split(' ')[0]! : ''), at: iso(turn.at) }, turn.at);
  if (row.purpose) {
    const by = row.assigneeId ?? turns.find((one) => one.by)?.by ?? 'st-tom';
    // Of one that is open the last word decided what it is for; one that is over was sorted when it came.
    const decisive = row.state === 'open' ? turns.findLast((one) => one.from === 'member') ?? first : first;
    const at = Math.min(decisive.at + 9 * MINUTE, (decisive.at + world.nowMs) / 2);
    const suggested = suggest([{ id: row.id, body: decisive.body }], builtInLexicon);
    world.add('triageMark', { id: world.id('tri'), conversationId: row.id, purpose: row.purpose, suggested: suggested.purpose, suggestedWords: markWords(suggested), by, at: iso(at) }, at);
  }
  if (row.state === 'closed') event('closed', row.assigneeId ?? 'st-tom', last.at + 5 * MINUTE);
  if (row.state === 'waiting-for-member') event('waiting', row.assigneeId, last.at + 1_000);
  if (row.state === 'snoozed') event('snoozed', row.assigneeId, last.at + 1_000, { until: row.snoozedUntil });
  if (row.withWeekendCover) event('handed-to-cover', row.assigneeId, last.at + 2_000, { text: 'They may write again this evening. Please look in; they know that somebody will.' });
  return world.add('conversation', row, last.at);
}

/** Adds conversations with the team: those that are open in the drawings, and about 260 that are over; saved replies and signposts. */
export function addInbox(world: World): void {
  const random = world.random('inbox');
  for (const one of openConversations) {
    const lastAt = world.nowMs - one.ago * MINUTE;
    const assigneeId = one.state === 'untriaged' ? null : one.member === 'northstar_lily' ? 'st-imogen' : random.pick(writers);
    const gap = one.member === 'northstar_lily' ? [15 * DAY, 15 * DAY - HOUR, 2 * MINUTE, 0] : [95, 70, 20, 0].map((minutes) => minutes * MINUTE);
    const turns = one.turns.map((body, i) => ({ body, from: one.from[i]!, by: one.from[i] === 'team' ? (assigneeId ?? 'st-tom') : null, at: lastAt - gap[gap.length - one.turns.length + i]! }));
    addConversation(world, { member: named(world, one.member), turns, more: { withWeekendCover: one.member === HANDED, state: one.state, purpose: one.purpose, assigneeId, snoozedUntil: one.state === 'snoozed' ? iso(world.nowMs + 2 * DAY) : null } });
  }
  const over = Math.round(260 * Math.max(0.2, Math.min(world.scale, 10)));
  for (let i = 0; i < over; i++) {
    const start = pastMoment(world, random, 'messages', 2, 360);
    const { purpose, turns } = random.pick(exchanges);
    const by = random.pick(writers);
    let at = start;
    const said = turns.map((body, n) => {
      const from = n % 2 === 0 ? ('member' as const) : ('team' as const);
      if (n > 0) at += random.int(6, 190) * MINUTE;
      return { body, from, by: from === 'team' ? by : null, at };
    });
    addConversation(world, { member: author(world, start, random), turns: said, more: { purpose, assigneeId: by } });
  }
  const since = world.nowMs - 200 * DAY;
  savedReplyTexts.forEach((reply, i) => world.add('savedReply', { id: `reply-${i + 1}`, ...reply, editedBy: 'st-priya', editedAt: iso(since), archived: false }, since));
  signpostTexts.forEach((sign, i) => world.add('signpost', { id: `sign-${i + 1}`, ...sign, position: i + 1, archived: false }, since));
}
