import { randomUUID } from 'node:crypto';
import type { Break, LedgerEntry, Policy } from '../../../shared/contract/entities/points.ts';
import type { ProblemType } from '../../../shared/contract/wire.ts';
import { breakEnd } from '../../../shared/model/breaks.ts';
import { activePoints } from '../../../shared/model/ledger.ts';
import { bandOf, expiryOf, policyInForce } from '../../../shared/model/points-policy.ts';
import { isStaff } from '../../../shared/model/permissions.ts';
import { plusMs } from '../../../shared/time.ts';
import type { MutationName } from '../../../shared/contract/mutations/index.ts';
import type { Check, Needs, World } from '../check.ts';
import { draft, sayResult, type Desk, type Draft } from '../desk.ts';
import { must, NotHere } from '../findings.ts';
import type { Person } from '../person.ts';
import { MARK } from '../rows.ts';
import { expectFacts, newDesk, refused, rowsOf, subjectOf } from './support.ts';

const DAY_MS = 86_400_000;
/** So far ahead that no break of the member's can be there. */
const FAR_DAYS = 4_000;

interface Stage {
  readonly person: Person;
  readonly desk: Desk;
  readonly memberId: string;
  readonly policy: Policy;
}

/** Who decides, about whom, under which policy; or why there is nobody. */
async function stage(world: World): Promise<Stage> {
  const { caseId } = subjectOf(world);
  const person = [world.first, world.colleague].find((one) => one && isStaff(one.me.staff.role));
  if (!person) throw new NotHere('This needs a token of staff or of a team lead.');
  await person.reader.catchUp();
  const desk = newDesk(world, person);
  const policy = policyInForce(rowsOf<Policy>(person, 'policy'), desk.now());
  if (!policy) throw new NotHere('The community has no points policy in force.');
  return { person, desk, policy, memberId: String(person.reader.row('case', caseId)?.facts?.['memberId']) };
}

const reasonOf = (policy: Policy, band: LedgerEntry['band']): Policy['reasons'][number] => {
  const found = policy.reasons.find((one) => one.band === band);
  if (!found) throw new NotHere(`The policy has no reason of the ${band} band.`);
  return found;
};

function give({ desk, memberId, policy }: Stage, more: Partial<LedgerEntry> = {}): { readonly id: string; readonly asked: Draft } {
  const id = randomUUID();
  const reason = reasonOf(policy, 'middle');
  const entry = { id, memberId, reasonId: reason.id, wording: 'As the desk says', band: 'middle' as const, points: policy.bands[1]!.min, offBandReason: null, policyId: policy.id, at: desk.now(), caseId: null, conversationId: null, evidence: '', privateNote: MARK, ...more };
  return { id, asked: draft('ledger.give@1', `ledgerEntry/${id}`, { entry, proposalId: null }) };
}

const voiding = ({ desk }: Stage, voids: string): Draft => draft('ledger.void@1', `ledgerEntry/${voids}`, { entryId: randomUUID(), voids, reason: MARK, at: desk.now() });
const terms = (startsAt: string, days: number): Pick<Break, 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'conditions'> => ({ scope: 'both', startsAt, endsAt: plusMs(startsAt, days * DAY_MS), reviewAt: null, watchUntil: null, conditions: '' });

const needs = (...mutations: readonly MutationName[]): Needs => ({ writes: true, decisions: true, mutations });

