import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findEverywhere } from '../../electron/service/desk/search/find.ts';
import { startIndexer } from '../../electron/service/desk/search/indexer.ts';
import { readyOf } from '../../electron/service/desk/search/asked.ts';
import type { Desk } from '../../electron/service/desk/context.ts';
import { expressionOf } from '../../electron/service/store/search/expression.ts';
import { limits } from '../../shared/limits.ts';
import { instantOf } from '../../shared/time.ts';
import { KEY, openDesk } from './support/sync/desk.ts';
import { distribution, tidy } from './support/sync/figures.ts';
import { people } from './support/sync/rows.ts';
import { watched } from './support/sync/watched-store.ts';
import { searchCommunity } from './support/search/community.ts';
import { ways, type Way } from './support/search/asked.ts';

// The search on the real service and a real encrypted file, while a sync writes without a pause and its texts are being made
// findable: `npm run bench -- search [--posts N] [--messages N] [--asked N] [--file FILE] [--json FILE]`.
// With --file the database is kept there, and used again if it is there. With --at-once everything is made findable before, in
// large steps without the pauses that leave the writer to others.

const { values } = parseArgs({ args: process.argv.slice(2), options: { posts: { type: 'string', default: '1000000' }, messages: { type: 'string', default: '50000' }, asked: { type: 'string', default: '60' }, file: { type: 'string' }, json: { type: 'string' }, 'at-once': { type: 'boolean', default: false } } });
const [POSTS, MESSAGES, ASKED] = [Number(values.posts), Number(values.messages), Number(values.asked)];
/** Between two questions; a person types no faster. */
const GAP_MS = 30;
const AGAIN = 5;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Nothing else keeps this process alive while it waits for the thread that copies the log. */
const alive = setInterval(() => undefined, 60_000);
const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
const file = values.file ?? join(scratch, 'desk.sqlite');
const there = existsSync(file);
const community = searchCommunity(POSTS, MESSAGES);
const { store, sync, upToDate } = openDesk(file, community, { wrap: watched.wrap });
const desk = { store, sync, actor: { ...people[0], memberId: null }, now: () => instantOf(Date.now()), opened: { databaseFile: file, key: KEY, keyKeptBy: 'practice-file' }, session: { me: { staff: people[0] }, url: '' } } as unknown as Desk;

/** The same question to the index alone, without rows, facets, names or rights: what FTS5 itself takes on this file. */
function bare(text: string, order: string): number {
  const ready = readyOf(desk, { text });
  const expression = expressionOf(ready.wanted, ready.asked);
  const statement = store.db.prepare<[string, number], number>(`SELECT "rowid" FROM "search_words" WHERE "search_words" MATCH ? AND "rowid" >= ? ORDER BY ${order} LIMIT ${limits.searchRows}`).pluck();
  const start = performance.now();
  statement.all(expression, ready.range.from);
  return performance.now() - start;
}

async function measure(way: Way): Promise<Record<string, unknown>> {
  const [whole, own, newest, ranked, rows]: number[][] = [[], [], [], [], []];
  for (let n = 0; n < ASKED; n += 1) {
    const ask = (): number => findEverywhere(desk, { text: way.text(n), kinds: [], spaceId: null, year: null, order: 'best', after: null }).rows.length;
    // From the moment at which it is asked: waiting for what is being written counts.
    const due = performance.now();
    await pause(0);
    rows!.push(ask());
    whole!.push(performance.now() - due);
    // Other programs may have the processor meanwhile, and its time is told in ticks: some repetitions tell what one takes.
    const used = process.threadCpuUsage();
    for (let again = 0; again < AGAIN; again += 1) ask();
    const { user, system } = process.threadCpuUsage(used);
    own!.push((user + system) / 1_000 / AGAIN);
    newest!.push(bare(way.text(n), '"rowid" DESC'));
    if (n < 10) ranked!.push(bare(way.text(n), 'rank'));
    await pause(GAP_MS);
  }
  const [all, bareNewest] = [distribution(whole!), distribution(newest!)];
  return { way: way.name, p50: tidy(all.p50), p95: tidy(all.p95), worst: tidy(all.max), cpu: distribution(own!), goalP95: way.goalMs, met: all.p95 < way.goalMs, bareP50: bareNewest.p50, bareP95: bareNewest.p95, ratioP50: tidy(all.p50 / bareNewest.p50), bareRankedP50: distribution(ranked!).p50, rowsP50: distribution(rows!).p50 };
}

try {
  const startedAt = performance.now();
  const first = upToDate();
  sync.start();
  await first;
  if (there) say('The file is there already.');
  const syncS = (performance.now() - startedAt) / 1_000;
  const plainBytes = store.bytes();
  say(`${store.rowCount()} rows in ${Math.round(syncS)} s; now they are made findable …`);
  const indexedAt = performance.now();
  const steps: number[] = [];
  const timed = { ...store, search: { ...store.search, more(most: number) { const start = performance.now(); try { return store.search.more(most); } finally { steps.push(performance.now() - start); } } } };
  if (values['at-once']) while (store.search.left() !== null && store.search.more(5_000) !== null) await store.relieve();
  const indexer = startIndexer(timed, { changed: () => undefined, log: (_level, text) => say(text) });
  while (store.search.left() !== null) await pause(500);
  const result: Record<string, unknown> = { posts: POSTS, messages: MESSAGES, firstSyncS: tidy(syncS), indexing: { s: tidy((performance.now() - indexedAt) / 1_000), ...(steps.length > 0 && { stepMs: distribution(steps) }), mib: { before: Math.round(plainBytes / 1_048_576), after: Math.round(store.bytes() / 1_048_576) } } };
  say(JSON.stringify(result));
  steps.length = 0;
  community.flow(true);
  sync.poke('person');
  const table: Record<string, unknown>[] = [];
  for (const way of ways(POSTS)) {
    const row = await measure(way);
    table.push(row);
    say(JSON.stringify(row));
  }
  community.flow(false);
  Object.assign(result, { while: { rows: store.rowCount(), left: store.search.left(), ...(steps.length > 0 && { stepMs: distribution(steps) }) }, searches: table });
  indexer.stop();
  await sync.stop();
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  clearInterval(alive);
  store.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
