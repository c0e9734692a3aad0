import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import type { ToldMark } from '../../../../shared/contract/entities/points.ts';
import { groupOf } from '../../../../shared/model/break-calendar.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { toldOfBreaks, unsentBreaks, type VersionedBreak } from '../../store/read/breaks.ts';
import { owedOfBreaks } from '../../store/read/told.ts';
import type { Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';

/** A break that was told of and changed since is to be told again (shared/model/told.ts). */
function toldView(mark: Pick<ToldMark, 'how' | 'at'> | undefined, owed: boolean): BreakView['told'] {
  if (owed) return { state: 'not-told', at: null };
  if (mark !== undefined) return { state: mark.how === 'no-contact-route' ? 'no-route' : 'told', at: mark.at };
  return { state: 'nothing-to-tell', at: null };
}

/** Breaks as screens show them at an instant, in the order given; a handful of queries however many there are. */
export function breakViews(desk: Pick<Desk, 'store'>, rows: readonly VersionedBreak[], now: string, closed: ReadonlySet<string>): BreakView[] {
  const { db } = desk.store;
  const named = membersNamed(desk, rows.map((row) => row.memberId), now);
  const told = toldOfBreaks(db, rows.map((row) => row.id));
  const owed = owedOfBreaks(db, rows);
  const unsent = unsentBreaks(db);
  return rows.map((row) => {
    const stage = breakStateAt(row, now);
    return {
      id: row.id, v: row.v, member: named(row.memberId), scope: row.scope, kind: row.kind, stage, group: groupOf(row, now, closed),
      startsAt: row.startsAt, endsAt: row.endsAt, endedAt: row.endedAt, reviewAt: row.reviewAt, watchUntil: row.watchUntil,
      length: sayBreakLength(row.startsAt, row.endsAt), told: toldView(told.get(row.id), owed.has(row.id)), saving: unsent.get(row.id) ?? 'sent',
    };
  });
}
