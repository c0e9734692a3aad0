import type { CaseActionKind, Post, PostState } from '../../contract/entities/cases.ts';
import { isStaff } from '../permissions.ts';
import { actionRow, barred, renewed } from './cases.ts';
import { applied, conflict, doneAt, rejected, type Put, type Rule, type RowReader, type RuleContext, type Verdict } from './types.ts';

interface PostStep {
  readonly postId: string;
  readonly caseId: string | null;
  readonly text: string;
  readonly at: string;
}

const barredFor = (args: PostStep, context: RuleContext, read: RowReader): Verdict | null => {
  const post = read.get('post', args.postId);
  if (!post) return rejected('not-found', 'This post is not there any more.');
  if (post.authorId === context.actor.memberId) return rejected('own-post', 'This is your own post, so a colleague decides.');
  if (args.caseId === null) return null;
  const row = read.get('case', args.caseId);
  if (row && row.postId !== args.postId) return rejected('invalid', 'This case is about another post.');
  return barred(row, context, read);
};

const traces = (args: PostStep, kind: CaseActionKind, context: RuleContext, read: RowReader): Put[] =>
  args.caseId === null ? [] : [...renewed(args.caseId, args.at, context, read), actionRow(context, args.caseId, kind, args.at, { text: args.text })];

const moved = (post: Post, state: PostState, at: string, context: RuleContext): Put => ({
  t: 'post',
  row: post.state === state ? post : { ...post, state, stateAt: doneAt(at, context.now), stateBy: context.actor.id },
});

const step =
  (kind: CaseActionKind, to: PostState, from: (state: PostState, context: RuleContext) => string | null) =>
  (args: PostStep, context: RuleContext, read: RowReader): Verdict => {
    const no = barredFor(args, context, read);
    const post = read.get('post', args.postId);
    if (no || !post) return no ?? rejected('not-found', 'This post is not there any more.');
    const why = from(post.state, context);
    if (why) return rejected('wrong-state', why);
    return applied(moved(post, to, args.at, context), ...traces(args, kind, context, read));
  };

/** `post.hide@1`: hiding what is hidden already is no mistake. */
export const hidePost: Rule<'post.hide@1'> = step('hidden', 'hidden', (state) => (state === 'visible' || state === 'hidden' ? null : `The post is ${state}, so there is nothing to hide.`));

/** `post.restore@1`: staff bring back what was removed. */
export const restorePost: Rule<'post.restore@1'> = step('restored', 'visible', (state, context) => {
  if (state === 'hidden' || state === 'visible') return null;
  if (state === 'pending') return 'The post waits for approval.';
  return isStaff(context.actor.role) ? null : `The post was ${state}; staff can bring it back.`;
});

/** `post.remove@1`: staff only (domain.md 2.11). */
export const removePost: Rule<'post.remove@1'> = step('removed', 'removed', (state) => (state === 'pending' ? 'The post waits for approval.' : null));

/** `post.edit@1`: the team's wording replaces the member's; the frozen text of the case stays. */
export const editPost: Rule<'post.edit@1'> = (args, context, read) => {
  const no = barredFor(args, context, read);
  const post = read.get('post', args.postId);
  if (no || !post) return no ?? rejected('not-found', 'This post is not there any more.');
  const row: Post = { ...post, body: args.body, editedAt: doneAt(args.at, context.now), editedBy: context.actor.id };
  return applied({ t: 'post', row }, ...traces(args, 'edited', context, read));
};

const decide =
  (kind: 'approved' | 'rejected', to: PostState) =>
  (args: PostStep, context: RuleContext, read: RowReader): Verdict => {
    const no = barredFor(args, context, read);
    const post = read.get('post', args.postId);
    if (no || !post) return no ?? rejected('not-found', 'This post is not there any more.');
    if (post.state !== 'pending' && post.state !== to) return conflict('already-closed', 'Somebody decided about this post before.', post);
    return applied(moved(post, to, args.at, context), ...traces(args, kind, context, read));
  };

/** `post.approve@1`: for posts that wait (domain.md 1.4). */
export const approvePost: Rule<'post.approve@1'> = decide('approved', 'visible');

/** `post.reject@1`: for posts that wait (domain.md 1.4). */
export const rejectPost: Rule<'post.reject@1'> = decide('rejected', 'rejected');

/** `note.add@1`: append-only; volunteers write for the whole team. */
export const addNote: Rule<'note.add@1'> = (args, context, read) => {
  if (!isStaff(context.actor.role) && (args.visibility === 'staff' || args.aboutKind === 'conversation')) return rejected('forbidden', 'Staff and team leads write notes of this kind.');
  if (!read.get(args.aboutKind, args.aboutId)) return rejected('not-found', 'What this note is about is not there any more.');
  const { actor, mutationId, now } = context;
  const row = { id: mutationId, aboutKind: args.aboutKind, aboutId: args.aboutId, visibility: args.visibility, by: actor.id, at: doneAt(args.at, now), text: args.text };
  return applied({ t: 'note', row }, ...(args.aboutKind === 'case' ? renewed(args.aboutId, args.at, context, read) : []));
};
