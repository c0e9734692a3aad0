import type { HandoverPlace } from '../../../../shared/contract/bridge/handover.ts';
import type { MemberNameView } from '../../../../shared/contract/bridge/views.ts';
import type { HandoverLine } from '../../../../shared/contract/entities/cover.ts';
import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { sayPoints } from '../../../../shared/model/drafts/say.ts';
import type { LineAbout } from '../../../../shared/model/handover/say.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { ledgerOf } from '../../store/read/members.ts';
import { reasonsOf } from '../../store/read/queue.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { firstName } from '../people.ts';
import { reportedByCase } from '../queue-rows.ts';
import { isOwn } from '../risk/summaries.ts';
import { canSee } from '../veil.ts';

/** A line with what this reader may know of it. */
export interface KnownLine {
  readonly line: HandoverLine;
  readonly about: LineAbout;
  readonly member: MemberNameView | null;
  readonly place: HandoverPlace;
}

type Rows = { [T in HandoverLine['t']]: { readonly t: T; readonly row: EntityRow<T> } }[HandoverLine['t']];

/** The row behind a line; null when it is not here, not theirs to see, or a record about themselves. */
function rowOf(desk: Desk, { t, id }: HandoverLine): Rows | null {
  const row = desk.store.reader.get(t, id);
  if (row === undefined || !canSee(desk, t, row)) return null;
  const found = { t, row } as Rows;
  return found.t === 'riskRecord' && isOwn(desk, found.row.memberId) ? null : found;
}

const memberOf = (found: Rows): string | null => ('memberId' in found.row ? found.row.memberId : null);

function placeOf({ what, t, id }: HandoverLine, memberId: string | null): HandoverPlace {
  if (what === 'untold') return { screen: 'told', id: `${t === 'break' ? 'break' : 'ledger'}/${id}` };
  switch (t) {
    case 'case': return { screen: 'cases', id };
    case 'conversation': return { screen: 'inbox', id };
    case 'riskRecord': return { screen: 'risk', id };
    case 'break': return { screen: 'breaks', id };
    case 'ledgerEntry': return { screen: 'members', id: memberId ?? id };
    case 'policy': return { screen: 'policy', id };
    case 'coverCalendar': return { screen: 'hours', id };
    case 'savedReply': return { screen: 'texts', id };
  }
}

/** A thing's own name, where a line is about no member. */
function thing(found: Rows): string {
  if (found.t === 'policy') return `Version ${found.row.version}`;
  if (found.t === 'coverCalendar') return found.row.kind === 'weekday' ? 'The cover hours' : 'The weekend cover hours';
  return found.t === 'savedReply' ? found.row.name : '';
}

function pointsWords(desk: Desk, what: HandoverLine['what'], row: EntityRow<'ledgerEntry'>): string {
  if (what === 'crossed') return String(activePoints(accountsWith(desk.store.reader, row.memberId).flatMap((id) => ledgerOf(desk.store.db, id)), row.at));
  if (row.kind === 'voided') return 'had points taken back';
  return row.points === 0 ? 'was given a reminder' : `was given ${sayPoints(row.points)}`;
}

/** What each of some lines is about, as this person may see it; those that they may not see are left out. A few queries however many. */
export function knownLines(desk: Desk, lines: readonly HandoverLine[], now: string): KnownLine[] {
  const found = lines.flatMap((line) => { const row = rowOf(desk, line); return row === null ? [] : [{ line, row }]; });
  const named = membersNamed(desk, found.flatMap(({ row }) => memberOf(row) ?? []), now);
  const reasons = reportedByCase(reasonsOf(desk.store.db, found.flatMap(({ row }) => (row.t === 'case' ? row.row.id : []))));
  const team = teamOf(desk);
  const who = (id: string | null): string | null => { const person = team.person(id); return person === null ? null : person.you ? 'you' : firstName(person.name); };
  const detail = (row: Rows, what: HandoverLine['what']): string => {
    if (row.t === 'ledgerEntry') return pointsWords(desk, what, row.row);
    if (row.t !== 'case') return '';
    const leading = reasons.get(row.row.id)?.leading ?? null;
    return leading === null ? 'Post waiting for approval' : sayReportReason(leading);
  };
  return found.map(({ line, row }) => {
    const memberId = memberOf(row);
    const member = memberId === null ? null : named(memberId);
    const about: LineAbout = { name: member?.name ?? thing(row), who: who(line.by), detail: detail(row, line.what), rest: row.t === 'break' ? row.row : null };
    return { line, about, member, place: placeOf(line, memberId) };
  });
}
