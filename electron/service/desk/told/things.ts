import type { OwedThing } from '../../../../shared/contract/bridge/told.ts';
import type { Break, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import type { Told } from '../../../../shared/model/drafts.ts';
import type { Owed } from '../../../../shared/model/told.ts';
import { sayPlace, sayPoints } from '../../../../shared/model/drafts/say.ts';
import { sayDay, sayTime } from '../../../../shared/time.ts';
import type { Desk } from '../context.ts';
import type { Team } from '../naming.ts';
import type { Unsent } from './unsent.ts';

/** Points or a break of which something is owed. */
export type Source = { readonly kind: 'ledger'; readonly row: LedgerEntry; readonly owed: Owed } | { readonly kind: 'break'; readonly row: Break; readonly owed: Owed };

/** What a thing is called, in two parts: what, and the guideline or the dates. */
export function nameThing(source: Source, now: string): { title: string; detail: string } {
  if (source.kind === 'ledger') {
    const { wording: detail, points } = source.row;
    if (source.owed.what === 'void') return { title: 'Points taken back', detail };
    return { title: points === 0 ? 'A reminder' : sayPoints(points), detail };
  }
  const { scope, startsAt, endsAt, endedAt } = source.row;
  const whole = `Break from ${sayPlace(scope)}`;
  const dates = `${sayTime(startsAt, now)} to ${endsAt === null ? 'no end yet' : sayDay(endsAt)}`;
  switch (source.owed.what) {
    case 'changed': return { title: `${whole} changed`, detail: `Now ${dates}` };
    case 'lifted': return { title: `${whole} lifted early`, detail: `Over since ${sayTime(endedAt ?? source.owed.since, now)}` };
    case 'cancelled': return { title: `${whole} cancelled`, detail: `Would have been ${dates}` };
    case 'declined': return { title: 'No break after all', detail: `From ${sayPlace(scope)}` };
    default: return { title: whole, detail: dates };
  }
}

function pointsFacts(desk: Desk, row: LedgerEntry): Told {
  const { reader } = desk.store;
  const about = row.caseId === null ? undefined : reader.get('case', row.caseId);
  const proposed = reader.list('break', row.memberId).some((one) => one.entryId === row.id && one.state === 'proposed');
  return {
    kind: 'points', wording: row.wording, listed: row.reasonId !== null, points: row.points, expiresAt: row.expiresAt, proposesBreak: proposed,
    spaceName: about === undefined ? null : (reader.get('space', about.spaceId)?.name ?? null),
    when: about === undefined ? null : (reader.get('post', about.postId)?.createdAt ?? about.frozenAt),
  };
}

function factsOf(desk: Desk, source: Source): Told {
  if (source.kind === 'break') {
    const { kind: asked, scope, startsAt, endsAt, reviewAt, endedAt, conditions } = source.row;
    const what = source.owed.what === 'points' || source.owed.what === 'void' ? 'decided' : source.owed.what;
    return { kind: 'break', what, asked, scope, startsAt, endsAt, reviewAt, endedAt, conditions };
  }
  if (source.owed.what !== 'void') return pointsFacts(desk, source.row);
  const given = source.row.voids === null ? undefined : desk.store.reader.get('ledgerEntry', source.row.voids);
  return { kind: 'void', wording: source.row.wording, points: given?.points ?? 0, givenAt: given?.at ?? source.row.at };
}

/** A thing as lists name it. */
export function owedView(source: Source, team: Team, unsent: Unsent, now: string): Omit<OwedThing, 'facts'> {
  const { kind, row, owed } = source;
  return { aboutKind: kind, aboutId: row.id, what: owed.what, ...nameThing(source, now), since: owed.since, by: team.person(owed.by), saving: unsent.stateOf({ kind, id: row.id }) };
}

/** A thing with what a draft says of it. */
export function owedThing(desk: Desk, source: Source, team: Team, unsent: Unsent, now: string): OwedThing {
  return { ...owedView(source, team, unsent, now), facts: factsOf(desk, source) };
}
