import type { Outcome } from '../../../shared/contract/entities/cases.ts';
import { mayClose } from '../../../shared/model/permissions.ts';
import { addAction, addClaim, addMaking, addReports, pendingPost, reportedPost, stateAfter, threadAt } from './cases.ts';
import { knownHandles } from './handles.ts';
import { pastMoment } from './moments.ts';
import { named } from './people.ts';
import { addBreak, give, mayRest } from './points.ts';
import { spaceKinds } from './spaces.ts';
import { author } from './threads.ts';
import { closingNotes, reported } from './words/reported.ts';
import { DAY, MINUTE, iso, type World } from './world.ts';

const reportOutcomes: readonly Outcome[] = ['no-action', 'no-action', 'no-action', 'hidden', 'hidden', 'edited', 'edited', 'removed', 'points', 'points', 'break', 'handed-to-staff'];
const pendingOutcomes: readonly Outcome[] = ['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'edited', 'rejected', 'rejected'];
const boards = spaceKinds.filter((one) => one.row.kind === 'board' && one.row.id !== 'about-breaks').map((one) => one.row.id);

/** What points are for, by the reason of the report. */
const breachOf: Readonly<Record<string, readonly [reasonId: string, points: number]>> = {
  'unkind-conflict': ['unkind-conflict', 6], 'contact-details': ['contact-information', 3], 'derailing': ['derailing', 2], 'vagueposting': ['vagueposting', 5], 'backseat-moderating': ['backseat-moderating', 1],
  'ignoring-staff': ['ignoring-instructions', 5], 'copied-account': ['impersonation', 10], 'distressing': ['damaging-behaviours', 3], 'about-breaks': ['discussing-breaks', 2], 'other': ['bragging', 2],
};

/** Adds cases that were closed over the last eight months, with what was done, by whom, and what it led to (domain.md 2.7). */
export function addClosedCases(world: World, count: number): void {
  const random = world.random('closed-cases');
  const drawn = new Set(knownHandles.map((name) => named(world, name).id));
  for (let i = 0; i < count; i++) {
    const openedAt = pastMoment(world, random, 'boards', 0.4, 235);
    const spaceId = random.pick(boards);
    const pending = random.chance(0.45);
    const member = author(world, openedAt, random);
    const wished = random.pick(pending ? pendingOutcomes : reportOutcomes);
    const fits: Outcome = wished === 'break' && !mayRest(world, member, openedAt) ? 'points' : wished;
    // The people of the drawings have the points that the drawings say.
    const outcome: Outcome = drawn.has(member.id) && (fits === 'points' || fits === 'break') ? 'hidden' : fits;
    const closer = random.pick(world.staff.filter((one) => mayClose(one.role, outcome)));
    const thread = !pending || random.chance(0.6) ? threadAt(world, spaceId, openedAt - 30 * MINUTE, random) : null;
    const opening = { member, spaceId, thread, openedAt, random };
    const what = random.pick(reported);
    const making = pending ? pendingPost(world, opening) : reportedPost(world, opening, what);
    const closedAt = Math.min(openedAt + Math.floor(random.around(70, 1) * MINUTE) + 2 * MINUTE, world.nowMs - 20 * MINUTE);
    const actedAt = closedAt - MINUTE;
    const text = random.pick(closingNotes[outcome]!);
    const state = pending && outcome === 'edited' ? 'visible' : stateAfter[outcome];
    if (state) making.post = { ...making.post, state, stateAt: iso(actedAt), stateBy: closer.id };
    if (outcome === 'edited') making.post = { ...making.post, body: making.post.body.replace(/\S*(?:\d{3,}|[@_]|\.\w+\.\d)\S*/g, '[taken out by the team]'), editedAt: iso(actedAt), editedBy: closer.id };
    making.case = { ...making.case, state: 'closed', withStaff: outcome === 'handed-to-staff', outcome, closedAt: iso(closedAt), closedBy: closer.id, closingNote: text === '' ? null : text };
    if (!pending) addReports(world, making, thread, what, random.chance(0.3) ? 2 : 1, random);
    const { id } = addMaking(world, making);
    const act = outcome === 'points' || outcome === 'break' ? 'hidden' : outcome === 'no-action' ? null : outcome;
    if (act) addAction(world, id, act, closer.id, actedAt);
    addAction(world, id, 'closed', closer.id, closedAt, { outcome, text: text === '' ? null : text });
    addClaim(world, id, null, actedAt, closedAt);
    if (outcome === 'break') addBreak(world, member, 'ended', (closedAt - world.nowMs) / DAY, (closedAt - world.nowMs) / DAY + 7, { caseId: id, decidedBy: closer.id, proposedBy: closer.id, reason: 'Decided with the case; see the closing note.' });
    const breach = breachOf[what.reason];
    if ((outcome === 'points' || outcome === 'break') && breach) give(world, { member: opening.member, reasonId: breach[0], points: breach[1], at: closedAt, by: closer.id, caseId: id, evidence: making.case.frozenBody });
  }
}
