import type { HandoverLineView, HandoverSummary, HandoverView } from '../../../../shared/contract/bridge/handover.ts';
import type { Handover, HandoverLine } from '../../../../shared/contract/entities/cover.ts';
import { sayClosed } from '../../../../shared/model/handover/closed.ts';
import { isOpenLine } from '../../../../shared/model/handover/lines.ts';
import { sayHandoverLine } from '../../../../shared/model/handover/say.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { followsConversation } from '../../../../shared/model/visibility.ts';
import { shiftsBetween } from '../../store/read/cover.ts';
import { closedBetween, handoversRead, replacedBy, writtenBetween } from '../../store/read/handover.ts';
import type { Desk } from '../context.ts';
import { savings } from '../cover/save.ts';
import { teamOf } from '../naming.ts';
import { firstName } from '../people.ts';
import { knownLines } from './about.ts';
import { settledLines } from './settled.ts';

/** By what a line is left out of a handover. */
export function lineKey({ what, id }: HandoverLine): string {
  return `${what}/${id}`;
}

/** Whether a line can stand in what the whole team reads (domain.md 2.11). */
export function isForTeam({ t }: HandoverLine): boolean {
  return !followsConversation(t);
}

/** Lines in words, as this person may see them at an instant; with `settled` what became of each since. */
export function lineViews(desk: Desk, lines: readonly HandoverLine[], now: string, settled: boolean): HandoverLineView[] {
  const known = knownLines(desk, lines, now);
  const since = settled ? settledLines(desk, known.map(({ line }) => line), now) : new Map<HandoverLine, string>();
  return known.map(({ line, about, member, place }) => ({
    key: lineKey(line), part: isOpenLine(line) ? 'open' : 'changed', ...sayHandoverLine(line, about, now), member, place, forTeam: isForTeam(line), settled: since.get(line) ?? null,
  }));
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
/** More names than these are a crowd. */
const NAMED = 3;

/** What the team did between two instants, as this person may see it. */
export function summaryOf(desk: Desk, from: string, to: string): HandoverSummary {
  const { db } = desk.store;
  const team = teamOf(desk);
  const others = [...new Set(shiftsBetween(db, from, to).filter((one) => one.startsAt < to && one.endsAt > from).map((one) => one.staffId))].filter((id) => id !== desk.actor.id);
  const names = others.map((id) => firstName(team.person(id)?.name ?? '')).filter((name) => name !== '');
  const covered = names.length === 0 ? null : `${listed.format(names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names)} covered meanwhile.`;
  const closed = closedBetween(db, { from, to });
  return { covered, closed: closed.length, how: sayClosed(closed), wrote: isStaff(desk.actor.role) ? writtenBetween(db, { from, to }) : 0 };
}

/** Handovers as this person may see them: lines that name what they may not see are left out. */
export function handoverViews(desk: Desk, rows: readonly Handover[], now: string): HandoverView[] {
  const ids = rows.map((row) => row.id);
  const team = teamOf(desk);
  const [read, replaced, saving] = [handoversRead(desk.store.db, ids, desk.actor.id), replacedBy(desk.store.db, ids), savings(desk, 'handover')];
  return rows.map((row) => {
    const before = row.replaces === null ? undefined : desk.store.reader.get('handover', row.replaces);
    return {
      id: row.id, by: team.person(row.by), at: row.at, from: row.from, readers: row.readers, text: row.text, summary: summaryOf(desk, row.from, row.at),
      lines: lineViews(desk, row.generated, now, true), replaces: before ? { id: before.id, at: before.at } : null, replacedBy: replaced.get(row.id) ?? null,
      unread: row.by !== desk.actor.id && !read.has(row.id), saving: saving(row.id),
    };
  });
}
