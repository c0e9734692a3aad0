import type { Case, Post } from '../contract/entities/cases.ts';
import type { Shift } from '../contract/entities/cover.ts';
import type { Conversation } from '../contract/entities/inbox.ts';
import type { Role } from '../contract/entities/people.ts';
import type { MutationArgs, MutationName } from '../contract/mutations/index.ts';
import { limits } from '../limits.ts';
import { isStaff } from './permissions.ts';

/** A change that takes another back. `entity` is `kind/id` as on the wire. */
export type Inverse = { [N in MutationName]: { readonly name: N; readonly entity: string; readonly args: MutationArgs<N> } }[MutationName];

/** What an inverse depends on: who asks, when (canonical UTC), and the row as it was before the change. */
export interface BeforeChange {
  readonly role: Role;
  readonly at: string;
  readonly was: Readonly<Record<string, unknown>> | null;
}

type Made<N extends MutationName> = (args: MutationArgs<N>, before: BeforeChange) => Inverse | null;

const onCase = (caseId: string): string => `case/${caseId}`;
const onPost = (postId: string): string => `post/${postId}`;
const text = '';

/** Reopening is undone by closing as it had been closed. */
const closeAgain: Made<'case.reopen@1'> = ({ caseId }, { was, at }) => {
  const row = was as Partial<Case> | null;
  return row?.outcome ? { name: 'case.close@1', entity: onCase(caseId), args: { caseId, outcome: row.outcome, text: row.closingNote ?? '', at } } : null;
};

/** A post goes back to how members saw it before; what is no single step back has no inverse. */
const showAgain: Made<'post.hide@1'> = ({ postId, caseId }, { was, at }) =>
  (was as Partial<Post> | null)?.state === 'visible' ? { name: 'post.restore@1', entity: onPost(postId), args: { postId, caseId, text, at } } : null;

const hideAgain: Made<'post.restore@1'> = ({ postId, caseId }, { was, at, role }) => {
  const state = (was as Partial<Post> | null)?.state;
  const args = { postId, caseId, text, at };
  if (state === 'hidden') return { name: 'post.hide@1', entity: onPost(postId), args };
  return state === 'removed' && isStaff(role) ? { name: 'post.remove@1', entity: onPost(postId), args } : null;
};

const VOID = ':taken-back';

/** Points are never deleted: taking them back voids them, with its reason in the record (domain.md 2.2). */
const takenBack: Made<'ledger.give@1'> = ({ entry }, { at }) =>
  ({ name: 'ledger.void@1', entity: `ledgerEntry/${entry.id}`, args: { entryId: `${entry.id.slice(0, limits.idLength - VOID.length)}${VOID}`, voids: entry.id, reason: 'Taken back by the person who gave them.', at } });

const UNDONE = ':undone';
const onConversation = (conversationId: string): string => `conversation/${conversationId}`;
/** The number of a step back, from the step's own, so that it is taken back once. */
const undone = (id: string): string => `${id.slice(0, limits.idLength - UNDONE.length)}${UNDONE}`;

/** Sorting is taken back to what it had been sorted as; the first sorting has nothing to go back to. */
const sortedBefore: Made<'conversation.triage@1'> = ({ conversationId, markId }, { was, at }) => {
  const purpose = (was as Partial<Conversation> | null)?.purpose ?? null;
  return purpose === null ? null : { name: 'conversation.triage@1', entity: onConversation(conversationId), args: { conversationId, markId: undone(markId), purpose, suggested: null, suggestedWords: [], at } };
};

const givenBack: Made<'conversation.assign@1'> = ({ conversationId, eventId }, { was, at }) =>
  was === null ? null : { name: 'conversation.assign@1', entity: onConversation(conversationId), args: { conversationId, eventId: undone(eventId), toStaffId: (was as Partial<Conversation>).assigneeId ?? null, at } };

/** What can be taken back after it has been sent, and by what. Notes, decisions on pending posts and edits cannot. */
const inverses: { readonly [N in MutationName]?: Made<N> } = {
  'case.claim@1': ({ caseId }, { at }) => ({ name: 'case.release@1', entity: onCase(caseId), args: { caseId, at } }),
  'case.release@1': ({ caseId }, { at }) => ({ name: 'case.claim@1', entity: onCase(caseId), args: { caseId, at } }),
  'case.takeOver@1': ({ caseId, from }, { at }) => ({ name: 'case.pass@1', entity: onCase(caseId), args: { caseId, toStaffId: from, text, at } }),
  'case.close@1': ({ caseId }, { at }) => ({ name: 'case.reopen@1', entity: onCase(caseId), args: { caseId, text, at } }),
  'case.reopen@1': closeAgain,
  'case.handToStaff@1': ({ caseId }, { at, role }) => (isStaff(role) ? { name: 'case.handBack@1', entity: onCase(caseId), args: { caseId, text, at } } : null),
  'case.handBack@1': ({ caseId }, { at }) => ({ name: 'case.handToStaff@1', entity: onCase(caseId), args: { caseId, text, at } }),
  'conversation.triage@1': sortedBefore,
  'conversation.assign@1': givenBack,
  'conversation.close@1': ({ conversationId, eventId }, { at }) => ({ name: 'conversation.reopen@1', entity: onConversation(conversationId), args: { conversationId, eventId: undone(eventId), at } }),
  'conversation.reopen@1': ({ conversationId, eventId }, { at }) => ({ name: 'conversation.close@1', entity: onConversation(conversationId), args: { conversationId, eventId: undone(eventId), at } }),
  'conversation.handToCover@1': ({ conversationId, eventId }, { at }) => ({ name: 'conversation.handBack@1', entity: onConversation(conversationId), args: { conversationId, eventId: undone(eventId), text: 'Taken back.', at } }),
  'ledger.give@1': takenBack,
  'shift.set@1': ({ shift }, { was }) => ({ name: 'shift.set@1', entity: `shift/${shift.id}`, args: { shift: was === null ? { ...shift, cancelled: true } : (was as Shift) } }),
  'post.hide@1': showAgain,
  'post.restore@1': hideAgain,
  'post.remove@1': ({ postId, caseId }, { was, at }) =>
    (was as Partial<Post> | null)?.state === 'visible' ? { name: 'post.restore@1', entity: onPost(postId), args: { postId, caseId, text, at } } : null,
};

/** The change that takes a sent one back, or null when there is none (experience.md: undo for what can be undone). */
export function inverseOf<N extends MutationName>(name: N, args: MutationArgs<N>, before: BeforeChange): Inverse | null {
  const make = inverses[name] as Made<N> | undefined;
  return make?.(args, before) ?? null;
}

/** Whether a change says that somebody read or handed out something: nobody takes that back, not even before it is sent (domain.md 2.13). */
export function isTrace(name: string): boolean {
  return name === 'audit.record@1';
}
