import type { Band, Policy } from '../contract/entities/points.ts';
import { activePoints, countingEntries, forecast, pointsSeries, type LedgerFact } from './ledger.ts';
import { bandOf, expiryOf } from './points-policy.ts';

/** What the picture of points needs of a policy. */
export type PreviewPolicy = Pick<Policy, 'threshold' | 'bands'>;

/** Points that a person thinks of giving; `reasonBand` is null for something that is not on the list. */
export interface WantedPoints {
  readonly points: number;
  readonly reasonBand: Band | null;
}

/** What points would do if they were given at an instant (domain.md 2.3, 2.4). Instants are canonical UTC. */
export interface PointsPreview {
  readonly before: number;
  readonly after: number;
  /** The band that the points fall into: it decides how long they count. */
  readonly band: Policy['bands'][number];
  readonly expiresAt: string;
  /** The points lie outside the reason's usual band, so they need a reason of their own. */
  readonly offBand: boolean;
  /** The total was below the threshold and reaches it. */
  readonly crosses: boolean;
}

/** No entry has this id: the wire's ids are longer. */
const WANTED = '?';

const wantedFact = (policy: PreviewPolicy, points: number, at: string): LedgerFact => ({ id: WANTED, kind: 'given', voids: null, points, at, expiresAt: expiryOf(policy, points, at) });

/**
 * What points would do if they were given at an instant, over all of a member's accounts. Decides as `ledger.give@1` does
 * (rules/ledger.ts, rules/crossing.ts), so that a screen says beforehand what the community will decide. Pure.
 */
export function previewPoints(policy: PreviewPolicy, ledger: readonly LedgerFact[], wanted: WantedPoints, at: string): PointsPreview {
  const fact = wantedFact(policy, wanted.points, at);
  const [before, after] = [activePoints(ledger, at), activePoints([...ledger, fact], at)];
  const band = bandOf(policy, wanted.points);
  return {
    before,
    after,
    band,
    expiresAt: fact.expiresAt,
    offBand: wanted.reasonBand !== null && wanted.reasonBand !== band.band,
    crosses: before < policy.threshold && after >= policy.threshold,
  };
}

/** A total that holds from an instant on. */
export interface TotalFrom {
  readonly at: string;
  readonly total: number;
}

/** The total as it was, and as it will be with and without what is decided now. */
export interface Forecasts {
  readonly past: readonly TotalFrom[];
  /** From the instant of the decision on; the first is the total just then. */
  readonly withIt: readonly TotalFrom[];
  readonly without: readonly TotalFrom[];
}

const ahead = (ledger: readonly LedgerFact[], at: string): TotalFrom[] => [{ at, total: activePoints(ledger, at) }, ...forecast(ledger, at)];

/** The total from `from` on, and from `at` on with points and without; null points draw only what is. Pure. */
export function forecastPoints(policy: PreviewPolicy, ledger: readonly LedgerFact[], points: number | null, { from, at }: { readonly from: string; readonly at: string }): Forecasts {
  const more = points === null ? ledger : [...ledger, wantedFact(policy, points, at)];
  return { past: pointsSeries(ledger, from, at), withIt: ahead(more, at), without: ahead(ledger, at) };
}

/** What voiding an entry would do at an instant (domain.md 2.2). */
export interface VoidPreview {
  readonly before: number;
  readonly after: number;
  /** The total was at the threshold and falls below it. */
  readonly fallsBelow: boolean;
  /** The entry counts at that instant; voiding one that has expired changes the record only. */
  readonly counts: boolean;
}

const voidFact = (entryId: string, at: string): LedgerFact => ({ id: WANTED, kind: 'voided', voids: entryId, points: 0, at, expiresAt: at });

/** What voiding an entry would do at an instant, over all of a member's accounts. Pure. */
export function previewVoid(policy: Pick<Policy, 'threshold'>, ledger: readonly LedgerFact[], entryId: string, at: string): VoidPreview {
  const [before, after] = [activePoints(ledger, at), activePoints([...ledger, voidFact(entryId, at)], at)];
  return { before, after, fallsBelow: before >= policy.threshold && after < policy.threshold, counts: countingEntries(ledger, at).some((one) => one.id === entryId) };
}

/** The total with an entry voided at an instant, and as it would be without the voiding. Pure. */
export function forecastVoid(ledger: readonly LedgerFact[], entryId: string, { from, at }: { readonly from: string; readonly at: string }): Forecasts {
  return { past: pointsSeries(ledger, from, at), withIt: ahead([...ledger, voidFact(entryId, at)], at), without: ahead(ledger, at) };
}

/** How often a breach got how many points. */
export interface TimesGiven {
  readonly points: number;
  readonly times: number;
}

/** How the same breach was treated before, without anybody's name. */
export interface Precedent {
  readonly times: number;
  readonly least: number;
  readonly most: number;
  /** The middle one, the lower of two. */
  readonly usual: number;
}

/** Sums up how often a breach got how many points; null when it never came up. Pure. */
export function precedentOf(given: readonly TimesGiven[]): Precedent | null {
  const sorted = given.filter(({ times }) => times > 0).toSorted((a, b) => a.points - b.points);
  const times = sorted.reduce((sum, one) => sum + one.times, 0);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  let seen = 0;
  const usual = sorted.find((one) => (seen += one.times) * 2 >= times) ?? last;
  return { times, least: first.points, most: last.points, usual: usual.points };
}

/** Fewer earlier cases than this say little about what is usual. */
const TELLING = 3;

/** The points that a reason starts with: what is usual for it, kept inside its band, else the band's middle. A person decides. */
export function suggestedPoints(policy: Pick<Policy, 'bands'>, reasonBand: Band, before: Precedent | null): number {
  const found = policy.bands.find((one) => one.band === reasonBand);
  if (!found) throw new RangeError(`The policy has no band ${reasonBand}.`);
  const max = found.max ?? Infinity;
  if (before !== null && before.times >= TELLING) return Math.min(max, Math.max(found.min, before.usual));
  return found.max === null ? found.min : Math.floor((found.min + found.max) / 2);
}
