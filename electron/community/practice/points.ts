import type { Break, BreakEvent, LedgerEntry } from '../../../shared/contract/entities/points.ts';
import type { Member } from '../../../shared/contract/entities/people.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { bandOf, expiryOf } from '../../../shared/model/points-policy.ts';
import { named } from './people.ts';
import type { Random } from './random.ts';
import { DAY, HOUR, MINUTE, iso, type World } from './world.ts';

const staffIds = ['st-imogen', 'st-tom', 'st-priya', 'st-gwen', 'st-sunita', 'st-marcus'];

/** Whether the points policy was in force at a moment: before, nobody was given any. */
const inForce = (at: number): boolean => at >= Date.parse(publishedPolicy.effectiveFrom);

/** What giving points needs; `told` false leaves the member on the "not yet told" list. */
interface Giving {
  readonly member: Member;
  readonly reasonId: string;
  readonly points: number;
  readonly at: number;
  readonly by: string;
  readonly caseId?: string | null;
  readonly evidence?: string;
  readonly told?: boolean;
}

/** Marks a member as told of points or a break, a little later. */
function tell(world: World, member: Member, aboutKind: 'ledger' | 'break', aboutId: string, by: string, at: number): void {
  const how = member.contactRoutes[0] ?? 'no-contact-route';
  const when = Math.min(at + 12 * MINUTE, world.nowMs - MINUTE);
  world.add('toldMark', { id: world.id('told'), memberId: member.id, aboutKind, aboutId, how, messageId: null, reason: how === 'no-contact-route' ? 'No way to reach them: messages are switched off and there is no address.' : '', by, at: iso(when) }, when);
}

/** Gives points as of a moment, with the expiry that the band has (domain.md 1.1). Returns null before the policy was in force. */
export function give(world: World, { member, reasonId, points, at, by, caseId = null, evidence = '', told = true }: Giving): LedgerEntry | null {
  if (!inForce(at)) return null;
  const reason = publishedPolicy.reasons.find((one) => one.id === reasonId);
  const found = publishedPolicy.bands.find((one) => one.band === reason?.band);
  if (!reason || !found) throw new RangeError(`The policy has no points for ${reasonId}.`);
  const id = world.id('led');
  const entry = world.add('ledgerEntry', {
    id, kind: 'given', memberId: member.id, voids: null, reasonId, wording: reason.wording, band: found.band, points, offBandReason: null, policyId: publishedPolicy.id, by,
    at: iso(at), expiresAt: expiryOf(publishedPolicy, points, iso(at)), caseId, conversationId: null, evidence, privateNote: '',
  }, at);
  if (told) tell(world, member, 'ledger', id, by, at);
  return entry;
}

/** Voids an entry: a new entry, nothing is changed (domain.md 2.2). */
function voidEntry(world: World, entry: LedgerEntry, by: string, at: number, why: string): void {
  world.add('ledgerEntry', { ...entry, id: world.id('led'), kind: 'voided', voids: entry.id, points: 0, by, at: iso(at), expiresAt: iso(at), evidence: '', privateNote: why }, at);
}

/** Whether a break that began at `at` and is over would be this member's only one, so that none overlap (domain.md 2.6). */
export function mayRest(world: World, member: Member, at: number): boolean {
  return !world.rested.has(member.id) && at < world.nowMs - 12 * DAY;
}

