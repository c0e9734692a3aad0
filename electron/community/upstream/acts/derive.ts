import type { MutationArgs, MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Put } from '../../../../shared/model/rules/types.ts';
import type { NewAct } from '../../server/store/acts.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Ref } from '../facts.ts';
import type { Want } from '../upstream.ts';
import { answered } from './answered.ts';
import { breakActs } from './break-times.ts';

type Held = Pick<CommunityStore, 'records' | 'acts'>;

/** An accepted change: see `Attempt` in server/push/mutate.ts. */
interface Accepted { readonly mutationId: string; readonly name: string; readonly args: unknown; readonly staff: { readonly id: string }; readonly now: string }

/** Reports of one case. */
const REPORTS = 1_000;

const laneOf = (want: Want): string => {
  if (want.kind === 'message') return `talk/${want.conversationId}`;
  return 'postId' in want ? `post/${want.postId}` : `member/${want.member.source}-${want.member.n}`;
};

/** The number of the report that holds a post back, or null. */
const heldBy = (ref: Ref | null): number | null => (ref?.source === 'held' || ref?.source === 'held-edit' ? ref.n : null);


function reportsOf({ records, acts }: Held, caseId: string | null): number[] {
  if (caseId === null) return [];
  return records.childrenOf('report', caseId, REPORTS).flatMap((one) => { const ref = acts.refOf(one.id); return ref?.source === 'report' ? [ref.n] : []; });
}

/** Reports of a post, of whichever of its cases. */
function reportsAbout(held: Held, postId: string): number[] {
  const post = held.records.get('post', postId);
  const cases = post === undefined ? [] : held.records.childrenOf('case', post.authorId, REPORTS).filter((one) => one.postId === postId);
  return cases.flatMap((one) => reportsOf(held, one.id));
}

type Wants = { readonly [N in MutationName]?: (args: MutationArgs<N>, held: Held, puts: readonly Put[]) => Want | null };

const standing = (live: boolean) => ({ postId, text }: { readonly postId: string; readonly text: string }, held: Held): Want | null => {
  const post = held.acts.refOf(postId);
  return post && { kind: 'standing', postId, post, live, title: held.records.get('post', postId)?.title ?? '', words: text, reports: reportsAbout(held, postId) };
};
const decide = (approve: boolean) => ({ postId }: { readonly postId: string }, { acts }: Held): Want | null => {
  const report = heldBy(acts.refOf(postId));
  return report === null ? null : { kind: 'decide', postId, report, approve };
};
const about = (held: Held, caseId: string): { readonly postId: string; readonly post: Ref } | null => {
  const postId = held.records.get('case', caseId)?.postId;
  const post = postId === undefined ? null : held.acts.refOf(postId);
  // What waits for approval is no post of the forum yet.
  return postId === undefined || post === null || heldBy(post) !== null ? null : { postId, post };
};
const given = (held: Held, puts: readonly Put[]): Want | null => {
  const entry = puts.find((put) => put.t === 'ledgerEntry')?.row;
  const member = entry === undefined ? null : held.acts.refOf(entry.memberId);
  if (entry === undefined || member === null) return null;
  const text = entry.kind === 'voided' ? `Points taken back by the team: ${entry.wording}.` : `${entry.points} points from the team: ${entry.wording}.`;
  return { kind: 'note', member, text, points: entry.kind === 'voided' ? null : entry.points };
};

/** What each decision means for the forum; a decision that is not here is the team's own affair. */
const wants: Wants = {
  'post.hide@1': standing(false),
  'post.remove@1': standing(false),
  'post.restore@1': standing(true),
  'post.approve@1': decide(true),
  'post.reject@1': decide(false),
  'post.edit@1': ({ postId, body }, held) => { const post = held.acts.refOf(postId); return post && { kind: 'edit', postId, post, body }; },
  'case.close@1': ({ caseId, outcome }, held) => { const found = outcome === 'handed-to-staff' ? null : about(held, caseId); return found && { kind: 'close', ...found, reports: reportsOf(held, caseId) }; },
  'case.handToStaff@1': ({ caseId, text }, held) => { const found = about(held, caseId); return found && { kind: 'escalate', ...found, reports: reportsOf(held, caseId), title: held.records.get('post', found.postId)?.title ?? '', words: text }; },
  'case.pass@1': ({ caseId, toStaffId }, held) => {
    const found = about(held, caseId);
    const account = toStaffId === null ? null : (held.records.get('staff', toStaffId)?.memberId ?? null);
    const to = account === null ? null : held.acts.refOf(account);
    return found === null || (toStaffId !== null && to === null) ? null : { kind: 'assign', ...found, to };
  },
  // What is for staff here could be read by every moderator there.
  'note.add@1': ({ aboutKind, aboutId, visibility, text }, held) => { const found = aboutKind === 'case' && visibility === 'team' ? about(held, aboutId) : null; return found && { kind: 'comment', ...found, text }; },
  'message.send@1': ({ messageId, body }, held) => {
    const row = held.records.get('message', messageId);
    const member = row === undefined ? null : held.acts.refOf(row.memberId);
    return row === undefined || member === null ? null : { kind: 'message', member, conversationId: row.conversationId, messageId, opens: held.acts.refOf(row.conversationId) === null, body };
  },
  'ledger.give@1': (_args, held, puts) => given(held, puts),
  'ledger.void@1': (_args, held, puts) => given(held, puts),
};

/** The row that says a decision; a step of a case has the number of the change. */
const saidBy = (puts: readonly Put[], mutationId: string): string => puts.find(({ t }) => t === 'message' || t === 'ledgerEntry' || t === 'note')?.row.id ?? mutationId;

/**
 * What an accepted change asks of the forum: added in the transaction that writes the change, here and nowhere else. What is not about rows of
 * the forum asks for nothing.
 */
export function addActs(store: Held, { mutationId, name, args, staff, now }: Accepted, puts: readonly Put[]): void {
  const want = (wants as Readonly<Record<string, (args: unknown, held: Held, puts: readonly Put[]) => Want | null>>)[name]?.(args, store, puts) ?? null;
  const act = (one: Want, more: Partial<NewAct> = {}): NewAct => ({ id: mutationId, lane: laneOf(one), kind: one.kind, want: JSON.stringify(one), at: now, by: staff.id, due: now, rank: 1, row: saidBy(puts, mutationId), ...more });
  if (want !== null) {
    const { lane, kind } = act(want);
    // What was not begun is overtaken by what was decided since about the same.
    if (kind === 'standing' || kind === 'assign') for (const before of store.acts.open(lane)) if (before.kind === kind && before.sentAt === null) store.acts.change(before.id, { state: 'overtaken' });
    // A change that is sent again after a restore is as old as it is, so that what was done of it before is found.
    const written = want.kind === 'message' ? store.records.get('message', want.messageId)?.at : undefined;
    store.acts.add(act(want, written === undefined ? {} : { at: written }));
  }
  for (const put of puts) if (put.t === 'forumAct') answered(store, put.row, { mutationId, by: staff.id, now });
  for (const put of puts) if (put.t === 'break') breakActs(store, put.row, { mutationId, by: staff.id, now });
}
