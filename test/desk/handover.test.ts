import { describe, expect, it } from 'vitest';
import { epochOf, plusMs } from '../../shared/time.ts';
import { community, deskOf, newDatabase, type TestDesk } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { inboxWorld } from './support/inbox-world.ts';
import { ago, claim, given, NOW, openCase, put, rest } from './support/world.ts';

const HOUR = 3_600_000;
const at = (hours: number): string => plusMs(NOW, hours * HOUR);
const shift = (id: string, staffId: string, startsAt: string, endsAt: string, covers: 'everything' | 'weekend' | 'reports' = 'everything') => put('shift', { id, staffId, startsAt, endsAt, covers, cancelled: false });
const plain = () => (inboxWorld() as { t: string }[]).filter((one) => one.t !== 'shift') as never[];
const said = ({ before, name, after }: { before: string; name: string; after: string }): string => before + name + after;

/** Thursday: Tom and Lena have the day, Imogen and Priya the evening; Tom had Wednesday as well. */
const thursday = (): never[] => [
  ...plain(),
  shift('sh-wed', 's-tom', at(-28), at(-20)), shift('sh-day', 's-tom', at(-4), at(3.67)), shift('sh-lena', 's-lena', at(-4), at(3.67)),
  shift('sh-eve', 's-imogen', at(3.67), at(7.67), 'reports'), shift('sh-eve2', 's-priya', at(3.67), at(7.67), 'reports'), shift('sh-last', 's-imogen', at(-20), at(-16), 'reports'),
  claim('c-plum', 's-imogen', 90), claim('c-hazel', 's-imogen', 5),
  put('caseAction', { id: 'a-handed', caseId: 'c-moss', kind: 'handed-to-staff', by: 's-priya', at: ago(950), receivedAt: ago(950), text: null, outcome: null, toStaffId: null }),
  ...(['approved', 'approved', 'hidden', 'removed'] as const).map((outcome, i) => openCase(`c-done-${i}`, { postId: 'p-hazel', memberId: 'm-hazel', body: 'x' }, { state: 'closed', outcome, closedAt: at(-18 + i), closedBy: 's-imogen' })),
  openCase('c-before', { postId: 'p-hazel', memberId: 'm-hazel', body: 'x' }, { state: 'closed', outcome: 'removed', closedAt: at(-22), closedBy: 's-lena' }),
  given('l-1', 'm-moss', 31, at(-3), at(1_000)),
  rest('b-back', 'm-zoe', 'ended', at(-14 * 24), at(-5), { watchUntil: at(14 * 24), decidedAt: at(-14 * 24) }),
] as never[];

const linesOf = async (desk: TestDesk, name: 'open' | 'changed' = 'open'): Promise<string[]> => (await desk.ask('handover.get', {})).lines.filter(({ part }) => part === name).map(({ key }) => key);