/** Points, breaks and what becomes of them (the effects of the document). Everything that is given is voided, every break cancelled. */
export const decisionChecks: readonly Check[] = [
  {
    name: 'decisions.points',
    says: 'Points get the policy’s wording, the band that they fall into and its expiry, whatever the desk says; voided once, they count no more',
    holds: 'promise 15',
    needs: needs('ledger.give@1', 'ledger.void@1'),
    async run(world, trial) {
      const on = await stage(world);
      const { id, asked } = give(on);
      await on.desk.apply(asked);
      await on.person.reader.catchUp();
      const { points, at } = (asked.args['entry'] as LedgerEntry);
      const given = String(on.person.reader.row('ledgerEntry', id)?.facts?.['at'] ?? at);
      expectFacts(trial, on, 'ledgerEntry', id, { kind: 'given', memberId: on.memberId, wording: reasonOf(on.policy, 'middle').wording, band: bandOf(on.policy, points).band, expiresAt: expiryOf(on.policy, points, given), by: on.person.me.staff.id, offBandReason: null }, 'the feed after ledger.give@1');
      const [first] = await on.desk.apply(voiding(on, id));
      await on.person.reader.catchUp();
      expectFacts(trial, on, 'ledgerEntry', String(first!.args['entryId']), { kind: 'voided', voids: id, points: 0 }, 'the feed after ledger.void@1');
      await refused(trial, on, voiding(on, id), 'already-decided', 'voiding the same points again');
    },
  },
  {
    name: 'decisions.refused',
    says: 'Points outside the reason’s band without a reason, of reasons, policies and members that are not there, and voids by the wrong person are refused',
    holds: 'promises 13 and 15',
    needs: needs('ledger.give@1', 'ledger.void@1'),
    async run(world, trial) {
      const on = await stage(world);
      const upper = on.policy.bands[2]!.min;
      const cases: readonly (readonly [Partial<LedgerEntry>, ProblemType, string])[] = [
        [{ points: upper }, 'text-missing', 'points outside the reason’s band without a reason'],
        [{ reasonId: `none-${world.run}` }, 'invalid', 'a reason that the policy does not have'],
        [{ reasonId: null, wording: MARK, points: upper }, 'invalid', 'points of another band than the one named, for something not on the list'],
        [{ policyId: `none-${world.run}` }, 'not-found', 'a policy that is not there'],
        [{ memberId: `none-${world.run}` }, 'not-found', 'a member who is not there'],
      ];
      for (const [more, type, what] of cases) {
        const { id, asked } = give(on, more);
        await refused(trial, on, asked, type, `ledger.give@1 with ${what}`);
        await on.person.reader.catchUp();
        if (on.person.reader.row('ledgerEntry', id)?.facts) trial.wrong(`ledger.give@1 with ${what}`, 'no effect', 'an entry');
      }
    },
  },
  {
    name: 'decisions.crossing',
    says: 'Points that reach the threshold propose one break, with the id that every desk would give it; more points propose no other',
    holds: 'promise 15',
    needs: needs('ledger.give@1', 'ledger.void@1', 'break.cancel@1'),
    async run(world, trial) {
      const on = await stage(world);
      const { person, memberId, policy, desk } = on;
      const breaks = (): Break[] => rowsOf<Break>(person, 'break').filter((one) => one.memberId === memberId);
      const before = breaks();
      const total = activePoints(rowsOf<LedgerEntry>(person, 'ledgerEntry').filter((one) => one.memberId === memberId), desk.now());
      if (total >= policy.threshold || before.some((one) => one.state === 'proposed' || one.state === 'active' || one.state === 'scheduled')) throw new NotHere('The chosen member has reached the threshold or has a break already.');
      const over = give(on, { points: policy.threshold - total, offBandReason: MARK });
      const more = give(on);
      await desk.apply(over.asked);
      await desk.apply(more.asked);
      await person.reader.catchUp();
      const made = breaks().filter((one) => !before.some((old) => old.id === one.id));
      if (made.length !== 1) trial.wrong('points that reach the threshold, and more after them', 'one proposed break', `${made.length}`);
      const id = `${memberId.slice(0, 52)}:b${before.length + 1}`;
      expectFacts(trial, on, 'break', id, { state: 'proposed', kind: 'enforced', scope: 'both', proposedBy: null, entryId: over.id }, 'the feed after the threshold was reached');
      for (const one of made) await desk.outcome(draft('break.cancel@1', `break/${one.id}`, { breakId: one.id, reason: MARK, at: desk.now() }));
      await desk.apply(voiding(on, over.id), voiding(on, more.id));
    },
  },
  {
    name: 'decisions.breaks',
    says: 'A break is proposed and decided with its history; dates that do not fit, a second decision and an overlap are refused',
    holds: 'promises 5, 13 and 15',
    needs: needs('break.propose@1', 'break.decide@1', 'break.cancel@1'),
    async run(world, trial) {
      const on = await stage(world);
      const { desk, memberId, person, policy } = on;
      const start = plusMs(desk.now(), FAR_DAYS * DAY_MS);
      const ids = [randomUUID(), randomUUID()] as const;
      const propose = (id: string): Draft => draft('break.propose@1', `break/${id}`, { break: { id, memberId, kind: 'requested', reason: MARK, caseId: null, entryId: null, ...terms(start, 7) }, reasonId: null, at: desk.now() });
      const decide = (breakId: string, more: Partial<Break> = {}): Draft => draft('break.decide@1', `break/${breakId}`, { breakId, approve: true, ...terms(start, 7), ...more, ladder: null, reason: MARK, at: desk.now() });
      await desk.apply(...ids.map(propose));
      await refused(trial, on, decide(ids[0], { endsAt: null }), 'dates-do-not-fit', 'an open-ended break without a review date');
      await refused(trial, on, decide(ids[0], { endsAt: plusMs(start, -1) }), 'dates-do-not-fit', 'a break that ends before it begins');
      const [mutation] = await desk.apply(decide(ids[0]));
      await person.reader.catchUp();
      expectFacts(trial, on, 'break', ids[0], { state: 'scheduled', decidedBy: person.me.staff.id, endsAt: plusMs(start, 7 * DAY_MS) }, 'the feed after break.decide@1');
      expectFacts(trial, on, 'breakEvent', mutation!.id, { breakId: ids[0], kind: 'approved', by: person.me.staff.id }, 'the feed after break.decide@1');
      await refused(trial, on, decide(ids[0]), 'already-decided', 'a second decision on a break');
      const clash = await desk.outcome(decide(ids[1], { scope: 'chat', startsAt: plusMs(start, DAY_MS), endsAt: breakEnd(start, policy.ladder[1] ?? { unit: 'week', count: 2 }) ?? plusMs(start, 14 * DAY_MS) }));
      if (clash.status !== 'conflict' || clash.problem?.type !== 'overlap') trial.wrong('a break that overlaps another of its scope', 'a conflict “overlap”', sayResult(clash));
      else must(clash.problem.current?.['id'] === ids[0], 'a break that overlaps another of its scope', 'that other break as current', 'something else');
      for (const id of ids) await desk.outcome(draft('break.cancel@1', `break/${id}`, { breakId: id, reason: MARK, at: desk.now() }));
    },
  },
];
