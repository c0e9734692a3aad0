import type { CallInput } from '../../../../shared/contract/bridge/calls.ts';
import type { BreakView, LedgerView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import type { LedgerEntry, ToldMark } from '../../../../shared/contract/entities/points.ts';
import { breakAsOf, breakMoments } from '../../../../shared/model/break-history.ts';
import { limits } from '../../../../shared/limits.ts';
import { activePoints, explainTotal, forecast, nextDrop, nextOnLadder, pointsSeries, sayLength } from '../../../../shared/model/ledger.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { policyInForce } from '../../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { plusLondonMonths, plusMs } from '../../../../shared/time.ts';
import { holderAt } from '../../../../shared/model/claims.ts';
import { casesAt } from '../../store/read/member-history.ts';
import { rowsWhere } from '../../store/read/rows-of.ts';
import { policies } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';
import { teamOf, type Team } from '../naming.ts';
import { countsOf } from './chronology.ts';
import { breaksWith, nameAt, personWith, type KnownBreak, type OnePerson } from './person.ts';
import { lengthOf } from './words.ts';

const DAY_MS = 86_400_000;
/** How far the picture of points looks back at least and at most, and ahead at least, calendar months. */
const picture = { backLeast: 3, backMost: 12, ahead: 2 };

const byTime = <T extends { readonly at: string; readonly id: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));

/** The first marks by what they are about, of those known at an instant; a later mark does not change when somebody was told. */
function toldBy(marks: readonly ToldMark[]): Map<string, ToldMark> {
  const first = new Map<string, ToldMark>();
  for (const mark of byTime(marks)) {
    const known = first.get(`${mark.aboutKind}/${mark.aboutId}`);
    // Having been told in the end outweighs that there was once no way to tell.
    if (known === undefined || (known.how === 'no-contact-route' && mark.how !== 'no-contact-route')) first.set(`${mark.aboutKind}/${mark.aboutId}`, mark);
  }
  return first;
}

interface Known {
  readonly team: Team;
  readonly person: OnePerson;
  readonly at: string;
  readonly told: ReadonlyMap<string, ToldMark>;
}

const toldView = ({ team }: Known, mark: ToldMark | undefined): LedgerView['told'] => (mark === undefined ? null : { how: mark.how, at: mark.at, by: team.person(mark.by), reason: mark.reason });

/** The ledger as it stood at an instant, the newest first (domain.md 2.2). `entries` are those known then. */
function ledgerViews(known: Known, entries: readonly LedgerEntry[], versionOf: ReadonlyMap<string, number>): LedgerView[] {
  const voids = new Map<string, LedgerEntry>();
  for (const entry of byTime(entries)) if (entry.kind === 'voided' && entry.voids !== null && !voids.has(entry.voids)) voids.set(entry.voids, entry);
  return explainTotal(byTime(entries), known.at).reverse().flatMap(({ entry, fate }): LedgerView[] => {
    if (fate.state === 'later') return [];
    const voiding = voids.get(entry.id);
    const { id, at, points, wording, band, offBandReason, expiresAt, caseId } = entry;
    return [{
      id, at, points, wording, band, offBandReason, expiresAt, caseId, fate,
      policyVersion: versionOf.get(entry.policyId) ?? null,
      by: known.team.person(entry.by),
      voided: voiding === undefined ? null : { by: known.team.person(voiding.by), at: voiding.at, why: voiding.privateNote },
      told: toldView(known, known.told.get(`ledger/${id}`)),
      account: known.person.accountName(entry.memberId),
    }];
  });
}

function breakViews(known: Known, breaks: readonly KnownBreak[]): BreakView[] {
  const views = breaks.flatMap(({ row, events }): BreakView[] => {
    const then = breakAsOf(row, events, known.at);
    if (then === null) return [];
    const moments = breakMoments(row, events, known.at);
    return [{
      id: row.id, kind: row.kind, ...then, length: lengthOf(then), reason: row.reason,
      told: toldView(known, known.told.get(`break/${row.id}`)),
      account: known.person.accountName(row.memberId),
      history: moments.map(({ what, at, by, reason }) => ({ what, at, by: known.team.person(by), reason })),
    }];
  });
  return views.sort((a, b) => (a.startsAt > b.startsAt ? -1 : a.startsAt < b.startsAt ? 1 : a.id < b.id ? -1 : 1));
}