describe('what would be handed on now', () => {
  it('is what changed since this person signed off, for who begins next', async () => {
    const tom = await deskOf(await community(thursday()), 's-tom');
    const draft = await tom.ask('handover.get', {});
    expect(draft.since).toEqual({ at: at(-20), by: 'shift' });
    expect(draft.summary).toMatchObject({ covered: 'Imogen and Lena covered meanwhile.', closed: 4, how: '2 posts approved, 1 hidden, 1 removed' });
    expect(draft.next).toMatchObject({ when: 'this evening', people: [{ name: 'Imogen Hart' }, { name: 'Priya Raman' }] });
    // Zoë’s break was decided a fortnight ago: it is on its own list, and counted.
    expect([draft.readers, draft.forStaff.allowed, draft.draft, draft.needsYou, draft.untold]).toEqual(['team', true, null, 0, 2]);
    expect(draft.lines.filter(({ part }) => part === 'open').map(said)).toEqual([
      expect.stringMatching(/^northstar_lily wrote about a risk today 14:0\d and has no reply yet\.$/u),
      expect.stringMatching(/^inkyfinch was answered about a risk by Lena, today 12:40\.$/u),
      expect.stringMatching(/^moonmilk has waited for a reply since today 13:00\.$/u),
      expect.stringMatching(/^paperkite_09 has waited for a reply since today 13:30\.$/u),
      'cloudberry_c’s conversation was put off until Sat 16 May.',
      'plumjam: distressing. Imogen claimed it and left it, today 12:50.',
      'mossandmugs: talking about breaks. Priya handed it to staff yesterday 22:30.',
      'mossandmugs was given 31 points by you and has not been told.',
    ]);
    expect(draft.lines.filter(({ part }) => part === 'changed').map(said)).toEqual([
      'mossandmugs reached 31 points, today 11:20.',
      'Zoë%quiet came back from a 2-week break today 09:20. Watch until Thu 28 May.',
      'Imogen removed a post by halfpasthazel, yesterday 23:20.',
    ]);
    const places = new Map(draft.lines.map(({ key, place }) => [key, place]));
    expect([places.get('left-claimed/c-plum'), places.get('untold/l-1'), places.get('crossed/l-1'), places.get('risk-unanswered/k-risk')])
      .toEqual([{ screen: 'cases', id: 'c-plum' }, { screen: 'told', id: 'ledger/l-1' }, { screen: 'members', id: 'm-moss' }, { screen: 'inbox', id: 'k-risk' }]);
  });

  it('shows a volunteer nothing of messages and risk, and lets them write for the whole team only', async () => {
    const imogen = await deskOf(await community(thursday()), 's-imogen');
    const draft = await imogen.ask('handover.get', {});
    expect(draft.lines.length).toBeGreaterThan(3);
    expect(draft.lines.every(({ forTeam, place }) => forTeam && place.screen !== 'inbox' && place.screen !== 'risk')).toBe(true);
    expect(draft.summary.wrote).toBe(0);
    expect([draft.readers, draft.forStaff]).toEqual(['team', { allowed: false, why: 'Staff and team leads write what only staff read.', byRole: true }]);
    expect(await imogen.fails('handover.handOn', { text: 'Only for you.', readers: 'staff', leftOut: [], replaces: null })).toMatchObject({ code: 'not-allowed' });
  });

  it('what is written stays on this computer across a restart, until it is handed on or given up', async () => {
    const server = await community(thursday());
    const request = newDatabase();
    const tom = await deskOf(server, 's-tom', request);
    const draft = { text: 'northstar_lily: I am replying today.', readers: 'team' as const, leftOut: ['removed/c-done-3'], replaces: null };
    const { at: kept } = await tom.ask('handover.keep', { draft });
    await tom.core.close();
    const again = await deskOf(server, 's-tom', request);
    expect((await again.ask('handover.get', {})).draft).toEqual({ ...draft, at: kept });
    expect(server.store.records.all('handover')).toEqual([]);
    await again.ask('handover.keep', { draft: { ...draft, text: '', leftOut: [] } });
    expect((await again.ask('handover.get', {})).draft).toBeNull();
  });
});

