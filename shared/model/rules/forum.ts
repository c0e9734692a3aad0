import { isStaff } from '../permissions.ts';
import { applied, conflict, rejected, type Rule } from './types.ts';

const states = { 'again': 'waiting', 'by-hand': 'by-hand', 'give-up': 'given-up' } as const;

/** `forum.settle@1`: a person says what is to become of something that the forum has not done. Volunteers decide about posts. */
export const settleForum: Rule<'forum.settle@1'> = ({ actId, how }, { actor }, read) => {
  const row = read.get('forumAct', actId);
  if (!row) return rejected('not-found', 'This is not there any more.');
  if (row.aboutKind !== 'post' && !isStaff(actor.role)) return rejected('forbidden', 'Staff and team leads see to what is about members.');
  if (row.state !== 'needs-you') return conflict('already-decided', 'Somebody has seen to this before.', row);
  return applied({ t: 'forumAct', row: { ...row, state: states[how] } });
};
