import { createApiClient } from '../../../../electron/service/sync/index.ts';
import { answer, given } from './child.ts';
import { note, openDesk } from './desk.ts';
import { distribution } from './figures.ts';
import { inMemory } from './in-memory.ts';
import { MemoryCurve } from './memory.ts';
import { CASES } from './rows.ts';
import { stopwatch } from './stopwatch.ts';
import { watched } from './watched-store.ts';

// A desk's first sync in a process of its own: over HTTP, or with the pages handed over in memory. With `probe` a person
// reads and saves all the while, and how long they wait is written down; without it nothing but the sync runs.

const { file, rows, community, probe } = given<{ file: string; rows: number; community: { url: string; token: string } | null; probe: boolean }>();

/** A person asks something this often, milliseconds; much more than a person would. */
const ASK_MS = 4;
/** One of so many asks saves a note. */
const SAVE_EACH = 25;

const memory = inMemory(rows);
const desk = openDesk(file, community === null ? memory : createApiClient({ url: community.url, token: () => community.token }), { wrap: probe ? watched.wrap : undefined });
const reads: number[] = [];
const saves: number[] = [];

function ask(n: number, due: number): void {
  if (ended) return;
  const saving = n % SAVE_EACH === 0 && desk.store.reader.get('case', 'c-0') !== undefined;
  if (saving) {
    const saved = desk.sync.enqueue([note(n % CASES, `note ${n}`)]);
    if (!saved.ok) throw new Error(saved.error.message);
  } else desk.store.reader.get('post', `p-${rows - 1 - (n % 500)}`);
  // From the moment at which they asked: the wait for what is under way counts.
  (saving ? saves : reads).push(performance.now() - due);
  const next = performance.now() + ASK_MS;
  setTimeout(() => ask(n + 1, next), ASK_MS);
}

let ended = false;
const curve = new MemoryCurve();
const upToDate = desk.upToDate();
const watch = stopwatch();
watch.start();
desk.sync.start();
if (probe) ask(1, performance.now());
await upToDate;
watch.stop();
ended = true;
const { ms, cpuMs } = memory.making();
const extra = curve.end();
const got = desk.store.rowCount();
if (got < rows) throw new Error(`Only ${got} of ${rows} rows came.`);
await desk.sync.stop();
desk.store.close();
answer({ rowsPerS: (rows / (watch.ms - ms)) * 1_000, cpuRowsPerS: (rows / (watch.cpuMs - cpuMs)) * 1_000, memory: extra, ...(probe ? { readWaitMs: distribution(reads), saveWaitMs: distribution(saves), stretches: watched.figures() } : {}) });