describe('handed on', () => {
  it('is saved here at once, read by the next, and tells what became of its lines; a new version says what it replaces', async () => {
    const server = await community(thursday());
    const [tom, lena, imogen] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena'), await deskOf(server, 's-imogen')];
    await tom.ask('handover.keep', { draft: { text: 'Please leave paperkite_09 to me.', readers: 'team', leftOut: ['untold/l-1'], replaces: null } });
    const first = await tom.ask('handover.handOn', { text: 'Please leave paperkite_09 to me.', readers: 'team', leftOut: ['untold/l-1'], replaces: null });
    expect((await tom.ask('handover.get', {})).draft).toBeNull();
    await tom.quiet();
    const stored = server.store.records.get('handover', first.id)!;
    expect(stored).toMatchObject({ by: 's-tom', from: at(-20), readers: 'team', text: 'Please leave paperkite_09 to me.' });
    // What every volunteer's file will hold: no conversation, no record, no name and no words of a member.
    expect(stored.generated.map(({ t }) => t).every((t) => t !== 'conversation' && t !== 'riskRecord')).toBe(true);
    expect(stored.generated.some(({ what }) => what === 'left-claimed')).toBe(true);
    expect(stored.generated.find(({ id }) => id === 'l-1' )?.what).toBe('crossed');

    await imogen.until(async () => (await imogen.ask('handover.latest', {})).rows.length > 0);
    const [received] = (await imogen.ask('handover.latest', {})).rows;
    expect(received).toMatchObject({ id: first.id, by: { name: 'Tom Okafor' }, unread: true, replacedBy: null, saving: 'sent' });
    expect(received!.lines.find(({ key }) => key === 'left-claimed/c-plum')?.settled).toBeNull();
    await imogen.ask('handover.read', { id: first.id });
    await imogen.ask('case.do', { caseId: 'c-plum', seen: { caseV: (await imogen.ask('cases.get', { id: 'c-plum' })).v, postV: null }, step: { kind: 'claim' } });
    const now = (await imogen.ask('handover.latest', {})).rows[0]!;
    expect([now.unread, now.lines.find(({ key }) => key === 'left-claimed/c-plum')?.settled]).toEqual([false, 'Taken up since']);
    await imogen.quiet();

    expect(await lena.fails('handover.handOn', { text: 'Not yours.', readers: 'team', leftOut: [], replaces: first.id })).toMatchObject({ code: 'not-allowed' });
    await tom.ask('handover.keep', { draft: { text: 'Please leave paperkite_09 to Lena.', readers: 'team', leftOut: [], replaces: first.id } });
    expect((await tom.ask('handover.get', {})).lines.map(({ key }) => key).toSorted()).toEqual(stored.generated.map(({ what, id }) => `${what}/${id}`).toSorted());
    const second = await tom.ask('handover.handOn', { text: 'Please leave paperkite_09 to Lena.', readers: 'team', leftOut: [], replaces: first.id });
    await tom.quiet();
    await imogen.until(async () => (await imogen.ask('handover.latest', {})).rows[0]?.id === second.id);
    expect((await imogen.ask('handover.latest', {})).rows.map(({ id }) => id)).toEqual([second.id]);
    expect((await imogen.ask('handovers.list', {})).rows.map(({ id, replaced, unread }) => [id, replaced, unread])).toEqual([[second.id, false, true], [first.id, true, false]]);
    expect(await imogen.ask('handover.one', { id: first.id })).toMatchObject({ text: 'Please leave paperkite_09 to me.', replacedBy: { id: second.id } });
    // Handed on, this person has signed off: the next one begins there.
    expect((await tom.ask('handover.get', {})).since.by).toBe('handover');
  });

  it('says in the outbox what it is and who reads it, and can be taken back while it is not sent', async () => {
    const server = await community(thursday());
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    const { mutationIds } = await tom.ask('handover.handOn', { text: 'Quiet.', readers: 'staff', leftOut: [], replaces: null });
    const { waiting } = await tom.ask('outbox.list', {});
    expect(waiting.map(({ title, detail }) => [title, detail])).toEqual([['Handed on', 'To staff and team leads']]);
    expect((await tom.ask('handovers.list', {})).rows[0]?.saving).toBe('saved-here');
    await tom.ask('undo', { mutationIds });
    expect((await tom.ask('handovers.list', {})).rows).toEqual([]);
  });
});

