import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import type { Want } from '../../upstream.ts';
import { standingUser, type StandingUser } from '../rows.ts';
import { change, done, person, row, type Carrying, type Doing, type Went } from './doing.ts';

type Breaking = Doing<Extract<Want, { kind: 'break' | 'look' }>>;

const before = z.object({ roles: z.array(z.int()) });
const rolesOf = (user: StandingUser): number[] => (user.roles ?? []).map((one) => one.roleID);

function isAway(user: StandingUser, breaks: NonNullable<Carrying['breaks']>): boolean {
  return breaks.how === 'ban' ? user.banned : rolesOf(user).includes(breaks.role);
}

async function restrict(doing: Breaking, user: StandingUser, breaks: NonNullable<Carrying['breaks']>): Promise<Went> {
  const { act } = doing.asked;
  const ours = act.held ?? act.saw;
  // Kept away already: by this server, whose mark says so, or by somebody on the forum, which is theirs to end.
  if (isAway(user, breaks)) return { how: 'done', hold: ours };
  const saw = JSON.stringify({ roles: rolesOf(user) });
  const path = `/users/${user.userID}`;
  if (breaks.how === 'ban') await change(doing, 'PUT', `${path}/ban`, { banned: true }, { saw });
  else await change(doing, 'PATCH', path, { roleID: [breaks.role] }, { saw });
  return { how: 'done', hold: saw };
}

async function release(doing: Breaking, user: StandingUser, breaks: NonNullable<Carrying['breaks']>): Promise<Went> {
  const { act } = doing.asked;
  const ours = act.held ?? act.saw;
  // What somebody did on the forum by hand is theirs to undo.
  if (!isAway(user, breaks)) return { how: 'done', hold: null };
  if (ours === null) return { how: 'done', hold: null, nothing: true };
  const path = `/users/${user.userID}`;
  if (breaks.how === 'ban') await change(doing, 'PUT', `${path}/ban`, { banned: false }, { saw: ours });
  else {
    const read = readBy(before, JSON.parse(ours));
    const kept = rolesOf(user).filter((id) => id !== breaks.role);
    const known = read.data?.roles.filter((id) => id !== breaks.role) ?? [];
    const back = kept.length > 0 ? kept : known.length > 0 ? known : breaks.back === null ? [] : [breaks.back];
    if (back.length === 0) return person('It is not known any more which roles this member had. Give them their role back on the forum by hand.');
    await change(doing, 'PATCH', path, { roleID: back }, { saw: ours });
  }
  return { how: 'done', hold: null };
}

/** Keeps a member away, or lets them back, as it is due now. What was there before is written down first. */
export async function takeBreak(doing: Breaking): Promise<Went> {
  const { away } = doing.asked.act;
  const { breaks } = doing.carrying;
  const user = await row(doing, `/users/${doing.want.member.n}`, standingUser);
  if (user === null) return { how: 'done', hold: null, nothing: true };
  if (breaks !== null) return away ? restrict(doing, user, breaks) : release(doing, user, breaks);
  return away ? person('This server has not been told how the forum keeps a member away. Put them on their break there by hand, and end it there when it is over.') : { how: 'done', hold: null, nothing: true };
}

/** Looks whether somebody on the forum has ended a break that goes on here. */
export async function look(doing: Breaking): Promise<Went> {
  const { act } = doing.asked;
  const { breaks } = doing.carrying;
  if (!act.away || act.held === null || breaks === null) return done;
  const user = await row(doing, `/users/${doing.want.member.n}`, standingUser);
  return user === null || isAway(user, breaks) ? done : person('Somebody has ended this break on the forum. Lift it here as well, or try again to begin it anew there.');
}
