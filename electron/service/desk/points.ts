import type { Break, LedgerEntry, Policy } from '../../../shared/contract/entities/points.ts';
import { activePoints, explainTotal, forecast, type EntryFate } from '../../../shared/model/ledger.ts';
import { policyInForce } from '../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { memberNames } from '../store/read/members.ts';
import { breaksBetween, entriesOf } from '../store/read/points.ts';
import { policies } from '../store/read/team.ts';
import { accountsWith } from './accounts.ts';
import { limits } from '../../../shared/limits.ts';
import type { Owed } from '../../../shared/model/told.ts';
import type { Desk } from './context.ts';
import { owedOfAll } from './told/list.ts';
import { memberCalled } from './member-called.ts';

type Named<T> = T & { readonly memberName: string };

const named = <T extends { readonly memberId: string }>(desk: Desk, rows: readonly T[]): Named<T>[] => {
  const names = memberNames(desk.store.db, rows.map((row) => row.memberId));
  return rows.map((row) => ({ ...row, memberName: names.get(row.memberId)?.name ?? row.memberId }));
};

/** An entry with what has become of it, and the version of the policy it was given under; `memberId` may be an account that was merged. */
export type ExplainedEntry = Pick<LedgerEntry, 'id' | 'memberId' | 'at' | 'points' | 'band' | 'wording' | 'offBandReason' | 'expiresAt' | 'by' | 'caseId'> & { readonly policyVersion: number | null; readonly fate: EntryFate };

/**
 * A member's total at an instant, and why (domain.md 2.2). `member` is the account that carries on, and the entries of the
 * accounts `merged` into it count with its own. Instants are canonical UTC.
 */
export interface PointsAt {
  readonly member: { readonly id: string; readonly name: string };
  readonly merged: readonly { readonly id: string; readonly name: string }[];
  readonly at: string;
  readonly total: number;
  readonly threshold: number;
  readonly entries: readonly ExplainedEntry[];
  readonly forecast: readonly { readonly at: string; readonly total: number }[];
}

/** A member's points as they stood or will stand at an instant, if nothing is added. Fails with `not-found`. */
export function pointsAt(desk: Desk, called: string, at: string): PointsAt {
  const { db, reader } = desk.store;
  const [main, ...rest] = accountsWith(reader, memberCalled(desk, called).id);
  const names = memberNames(db, [main, ...rest]);
  const named = (id: string): PointsAt['member'] => ({ id, name: names.get(id)?.name ?? id });
  const entries = [main, ...rest].flatMap((id) => entriesOf(db, id)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const versions = policies(db);
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  return {
    member: named(main),
    merged: rest.map(named),
    at,
    total: activePoints(entries, at),
    threshold: (policyInForce(versions, at) ?? publishedPolicy).threshold,
    entries: explainTotal(entries, at).map(({ entry, fate }) => ({
      id: entry.id, memberId: entry.memberId, at: entry.at, points: entry.points, band: entry.band, wording: entry.wording, offBandReason: entry.offBandReason, expiresAt: entry.expiresAt, by: entry.by, caseId: entry.caseId,
      policyVersion: versionOf.get(entry.policyId) ?? null, fate,
    })),
    forecast: forecast(entries, at),
  };
}

/** Every version of the policy and which is in force at an instant; the published one before the first sync (domain.md 1.1). */
export function policyBook(desk: Desk, at: string): { readonly at: string; readonly inForce: number | null; readonly versions: readonly Policy[] } {
  const known = policies(desk.store.db);
  const versions = known.length === 0 ? [publishedPolicy] : known;
  return { at, inForce: policyInForce(versions, at)?.version ?? null, versions };
}

/** The breaks of a stretch of time with the names of their members (domain.md 2.6). */
export function breakCalendar(desk: Desk, from: string, to: string): Named<Break>[] {
  return named(desk, breaksBetween(desk.store.db, from, to));
}

/** What a list of the untold says of points; evidence and private notes stay where they are. `what` is what is owed: points, or that they were taken back. */
export type UntoldEntry = Pick<LedgerEntry, 'id' | 'memberId' | 'points' | 'wording' | 'at' | 'by' | 'caseId'> & Pick<Owed, 'what'>;

/** A break of which a member is owed a word, with what and since when (shared/model/told.ts). */
export type UntoldBreak = Break & Pick<Owed, 'what' | 'since'>;

/** What members have not been told of yet, the oldest first (domain.md 2.5). */
export function notYetTold(desk: Desk): { readonly points: Named<UntoldEntry>[]; readonly breaks: Named<UntoldBreak>[] } {
  const owed = owedOfAll(desk, limits.listRows);
  const points = owed.flatMap((one): UntoldEntry[] => {
    if (one.kind === 'break') return [];
    const { id, memberId, points: given, wording, at, by, caseId } = one.row;
    return [{ id, memberId, points: given, wording, at, by, caseId, what: one.owed.what }];
  });
  const breaks = owed.flatMap((one): UntoldBreak[] => (one.kind === 'break' ? [{ ...one.row, what: one.owed.what, since: one.owed.since }] : []));
  return { points: named(desk, points), breaks: named(desk, breaks) };
}