it('a weekend: staff on Friday, a volunteer on Saturday, staff on Monday; each reads only what they may', async () => {
  const [friday, saturday, monday] = ['2026-05-15T16:50:00.000Z', '2026-05-16T12:00:00.000Z', '2026-05-18T09:10:00.000Z'];
  let clock = { at: friday, since: performance.now() };
  const server = await community([
    ...plain(), shift('sh-fri', 's-tom', '2026-05-15T09:00:00.000Z', '2026-05-15T17:00:00.000Z'), shift('sh-sat', 's-imogen', '2026-05-16T11:00:00.000Z', '2026-05-16T21:00:00.000Z', 'weekend'),
    shift('sh-mon', 's-tom', '2026-05-18T09:00:00.000Z', '2026-05-18T17:00:00.000Z'),
  ] as never[], { nowMs: () => epochOf(clock.at) + performance.now() - clock.since });
  const goTo = (instant: string): void => { clock = { at: instant, since: performance.now() }; };

  const tom = await deskOf(server, 's-tom');
  const { v } = await tom.ask('inbox.get', { id: 'k-late' });
  await tom.ask('inbox.do', { conversationId: 'k-late', v, step: { kind: 'hand-to-cover', text: 'They may write again.' } });
  const draft = await tom.ask('handover.get', {});
  expect([draft.next?.when, draft.next?.people.map(({ name }) => name), draft.readers]).toEqual(['tomorrow', ['Imogen Hart'], 'team']);
  await tom.ask('handover.handOn', { text: 'moonmilk is with you.', readers: 'team', leftOut: [], replaces: null });
  await tom.ask('handover.handOn', { text: 'northstar_lily: call me first.', readers: 'staff', leftOut: [], replaces: null });
  await tom.quiet();
  expect(server.store.records.all('handover').map(({ readers, generated }) => [readers, generated.some(({ t }) => t === 'conversation')]).toSorted()).toEqual([['staff', true], ['team', false]]);

  goTo(saturday);
  const imogen = await deskOf(server, 's-imogen');
  const received = (await imogen.ask('handover.latest', {})).rows;
  expect(received.map(({ text }) => text)).toEqual(['moonmilk is with you.']);
  const held = imogen.core.sessions()!.running()!.desk.store.db;
  expect(JSON.stringify(held.prepare('SELECT * FROM "handovers"').all())).not.toMatch(/northstar_lily|k-risk|k-late/u);
  // What was handed to their cover is theirs to read while the shift runs, and no other conversation.
  expect(await linesOf(imogen)).toContain('with-cover/k-late');
  expect((await linesOf(imogen)).filter((key) => key.includes('k-')).length).toBe(1);
  await imogen.ask('handover.read', { id: received[0]!.id });
  await imogen.ask('handover.handOn', { text: 'Answered moonmilk, they are fine.', readers: 'team', leftOut: [], replaces: null });
  await imogen.quiet();

  goTo(monday);
  const later = await deskOf(server, 's-tom');
  const [latest] = (await later.ask('handover.latest', {})).rows;
  expect(latest).toMatchObject({ text: 'Answered moonmilk, they are fine.', unread: true, by: { name: 'Imogen Hart' } });
  expect(latest!.lines.some(({ key }) => key.includes('k-'))).toBe(false);
  expect(await linesOf(later)).toEqual(expect.arrayContaining(['risk-unanswered/k-risk', 'with-cover/k-late']));
  await later.ask('handover.read', { id: latest!.id });
  await later.quiet();
  expect(server.store.records.all('readMark').filter(({ kind }) => kind === 'handover').map(({ staffId }) => staffId).toSorted()).toEqual(['s-imogen', 's-tom']);
});

it('says the same without a window, and marks nothing as read', async () => {
  const server = await community(thursday());
  server.ingest([{ op: 'put', t: 'handover', row: { id: 'h-1', by: 's-lena', at: at(-2), from: at(-10), readers: 'team', generated: [{ what: 'left-claimed', t: 'case', id: 'c-plum', by: 's-imogen', at: ago(90) }], text: 'Quiet morning.', replaces: null } }] as never);
  const { at: where, sync, data } = place(server);
  await run(...sync);
  const ran = await run('handover', ...where);
  const document = ran.json() as unknown as { draft: { lines: { key: string }[] }; received: { id: string; unread: boolean }[] };
  expect(document.draft.lines.map(({ key }) => key)).toContain('with-staff/c-moss');
  expect(document.received).toMatchObject([{ id: 'h-1', unread: true }]);
  const { out } = await run('handover', '--data', data);
  expect(out).toContain('Quiet morning.');
  expect(out).toContain('mossandmugs: talking about breaks. Priya handed it to staff yesterday 22:30.');
  expect(server.store.records.all('readMark')).toEqual([]);
});
