import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { PolicyDraftInput, PolicyPreview } from '../../../../shared/contract/bridge/policy.ts';
import type { LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import { survivorOf } from '../../../../shared/model/merged.ts';
import { draftProblems } from '../../../../shared/model/policy-draft.ts';
import { beginsAt, keptEntries, thresholdMoves, type PersonLedger, type Standing } from '../../../../shared/model/policy-preview.ts';
import { policyInForce, policyMisfit } from '../../../../shared/model/points-policy.ts';
import { plusLondonMonths } from '../../../../shared/time.ts';
import { entriesCountingAt } from '../../store/read/policy.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';
import { knownPolicies } from './book.ts';

/** The ledgers of everybody who has points that count at an instant; merged accounts are one person. */
function ledgersAt(desk: Desk, at: string, longest: number): PersonLedger<LedgerEntry>[] {
  // A month more, because months differ in length.
  const entries = entriesCountingAt(desk.store.db, at, plusLondonMonths(at, -longest - 1));
  const people = Map.groupBy(entries, (one) => survivorOf(desk.store.reader, one.memberId)?.id ?? one.memberId);
  return [...people].map(([id, own]) => ({ id, entries: own }));
}

/** What a draft would change and for whom, and what stands against publishing it (domain.md 2.2, 2.4). */
export function previewPolicy(desk: Desk, draft: PolicyDraftInput): CallOutput<'policy.preview'> {
  const now = desk.now();
  const all = knownPolicies(desk);
  const latest = all[0] ?? fails('internal', 'There is no points policy.');
  const begins = beginsAt(draft, now);
  const longest = Math.max(...all.flatMap((one) => one.bands.map(({ months }) => months)));
  const people = ledgersAt(desk, begins, longest);
  // What it replaces is the version that would be in force then, not the one of today.
  const before = policyInForce(all, begins) ?? latest;
  const moves = thresholdMoves(people, begins, before.threshold, draft.threshold);
  const shown = (some: readonly Standing[]): PolicyPreview['reach'] => {
    const first = some.slice(0, limits.policyPeople);
    const named = membersNamed(desk, first.map((one) => one.id), now);
    return first.map(({ id, total }) => ({ member: named(id), total }));
  };
  return {
    problems: draftProblems(draft, latest, now),
    latest: latest.version,
    version: latest.version + 1,
    begins,
    reach: shown(moves.reach),
    reachTotal: moves.reach.length,
    noLonger: shown(moves.noLonger),
    noLongerTotal: moves.noLonger.length,
    kept: policyMisfit(draft) === null ? keptEntries(people, begins, draft) : null,
  };
}
