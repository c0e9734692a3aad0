import { everyday } from './words/everyday.ts';
import { reported, noteTexts, type Reported } from './words/reported.ts';
import { addAction, addClaim, addMaking, addReply, addReports, pendingPost, reportedPost, threadAt, type Making } from './cases.ts';
import { named } from './people.ts';
import type { Random } from './random.ts';
import { spaceKinds } from './spaces.ts';
import { addPost } from './threads.ts';
import type { Member } from '../../../shared/contract/entities/people.ts';
import { MINUTE, iso, type Thread, type World } from './world.ts';

/** The queue of the drawings: who, what (a report's reason, or pending), where, how many minutes ago, who holds it, how many reports. */
type Queued = readonly [handle: string, what: string, space: string, minutes: number, holder?: string | null, reports?: number];
const queue: readonly Queued[] = [
  ['paperkite_09', 'pending', 'creative', 281], ['moonmilk', 'copied-account', 'everyday', 200], ['saltmarsh.ez', 'contact-details', 'games', 172, 'st-priya'], ['plumjam', 'pending', 'school', 151],
  ['rookandriver', 'vagueposting', 'everyday', 138, null, 2], ['tealeaf_tess', 'pending', 'everyday', 127], ['inkyfinch', 'pending', 'ask', 118], ['bluebiscuit', 'derailing', 'games', 110, 'st-imogen'],
  ['pebbleandpine', 'pending', 'creative', 101], ['marlow_k', 'backseat-moderating', 'ask', 93], ['cloudberry_c', 'pending', 'games', 89, 'st-tom'], ['wrenwithwings', 'pending', 'music', 82],
  ['ottoinorbit', 'ignoring-staff', 'school', 75], ['juniper_jo', 'pending', 'everyday', 66], ['kettlesong', 'distressing', 'everyday', 58, null, 2], ['latebus_lou', 'pending', 'school', 52],
  ['lemon.thyme', 'pending', 'everyday', 47], ['oddsocks_ollie', 'contact-details', 'music', 44], ['duskswimmer', 'pending', 'games', 39, 'st-priya'], ['gorse_and_gale', 'pending', 'ask', 31],
  ['tidepool.sam', 'about-breaks', 'everyday', 28], ['softstatic', 'pending', 'music', 22], ['mossandmugs', 'pending', 'creative', 17, 'st-imogen'], ['quietfern', 'pending', 'games', 11], ['saltmarsh.ez', 'contact-details', 'music', 4],
];

const boards = spaceKinds.filter((one) => one.row.kind === 'board' && one.row.id !== 'about-breaks').map((one) => one.row.id);
const volunteers = ['st-callum', 'st-aisha', 'st-freya', 'st-rosa'];

/** The case at the top of the drawings: three reports, edited since, hidden by a colleague, a name on another service, a covered passage. */
function featured(world: World): void {
  const opened = world.nowMs - 308 * MINUTE;
  const kind = spaceKinds[0]!;
  const at = (minutes: number): number => opened + minutes * MINUTE;
  const first = addPost(world, { id: null, spaceId: kind.row.id }, named(world, 'wrenwithwings'), 'I get this flutter in my stomach before group chat opens, every single time. People here are lovely so I don’t even know what I’m scared of. Does anyone else do this?', at(-64), { title: 'Does anyone else get nervous before group chat?' });
  const thread: Thread = { id: first.id, spaceId: kind.row.id, topic: everyday[0]!, filled: new Map(), people: ['tealeaf_tess', 'mossandmugs', 'quietfern'].map((name) => named(world, name)), startedAt: at(-64), lastAt: at(-64) };
  world.threads.push(thread);
  addReply(world, thread, named(world, 'lemon.thyme'), 'yes!! every time. i make a tea first and then it’s a bit better', at(-41));
  addReply(world, thread, named(world, 'tealeaf_tess'), 'I always type things out and then delete them. It helps to know it’s not only me.', at(-14));
  const frozen = 'maybe if you weren’t so desperate for attention you’d just leave the chat. nobody asked you, tealeaf. some of us are trying to talk about real things.\n\n[covered: distressing detail, 1 sentence]\n\nanyway anyone who wants an actual conversation add me, i’m hazel.past.12 on snap';
  const now = 'maybe if you found it this hard you’d just leave the chat. some of us are trying to talk about real things.\n\n[covered: distressing detail, 1 sentence]\n\nanyway anyone who wants an actual conversation add me, i’m hazel.past.12 on snap';
  const making = reportedPost(world, { member: named(world, 'halfpasthazel'), spaceId: kind.row.id, thread, openedAt: opened, random: world.random('featured') }, { reason: 'unkind-conflict', body: frozen, words: [] });
  making.post = { ...making.post, createdAt: iso(at(-5)), body: now, editedAt: iso(at(28)), editedBy: making.post.authorId, state: 'hidden', stateAt: iso(at(39)), stateBy: 'st-bea' };
  const { id, postId } = addMaking(world, making);
  addReply(world, thread, named(world, 'mossandmugs'), 'That’s not kind. Tess was only joining in.', at(-2));
  const reports: [string, string, string, number][] = [['tealeaf_tess', 'unkind-conflict', 'that was aimed at me and it really stung', 0], ['mossandmugs', 'unkind-conflict', 'being unkind to someone new', 2], ['quietfern', 'contact-details', '', 19]];
  for (const [name, reason, words, minutes] of reports) world.add('report', { id: world.id('rep'), caseId: id, postId, reporterId: named(world, name).id, reason, words, at: iso(at(minutes)) }, at(minutes));
  addAction(world, id, 'hidden', 'st-bea', at(39), { text: 'Hidden while somebody talks to them.' });
  addClaim(world, id, 'st-imogen', world.nowMs - 40 * MINUTE, world.nowMs - 2 * MINUTE);
  world.add('note', { id: world.id('note'), aboutKind: 'member', aboutId: making.post.authorId, visibility: 'staff', by: 'st-tom', at: iso(world.nowMs - 15 * 24 * 60 * MINUTE), text: noteTexts.member[0]! }, world.nowMs - 15 * 24 * 60 * MINUTE);
}

