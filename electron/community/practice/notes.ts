import { noteTexts } from './words/reported.ts';
import { DAY, HOUR, iso, type World } from './world.ts';

/** Adds notes on members, some for staff only, and what colleagues handed on to one another. */
export function addNotes(world: World): void {
  const random = world.random('notes');
  const volunteers = world.staff.filter((one) => one.role === 'moderator');
  const staff = world.staff.filter((one) => one.role !== 'moderator');
  for (const member of [...world.members.slice(14, 40), ...random.some(world.members.slice(40), Math.round(45 * Math.max(0.3, Math.min(world.scale, 5))))]) {
    const forStaff = random.chance(0.35);
    const at = world.nowMs - Math.floor((0.3 + 190 * random.next()) * DAY);
    if (Date.parse(member.joinedAt) < at) world.add('note', { id: world.id('note'), aboutKind: 'member', aboutId: member.id, visibility: forStaff ? 'staff' : 'team', by: random.pick(forStaff ? staff : [...volunteers, ...staff]).id, at: iso(at), text: random.pick(noteTexts.member) }, at);
  }
  const lines = ['Quiet evening. Two posts left for tomorrow, both need somebody who knows the thread.', 'Busy until nine, then calm. Callum handed one to staff: a copied account.', 'Chat was lovely. Keep an eye on the thread about exams, it’s getting heated.'];
  lines.forEach((text, i) => {
    const at = world.nowMs - (i + 0.7) * DAY;
    world.add('handover', { id: world.id('hand'), by: random.pick(volunteers).id, at: iso(at), from: iso(at - 4 * HOUR), readers: 'team', generated: [], text, replaces: null }, at);
  });
}
