import { SMALL_HEAP } from '../../../../electron/child-process.ts';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compare } from './compare.ts';
import { run, start, type Child, type Rate, type Served } from './child.ts';
import { distribution, quantile, tidy } from './figures.ts';
import type { ExtraMemory } from './memory.ts';

/** What is measured, and with how much. */
export interface Plan {
  readonly scratch: string;
  readonly rows: number;
  readonly rounds: number;
  readonly peers: boolean;
  /** One part alone, for work on it; null for all. */
  readonly only: string | null;
  readonly say: (text: string) => void;
}

const QUEUED = 1_000;
const DUPLICATE_PAGES = 100;
const NOTES = 100;
/** Between two notes, so that the writer has its own confirmation; milliseconds. */
const NOTE_GAP_MS = 30;
/** A search index is measured with no more rows than this: it is about a ratio. */
const SEARCH_ROWS = 100_000;

const median = (figures: readonly number[]): number => quantile(figures, 0.5);

/** Runs the parts one after another and answers their figures. */
export async function measure({ scratch, rows, rounds, peers, only, say }: Plan): Promise<object> {
  const due = (part: string): boolean => only === null || only.split(',').includes(part);
  let files = 0;
  const inFile = async <T>(work: (file: string) => Promise<T>): Promise<T> => {
    const folder = join(scratch, String((files += 1)));
    mkdirSync(folder);
    try {
      return await work(join(folder, 'desk.db'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  say(`Filling a community with ${rows} rows …`);
  const community = start('community.ts', { file: join(scratch, 'community.sqlite'), rows });
  const served = await community.next<Served>();
  const as = (who: number): { url: string; token: string } => ({ url: served.url, token: served.tokens[who]! });

  const raw = (index: string, count: number): Promise<Rate> => inFile((file) => run<Rate>('raw.ts', { file, rows: count, index }));
  const first = (http: boolean, probe: boolean) => inFile((file) => run<Rate & { memory: ExtraMemory; readWaitMs?: object; saveWaitMs?: object; stretches?: object }>('first-sync.ts', { file, rows, community: http ? as(0) : null, probe }, [...SMALL_HEAP, '--expose-gc']));

  const result: Record<string, unknown> = { rows, rounds };
  const note = (name: string, value: object): void => {
    result[name] = value;
    say(`  ${name}: ${JSON.stringify(value)}`);
  };
  const turns: { raw: Rate; memory: Rate; http: Rate }[] = [];
  let extra: ExtraMemory | null = null;
  for (let round = 0; due('first') && round < rounds; round++) {
    say(`Round ${round + 1} of ${rounds}: raw insert, first sync in memory, first sync over HTTP …`);
    const turn = { raw: await raw('none', rows), memory: await first(false, false), http: await first(true, false) };
    extra = turn.http.memory;
    turns.push(turn);
    say(`  R ${Math.round(turn.raw.rowsPerS)}/s, memory ${tidy(turn.memory.rowsPerS / turn.raw.rowsPerS)} R, HTTP ${tidy(turn.http.rowsPerS / turn.raw.rowsPerS)} R`);
  }
  if (turns.length > 0) {
    const ratio = (of: (rate: Rate) => number) => ({ http: median(turns.map((turn) => of(turn.http) / of(turn.raw))), memory: median(turns.map((turn) => of(turn.memory) / of(turn.raw))) });
    result['rawRowsPerS'] = Math.round(median(turns.map((turn) => turn.raw.rowsPerS)));
    note('firstSyncOfRaw', { wall: ratio((rate) => rate.rowsPerS), threadCpu: ratio((rate) => rate.cpuRowsPerS), goal: 0.4 });
    note('extraMemory', { ...extra, goalMib: 100 });
  }
  if (due('local')) {
    say('Pages that are there already, saving, replay …');
    const pair = await raw('none', rows);
    const local = await inFile((file) => run<{ duplicateRowsPerS: number }>('local.ts', { file, rows, pages: DUPLICATE_PAGES, queued: QUEUED }));
    note('duplicatePage', { ofRaw: tidy(local.duplicateRowsPerS / pair.rowsPerS), goal: 1 });
    note('local', local);
  }
  if (due('probe')) {
    say('A person reads and saves during a first sync …');
    const probed = await first(true, true);
    note('personDuringFirstSync', { rowsPerS: Math.round(probed.rowsPerS), extraMemory: probed.memory, readWaitMs: probed.readWaitMs, saveWaitMs: probed.saveWaitMs, writerStretches: probed.stretches, goalMs: 25 });
  }
  if (due('colleague')) {
    say('From one desk to another …');
    note('changeToVisibleMs', { ...(await inFile((a) => inFile((b) => visible(a, b, as)))), goalP95: 250 });
  }
  if (due('search')) {
    say('What a search index would cost …');
    const count = Math.min(rows, SEARCH_ROWS);
    const none = await raw('none', count);
    const search: Record<string, number> = {};
    for (const way of ['triggers', 'direct', 'rebuilt']) search[way] = tidy((await raw(way, count)).rowsPerS / none.rowsPerS);
    note('searchIndexOfRaw', { note: 'a raw insert with an FTS5 table beside it, as a share of R; the desk itself fills its index behind the rows (bench search)', rows: count, ...search });
  }
  if (peers && due('peers')) note('peers', await compare({ scratch, rows, inFile, say }));
  community.process.disconnect();
  await community.ended;
  return result;
}

/** How long a note saved on one desk takes until the other desk's screen could show it. */
async function visible(a: string, b: string, as: (who: number) => object): Promise<object> {
  const desks: Child[] = [start('colleague.ts', { file: a, who: 0, community: as(0) }), start('colleague.ts', { file: b, who: 1, community: as(1) })];
  const [writer, watcher] = desks as [Child, Child];
  await Promise.all(desks.map((desk) => desk.next()));
  const waits: number[] = [];
  for (let n = 0; n < NOTES; n++) {
    writer.send({ save: n });
    const [saved, seen] = await Promise.all([writer.next<{ at: number; text: string }>(), watcher.next<{ at: number; text: string }>()]);
    if (saved.text !== seen.text) throw new Error(`The colleague saw ${seen.text}.`);
    waits.push(seen.at - saved.at);
    await pause(NOTE_GAP_MS);
  }
  for (const desk of desks) desk.process.disconnect();
  await Promise.all(desks.map((desk) => desk.ended));
  return distribution(waits);
}
