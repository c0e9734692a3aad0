import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import type { ToldMark } from '../../../../shared/contract/entities/points.ts';
import { groupOf } from '../../../../shared/model/break-calendar.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { toldOfBreaks, unsentBreaks, type VersionedBreak } from '../../store/read/breaks.ts';
import type { Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';

function toldView(mark: Pick<ToldMark, 'how' | 'at'> | undefined, stage: BreakView['stage']): BreakView['told'] {
  if (mark !== undefined) return { state: mark.how === 'no-contact-route' ? 'no-route' : 'told', at: mark.at };
  return { state: stage === 'proposed' || stage === 'cancelled' ? 'nothing-to-tell' : 'not-told', at: null };
}

/** Breaks as screens show them at an instant, in the order given; a handful of queries however many there are. */
export function breakViews(desk: Pick<Desk, 'store'>, rows: readonly VersionedBreak[], now: string, closed: ReadonlySet<string>): BreakView[] {
  const { db } = desk.store;
  const named = membersNamed(desk, rows.map((row) => row.memberId), now);
  const told = toldOfBreaks(db, rows.map((row) => row.id));
  const unsent = unsentBreaks(db);
  return rows.map((row) => {
    const stage = breakStateAt(row, now);
    return {
      id: row.id, v: row.v, member: named(row.memberId), scope: row.scope, kind: row.kind, stage, group: groupOf(row, now, closed),
      startsAt: row.startsAt, endsAt: row.endsAt, endedAt: row.endedAt, reviewAt: row.reviewAt, watchUntil: row.watchUntil,
      length: sayBreakLength(row.startsAt, row.endsAt), told: toldView(told.get(row.id), stage), saving: unsent.get(row.id) ?? 'sent',
    };
  });
}
