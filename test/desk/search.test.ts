import { expect, test } from 'vitest';
import type { SearchAnswer, SearchCount, SearchOrder } from '../../shared/contract/bridge/search.ts';
import type { RiskRecord } from '../../shared/contract/entities/risk.ts';
import { searchKinds } from '../../shared/model/search/kinds.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { ago, member, post, smallWorld } from './support/world.ts';

const order = (text: string, more: Partial<SearchOrder> = {}): SearchOrder => ({ text, kinds: [], spaceId: null, year: null, order: 'best', after: null, ...more });
const keys = ({ rows }: SearchAnswer): string[] => rows.map((row) => `${row.kind}:${row.id}`);

/** Everything is findable. */
/** What is found, with how much. */
const whole = async (desk: TestDesk, asked: SearchOrder): Promise<SearchAnswer & SearchCount> => {
  const { text, kinds, spaceId, year } = asked;
  return { ...(await desk.ask('search.find', asked)), ...(await desk.ask('search.count', { text, kinds, spaceId, year })) };
};
const ready = (desk: TestDesk): Promise<void> => desk.until(async () => (await desk.ask('search.find', order('x'))).indexing === null);

test('posts are found by words, stems, beginnings, phrases and signs', async () => {
  const server = await community([...smallWorld(), member('m-q', 'the_one.x'), post('p-q', 'm-q', 'I was running to the café with my favourite person ❤️‍🩹 add me @the_one.x on snap'), post('p-r', 'm-q', 'My behavior was organised, wasn’t it')] as never);
  const desk = await deskOf(server, 's-lena');
  await ready(desk);
  const found = async (text: string): Promise<string[]> => keys(await desk.ask('search.find', order(text)));
  for (const text of ['run ', 'runs ', 'runni', 'cafe', 'Café', 'favorite ', '"my favourite person"', '"my favourite per', '❤️‍🩹', '@the_one.x', 'from:the_one.x run', 'has:contact café', 'in:posts running']) expect(await found(text), text).toContain('post:p-q');
  for (const text of ['behaviour ', 'organize ', 'wasnt', "wasn't"]) expect(await found(text), text).toEqual(['post:p-r']);
  for (const text of ['runny', '"favourite my"', 'running -café', '@the_one.y', 'from:lena running', 'in:cases running', 'has:contact before:2020-01-01']) expect(await found(text), text).not.toContain('post:p-q');
  expect((await found('the_one.x'))[0]).toBe('member:m-q');
  expect(await found('')).toEqual([]);
  const { rows, problems } = await desk.ask('search.find', order('favourite from:nobody-here'));
  expect(rows[0]!.snippet.filter((part) => part.mark)).toEqual([{ text: 'favourite', mark: true }]);
  expect(problems).toEqual([{ text: 'nobody-here', why: 'Nobody here is called nobody-here.' }]);
});

test('cases are found by frozen text, report words, reasons and states; facets count and choose', async () => {
  const desk = await deskOf(await community(), 's-lena');
  await ready(desk);
  const ask = (text: string, more: Partial<SearchOrder> = {}): Promise<SearchAnswer & SearchCount> => whole(desk, order(text, more));
  expect(keys(await ask('"aimed at me"'))).toEqual(['case:c-hazel']);
  expect(keys(await ask('reason:"unkind conflict"'))).toEqual(['case:c-hazel']);
  expect(keys(await ask('is:open kind:case'))).toHaveLength(5);
  expect(keys(await ask('is:pending')).toSorted()).toEqual(['case:c-fox', 'post:p-fox']);
  expect(keys(await ask('is:unclaimed'))).toHaveLength(5);
  expect(keys(await ask('has:report from:halfpasthazel')).toSorted()).toEqual(['case:c-hazel', 'post:p-hazel']);
  const both = await ask('desperate ');
  expect(both).toMatchObject({ total: 2, totalIsAtLeast: false, facets: { kinds: [{ value: 'post', count: 1 }, { value: 'case', count: 1 }], spaces: [{ label: 'Everyday life', count: 2 }], years: [{ value: '2026', count: 2 }] } });
  expect(await ask('desperate ', { kinds: ['case'] })).toMatchObject({ total: 1, facets: { kinds: both.facets.kinds }, rows: [{ title: 'Unkind conflict', where: 'Everyday life', state: 'open', opens: { screen: 'cases', id: 'c-hazel' } }] });
  expect((await ask('desperate ', { spaceId: 'sp-art' })).total).toBe(0);
  expect((await ask('desperate ', { year: 2025 })).total).toBe(0);
  expect((await ask('again ')).rows.map((row) => row.covers)).toEqual([['harm'], ['harm']]);
});

test('what changes, what is saved here and what is taken away is found, or not, from that moment on', async () => {
  const server = await community();
  const desk = await deskOf(server, 's-tom');
  await ready(desk);
  const found = async (text: string): Promise<string[]> => keys(await desk.ask('search.find', order(text)));
  const { sync, store } = desk.core.sessions()!.running()!.desk;
  sync.setPaused(true);
  const saved = await desk.ask('member.note', { memberId: 'm-fox', visibility: 'team', text: 'Draws foxes beautifully' });
  expect(await found('beautifully ')).toHaveLength(1);
  expect(await found('kind:member has:note')).toEqual(['member:m-fox']);
  await desk.ask('undo', { mutationIds: [saved.mutationId] });
  expect(await found('beautifully ')).toEqual([]);
  expect(await found('kind:member has:note')).toEqual([]);
  store.transact(() => void store.feed.apply({ op: 'del', t: 'post', id: 'p-moss', v: 10_000, mergedInto: null }, 'visible'));
  expect((await found('"shut up"')).filter((key) => key.startsWith('post'))).toEqual([]);
  store.transact(() => void store.feed.apply({ op: 'put', t: 'post', id: 'p-after', v: 10_000, row: { ...store.reader.get('post', 'p-after')!, body: 'Something calmer' } }, 'visible'));
  expect([await found('calmer '), await found('"not kind"')]).toEqual([['post:p-after'], []]);
});

