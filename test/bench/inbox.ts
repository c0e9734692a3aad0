import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { serviceCore } from '../../electron/service/desk/service-core.ts';
import type { FeedChange } from '../../electron/service/store/write/feed.ts';
import { instantOf } from '../../shared/time.ts';
import { inboxBenchRows } from './support/inbox/rows.ts';
import { spread } from './support/spread.ts';

// The inbox with many conversations on the real service and a real encrypted file, without a window: what its questions take,
// beside the queue of cases. `npm run bench -- inbox [CONVERSATIONS] [OPEN] [RUNS]`.

const CONVERSATIONS = Number(process.argv[2] ?? 50_000);
const OPEN = Number(process.argv[3] ?? 300);
const RUNS = Number(process.argv[4] ?? 40);
const SLICE = 2_000;

const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
const community = await createCommunityServer({ file: join(scratch, 'community.sqlite'), durable: false });
const core = serviceCore(() => undefined);
try {
  const rows = inboxBenchRows(CONVERSATIONS, OPEN, Date.now());
  community.ingest(rows.team as never);
  await core.open({ databaseFile: join(scratch, 'desk.sqlite'), key: randomBytes(32).toString('hex'), keyKeptBy: 'practice-file' });
  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const answer = await core.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value as T;
  };
  await ask('connect.community', { url: community.url, token: community.issueToken('s-tom') });
  const { desk } = core.sessions()!.running()!;
  while (desk.sync.connection().state !== 'up-to-date') await new Promise((resolve) => setTimeout(resolve, 20));
  desk.sync.setPaused(true);
  // Rows straight into the file: a copy of so many would measure the sync, which has a benchmark of its own.
  for (let at = 0; at < rows.inbox.length; at += SLICE) {
    desk.store.transact(() => {
      for (const change of rows.inbox.slice(at, at + SLICE)) desk.store.feed.apply(change as FeedChange, 'visible');
    }, true);
  }
  desk.store.db.exec('PRAGMA optimize');
  const timed = async (name: string, input: unknown): Promise<{ first: number; again: ReturnType<typeof spread> }> => {
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      await ask(name, input);
      times.push(performance.now() - start);
    }
    return { first: Math.round((times[0] ?? 0) * 10) / 10, again: spread(times.slice(1)) };
  };
  const cases = await timed('cases.list', { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null });
  const list = await timed('inbox.list', { whose: 'everyone', state: 'open' });
  const closed = await timed('inbox.list', { whose: 'everyone', state: 'closed' });
  const counts = await timed('inbox.counts', {});
  const get = await timed('inbox.get', { id: rows.openId });
  const { total } = await ask<{ total: number }>('inbox.list', { whose: 'everyone', state: 'open' });
  process.stdout.write(`${JSON.stringify({ at: instantOf(Date.now()), conversations: CONVERSATIONS, open: total, openCases: OPEN, runs: RUNS, ms: { casesList: cases, inboxList: list, inboxListClosed: closed, inboxCounts: counts, inboxGet: get } }, null, 1)}\n`);
} finally {
  await core.close();
  await community.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