/** The history of a break: proposed, decided on, and what stopped it (domain.md 2.6). */
function addEvents(world: World, row: Break, decided: number | null, stopped: number | null): void {
  const { id, memberId, scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = row;
  const add = (kind: BreakEvent['kind'], by: string | null, at: number, reason: string): void =>
    void world.add('breakEvent', { id: world.id('bev'), breakId: id, memberId, kind, by, at: iso(at), receivedAt: iso(at), reason, reasonId: null, scope, startsAt, endsAt, reviewAt, watchUntil, conditions }, at);
  add('proposed', row.proposedBy, Date.parse(row.proposedAt), row.reason);
  if (decided !== null) add('approved', row.decidedBy, decided, '');
  if (stopped !== null && (row.state === 'lifted' || row.state === 'cancelled')) add(row.state, row.decidedBy, stopped, row.state === 'lifted' ? 'They wrote to us and we believe them.' : 'Settled in a conversation.');
}

/** Points that a volunteer proposes and nobody has decided about yet (domain.md 2.11). */
function propose(world: World, name: string, reasonId: string, points: number, hours: number, privateNote: string): void {
  const reason = publishedPolicy.reasons.find((one) => one.id === reasonId)!;
  const at = world.nowMs - hours * HOUR;
  if (!inForce(at)) return;
  world.add('pointsProposal', {
    id: world.id('prop'), memberId: named(world, name).id, reasonId, wording: reason.wording, band: bandOf(publishedPolicy, points).band, points, caseId: null, evidence: '', privateNote,
    by: 'st-callum', at: iso(at), state: 'proposed', decidedBy: null, decidedAt: null, declineReason: null, entryId: null,
  }, at);
}

/** Adds a break; times are days from now, so that -3 was three days ago. */
export function addBreak(world: World, member: Member, state: Break['state'], from: number, to: number | null, more: Partial<Break> & { told?: boolean } = {}): Break {
  const { told = state !== 'proposed', ...rest } = more;
  world.rested.add(member.id);
  const startsAt = world.nowMs + from * DAY;
  const proposedAt = Math.min(startsAt - 3 * HOUR, world.nowMs - 40 * MINUTE);
  const decided = state === 'proposed' ? null : Math.min(proposedAt + HOUR, world.nowMs - 20 * MINUTE);
  const ended = state === 'ended' ? world.nowMs + (to ?? -1) * DAY : state === 'lifted' || state === 'cancelled' ? world.nowMs - 90 * MINUTE : null;
  const row: Break = {
    id: world.id('brk'), memberId: member.id, scope: 'both', kind: 'enforced', state, startsAt: iso(startsAt), endsAt: to === null ? null : iso(world.nowMs + to * DAY),
    reviewAt: to === null ? iso(world.nowMs + 21 * DAY) : null, watchUntil: to === null ? null : iso(world.nowMs + (to + 14) * DAY), conditions: '', reason: 'Reached 30 active points.', caseId: null, entryId: null,
    proposedBy: 'st-callum', proposedAt: iso(proposedAt), decidedBy: decided === null ? null : 'st-tom', decidedAt: decided === null ? null : iso(decided), endedAt: ended === null ? null : iso(ended), ...rest,
  };
  const at = ended ?? decided ?? proposedAt;
  world.add('break', row, at);
  addEvents(world, row, decided, ended);
  if (told) tell(world, member, 'break', row.id, row.decidedBy ?? 'st-tom', Math.min(decided ?? at, world.nowMs - 15 * MINUTE));
  return row;
}

/** The history that the drawings show for halfpasthazel: 24 points that count now, one past break, one voided entry. */
function hazel(world: World): void {
  const member = named(world, 'halfpasthazel');
  const past: [days: number, reason: string, points: number, by: string][] = [
    [157, 'vagueposting', 7, 'st-tom'], [150, 'derailing', 4, 'st-imogen'], [122, 'personal-attacks', 10, 'st-imogen'], [114, 'unkind-conflict', 9, 'st-tom'], [104, 'backseat-moderating', 4, 'st-tom'],
    [85, 'backseat-moderating', 2, 'st-sunita'], [65, 'screenshots', 10, 'st-priya'], [42, 'unkind-conflict', 6, 'st-imogen'], [23, 'derailing', 3, 'st-sunita'], [15, 'ignoring-instructions', 5, 'st-tom'],
  ];
  for (const [days, reasonId, points, by] of past) {
    const entry = give(world, { member, reasonId, points, at: world.nowMs - days * DAY, by, told: days !== 85 });
    if (entry && days === 85) voidEntry(world, entry, 'st-priya', world.nowMs - 84 * DAY, 'The wrong account.');
  }
  addBreak(world, member, 'ended', -104, -97, { watchUntil: iso(world.nowMs - 69 * DAY) });
}

const reasonWeights: readonly (readonly [reasonId: string, min: number, max: number])[] = [
  ['discussing-breaks', 1, 3], ['contact-information', 2, 4], ['contact-information', 1, 3], ['derailing', 1, 4], ['derailing', 0, 3], ['backseat-moderating', 0, 3], ['misusing-dms', 1, 3], ['disordered-eating', 2, 4], ['damaging-behaviours', 2, 4], ['bragging', 1, 3],
  ['unkind-conflict', 5, 9], ['unkind-conflict', 5, 7], ['vagueposting', 5, 7], ['ignoring-instructions', 5, 8], ['screenshots', 10, 10], ['personal-attacks', 10, 14], ['impersonation', 10, 12],
];

/** Some entries for a member, more of them lately. */
function history(world: World, member: Member, count: number, random: Random): void {
  for (let i = 0; i < count; i++) {
    const [reasonId, min, max] = random.pick(reasonWeights);
    const at = world.nowMs - Math.floor((1 + 220 * random.next() ** 1.5) * DAY);
    if (Date.parse(member.joinedAt) >= at) continue;
    const entry = give(world, { member, reasonId, points: random.int(min, max), at, by: random.pick(staffIds), told: random.chance(0.97) });
    const later = at + random.int(1, 60) * HOUR;
    if (entry && random.chance(0.06) && later < world.nowMs) voidEntry(world, entry, 'st-priya', later, 'Talked it over with the team: a reminder is enough.');
  }
}

/** Adds the ledger, breaks and told marks (domain.md 2.2 to 2.6). */
export function addPoints(world: World): void {
  const random = world.random('points');
  world.add('policy', publishedPolicy, Math.min(Date.parse(publishedPolicy.effectiveFrom), world.nowMs - DAY));
  hazel(world);
  const near: [name: string, entries: [reason: string, points: number, days: number][]][] = [
    ['marlow_k', [['screenshots', 10, 20], ['unkind-conflict', 9, 12], ['vagueposting', 7, 6], ['derailing', 2, 3]]],
    ['rookandriver', [['personal-attacks', 12, 50], ['unkind-conflict', 8, 21], ['vagueposting', 7, 9]]],
    ['bluebiscuit', [['impersonation', 11, 30], ['ignoring-instructions', 8, 8], ['unkind-conflict', 7, 4]]],
    ['oddsocks_ollie', [['contact-information', 4, 16], ['contact-information', 4, 5]]],
    ['saltmarsh.ez', [['contact-information', 3, 26], ['contact-information', 4, 11], ['unkind-conflict', 6, 33]]],
  ];
  for (const [name, entries] of near) for (const [reasonId, points, days] of entries) give(world, { member: named(world, name), reasonId, points, at: world.nowMs - days * DAY, by: random.pick(staffIds) });
  propose(world, 'oddsocks_ollie', 'backseat-moderating', 2, 5, 'Third time this week, always kindly meant.');
  propose(world, 'saltmarsh.ez', 'derailing', 3, 20, 'Took the whole thread with it.');
  give(world, { member: named(world, 'juniper_jo'), reasonId: 'contact-information', points: 4, at: world.nowMs - 2 * DAY, by: 'st-imogen', told: false });

  const ordinary = world.members.slice(45);
  for (const member of random.some(ordinary, Math.round(110 * Math.min(1, world.scale) + 20 * world.scale))) history(world, member, Math.min(7, 1 + Math.floor(random.around(1.2, 0.7))), random);
  addBreaks(world, ordinary, random);
}

function addBreaks(world: World, ordinary: readonly Member[], random: Random): void {
  const conditions = 'Read the guideline on kindness and tell us what you’d do differently.';
  addBreak(world, named(world, 'tidepool.sam'), 'active', -6.9, 0.12, { scope: 'boards', conditions });
  addBreak(world, named(world, 'kettlesong'), 'scheduled', 0.2, 7.2, { scope: 'chat', kind: 'requested', reason: 'Asked for it: in chat every night and not sleeping.', watchUntil: null });
  addBreak(world, named(world, 'duskswimmer'), 'ended', -14.2, -0.2, {});
  addBreak(world, named(world, 'marlow_k'), 'active', -1, 6, { scope: 'chat', told: false, reason: 'Kept provoking people in chat after being asked to stop.' });
  addBreak(world, named(world, 'lemon.thyme'), 'lifted', -5, 2, { scope: 'boards', told: false });
  addBreak(world, named(world, 'bluebiscuit'), 'proposed', 0.5, 7.5, { reason: '11 + 8 + 7 = 26, and an open case for unkind conflict.' });
  addBreak(world, named(world, 'rookandriver'), 'proposed', 0.3, 14.3, { scope: 'boards', reason: 'Personal attack in Games, after a break in the winter.' });
  const chosen = random.some(ordinary, Math.round(34 + 30 * Math.min(1, world.scale)));
  const reasons = ['Reached 30 active points.', 'Reached 30 active points.', 'Personal attacks in one thread.', 'Asked for it, exams.', 'Needed time away, agreed by message.'];
  chosen.forEach((member, i) => {
    const scope = random.pick(['boards', 'chat', 'both', 'both'] as const);
    const reason = random.pick(reasons);
    const kind = reason.startsWith('Asked') || reason.startsWith('Needed') ? 'requested' : 'enforced';
    const length = random.pick([7, 7, 14, 30]);
    if (i < 5) addBreak(world, member, 'active', -random.int(1, length - 1), i === 0 ? null : 1 + random.int(1, 12), { scope, kind, reason });
    else if (i < 7) addBreak(world, member, 'scheduled', random.int(1, 4), random.int(9, 20), { scope, kind, reason });
    else {
      const end = random.int(4, 130);
      if (Date.parse(member.joinedAt) < world.nowMs - (end + length) * DAY) addBreak(world, member, 'ended', -(end + length), -end, { scope, kind, reason });
    }
  });
}
