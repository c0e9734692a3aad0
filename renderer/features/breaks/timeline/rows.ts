import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { extentOf } from '../../../../shared/model/break-calendar.ts';
import { breakGroups, type BreakGroup } from '../../../../shared/model/break-groups.ts';

/** One bar in a member's row; bars that would lie over each other stand in lanes of their own. */
export interface RowBar {
  readonly one: BreakView;
  readonly lane: number;
}

/** A member's row: all their breaks in sight, under the group of the one that needs a person most. */
export interface MemberRow {
  readonly memberId: string;
  readonly member: BreakView['member'];
  readonly group: BreakGroup;
  readonly bars: readonly RowBar[];
  readonly lanes: number;
}

/** What stands in the timeline from top to bottom. */
export type TimelineItem =
  | { readonly kind: 'heading'; readonly group: BreakGroup; readonly count: number }
  | { readonly kind: 'row'; readonly row: MemberRow };

const weight = (group: BreakGroup): number => breakGroups.indexOf(group);
const byWeight = (a: BreakView, b: BreakView): number => weight(a.group) - weight(b.group) || (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1);

/** How far a bar with its watch and its words reaches: the words of a row's first bar take up the rest of its lane. */
function reach(one: BreakView, first: boolean): string {
  const end = extentOf(one).to ?? '9999';
  if (first) return '9999';
  return one.watchUntil !== null && one.watchUntil > end ? one.watchUntil : end;
}

function barsOf(breaks: readonly BreakView[]): RowBar[] {
  const lanes: { from: string; to: string }[][] = [];
  return [...breaks].sort(byWeight).map((one, n) => {
    const mine = { from: one.startsAt, to: reach(one, n === 0) };
    const free = lanes.findIndex((taken) => taken.every((other) => other.to <= mine.from || mine.to <= other.from));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), mine];
    return { one, lane };
  });
}

/** The rows of some breaks, a row a member: groups in their order; within one, what comes first in time first. */
export function memberRows(breaks: readonly BreakView[]): MemberRow[] {
  const rows = [...Map.groupBy(breaks, (one) => one.member.id)].map(([memberId, theirs]): MemberRow => {
    const bars = barsOf(theirs);
    const first = bars[0]!.one;
    return { memberId, member: first.member, group: first.group, bars, lanes: Math.max(...bars.map(({ lane }) => lane)) + 1 };
  });
  // What counts in a group: when it starts, when it ends, and for what is over, the latest first.
  const key = ({ bars, group }: MemberRow): string => {
    const { startsAt, endsAt, endedAt, watchUntil, reviewAt } = bars[0]!.one;
    if (group === 'past') return endedAt ?? endsAt ?? startsAt;
    if (group === 'watch') return watchUntil ?? startsAt;
    return group === 'decide' || group === 'starting' || group === 'scheduled' ? startsAt : (endsAt ?? reviewAt ?? '9999');
  };
  return rows.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const inTime = x < y ? -1 : x > y ? 1 : a.member.name < b.member.name ? -1 : 1;
    return weight(a.group) - weight(b.group) || (a.group === 'past' ? -inTime : inTime);
  });
}

/** Rows with a heading before each group. */
export function timelineItems(rows: readonly MemberRow[]): TimelineItem[] {
  return [...Map.groupBy(rows, (row) => row.group)].flatMap(([group, some]): TimelineItem[] => [
    { kind: 'heading', group, count: some.length },
    ...some.map((row): TimelineItem => ({ kind: 'row', row })),
  ]);
}

/** Every break of the rows from top to bottom, for keys that go from bar to bar. */
export function barsInOrder(rows: readonly MemberRow[]): BreakView[] {
  return rows.flatMap((row) => [...row.bars].sort((a, b) => a.lane - b.lane || (a.one.startsAt < b.one.startsAt ? -1 : 1)).map(({ one }) => one));
}

/** Whether a break belongs on a timeline of this stretch: what is over only where it is in sight, what is not always. */
export function inSight(one: BreakView, from: string, to: string): boolean {
  if (one.stage === 'cancelled') return false;
  if (one.group !== 'past') return true;
  const end = extentOf(one).to ?? '9999';
  const last = one.endsAt !== null && one.endsAt > end ? one.endsAt : end;
  return one.startsAt < to && last > from;
}
