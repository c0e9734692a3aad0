import { expect, test } from 'vitest';
import type { RiskRecord } from '../../shared/contract/entities/risk.ts';
import { community, deskOf } from './support/desk.ts';
import { ago, smallWorld } from './support/world.ts';

const unasked = { answer: 'not-asked', words: '' } as const;
const record = (id: string, by: string): RiskRecord => ({
  id, memberId: 'm-moss', aboutKind: 'conversation', aboutId: 'con', exactWords: 'their words', evidence: [], seenBy: by, seenAt: ago(20), channel: 'message', immediateDanger: unasked, thoughts: unasked, plan: unasked, means: unasked, timeframe: unasked, harmDone: unasked,
  recentAttempt: unasked, othersAtRisk: unasked, ageBand: 'unknown', safetyFactors: '', urgency: null, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '', servicesContacted: [], memberTold: false, reviewDueAt: null, by, at: ago(20),
});

test('offline, a volunteer sees what was handed to weekend cover until their shift ends, and then only their own risk record', async () => {
  const server = await community();
  server.ingest([
    { op: 'put', t: 'conversation', row: { id: 'con', memberId: 'm-moss', subject: 'Are you there?', state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: true, openedAt: ago(30), lastMessageAt: ago(25) } },
    { op: 'put', t: 'message', row: { id: 'msg', conversationId: 'con', memberId: 'm-moss', from: 'member', by: null, body: 'Are you there?', at: ago(25) } },
    { op: 'put', t: 'note', row: { id: 'note', aboutKind: 'conversation', aboutId: 'con', visibility: 'team', by: 's-tom', at: ago(24), text: 'Knows the family.' } },
    { op: 'put', t: 'riskRecord', row: record('theirs', 's-tom') }, { op: 'put', t: 'riskRecord', row: record('own', 's-imogen') },
  ] as never);
  const desk = await deskOf(server, 's-imogen');
  const page = async (kind: 'messages' | 'notes' | 'risk' | null) => (await desk.ask('members.chronology', { id: 'm-moss', at: null, kind, after: null })).rows.map((row) => row.key);
  const counts = async () => (await desk.ask('members.get', { id: 'm-moss', at: null })).counts;
  const entries = ['h:con', 'i:msg', 'g:note', 'k:theirs', 'k:own'];
  await server.close();
  expect(await page(null)).toEqual(expect.arrayContaining(entries));
  expect(await counts()).toMatchObject({ messages: 2, notes: 1, risk: 2 });
  for (const key of entries) expect(await desk.ask('members.entry', { id: 'm-moss', key, at: null })).toBeDefined();

  // As time passes for a desk that nobody reaches.
  const { db } = desk.core.sessions()!.running()!.desk.store;
  db.prepare('UPDATE "shifts" SET "ends_at" = ? WHERE "staff_id" = ?').run(ago(1), 's-imogen');
  expect(db.prepare('SELECT count(*) FROM "messages"').pluck().get()).toBe(1);
  expect((await page(null)).filter((key) => entries.includes(key))).toEqual(['k:own']);
  expect([await page('messages'), await page('notes'), await page('risk')]).toEqual([[], [], ['k:own']]);
  expect(await counts()).toMatchObject({ messages: 0, notes: 0, risk: 1 });
  for (const key of entries.filter((one) => one !== 'k:own')) expect(await desk.fails('members.entry', { id: 'm-moss', key, at: null })).toMatchObject({ code: 'not-found' });
  expect(await desk.ask('members.entry', { id: 'm-moss', key: 'k:own', at: null })).toBeDefined();
});

test('staff see them whatever the roster says', async () => {
  const server = await community(smallWorld());
  server.ingest([{ op: 'put', t: 'conversation', row: { id: 'con', memberId: 'm-moss', subject: 'x', state: 'open', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(30), lastMessageAt: ago(25) } }] as never);
  const desk = await deskOf(server, 's-lena');
  expect((await desk.ask('members.chronology', { id: 'm-moss', at: null, kind: 'messages', after: null })).rows).toHaveLength(1);
});
