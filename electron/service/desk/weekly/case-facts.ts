import { closingAt } from '../../../../shared/model/week/of-cases.ts';
import type { CaseFacts } from '../../../../shared/model/week/facts.ts';
import type { Database } from '../../store/database.ts';
import { actsBetween, actsOfCases, casesOpened, casesStanding, earliestCase, firstReasons, type WeekAct, type WeekCase } from '../../store/read/week-cases.ts';
import { byDays, hourOf, inPieces } from './slices.ts';

/** Of cases from before only the index is walked, so that many days are. */
const DAYS_AT_ONCE = 120;

/** Cases with their logs, and the hours in which colleagues did something on any case. */
export interface GatheredCases {
  readonly cases: CaseFacts[];
  readonly acts: ReadonlySet<string>;
}

/** A case that the forum closed without saying so in its log is closed when its row says. */
function factsOf(row: WeekCase, acts: readonly WeekAct[], reason: string | null): CaseFacts {
  const log = acts.map(({ kind, at, outcome }) => ({ kind, at, outcome }));
  const unsaid = row.state === 'closed' && row.closedAt !== null && closingAt({ acts: log }, '9999') === null;
  return { id: row.id, kind: row.kind, spaceId: row.spaceId, openedAt: row.openedAt, reason: row.kind === 'pending' ? null : reason, acts: unsaid ? [...log, { kind: 'closed', at: row.closedAt!, outcome: row.outcome }] : log };
}

/** Every case that was opened, closed or open at any time between two instants, the earliest first. */
export async function gatherCases(db: Database, from: string, to: string): Promise<GatheredCases> {
  const rows: WeekCase[] = [];
  const first = earliestCase(db);
  if (first !== null) for await (const [start, end] of byDays(first, from, DAYS_AT_ONCE)) rows.push(...casesStanding(db, start, end, from));
  const log = new Map<string, WeekAct[]>();
  const note = (act: WeekAct): void => { const own = log.get(act.caseId); if (own) own.push(act); else log.set(act.caseId, [act]); };
  // What was opened before needs its whole log; of the others all of it lies in the time itself.
  for await (const some of inPieces(rows.map((row) => row.id))) for (const act of actsOfCases(db, some)) if (act.at < from) note(act);
  const when = new Set<string>();
  for await (const [start, end] of byDays(from, to, 1)) {
    rows.push(...casesOpened(db, start, end));
    for (const act of actsBetween(db, start, end)) {
      note(act);
      if (act.by !== null) when.add(hourOf(act.at));
    }
  }
  const reasons = new Map<string, string | null>();
  for await (const some of inPieces(rows.flatMap((row) => (row.kind === 'report' ? [row.id] : [])))) for (const [id, reason] of firstReasons(db, some)) reasons.set(id, reason);
  const cases: CaseFacts[] = [];
  for await (const some of inPieces(rows)) for (const row of some) cases.push(factsOf(row, log.get(row.id) ?? [], reasons.get(row.id) ?? null));
  return { cases, acts: when };
}
