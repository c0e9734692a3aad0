import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import type { Connection } from '../../../../shared/contract/bridge/state.ts';
import { isApart } from '../../../../shared/model/apart.ts';
import { sayTime } from '../../../../shared/time.ts';
import { shiftsAt } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import { firstName } from '../people.ts';

function since({ offlineSince, state }: Connection, now: string): string {
  if (state === 'paused') return 'Sending is paused';
  if (state === 'sign-in-needed') return 'You need to sign in again';
  return offlineSince === null ? 'There is no connection to the community' : `Offline since ${sayTime(offlineSince, now)}`;
}

/** Whom to ring: a lead who covers now, by name; the number is where the team keeps it. */
function lead(desk: Desk, now: string): string {
  const team = teamOf(desk);
  const on = shiftsAt(desk.store.db, now).map((one) => team.person(one.staffId)).find((one) => one !== null && one.role === 'lead' && !one.you);
  return on ? `${firstName(on.name)}, the lead who is on now` : 'a team lead';
}

/**
 * Set while replies do not reach the member, or one of them did not: what that means, plainly, and for a risk what to do
 * instead of waiting (experience.md "Honest states"). Null while they do.
 */
export function notReaching(desk: Desk, about: { readonly memberName: string; readonly risk: boolean; readonly messages: ConversationDetail['messages'] }, now: string): ConversationDetail['notReaching'] {
  const connection = desk.sync.connection();
  const stuck = about.messages.some((one) => one.from === 'team' && one.saving === 'needs-you');
  const kept = about.messages.some((one) => one.from === 'team' && one.saving === 'saved-here');
  const off = isApart(connection);
  if (!stuck && !off) return null;
  const instead = about.risk ? `Do not wait for it. Ring ${lead(desk, now)}, and follow your safeguarding route. If they may be in danger now, the lead calls 999.` : null;
  if (stuck) return { words: `A reply has not reached ${about.memberName}: the community did not take it. It is in your outbox.`, instead };
  const what = kept ? `Your reply is saved here and has not reached ${about.memberName}.` : `A reply is saved here and does not reach ${about.memberName} until there is a connection.`;
  return { words: `${since(connection, now)}. ${what}`, instead };
}
