import type { CoverCalendar } from '../../contract/entities/cover.ts';
import { coverInForce } from './versions.ts';
import { coverMisfits, inOrder, type CoverKind, type CoverTerms } from './terms.ts';

/** Hours and targets that a lead writes. `effectiveFrom` null begins when the community has it. */
export interface CoverDraft extends Pick<CoverTerms, 'hours' | 'targets'> {
  readonly kind: CoverKind;
  readonly effectiveFrom: string | null;
}

/** Whether two versions have the same hours and targets, whatever the order. */
export function sameTerms(a: Pick<CoverTerms, 'hours' | 'targets'>, b: Pick<CoverTerms, 'hours' | 'targets'>): boolean {
  const hours = ({ hours: all }: Pick<CoverTerms, 'hours'>): string => inOrder(all).map((one) => `${one.weekday} ${one.opens} ${one.closes}`).join();
  const targets = ({ targets: all }: Pick<CoverTerms, 'targets'>): string => all.map((one) => `${one.purpose} ${one.firstReplyMinutes} ${one.nextReplyMinutes}`).toSorted().join();
  return hours(a) === hours(b) && targets(a) === targets(b);
}

/** What stands against publishing a draft, each in a sentence; empty when nothing does (domain.md 2.9). */
export function coverDraftProblems(draft: CoverDraft, calendars: readonly CoverCalendar[], now: string): string[] {
  const problems = coverMisfits(draft.kind, { ...draft, closures: [] });
  if (draft.effectiveFrom !== null && draft.effectiveFrom < now) problems.push('Hours begin now or later, because what was computed before stays as it was.');
  const before = coverInForce(calendars, draft.kind, draft.effectiveFrom ?? now);
  const same = before === undefined ? draft.hours.length === 0 && draft.targets.length === 0 : sameTerms(before, draft);
  if (same) problems.push('Nothing differs from the hours in force then.');
  return problems;
}
