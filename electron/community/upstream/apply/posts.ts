import type { Post, PostState } from '../../../../shared/contract/entities/cases.ts';
import type { ForumStanding, PostFact, StandingFact } from '../facts.ts';
import { remembered, type Applying } from './writing.ts';

/** How a post stands here when the forum says otherwise than before. What the team took away stays away until the forum brings it back. */
export function stateAfter(before: ForumStanding | null, now: ForumStanding, ours: PostState | null): PostState {
  const theirs: PostState = now === 'live' ? 'visible' : now === 'pending' ? 'pending' : 'removed';
  if (ours === null) return theirs;
  if (before === now) return ours;
  if (now === 'gone') return ours === 'visible' || ours === 'pending' ? 'removed' : ours;
  return theirs;
}

function stood(to: Applying, row: Post, state: PostState): Post {
  // Nobody here did it: the forum itself (contract, post.stateBy).
  return state === row.state ? row : { ...row, state, stateAt: to.now, stateBy: null };
}

/** A post of the forum. Each part follows the forum where the forum changed it, and else stays what the team made of it. */
export function applyPost(to: Applying, fact: PostFact): void {
  const id = to.idOf(fact.ref);
  const before = to.before(fact);
  const seen = remembered(fact);
  const ours = to.store.records.get('post', id);
  const spaceId = to.idOf(fact.space);
  const threadId = to.idOf(fact.thread);
  const authorId = to.idOf(fact.author);
  const editedBy = fact.editedBy === null ? null : to.idOf(fact.editedBy);
  if (!ours) {
    to.put('post', { id, spaceId, threadId, title: fact.title, authorId, body: fact.body, state: stateAfter(null, fact.standing, null), stateAt: fact.standing === 'live' ? null : to.now, stateBy: null, createdAt: fact.createdAt, editedAt: fact.editedAt, editedBy });
  } else {
    const edited = before === null || before.body !== seen.body || before.editedAt !== seen.editedAt;
    const row: Post = { ...ours, spaceId, threadId, authorId, createdAt: fact.createdAt, ...(before?.title !== seen.title && { title: fact.title }), ...(edited && { body: fact.body, editedAt: fact.editedAt, editedBy }) };
    to.put('post', stood(to, row, stateAfter(before?.standing ?? null, fact.standing, ours.state)));
  }
  to.remember(fact, { gone: fact.standing === 'gone' });
}

/** That a known post has gone, or has come back; a post that is not known has nothing to stand. */
export function applyStanding(to: Applying, fact: StandingFact): void {
  const id = to.idOf(fact.ref);
  const ours = to.store.records.get('post', id);
  const said = to.store.upstream.seen(fact.ref)?.said;
  if (!ours || said === undefined || said === '') return;
  const before = JSON.parse(said) as PostFact;
  to.put('post', stood(to, ours, stateAfter(before.standing, fact.standing, ours.state)));
  to.store.upstream.note(fact.ref, { said: JSON.stringify({ ...before, standing: fact.standing }), ours: id, open: false, gone: fact.standing === 'gone' });
}
