import type { WeekReport } from '../../../contract/bridge/weekly.ts';
import type { Sum } from '../alternatives.ts';
import { protect, type Count, type Shown } from '../small-counts.ts';
import { none, number, type Cell } from './document.ts';

const asCell = (one: Shown | undefined): Cell => (one === undefined || one.kind === 'withheld' ? { kind: 'withheld' } : one.kind === 'small' ? { kind: 'small' } : number(one.count));
const count = (id: string, n: number, role: Count['role'] = 'shown'): Count => ({ id, count: n, role });
const isExact = (cell: Cell | undefined): boolean => cell?.kind === 'count';

/** How the parts of a total that stands elsewhere leave the desk: not at all unless the total is shown as it is. */
export function shownParts(total: Cell | undefined, parts: readonly number[]): Cell[] {
  if (!isExact(total)) return parts.map(() => ({ kind: 'withheld' }));
  const shown = protect(parts.map((n, at) => count(`${at}`, n)), [parts.map((_, at) => [`${at}`, 1])]);
  return parts.map((_, at) => asCell(shown.get(`${at}`)));
}

/** A day's cases as they leave the desk. */
export interface ShownDay {
  readonly opened: Cell;
  readonly reports: Cell;
  readonly closed: Cell;
}

/**
 * The days of a week as they leave the desk, given how the whole week does: `whole` by the figure's id. What a day has besides
 * reports stands nowhere and is as much a secret.
 */
export function shownDays(days: WeekReport['days'], whole: (id: string) => Cell | undefined): ShownDay[] {
  const closed = shownParts(whole('cases.closed'), days.map((day) => day.closed));
  if (!isExact(whole('cases.opened/kind/report'))) return shownParts(whole('cases.opened'), days.map((day) => day.opened)).map((opened, n) => ({ opened, reports: { kind: 'withheld' }, closed: closed[n]! }));
  const cells = days.flatMap((day, n) => [count(`o${n}`, day.opened), count(`r${n}`, day.ofThemReports), count(`p${n}`, day.opened - day.ofThemReports, 'derived')]);
  const sums: Sum[] = [days.map((_, n) => [`o${n}`, 1]), days.map((_, n) => [`r${n}`, 1]), ...days.map((_, n): Sum => [[`o${n}`, 1], [`r${n}`, -1], [`p${n}`, -1]])];
  const shown = isExact(whole('cases.opened')) ? protect(cells, sums) : new Map<string, Shown>();
  return days.map((_, n) => ({ opened: asCell(shown.get(`o${n}`)), reports: asCell(shown.get(`r${n}`)), closed: closed[n]! }));
}

/** How many of how long things took leave the desk: of all, of those begun in cover hours and outside. `all` is the count of which these are the ones that had an end. */
export function shownOf(all: Cell | undefined, [whole, inside, outside]: readonly [number, number, number]): readonly [Cell, Cell, Cell] {
  const hidden: Cell = { kind: 'withheld' };
  if (all?.kind !== 'count') return [hidden, hidden, hidden];
  // Everything of which there are as many stands in the tables already.
  if (all.count === whole) { const [a, b] = shownParts(all, [inside, outside]); return [all, a!, b!]; }
  const cells = [count('whole', whole), count('rest', all.count - whole, 'derived'), count('in', inside), count('out', outside)];
  const shown = protect(cells, [[['whole', 1], ['rest', 1]], [['whole', -1], ['in', 1], ['out', 1]]]);
  return [asCell(shown.get('whole')), asCell(shown.get('in')), asCell(shown.get('out'))];
}

/** A share from its parts as they are shown; withheld where any of them is not. `of` contains `part`. */
export function shareShown(part: Cell | undefined, of: readonly (Cell | undefined)[]): Cell {
  if ([part, ...of].some((cell) => cell === undefined || cell.kind === 'none')) return none;
  if (part?.kind !== 'count' || of.some((cell) => cell?.kind !== 'count')) return { kind: 'withheld' };
  const whole = of.reduce((sum, cell) => sum + (cell?.kind === 'count' ? cell.count : 0), 0);
  return whole === 0 ? none : { kind: 'share', share: part.count / whole };
}
