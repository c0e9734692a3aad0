import type { ActRow, ActState } from '../../server/store/acts.ts';
import type { Change, Records } from '../../server/store/records.ts';
import type { Want } from '../upstream.ts';

/** What is to be done, as desks know it: a post's coming and going, and that a member is to be kept away, have words of their own. */
function kindOf(want: Want): string {
  if (want.kind === 'standing') return want.live ? 'restore' : 'hide';
  if (want.kind === 'decide') return want.approve ? 'approve' : 'reject';
  return want.kind;
}

const states: Readonly<Record<ActState, string>> = { 'waiting': 'waiting', 'sending': 'waiting', 'needs-you': 'needs-you', 'done': 'done', 'by-hand': 'by-hand', 'given-up': 'given-up', 'overtaken': 'overtaken', 'only-here': 'overtaken' };

/**
 * What desks are to be told of an act, or null. Of what has a row that says the decision they hear from the beginning; of the rest, such as
 * looks, once it has needed a person. What is not done there and need not be, as by a server that only reads, is as if nobody had asked for it: it is neither done nor open.
 */
export function actTold(records: Pick<Records, 'get'>, act: ActRow): Change | null {
  const known = records.get('forumAct', act.id) !== undefined;
  const want = JSON.parse(act.want) as Want;
  // The end of a break that nobody is told of must not leave its begin as what was done last.
  if (act.state === 'only-here' && want.kind !== 'break') return known ? { op: 'del', t: 'forumAct', id: act.id } : null;
  if (!known && act.state !== 'needs-you' && (act.row === null || want.kind === 'look')) return null;
  const about = 'postId' in want
    ? { aboutKind: 'post', aboutId: want.postId, memberId: records.get('post', want.postId)?.authorId ?? null }
    : want.kind === 'message'
      ? { aboutKind: 'conversation', aboutId: want.conversationId, memberId: records.get('conversation', want.conversationId)?.memberId ?? null }
      : want.kind === 'note' ? { aboutKind: 'member', aboutId: `${want.member.source}-${want.member.n}`, memberId: `${want.member.source}-${want.member.n}` } : { aboutKind: 'member', aboutId: want.memberId, memberId: want.memberId };
  const dueAt = want.kind === 'break' ? act.since : null;
  return { op: 'put', t: 'forumAct', row: { id: act.id, kind: kindOf(want), ...about, by: act.by, at: act.at, state: states[act.state], why: act.why ?? '', rowId: act.row, dueAt } };
}
