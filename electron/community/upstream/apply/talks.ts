import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import { receiveMessage } from '../../server/intake.ts';
import type { TalkFact } from '../facts.ts';
import { begunHere, wasSentHere } from '../acts/echo.ts';
import type { Applying } from './writing.ts';

/**
 * How a conversation begins here that the forum had before: with nobody's turn when the team wrote last, over when the
 * member wrote last so long ago that it would not come back either (domain.md 2.9), else as one that nobody has sorted.
 */
export function firstState(last: Pick<TalkFact['last'], 'from' | 'at'>, now: string): Conversation['state'] {
  if (last.at < plusMs(now, -limits.comesBackDays * 86_400_000)) return 'closed';
  return last.from === 'team' ? 'waiting-for-member' : 'untriaged';
}

function begin(to: Applying, fact: TalkFact, id: string): void {
  to.put('conversation', { id, memberId: to.idOf(fact.member), subject: fact.subject, state: firstState(fact.last, to.now), purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: fact.at, lastMessageAt: fact.last.at });
  to.put('conversationEvent', { id: `${id}-opened`, conversationId: id, kind: 'opened', by: null, at: fact.at, until: null, toStaffId: null, text: null });
}

/** A conversation of the team's account: what is new in it arrives as members' messages do (domain.md 2.9). */
export function applyTalk(to: Applying, fact: TalkFact): void {
  const { records, upstream } = to.store;
  const id = begunHere(to.store, fact) ?? to.idOf(fact.ref);
  // What was there when the conversation was first read is the past and brings nothing back.
  const whole = to.before(fact);
  if (!records.get('conversation', id)) begin(to, fact, id);
  for (const message of fact.messages) {
    if (upstream.has(message.ref) || wasSentHere(to.store, id, message)) continue;
    const row = records.get('conversation', id)!;
    const messageId = to.idOf(message.ref);
    const memberId = to.idOf(message.from === 'member' ? message.author : fact.member);
    if (whole !== null && message.from === 'member' && message.ref.n > whole.last.n) {
      const changes = receiveMessage({ id: messageId, memberId, body: message.body, at: message.at }, row, { conversationId: id, eventId: `${messageId}-event` });
      for (const change of changes) if (change.op === 'put') to.put(change.t, change.row as never);
    } else {
      to.put('message', { id: messageId, conversationId: id, memberId, from: message.from, by: null, body: message.body, at: message.at });
      if (message.at > row.lastMessageAt) to.put('conversation', { ...row, lastMessageAt: message.at });
    }
    upstream.note(message.ref, { said: '{}', ours: messageId, open: false, gone: false });
  }
  to.remember({ ...fact, messages: [] }, {});
}
