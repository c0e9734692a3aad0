import type { PostInThread } from '../../../../shared/contract/bridge/posts.ts';
import { caseOfPost, threadAround, type ContextPost } from '../../store/read/case.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';
import { canSee } from '../veil.ts';

/** A post with the thread around it; a typed failure when it is not on this computer, or not for this person. */
export function getPost(desk: Desk, id: string): PostInThread {
  const { db, reader } = desk.store;
  const post = reader.get('post', id);
  if (!post || !canSee(desk, 'post', post)) return fails('not-found', 'This post is not on this computer.');
  const { before, after } = threadAround(db, post);
  const member = membersNamed(desk, [post, ...before, ...after].map((one) => one.authorId), desk.now());
  const view = (one: ContextPost): PostInThread['before'][number] => ({ id: one.id, author: member(one.authorId), createdAt: one.createdAt, state: one.state, body: one.body });
  return {
    id,
    author: member(post.authorId),
    createdAt: post.createdAt,
    editedAt: post.editedAt,
    state: post.state,
    body: post.body,
    threadTitle: reader.get('post', post.threadId)?.title ?? post.title,
    spaceName: reader.get('space', post.spaceId)?.name ?? 'A space no longer here',
    before: before.map(view),
    after: after.map(view),
    caseId: caseOfPost(db, id),
  };
}
