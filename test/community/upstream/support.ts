import { onTestFinished } from 'vitest';
import { join } from 'node:path';
import { openStore, type CommunityStore } from '../../../electron/community/server/store/store.ts';
import { applyPortion } from '../../../electron/community/upstream/apply/apply.ts';
import type { EscalationFact, Fact, MemberFact, PostFact, Ref, ReportFact, TalkFact } from '../../../electron/community/upstream/facts.ts';
import { folder, NOW } from '../support.ts';

/** An empty community database, closed after the test. */
export function emptyStore(file = join(folder(), 'community.sqlite')): CommunityStore {
  const store = openStore(file, { durable: false });
  onTestFinished(() => store.close());
  return store;
}

export const ref = (source: string, n: number): Ref => ({ source, n });
export const member = (n: number, more: Partial<MemberFact> = {}): MemberFact => ({ kind: 'member', ref: ref('user', n), name: `member ${n}`, joinedAt: '2025-01-01T00:00:00.000Z', gone: false, ...more });
export const post = (n: number, more: Partial<PostFact> = {}): PostFact => ({
  kind: 'post', ref: ref('comment', n), space: ref('category', 1), thread: ref('discussion', 1), title: null, author: ref('user', 1), body: `words of ${n}`, standing: 'live', createdAt: '2026-05-13T10:00:00.000Z', editedAt: null, editedBy: null, ...more,
});
export const report = (n: number, more: Partial<ReportFact> = {}): ReportFact => ({
  kind: 'report', ref: ref('report', n), holds: 'report', post: ref('comment', 5), becomes: null, reporter: ref('user', 2), reason: 'abuse', words: 'look at this', copy: { title: null, body: 'words as reported' }, at: '2026-05-14T11:00:00.000Z', status: 'new', changedAt: '2026-05-14T11:00:00.000Z', changedBy: null, ...more,
});
export const escalation = (n: number, more: Partial<EscalationFact> = {}): EscalationFact => ({ kind: 'escalation', ref: ref('escalation', n), post: ref('comment', 5), state: 'open', assignee: null, at: '2026-05-14T12:00:00.000Z', changedAt: '2026-05-14T12:00:00.000Z', ...more });
export const talk = (n: number, messages: readonly (readonly [number, 'member' | 'team', string])[], last = messages.at(-1)!): TalkFact => ({
  kind: 'talk', ref: ref('conversation', n), member: ref('user', 1), subject: 'A question', count: messages.length, at: messages[0]![2], last: { n: last[0], from: last[1], at: last[2] },
  messages: messages.map(([m, from, at]) => ({ ref: ref('message', m), from, author: ref('user', from === 'team' ? 99 : 1), body: `message ${m}`, at })),
});

/** A board, two members and a thread with one post, as facts. */
export const little: readonly Fact[] = [
  { kind: 'space', ref: ref('category', 1), name: 'Everyday life', archived: false }, member(1), member(2), post(1, { ref: ref('discussion', 1), title: 'A thread' }), post(5),
];

/** Writes facts down at {@link NOW} or later. */
export const hear = (store: CommunityStore, facts: readonly Fact[], now = NOW): string[] => applyPortion(store, { facts, state: '{}' }, store.upstream.state('poll'), now);
