import type { Case, Outcome, Post } from '../../../../shared/contract/entities/cases.ts';
import { fileReport, holdForApproval } from '../../server/intake.ts';
import type { Change } from '../../server/store/records.ts';
import type { ReportFact } from '../facts.ts';
import { caseOf, outcomeBy, reopen, settle, withStaff, type Happened } from './cases.ts';
import { knownColleague } from './people.ts';
import { Unfit, type Applying } from './writing.ts';

const isSettled = (status: ReportFact['status']): boolean => status !== 'new' && status !== 'escalated';

function putAll(to: Applying, changes: readonly Change[]): void {
  for (const change of changes) if (change.op === 'put') to.put(change.t, change.row as never);
}

function open(to: Applying, fact: ReportFact, post: Post, id: string): Case {
  // The case keeps what was reported, not what it was changed to since.
  const copy: Post = { ...post, title: fact.copy.title, body: fact.copy.body };
  if (fact.holds !== 'report') {
    putAll(to, holdForApproval({ ...copy, createdAt: fact.at }, `case-${id}`).filter((one) => one.t === 'case'));
    return to.store.records.get('case', `case-${id}`)!;
  }
  const found = caseOf(to, post, fact.at);
  // A report that waits for somebody belongs to a case that does.
  const joined = found?.state === 'closed' && !isSettled(fact.status) ? undefined : found;
  putAll(to, fileReport(copy, joined, { id, reporterId: fact.reporter === null ? null : to.idOf(fact.reporter), reason: fact.reason, words: fact.words, at: fact.at }, `case-${id}`));
  return joined ?? to.store.records.get('case', `case-${id}`)!;
}

/** What was held has been published: its row carries on as the post, or gives way to the post where that is here already. */
function published(to: Applying, fact: ReportFact, post: Post, row: Case): Case {
  if (fact.becomes === null) return row;
  const now = to.idOf(fact.becomes);
  if (now === post.id) return row;
  if (fact.holds === 'pending' && to.store.upstream.seen(fact.becomes) === undefined) {
    to.store.upstream.note(fact.becomes, { said: '', ours: post.id, open: false, gone: false });
    to.put('post', { ...post, state: post.state === 'pending' ? 'visible' : post.state });
    return row;
  }
  if (!to.store.records.get('post', now)) return row;
  const moved: Case = { ...row, postId: now };
  to.put('case', moved);
  to.remove('post', post.id, now);
  return moved;
}

function outcomeOf(fact: ReportFact, post: Post): Outcome {
  if (fact.holds === 'report') return fact.status === 'rejected' ? 'removed' : outcomeBy(post);
  return fact.status === 'dismissed' ? 'approved' : fact.status === 'rejected' ? 'rejected' : 'no-action';
}

/** A report, or something held for approval, with what has become of it on the forum. */
export function applyReport(to: Applying, fact: ReportFact): void {
  const { records, upstream } = to.store;
  const id = to.idOf(fact.ref);
  const before = to.before(fact);
  const known = records.get('report', id) ?? records.get('case', `case-${id}`);
  const existing = known === undefined ? undefined : records.get('case', 'caseId' in known ? known.caseId : known.id);
  const post = records.get('post', existing?.postId ?? to.idOf(fact.post)) ?? records.get('post', to.idOf(fact.post));
  if (!post) throw new Unfit(`report ${id} without its post`);
  let row = existing ?? open(to, fact, post, id);
  const how: Happened = { at: fact.changedAt, by: knownColleague(to, fact.changedBy) };
  const was = before?.status ?? 'new';
  const settled = isSettled(fact.status);
  to.remember(fact, { open: !settled, gone: fact.status === 'gone' });
  if (settled && fact.holds !== 'report') {
    row = published(to, fact, post, row);
    if (fact.status === 'rejected' && post.state === 'pending') to.put('post', { ...post, state: 'rejected', stateAt: fact.changedAt, stateBy: how.by });
  }
  if (fact.status === was) return;
  if (settled) {
    const waiting = new Set(upstream.open(fact.ref.source).map((n) => to.idOf({ source: fact.ref.source, n })));
    const others = records.childrenOf('report', row.id, 1_000).some((one) => one.id !== id && waiting.has(one.id));
    // What the bridge did for the team is no news: whether the case is over is the team's to say.
    if (!others && !to.own(fact.ref)) settle(to, row, outcomeOf(fact, records.get('post', row.postId) ?? post), how);
    return;
  }
  if (isSettled(was)) {
    to.store.acts.own(fact.ref, null);
    reopen(to, row, how);
  }
  withStaff(to, records.get('case', row.id) ?? row, fact.status === 'escalated', how);
}
