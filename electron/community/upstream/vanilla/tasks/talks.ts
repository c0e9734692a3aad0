import { z } from 'zod';
import { epochOf } from '../../../../../shared/time.ts';
import type { TalkFact, TalkMessage } from '../../facts.ts';
import { list, pageAfter, query, ref, type Listed, type Turn } from '../asking.ts';
import { withUsers } from '../context.ts';
import { conversation, message, type ConversationRow, type MessageRow } from '../rows.ts';
import { fitted, textOf } from '../text.ts';

/** Conversations of one turn; each that changed costs a request more. */
const AT_ONCE = 25;
/** Messages of one fact. */
const CHUNK = 50;
/** A walk goes this far past what was settled, milliseconds: the forum's own clock may be set. */
const OVERLAP_MS = 10 * 60_000;
/** So often a walk goes to the end: a conversation that vanished while one was under way can have hidden another. */
const WHOLE_MS = 24 * 3_600_000;

const lastAt = (row: ConversationRow): string => row.lastMessage?.dateInserted ?? row.dateInserted;

function unchanged(turn: Turn, row: ConversationRow): boolean {
  const said = turn.held.said(ref('conversation', row.conversationID));
  return said?.kind === 'talk' && said.count === row.countMessages && said.last.at >= lastAt(row);
}

async function memberOf(turn: Turn, row: ConversationRow): Promise<number> {
  const { me } = turn.state;
  if (row.insertUserID !== me) return row.insertUserID;
  const people = row.participants ?? (await list(turn, `/conversations/${row.conversationID}/participants`, query({ limit: 100 }), z.object({ userID: z.int() }))).rows;
  return people.map((one) => one.userID).find((id) => id !== me) ?? me;
}

async function news(turn: Turn, row: ConversationRow): Promise<MessageRow[]> {
  const said = turn.held.said(ref('conversation', row.conversationID));
  const known = said?.kind === 'talk' ? said.last.n : 0;
  const rows: MessageRow[] = [];
  let next: string | null = query({ conversationID: row.conversationID, limit: 100 });
  // Newest first, so what follows a message that is known is known.
  while (next !== null) {
    const page: Listed<MessageRow> = await list(turn, '/messages', next, message, 1);
    rows.push(...page.rows.filter((one) => one.messageID > known));
    next = page.rows.some((one) => one.messageID <= known) ? null : (page.next ?? pageAfter(next, page.rows.length));
  }
  return rows.sort((a, b) => a.messageID - b.messageID).filter((one, i, all) => one.messageID !== all[i - 1]?.messageID);
}

async function tell(turn: Turn, row: ConversationRow): Promise<void> {
  const rows = await news(turn, row);
  const member = await memberOf(turn, row);
  await withUsers(turn, [member, ...rows.map((one) => one.insertUserID)]);
  const from = (id: number): 'member' | 'team' => (id === turn.state.me ? 'team' : 'member');
  const messages: TalkMessage[] = rows.map((one) => ({ ref: ref('message', one.messageID), from: from(one.insertUserID), author: ref('user', one.insertUserID), body: textOf(one.body), at: one.dateInserted }));
  const said = turn.held.said(ref('conversation', row.conversationID));
  const newest = messages.at(-1);
  const last: TalkFact['last'] = newest ? { from: newest.from, at: newest.at, n: newest.ref.n } : said?.kind === 'talk' ? { ...said.last, at: lastAt(row) } : { from: from(row.lastMessage?.insertUserID ?? row.insertUserID), at: lastAt(row), n: 0 };
  const subject = fitted(row.name?.trim() || messages[0]?.body || 'Without a subject', 60).replaceAll('\n', ' ');
  const talk = { kind: 'talk', ref: ref('conversation', row.conversationID), member: ref('user', member), subject, count: row.countMessages, at: row.dateInserted, last } as const;
  for (let i = 0; i === 0 || i < messages.length; i += CHUNK) turn.facts.push({ ...talk, messages: messages.slice(i, i + CHUNK) });
}

/**
 * One page of a walk from the newest conversation back to what was settled before the last whole walk began. Only a whole
 * walk moves that mark, so one that a crash ended leaves nothing out. Answers whether the walk goes on.
 */
export async function talks(turn: Turn): Promise<boolean> {
  const { talks: at } = turn.state;
  const asked = at.next ?? query({ limit: AT_ONCE });
  const page = await list(turn, '/conversations', asked, conversation, 1);
  const times = page.rows.map((row) => epochOf(lastAt(row)));
  if (at.next === null) {
    at.newest = Math.max(at.settled, ...times);
    at.floor = turn.nowMs - at.wholeAt < WHOLE_MS ? Math.max(0, at.settled - OVERLAP_MS) : 0;
  }
  for (const row of page.rows) if (!unchanged(turn, row)) await tell(turn, row);
  const back = times.length > 0 && Math.max(...times) < at.floor;
  at.next = back ? null : (page.next ?? pageAfter(asked, page.rows.length));
  if (at.next !== null) return true;
  at.settled = at.newest;
  if (at.floor === 0) at.wholeAt = turn.nowMs;
  return false;
}

