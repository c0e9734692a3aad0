import type { ForumAct } from '../../../../shared/contract/entities/forum.ts';
import type { ActRow, ActState } from '../../server/store/acts.ts';
import type { Records } from '../../server/store/records.ts';
import type { Want } from '../upstream.ts';

/** What is to be done, as desks know it: a post's coming and going, and that a member is to be kept away, have words of their own. */
function kindOf(want: Want): string {
  if (want.kind === 'standing') return want.live ? 'restore' : 'hide';
  if (want.kind === 'decide') return want.approve ? 'approve' : 'reject';
  return want.kind;
}

const states: Readonly<Record<ActState, string>> = { 'waiting': 'waiting', 'sending': 'waiting', 'needs-you': 'needs-you', 'done': 'done', 'by-hand': 'by-hand', 'given-up': 'given-up', 'overtaken': 'overtaken', 'only-here': 'given-up' };

/** The row by which desks know an act, once it has needed a person; null before: what is done by itself is nobody's work. */
export function actTold(records: Pick<Records, 'get'>, act: ActRow): ForumAct | null {
  if (act.state !== 'needs-you' && records.get('forumAct', act.id) === undefined) return null;
  const want = JSON.parse(act.want) as Want;
  const about = 'postId' in want
    ? { aboutKind: 'post', aboutId: want.postId, memberId: records.get('post', want.postId)?.authorId ?? null }
    : want.kind === 'message'
      ? { aboutKind: 'conversation', aboutId: want.conversationId, memberId: records.get('conversation', want.conversationId)?.memberId ?? null }
      : want.kind === 'note' ? { aboutKind: 'member', aboutId: `${want.member.source}-${want.member.n}`, memberId: `${want.member.source}-${want.member.n}` } : { aboutKind: 'member', aboutId: want.memberId, memberId: want.memberId };
  return { id: act.id, kind: kindOf(want), ...about, by: act.by, at: act.at, state: states[act.state], why: act.why ?? '' };
}
