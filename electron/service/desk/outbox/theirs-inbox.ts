import type { Conversation, ConversationEvent, SharedDraft } from '../../../../shared/contract/entities/inbox.ts';
import { marksOf, messagesOf, stepsOf } from '../../store/read/conversation.ts';
import type { Desk } from '../context.ts';
import type { Team } from '../naming.ts';
import type { Theirs } from './theirs-shape.ts';
import { capital, purposeWords } from './words.ts';

type Of = Omit<Theirs, 'current'>;

const did: Readonly<Record<ConversationEvent['kind'], string>> = {
  'opened': 'began it', 'waiting': 'set it to wait for them', 'resumed': 'took it up again', 'snoozed': 'put it off', 'woken': 'brought it back', 'assigned': 'gave it to somebody',
  'handed-to-cover': 'handed it to weekend cover', 'handed-back': 'handed it back to staff', 'closed': 'closed it', 'reopened': 'reopened it',
};

const states: Readonly<Record<Conversation['state'], string>> = { 'untriaged': 'Not sorted', 'open': 'With us', 'waiting-for-member': 'Waiting for them', 'snoozed': 'Put off', 'closed': 'Closed' };

/** How a conversation stands, as a decision: what it is for, and where it is. */
export function sayConversation({ state, purpose }: Pick<Conversation, 'state' | 'purpose'>): string {
  if (state === 'closed' || purpose === null) return states[state];
  return state === 'open' ? capital(purposeWords[purpose]) : `${capital(purposeWords[purpose])}, ${states[state].toLocaleLowerCase('en-GB')}`;
}

interface Act {
  readonly by: string | null;
  readonly at: string;
  readonly did: string;
  readonly reason: string | null;
}

/** What somebody else did last with a conversation, the member's writing among it. */
export function theirsOnConversation(desk: Desk, row: Conversation, team: Team): Of {
  const { db } = desk.store;
  const others = (by: string | null): boolean => by !== desk.actor.id;
  const acts: Act[] = [
    ...marksOf(db, row.id).filter((one) => others(one.by)).map((one) => ({ by: one.by, at: one.at, did: `sorted it: ${purposeWords[one.purpose]}`, reason: null })),
    ...stepsOf(db, row.id).filter((one) => others(one.by)).map((one) => ({ by: one.by, at: one.at, did: did[one.kind], reason: one.text?.trim() ? one.text : null })),
    ...messagesOf(db, row.id).messages.filter((one) => others(one.by)).map((one) => ({ by: one.by, at: one.at, did: one.from === 'team' ? 'replied' : 'wrote again', reason: null })),
  ];
  const last = acts.reduce<Act | null>((latest, one) => (latest === null || one.at >= latest.at ? one : latest), null);
  return { by: team.person(last?.by ?? null), at: last?.at ?? null, did: last?.did ?? 'changed it', decision: sayConversation(row), reason: last?.reason ?? null };
}

/** A colleague's reply that they put there to be checked. */
export function theirsOnSharedDraft(row: SharedDraft, team: Team): Of {
  return { by: team.person(row.by), at: row.at, did: 'put another reply here to check', decision: row.text, reason: row.note.trim() ? row.note : null };
}
