import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { instantOf } from '../../../shared/time.ts';
import { everything, emptyDesk } from '../../desk/support/desk.ts';
import { forum as makeForum } from '../../support/vanilla/forum.ts';
import { vanillaSite } from '../../support/vanilla/server.ts';
import { folder } from '../support.ts';
import { saidBy } from '../upstream/acts-support.ts';
import { smallForum } from '../upstream/site-support.ts';
import { command, newFile, serving } from './support.ts';

const HOUR = 3_600_000;
const PATIENCE = 60_000;

test('a post reported on the forum is hidden at a desk, with points, a message and a break, all of it done there once, and the break ends by itself though the server was down', async () => {
  let aheadMs = 0;
  const nowMs = (): number => Date.now() + aheadMs;
  const forum = makeForum(nowMs);
  const { posts, mia } = smallForum(forum);
  const site = await vanillaSite(forum, nowMs);
  onTestFinished(() => site.close());
  const token = join(folder(), 'token');
  writeFileSync(token, site.token);
  chmodSync(token, 0o600);
  const db = newFile();
  const lead = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const args = (port: string): string[] => ['--db', db, '--listen', `127.0.0.1:${port}`, '--upstream', 'vanilla', '--upstream-site', site.url, '--upstream-token-file', token, '--upstream-breaks', 'ban'];
  const first = await serving(args('0'), nowMs);
  const desk = await emptyDesk();
  await desk.ask('connect.community', { url: first.url, token: lead.token });
  const reported = async () => (await desk.ask('cases.list', everything)).rows.find((one) => one.kind === 'report');
  await vi.waitFor(async () => expect(await reported()).toBeDefined(), PATIENCE);
  const caseId = (await reported())!.id;
  const member = forum.data.comments.get(posts[1]!)!.insertUserID;
  expect(member).toBe(mia);

  const { v, postV } = await desk.ask('cases.get', { id: caseId });
  await desk.ask('case.do', { caseId, seen: { caseV: v, postV }, step: { kind: 'hide', text: 'Not kind.' } });
  const { policy } = await desk.ask('points.sheet', { memberId: `user-${member}`, caseId, conversationId: null, proposalId: null });
  await desk.ask('points.give', { memberId: `user-${member}`, caseId, conversationId: null, proposalId: null, policyId: policy.id, reasonId: null, wording: 'Being unkind', band: 'middle', points: 7, offBandReason: null, privateNote: '', message: 'Hello Mia, this was not kind. Priya' });
  await desk.quiet();
  const [staff] = first.server.store.records.all('staff');
  const terms = { scope: 'boards' as const, startsAt: instantOf(nowMs() + 1_000), endsAt: instantOf(nowMs() + 7 * 24 * HOUR), reviewAt: null, watchUntil: null, conditions: '' };
  const propose = first.server.applyAsColleague(staff!.id, 'break.propose@1', { break: { id: 'b-mia', memberId: `user-${member}`, kind: 'enforced', ...terms, reason: 'A week away.', caseId, entryId: null }, reasonId: null, at: instantOf(nowMs()) });
  const decided = first.server.applyAsColleague(staff!.id, 'break.decide@1', { breakId: 'b-mia', approve: true, ...terms, ladder: null, reason: 'Agreed.', at: instantOf(nowMs()) });
  expect([propose.status, decided.status]).toEqual(['applied', 'applied']);

  const there = () => ({ live: forum.data.comments.get(posts[1]!)!.live, banned: forum.data.users.get(member)!.banned, said: saidBy(forum), notes: [...forum.data.notes.values()].filter((one) => one.body.includes('7 points')).length });
  await vi.waitFor(() => expect(there()).toEqual({ live: false, banned: true, said: ['Hello Mia, this was not kind. Priya'], notes: 1 }), PATIENCE);

  await first.stop();
  aheadMs = 8 * 24 * HOUR;
  const second = await serving(args(new URL(first.url).port), nowMs);
  await vi.waitFor(() => expect(there()).toEqual({ live: false, banned: false, said: ['Hello Mia, this was not kind. Priya'], notes: 1 }), PATIENCE);
  expect([second.server.store.acts.waitingForPeople(10), site.violations]).toEqual([[], []]);
  expect(second.server.store.records.all('message').filter((one) => one.from === 'team')).toHaveLength(1);
}, 3 * PATIENCE);