const ofReason = (reason: string): Reported[] => reported.filter((one) => one.reason === reason);

/** Somebody who is not in the drawings and was a member by then. */
function ordinary(world: World, at: number, random: Random): Member {
  for (;;) {
    const found = random.pick(world.members.slice(45));
    if (found.state === 'active' && Date.parse(found.joinedAt) < at - 60 * MINUTE) return found;
  }
}

function openReport(world: World, what: Reported, handle: string | null, spaceId: string, minutes: number, reports: number, random: Random): Making {
  const openedAt = world.nowMs - minutes * MINUTE;
  const thread = threadAt(world, spaceId, openedAt - 20 * MINUTE, random);
  const member = handle === null ? ordinary(world, openedAt, random) : named(world, handle);
  const making = reportedPost(world, { member, spaceId, thread, openedAt, random }, what);
  addReports(world, making, thread, what, reports, random);
  return making;
}

/** Adds the open cases: those of the drawings, then more reports until there are `count`, with what makes each of them different. */
export function addOpenCases(world: World, count: number): void {
  const random = world.random('open-cases');
  featured(world);
  const used = new Map<string, number>();
  const next = (reason: string): Reported => {
    const n = used.get(reason) ?? 0;
    used.set(reason, n + 1);
    const list = ofReason(reason);
    return list[n % list.length]!;
  };
  for (const [handle, what, spaceId, minutes, holder, reports] of queue) {
    const openedAt = world.nowMs - minutes * MINUTE;
    const making = what === 'pending'
      ? pendingPost(world, { member: named(world, handle), spaceId, thread: random.chance(0.5) ? threadAt(world, spaceId, openedAt, random) : null, openedAt, random })
      : openReport(world, next(what), handle, spaceId, minutes, reports ?? 1, random);
    if (handle === 'moonmilk') {
      making.case = { ...making.case, withStaff: true };
      addAction(world, making.case.id, 'handed-to-staff', 'st-callum', openedAt + 20 * MINUTE, { text: 'The new account has a capital I in its name. Needs somebody who can see sign-ups.' });
    }
    addMaking(world, making);
    if (holder) addClaim(world, making.case.id, holder, world.nowMs - Math.min(minutes - 2, 25) * MINUTE, world.nowMs - Math.min(minutes - 2, random.int(2, 20)) * MINUTE);
  }
  const decided = world.rows().filter((put) => put.t === 'case' && put.row.state === 'closed' && put.row.outcome === 'hidden' && put.row.closedBy === 'st-bea').map((put) => put.row.id);
  const reasons = [...new Set(reported.map((one) => one.reason))].filter((one) => one !== 'copied-account');
  for (let i = 0; i < count - queue.length - 1; i++) {
    const minutes = i % 9 === 8 ? random.int(1_400, 4_600) : Math.round(4 + 320 * random.next() ** 1.4);
    const spaceId = random.pick(boards);
    const special = ['own', 'copy', 'twin', 'appeal', 'appeal'][i] ?? null;
    const what = special === 'copy' || special === 'twin' ? next('copied-account') : next(reasons[(i * 7 + 3) % reasons.length]!);
    const handle = special === 'own' ? 'brambles_bea' : special === 'copy' ? 'moonmiIk' : special === 'twin' ? 'quletfern' : null;
    const making = openReport(world, special === 'own' ? next('derailing') : what, handle, spaceId, minutes, random.chance(0.3) ? random.int(2, 4) : 1, random);
    colour(world, making, i, minutes, random);
    if (special === 'appeal' && decided.length > 0) making.case = { ...making.case, appealOf: random.pick(decided) };
    addMaking(world, making);
  }
}

/** What has happened to a case so far: hidden by a colleague, claimed now or some time ago, handed to staff, a note. */
function colour(world: World, making: Making, i: number, minutes: number, random: Random): void {
  const { case: row } = making;
  const recent = (most: number): number => world.nowMs - Math.max(1, Math.min(minutes - 1, random.int(1, most))) * MINUTE;
  if (i % 6 === 5) {
    const at = recent(25);
    making.post = { ...making.post, state: 'hidden', stateAt: iso(at), stateBy: random.pick(volunteers) };
    addAction(world, row.id, 'hidden', making.post.stateBy, at);
  }
  if (i % 7 === 4) addClaim(world, row.id, random.pick(volunteers), recent(24));
  else if (i % 7 === 6 && minutes > 60) addClaim(world, row.id, random.pick(volunteers), world.nowMs - (minutes - 5) * MINUTE, world.nowMs - Math.max(35, minutes - 20) * MINUTE);
  if (i % 11 === 10) {
    making.case = { ...row, withStaff: true };
    addAction(world, row.id, 'handed-to-staff', random.pick(volunteers), recent(20), { text: 'A question for the staff team, please see my note.' });
  }
  if (i % 5 === 2) world.add('note', { id: world.id('note'), aboutKind: 'case', aboutId: row.id, visibility: 'team', by: random.pick(volunteers), at: iso(recent(20)), text: random.pick(noteTexts.case) }, recent(20));
}