const unasked = { answer: 'not-asked', words: '' } as const;
const record = (id: string, by: string, memberId = 'm-moss'): RiskRecord => ({
  id, memberId, aboutKind: 'conversation', aboutId: 'con', exactWords: 'lantern words', evidence: [], seenBy: by, seenAt: ago(20), channel: 'message', immediateDanger: unasked, thoughts: unasked, plan: unasked, means: unasked, timeframe: unasked, harmDone: unasked,
  recentAttempt: unasked, othersAtRisk: unasked, ageBand: 'unknown', safetyFactors: '', urgency: null, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '', servicesContacted: [], memberTold: false, reviewDueAt: null, by, at: ago(20),
});
const put = (t: string, row: { id: string }): object => ({ op: 'put', t, row });
/** One thing of each kind that holds the word "lantern". */
const lanterns = [
  put('conversation', { id: 'con', memberId: 'm-moss', subject: 'Lantern', state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: true, openedAt: ago(30), lastMessageAt: ago(25) } as never),
  put('message', { id: 'msg', conversationId: 'con', memberId: 'm-moss', from: 'member', by: null, body: 'My lantern is out', at: ago(25) } as never),
  put('note', { id: 'n-con', aboutKind: 'conversation', aboutId: 'con', visibility: 'team', by: 's-tom', at: ago(24), text: 'Knows the lantern family.' } as never),
  put('note', { id: 'n-staff', aboutKind: 'member', aboutId: 'm-moss', visibility: 'staff', by: 's-tom', at: ago(24), text: 'Staff only: lantern.' } as never),
  put('note', { id: 'n-team', aboutKind: 'member', aboutId: 'm-moss', visibility: 'team', by: 's-tom', at: ago(24), text: 'For everyone: lantern.' } as never),
  put('handover', { id: 'h-staff', by: 's-tom', at: ago(22), from: ago(300), readers: 'staff', generated: [], text: 'Lantern for staff.', replaces: null } as never),
  put('handover', { id: 'h-team', by: 's-tom', at: ago(22), from: ago(300), readers: 'team', generated: [], text: 'Lantern for the team.', replaces: null } as never),
  put('ledgerEntry', { id: 'led', kind: 'given', memberId: 'm-moss', voids: null, reasonId: null, wording: 'Derailing', band: 'lower', points: 2, offBandReason: null, policyId: 'p', by: 's-tom', at: ago(24), expiresAt: ago(-9_000), caseId: null, conversationId: null, evidence: 'a thread about lamps', privateNote: 'Lantern again.' } as never),
  put('riskRecord', record('theirs', 's-tom')), put('riskRecord', record('own', 's-imogen')), put('riskRecord', record('about-imogen', 's-tom', 'm-imogen')),
];

test('nobody finds what they may not open, by words or by counting: each role, on shift and after it', async () => {
  const server = await community([...smallWorld(), post('p-l', 'm-moss', 'A lantern in the dark')] as never);
  server.ingest(lanterns as never);
  const ask = async (desk: TestDesk, text = 'lantern '): Promise<{ keys: string[]; total: number; kinds: number }> => {
    const answer = await whole(desk, order(text));
    const each = await Promise.all(searchKinds.map(async (kind) => (await whole(desk, order(text, { kinds: [kind] }))).total));
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(answer.total);
    return { keys: keys(answer).toSorted(), total: answer.total, kinds: answer.facets.kinds.reduce((sum, one) => sum + one.count, 0) };
  };
  const everyone = ['handover:h-team', 'note:n-team', 'post:p-l'];
  const withCover = [...everyone, 'message:msg', 'note:n-con', 'record:own', 'record:theirs'].toSorted();
  const staffSees = [...withCover, 'handover:h-staff', 'note:n-staff', 'record:about-imogen', 'record:led'].toSorted();
  const [staff, volunteer] = [await deskOf(server, 's-tom'), await deskOf(server, 's-imogen')];
  await Promise.all([ready(staff), ready(volunteer)]);
  expect(await ask(staff)).toEqual({ keys: staffSees, total: staffSees.length, kinds: staffSees.length });
  expect(await ask(volunteer)).toEqual({ keys: withCover, total: withCover.length, kinds: withCover.length });
  expect((await ask(volunteer, 'lamps ')).keys).toEqual(['record:led']);
  // Of a record about a member no word is shown outside of it.
  for (const row of (await staff.ask('search.find', order('lantern kind:record'))).rows.filter((one) => one.opens.screen === 'risk')) expect(row.snippet).toEqual([]);
  await server.close();
  // As time passes for a desk that nobody reaches: the rows are still here.
  const { db } = volunteer.core.sessions()!.running()!.desk.store;
  db.prepare('UPDATE "shifts" SET "ends_at" = ? WHERE "staff_id" = ?').run(ago(1), 's-imogen');
  const after = [...everyone, 'record:own'].toSorted();
  expect(await ask(volunteer)).toEqual({ keys: after, total: after.length, kinds: after.length });
  expect((await ask(volunteer, 'is:open kind:message')).keys).toEqual([]);
});
