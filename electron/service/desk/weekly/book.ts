import { setImmediate as breathe } from 'node:timers/promises';
import { weekSteps, type WeekFigures } from '../../../../shared/model/week/figures.ts';
import { boundsOf, plusWeeks, weekOf, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import { factsOfWeeks } from '../../../../shared/model/week/slice.ts';
import { changesSoFar } from '../../store/read/sqlite.ts';
import { earliestFact } from '../../store/read/week-points.ts';
import type { Desk } from '../context.ts';
import { gatherFacts } from './facts.ts';
import { inSteps } from './slices.ts';

/** Weeks whose figures are kept in memory: those of a report, and of the few that somebody leafs through. */
const KEPT = 40;

interface Kept {
  readonly stamp: number;
  readonly figures: WeekFigures;
}

const books = new WeakMap<object, Map<IsoWeek, Kept>>();
const lines = new WeakMap<object, Promise<unknown>>();

function bookOf({ store: { db } }: Desk): Map<IsoWeek, Kept> {
  let book = books.get(db);
  if (book === undefined) books.set(db, (book = new Map()));
  return book;
}

/** The weeks that can be asked for: from the first that this computer knows anything of, or the last that is over, to the one that runs. */
export function weeksThere(desk: Desk): { readonly earliest: IsoWeek; readonly latest: IsoWeek; readonly lastOver: IsoWeek } {
  const latest = weekOf(desk.now());
  const lastOver = plusWeeks(latest, -1);
  const first = earliestFact(desk.store.db);
  const earliest = first === null ? lastOver : weekOf(first);
  return { earliest: earliest < lastOver ? earliest : lastOver, latest, lastOver };
}

async function fill(desk: Desk, weeks: readonly IsoWeek[], now: string): Promise<void> {
  const book = bookOf(desk);
  const stamp = changesSoFar(desk.store.db);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return;
  const facts = await gatherFacts(desk, boundsOf(first).from, boundsOf(last).to);
  await breathe();
  const slices = await inSteps(factsOfWeeks(facts, weeks.map(boundsOf)));
  for (const [n, week] of weeks.entries()) {
    await breathe();
    const figures = await inSteps(weekSteps(slices[n]!, week, now));
    book.delete(week);
    book.set(week, { stamp, figures });
  }
  await breathe();
  for (const week of book.keys()) if (book.size > KEPT) book.delete(week);
}

/**
 * The figures of some weeks in order, computed from the rows as they stand and kept until any row changes; the week that
 * runs is computed anew each time. One after another, because each reads much.
 */
export async function figuresOf(desk: Desk, weeks: readonly IsoWeek[]): Promise<Map<IsoWeek, WeekFigures>> {
  const { db } = desk.store;
  const work = async (): Promise<Map<IsoWeek, WeekFigures>> => {
    const now = desk.now();
    const book = bookOf(desk);
    const stamp = changesSoFar(db);
    const missing = weeks.filter((week) => book.get(week)?.stamp !== stamp || boundsOf(week).to > now);
    await fill(desk, missing, now);
    return new Map(weeks.flatMap((week) => { const kept = book.get(week); return kept === undefined ? [] : [[week, kept.figures] as const]; }));
  };
  const turn = (lines.get(db) ?? Promise.resolve()).then(work, work);
  lines.set(db, turn);
  return turn;
}

/** Writes something on which no figure depends: what was counted stays counted. */
export function withoutRecount(desk: Desk, write: () => void): void {
  const { db } = desk.store;
  const before = changesSoFar(db);
  write();
  const after = changesSoFar(db);
  const book = bookOf(desk);
  for (const [week, kept] of book) if (kept.stamp === before) book.set(week, { ...kept, stamp: after });
}
