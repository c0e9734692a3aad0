import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import Database from 'better-sqlite3';
import { startPractice } from '../../../electron/community/practice/start.ts';
import { createCommunityServer } from '../../../electron/community/server/server.ts';
import { check, complaints, named } from './support/suite.ts';
import { rebind } from './support/faults.ts';
import { changeQuery } from './support/rewrite.ts';
import { rows, smallCommunity, type SmallCommunity } from './support/world.ts';

/** Checks that need an earlier run, or a server without a live channel. */
const ELSEWHERE = ['cursor.epoch', 'live.absent', 'once.remembered'];

async function small(...how: Parameters<typeof smallCommunity>): Promise<SmallCommunity> {
  const community = await smallCommunity(...how);
  onTestFinished(() => community.close());
  return community;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'duty-conformance-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('the community server passes every check while life goes on around it, and is left as it was', async () => {
  const community = await small();
  const suite = await check(community);
  expect(complaints(suite)).toBe('');
  expect(named(suite, 'skipped').sort()).toEqual(ELSEWHERE);
  expect(suite.left).toEqual([]);
  expect(community.server.store.records.get('case', 'c-28')).toMatchObject({ state: 'open', outcome: null });
  expect(community.server.store.records.get('post', 'p-196')).toMatchObject({ state: 'visible' });
  expect(community.server.store.records.get('claim', 'c-28')?.by ?? null).toBeNull();
  expect(community.server.liveCount()).toBe(0);
});

test('it passes with the moderator first, and with one token alone', async () => {
  const community = await small();
  const turned = await check({ ...community, staff: community.moderator, moderator: community.staff });
  expect(complaints(turned)).toBe('');
  expect(named(turned, 'skipped').sort()).toEqual(ELSEWHERE);
  const alone = await check(community, { secondToken: null });
  expect(complaints(alone)).toBe('');
  expect(named(alone, 'skipped')).toContain('race.claim');
  const twice = await check({ ...community, moderator: community.server.issueToken('st-imogen') }, { only: ['race'] });
  expect(twice.outcomes.find(({ name }) => name === 'race.claim')?.why).toMatch(/same person/);
});

test('with the token of a lead the suite puts a volunteer on a shift, sees what they have then, and takes them off it', async () => {
  const community = await small();
  const suite = await check({ ...community, staff: community.lead }, { only: ['inbox', 'visibility'] });
  expect(complaints(suite)).toBe('');
  expect(suite.outcomes.find(({ name }) => name === 'inbox.cover')).toMatchObject({ status: 'passed', notes: [] });
  const { records } = community.server.store;
  expect(records.all('shift').map((one) => one.cancelled)).toEqual([true]);
  expect(records.all('conversation').filter((one) => one.id !== 'd-1').map((one) => [one.state, one.withWeekendCover])).toEqual([['closed', false], ['closed', false], ['closed', false]]);
});

test('the practice community passes every check while its day plays', async () => {
  const practice = await startPractice({ seed: 3, scale: 0.05, day: true });
  onTestFinished(() => practice.close());
  const { url, tokens } = practice.announcement;
  // Its heartbeat comes every 20 seconds; the small community is there for that.
  const suite = await check({ url: new URL(url), staff: tokens.staff, moderator: tokens.moderator }, { only: ['me', 'auth', 'http', 'snapshot', 'cursor', 'body', 'feed', 'once', 'order', 'refuse', 'acks', 'race', 'presence', 'visibility', 'agree', 'push', 'live.change', 'live.colleague', 'live.resume', 'live.opens', 'live.garbage'] });
  expect(complaints(suite)).toBe('');
  expect(named(suite, 'passed').length).toBeGreaterThan(80);
});

test('nothing is written where nothing may be, nor unasked in a community that is not for practice', async () => {
  const real = await createCommunityServer({ file: join(folder(), 'community.sqlite'), durable: false, heartbeatMs: 150, community: { id: 'real', name: 'A community', practice: false } });
  onTestFinished(() => real.close());
  real.ingest(rows(Date.now()));
  const at = { url: new URL(real.url), staff: real.issueToken('st-imogen'), moderator: real.issueToken('st-bea') };
  const head = real.store.head();
  for (const writes of [null, 'none'] as const) {
    const said: string[] = [];
    const suite = await check(at, { writes, say: (sentence) => said.push(sentence) });
    expect(complaints(suite)).toBe('');
    expect(suite.outcomes.find(({ name }) => name === 'once.repeat')).toMatchObject({ status: 'skipped', why: expect.stringMatching(writes === null ? /not one for practice/ : /Nothing may be written/) as string });
    expect(said).toEqual([]);
    expect(real.store.head()).toBe(head);
  }
  const said: string[] = [];
  const asked = await check(at, { writes: 'harmless', only: ['once.repeat'], say: (sentence) => said.push(sentence) });
  expect(named(asked, 'passed')).toContain('once.repeat');
  expect(said.join()).toMatch(/^Writing to case c-28 of “A community”/);
});

test('a later run knows whether marks outlived a restart and cursors their epoch', async () => {
  const kept = folder();
  const runs: { suite: Awaited<ReturnType<typeof check>> }[] = [];
  const run = async (more: Parameters<typeof smallCommunity>[0] = undefined, before: (community: SmallCommunity) => void = () => undefined): Promise<(name: string) => string | undefined> => {
    const community = await smallCommunity(more, { folder: kept });
    try {
      before(community);
      const suite = await check(community, { only: ['once.repeat', 'once.remembered', 'cursor.epoch'], remembered: runs.at(-1)?.suite.keep ?? null });
      runs.push({ suite });
      return (name) => suite.outcomes.find((outcome) => outcome.name === name)?.status;
    } finally {
      await community.close();
    }
  };
  const first = await run();
  expect([first('once.remembered'), first('cursor.epoch')]).toEqual(['skipped', 'skipped']);
  const restarted = await run();
  expect([restarted('once.remembered'), restarted('cursor.epoch')]).toEqual(['passed', 'skipped']);
  const reset = await run(undefined, ({ server }) => server.reset());
  expect([reset('once.remembered'), reset('cursor.epoch')]).toEqual(['skipped', 'passed']);
  // A cursor that is not bound to its epoch is taken for one of today.
  const unbound = await run((server) => [changeQuery('/v1/sync/changes', (query) => rebind(query, (parts) => { parts[1] = server().store.epoch(); }))], ({ server }) => server.reset());
  expect(unbound('cursor.epoch')).toBe('failed');
  // Marks that do not outlive a restart.
  const db = new Database(join(kept, 'community.sqlite'));
  db.exec('DELETE FROM push; DELETE FROM client');
  db.close();
  const forgot = await run();
  expect(forgot('once.remembered')).toBe('failed');
});