function pointsView(entries: readonly LedgerEntry[], at: string, threshold: number): MemberDetail['points'] {
  const falls = forecast(entries, at);
  const first = entries.reduce<string | null>((least, entry) => (entry.kind === 'given' && (least === null || entry.at < least) ? entry.at : least), null);
  const [longest, shortest] = [plusLondonMonths(at, -picture.backMost), plusLondonMonths(at, -picture.backLeast)];
  const wanted = first === null ? shortest : plusMs(first, -14 * DAY_MS);
  const from = wanted < longest ? longest : wanted > shortest ? shortest : wanted;
  const last = falls.at(-1)?.at;
  const ahead = plusLondonMonths(at, picture.ahead);
  const to = last === undefined || plusMs(last, 14 * DAY_MS) < ahead ? ahead : plusMs(last, 14 * DAY_MS);
  return { total: activePoints(entries, at), threshold, nextDrop: nextDrop(entries, at), zeroAt: last ?? null, from, to, series: pointsSeries(entries, from, to) };
}

/** What is told, and what there is to tell: points that stand and breaks that were decided on (domain.md 2.5). */
function toldCount(ledger: readonly LedgerView[], breaks: readonly BreakView[]): MemberDetail['told'] {
  const all = [...ledger.filter((entry) => entry.voided === null), ...breaks.filter((one) => one.state !== 'proposed' && one.state !== 'cancelled')];
  return { told: all.filter((one) => one.told !== null).length, of: all.length };
}

/**
 * A member as they stood at an instant, now unless another is asked for: nothing that was known only later is said
 * (domain.md 2.2). A merged account answers with the one that carries on. Fails with `not-found`.
 */
export function getMember(desk: Desk, { id, at: asked }: CallInput<'members.get'>): MemberDetail {
  const { db, reader } = desk.store;
  const now = desk.now();
  const at = asked ?? now;
  const person = personWith(desk, id);
  const { main, accounts } = person;
  const team = teamOf(desk);
  const entries = rowsWhere(db, 'ledgerEntry', 'member_id', accounts).filter((entry) => entry.at <= at);
  const known: Known = { team, person, at, told: toldBy(rowsWhere(db, 'toldMark', 'member_id', accounts).filter((mark) => mark.at <= at)) };
  const breaks = breaksWith(desk, accounts);
  const versions = policies(db);
  const policy = policyInForce(versions.filter((one) => one.publishedAt <= at), at) ?? publishedPolicy;
  const ledger = ledgerViews(known, entries, new Map(versions.map((one) => [one.id, one.version])));
  const views = breakViews(known, breaks);
  const cases = casesAt(db, accounts, at, limits.standingCases);
  return {
    member: nameAt(main, breaks, at),
    asked: person.asked === null ? null : nameAt(person.asked, [], at),
    accounts: accounts.slice(1).flatMap((account) => person.rows.get(account) ?? []).map((row) => nameAt(row, [], at)),
    joinedAt: main.joinedAt,
    ageBand: main.ageBand,
    contactRoutes: main.contactRoutes,
    asOf: at,
    isNow: asked === null,
    points: pointsView(entries, at, policy.threshold),
    ledger: ledger.filter((entry, index) => index < limits.ledgerRows || entry.fate.state === 'counts'),
    ledgerTotal: ledger.length,
    told: toldCount(ledger, views),
    breaks: views,
    nextOnLadder: sayLength(nextOnLadder(policy, views)),
    cases: { total: cases.total, open: cases.open.map((one) => ({ id: one, holder: asked === null ? team.person(holderAt(reader.get('claim', one), now)) : null })) },
    counts: countsOf(desk, accounts, breaks, at),
    staffOnlyHidden: !isStaff(desk.actor.role),
  };
}
