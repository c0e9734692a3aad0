import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getWeek } from '../../electron/service/desk/weekly/get.ts';
import type { Desk } from '../../electron/service/desk/context.ts';
import { boundsOf, plusWeeks, weekOf } from '../../shared/model/week/iso-week.ts';
import { instantOf } from '../../shared/time.ts';
import { spread } from './support/spread.ts';
import { weekStore } from './support/weekly/rows.ts';

// The weekly report on a desk with a hundred thousand cases: what it costs, and how long the service is away from everybody else at
// a time, in processor time of the service's own thread, which other work on the machine does not lengthen. `npm run bench -- weekly [CASES] [MESSAGES] [RUNS]`.

const CASES = Number(process.argv[2] ?? 100_000);
const MESSAGES = Number(process.argv[3] ?? 50_000);
const RUNS = Number(process.argv[4] ?? 5);

const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
try {
  const nowMs = Date.now();
  const store = weekStore(join(scratch, 'desk.sqlite'), CASES, MESSAGES, nowMs);
  const now = instantOf(nowMs);
  const desk = { store, now: () => now, actor: { id: 's', role: 'lead', memberId: null }, sync: { connection: () => ({ lastSyncAt: now }) } } as unknown as Desk;
  const ms = ({ user, system }: { user: number; system: number }): number => (user + system) / 1_000;

  /** Asks for a week and answers what it cost and the longest stretches without a turn for anybody else. */
  async function asked(week: string): Promise<{ cost: number; holds: number[] }> {
    let [on, last] = [true, process.threadCpuUsage()];
    const holds: number[] = [];
    const turn = (): void => {
      holds.push(ms(process.threadCpuUsage(last)));
      last = process.threadCpuUsage();
      if (on) setImmediate(turn);
    };
    setImmediate(turn);
    const from = process.threadCpuUsage();
    await getWeek(desk, { week });
    const cost = ms(process.threadCpuUsage(from));
    on = false;
    return { cost, holds: holds.toSorted((a, b) => b - a).slice(0, 3) };
  }

  const week = plusWeeks(weekOf(now), -1);
  const cold = await asked(week);
  const runs: Awaited<ReturnType<typeof asked>>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Any row that changes makes it count anew.
    store.meta.set('bench', String(run));
    runs.push(await asked(week));
  }
  const again = await asked(week);
  const old = await asked(plusWeeks(week, -60));
  const cases = store.db.prepare<[string, string], number>('SELECT count(*) FROM cases WHERE opened_at >= ? AND opened_at < ?').pluck().get(boundsOf(plusWeeks(week, -12)).from, boundsOf(week).to);
  process.stdout.write(`${JSON.stringify({ cases: CASES, messages: MESSAGES, casesInThirteenWeeks: cases, cpuMs: { first: cold.cost, counted: spread(runs.map((one) => one.cost)), unchanged: again.cost, sixtyWeeksAgo: old.cost }, longestHoldMs: { first: cold.holds[0], counted: spread(runs.map((one) => one.holds[0] ?? 0)), thirdLongest: spread(runs.map((one) => one.holds[2] ?? 0)) } }, null, 2)}\n`);
  store.close();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
