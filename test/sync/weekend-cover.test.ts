import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { entityNames, type EntityName } from '../../shared/contract/entities/index.ts';
import type { Shift } from '../../shared/contract/entities/cover.ts';
import type { MutationArgs, MutationName } from '../../shared/contract/mutations/index.ts';
import { followsConversation } from '../../shared/model/visibility.ts';
import { plusMs } from '../../shared/time.ts';
import { tables } from '../../electron/service/store/tables.ts';
import type { Store } from '../../electron/service/store/index.ts';
import { desk, did, rowsOf, serverRows, type TestDesk } from './support/desk.ts';
import { community, member, people, type World } from './support/world.ts';

const ofInbox = entityNames.filter(followsConversation);
const now = (): string => new Date().toISOString();
const HOUR = 3_600_000;
const unasked = { answer: 'not-asked', words: '' } as const;

/** Rows of what follows conversations in a desk's file: shown, covered by the outbox, in a replacement that is being fetched, or set aside. */
function inFile({ db }: Store): number {
  const there = db.prepare<[string], number>(`SELECT count(*) FROM sqlite_schema WHERE "type" = 'table' AND "name" = ?`).pluck();
  const count = (table: string, where = '', ...values: string[]): number => (there.get(table) === 0 ? 0 : db.prepare<string[], number>(`SELECT count(*) FROM "${table}" ${where}`).pluck().get(...values)!);
  const aside = ofInbox.map((t) => `'${t}'`).join(', ');
  return ofInbox.reduce((sum, t) => sum + count(tables[t].name) + count(`staging_${tables[t].name}`), 0) + count('overlay_base', `WHERE "t" IN (${aside})`) + count('quarantine', `WHERE "t" IN (${aside})`) + count('notes', `WHERE "about_kind" = 'conversation'`);
}

const shown = (one: TestDesk): Partial<Record<EntityName, number>> => Object.fromEntries(ofInbox.map((t) => [t, one.store.db.prepare<[], number>(`SELECT count(*) FROM "${tables[t].name}"`).pluck().get()!]).filter(([, count]) => count !== 0));

/** What people do at the community, by its rules. */
function acts(world: World) {
  let made = 0;
  const next = (): string => `id-${(made += 1)}`;
  const act = <N extends MutationName>(who: keyof typeof people, name: N, args: MutationArgs<N>): void => {
    expect(world.server.applyAsColleague(people[who].id, name, args), name).toMatchObject({ status: 'applied' });
  };
  return {
    act, next,
    /** Members write to the team. */
    writes: (id: string, body: string, withWeekendCover = false) => world.server.ingest([
      { op: 'put', t: 'conversation', row: { id, memberId: 'm-2', subject: body, state: 'untriaged', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover, openedAt: now(), lastMessageAt: now() } },
      { op: 'put', t: 'message', row: { id: next(), conversationId: id, memberId: 'm-2', from: 'member', by: null, body, at: now() } },
    ]),
    message: (id: string, body: string) => world.server.ingest([{ op: 'put', t: 'message', row: { id: next(), conversationId: id, memberId: 'm-2', from: 'member', by: null, body, at: now() } }]),
    /** Everything that staff do in the inbox, once. */
    works(id: string): void {
      act('priya', 'conversation.triage@1', { conversationId: id, markId: next(), purpose: 'risk', suggested: null, suggestedWords: [], at: now() });
      act('priya', 'message.send@1', { messageId: next(), conversationId: id, memberId: 'm-2', body: 'I am here. Priya', at: now() });
      act('priya', 'draft.share@1', { conversationId: id, text: 'Shall I say this?', note: '', at: now() });
      act('priya', 'note.add@1', { aboutKind: 'conversation', aboutId: id, visibility: 'team', text: 'About a conversation.', at: now() });
      const record = next();
      act('priya', 'risk.record@1', { record: { id: record, memberId: 'm-2', aboutKind: 'conversation', aboutId: id, exactWords: 'their words', evidence: [], seenBy: people.priya.id, seenAt: now(), channel: 'message', immediateDanger: unasked, thoughts: unasked, plan: unasked, means: unasked, timeframe: unasked, harmDone: unasked, recentAttempt: unasked, othersAtRisk: unasked, ageBand: 'unknown', safetyFactors: '', urgency: null, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '', servicesContacted: [], memberTold: false, reviewDueAt: null, at: now() } });
      act('priya', 'risk.add@1', { correction: { id: next(), recordId: record, kind: 'review', field: null, value: 'Looked again.', reason: '', reviewDueAt: null, at: now() } });
    },
    hand: (id: string) => act('priya', 'conversation.handToCover@1', { conversationId: id, eventId: next(), text: 'Please look in.', at: now() }),
    back: (id: string) => act('priya', 'conversation.handBack@1', { conversationId: id, eventId: next(), text: '', at: now() }),
    shift: (staffId: string, more: Partial<Shift> = {}) => act('tom', 'shift.set@1', { shift: { id: `sh-${staffId}`, staffId, startsAt: plusMs(now(), -HOUR), endsAt: plusMs(now(), HOUR), covers: 'weekend', cancelled: false, ...more } }),
  };
}

