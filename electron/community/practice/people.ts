import type { Member, Role, Staff } from '../../../shared/contract/entities/people.ts';
import { handles } from './handles.ts';
import type { Random } from './random.ts';
import { DAY, iso, type World } from './world.ts';

/** The team: two leads, four staff, eight volunteer moderators. The third word is their own account on the boards. */
const team: readonly (readonly [id: string, name: string, role: Role, account: string])[] = [
  ['priya', 'Priya Raman', 'lead', 'priya.team'],
  ['gwen', 'Gwen Adeyemi', 'lead', 'gwen.team'],
  ['imogen', 'Imogen Hale', 'staff', 'imogen.team'],
  ['tom', 'Tom Okafor', 'staff', 'tom.team'],
  ['sunita', 'Sunita Desai', 'staff', 'sunita.team'],
  ['marcus', 'Marcus Bell', 'staff', 'marcus.team'],
  ['bea', 'Bea Whitlock', 'moderator', 'brambles_bea'],
  ['callum', 'Callum Reid', 'moderator', 'callum_reads'],
  ['aisha', 'Aisha Noor', 'moderator', 'noorlight'],
  ['dylan', 'Dylan Pryce', 'moderator', 'dyl.pryce'],
  ['freya', 'Freya Lindqvist', 'moderator', 'freyasfjord'],
  ['owen', 'Owen Marsh', 'moderator', 'owen.of.the.marsh'],
  ['rosa', 'Rosa Delgado', 'moderator', 'rosahips'],
  ['theo', 'Theo Nakamura', 'moderator', 'theodeer'],
];

/** Who the desk signs in as, by role, when it practises. */
export const personas: Readonly<Record<Role, string>> = { moderator: 'st-bea', staff: 'st-imogen', lead: 'st-priya' };

const bands = ['13-15', '16-17', '16-17', '18-21', '18-21', '22-25', 'unknown'] as const;

function member(world: World, name: string, joinedMs: number, random: Random): Member {
  const routes = random.next();
  const row: Member = {
    id: world.id('m'),
    name,
    joinedAt: iso(joinedMs),
    ageBand: random.pick(bands),
    state: 'active',
    mergedInto: null,
    contactRoutes: routes < 0.7 ? ['message', 'email'] : routes < 0.94 ? ['message'] : [],
  };
  world.members.push(row);
  world.byName.set(name, row);
  return row;
}

/** Adds the team with their accounts, and 2,000 members at scale 1 who joined over three years. */
export function addPeople(world: World): void {
  const random = world.random('people');
  const began = world.nowMs - 1_150 * DAY;
  for (const [id, name, role, account] of team) {
    const own = world.add('member', { ...member(world, account, began, random), ageBand: '22-25' }, began);
    const row: Staff = { id: `st-${id}`, name, role, active: true, memberId: own.id };
    world.staff.push(world.add('staff', row, began - 1));
  }
  const count = Math.max(120, Math.round(2_000 * world.scale)) - team.length;
  for (const [i, name] of handles(count, random).entries()) {
    // The known ones have been around; look-alikes of them (26th to 30th) are new, as copies are.
    const days = i < 26 ? random.int(200, 800) : i < 31 ? random.int(1, 9) : Math.max(0.2, 1_100 * random.next() ** 1.3);
    const joined = world.nowMs - Math.floor(days * DAY);
    const row = member(world, name, joined, random);
    world.add('member', name === 'halfpasthazel' ? Object.assign(row, { ageBand: '16-17' }) : random.chance(0.015) && i > 60 ? Object.assign(row, { state: 'deleted' }) : row, joined);
  }
}

/** The colleague with an id. Throws RangeError when there is none. */
export function colleague(world: World, id: string): Staff {
  const found = world.staff.find((one) => one.id === id);
  if (!found) throw new RangeError(`No colleague ${id}.`);
  return found;
}

/** A member by handle. Throws RangeError when there is none. */
export function named(world: World, name: string): Member {
  const found = world.byName.get(name);
  if (!found) throw new RangeError('No such member.');
  return found;
}