/** A community with a second volunteer, who has no shift; every answer that they get is kept. */
async function weekend() {
  const heard: string[] = [];
  const world = await community({ middleware: [async (c, next) => {
    await next();
    if (c.req.header('authorization') === `Bearer ${freya}` && c.req.path !== '/v1/sync/live') {
      const bytes = Buffer.from(await c.res.clone().arrayBuffer());
      heard.push((c.res.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString());
    }
  }] });
  world.server.ingest([{ op: 'put', t: 'staff', row: { ...people.imogen, id: 's-freya', name: 'Freya Lund', memberId: null } }, { op: 'put', t: 'member', row: member(9) }]);
  const freya = world.server.issueToken('s-freya');
  const volunteer = desk(world);
  const other = desk(world, { token: () => freya });
  for (const one of [volunteer, other]) { one.sync.start(); await one.settled(); }
  return { world, volunteer, other, heard, ...acts(world) };
}

test('a volunteer’s file has a conversation only while it is with weekend cover and their shift runs; nobody else’s ever', async () => {
  const { world, volunteer, other, heard, writes, message, works, hand, back, shift, next } = await weekend();
  const has = (count: number): Promise<void> => volunteer.until(() => inFile(volunteer.store) === count, `${count} rows`);
  writes('con-1', 'SECRET one');
  writes('con-2', 'SECRET two');
  works('con-1');
  works('con-2');
  // A row for everybody that was written after these, so that "nothing came" is no question of time.
  const after = async (n: number): Promise<void> => {
    world.server.ingest([{ op: 'put', t: 'member', row: member(n) }]);
    for (const one of [volunteer, other]) await one.until(() => one.store.reader.get('member', `m-${n}`) !== undefined);
  };
  await after(10);
  expect([inFile(volunteer.store), inFile(other.store)]).toEqual([0, 0]);

  hand('con-1');
  await after(11);
  expect([inFile(volunteer.store), inFile(other.store)]).toEqual([0, 0]);

  shift(people.imogen.id);
  await has(9);
  expect(shown(volunteer)).toEqual({ conversation: 1, message: 2, triageMark: 1, conversationEvent: 1, sharedDraft: 1, riskRecord: 1, riskCorrection: 1 });
  expect(rowsOf(volunteer.store)).toEqual(serverRows(world, 'imogen'));

  message('con-1', 'SECRET three');
  message('con-2', 'SECRET four');
  works('con-1');
  await has(9 + 1 + 5);
  did(volunteer.sync, { name: 'message.send@1', entity: 'conversation/con-1', ifVersion: null, args: { messageId: 'from-imogen', conversationId: 'con-1', memberId: 'm-2', body: 'Hello. Imogen', at: now() } });
  await volunteer.settled();
  await volunteer.until(() => volunteer.sync.entries().every((entry) => entry.state === 'sent'));
  expect(world.server.store.records.get('message', 'from-imogen')).toMatchObject({ by: people.imogen.id });
  await after(12);
  expect([inFile(volunteer.store), inFile(other.store)]).toEqual([16, 0]);

  back('con-1');
  await has(0);
  hand('con-1');
  await has(18);
  shift(people.imogen.id, { cancelled: true });
  await has(0);
  expect(volunteer.sync.enqueue([{ name: 'message.send@1', entity: 'conversation/con-1', ifVersion: null, args: { messageId: next(), conversationId: 'con-1', memberId: 'm-2', body: 'Still there?', at: now() } }])).toMatchObject({ ok: false });
  expect(world.server.applyAsColleague(people.imogen.id, 'conversation.wait@1', { conversationId: 'con-1', eventId: next(), at: now() })).toMatchObject({ status: 'rejected', problem: { type: 'forbidden' } });

  // Ends by itself, with nobody asking anything: the community tells the desk.
  shift(people.imogen.id, { endsAt: plusMs(now(), 700) });
  await has(18);
  await has(0);
  await after(13);
  expect(rowsOf(volunteer.store)).toEqual(serverRows(world, 'imogen'));
  expect(inFile(other.store)).toBe(0);
  // Of what was handed over they hear that it is not theirs; of everything else not even that.
  expect(heard.join()).toContain('con-1');
  for (const trace of ['SECRET', 'con-2', 'their words', 'I am here', 'Shall I say', 'About a conversation', 'm-2","subject']) expect(heard.join()).not.toContain(trace);
}, 30_000);

test('a volunteer keeps the risk record that they wrote, with what others add to it, and nothing else of the conversation', async () => {
  const { world, volunteer, other, act, next, writes, works, hand, back, shift } = await weekend();
  writes('con-1', 'words');
  works('con-1');
  hand('con-1');
  shift(people.imogen.id);
  await volunteer.until(() => inFile(volunteer.store) === 9);
  const record = world.server.store.records.all('riskRecord')[0]!;
  const { by: _, ...rest } = record;
  act('imogen', 'risk.record@1', { record: { ...rest, id: 'own', at: now() } });
  act('priya', 'risk.add@1', { correction: { id: next(), recordId: 'own', kind: 'review', field: null, value: 'Thank you.', reason: '', reviewDueAt: null, at: now() } });
  await volunteer.until(() => inFile(volunteer.store) === 11);
  back('con-1');
  await volunteer.until(() => inFile(volunteer.store) === 2);
  expect(shown(volunteer)).toEqual({ riskRecord: 1, riskCorrection: 1 });
  expect(inFile(other.store)).toBe(0);
});

test('a desk that was away when the shift ended loses the rows when it is back', async () => {
  const { world, volunteer, writes, works, hand, shift } = await weekend();
  writes('con-1', 'words');
  works('con-1');
  hand('con-1');
  shift(people.imogen.id);
  await volunteer.until(() => inFile(volunteer.store) === 9);
  await volunteer.close();
  shift(people.imogen.id, { endsAt: plusMs(now(), -1) });
  const late = desk(world, { folder: volunteer.folder });
  expect(inFile(late.store)).toBe(9);
  late.sync.start();
  await late.settled();
  expect(inFile(late.store)).toBe(0);
  expect(rowsOf(late.store)).toEqual(serverRows(world, 'imogen'));
});
