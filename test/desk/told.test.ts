import { describe, expect, it } from 'vitest';
import { draftAbout } from '../../shared/model/drafts.ts';
import type { EntityRow } from '../../shared/contract/entities/index.ts';
import { owedOfAll } from '../../electron/service/desk/told/list.ts';
import { owedOfOne, toldSubject } from '../../electron/service/desk/told/subject.ts';
import { plusMs } from '../../shared/time.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { ago, given, NOW, put, rest, smallWorld } from './support/world.ts';

const later = '2026-07-01T10:00:00.000Z';
const mark = (id: string, aboutKind: 'ledger' | 'break', aboutId: string, more: Partial<EntityRow<'toldMark'>> = {}) =>
  put('toldMark', { id, memberId: 'm-hazel', aboutKind, aboutId, how: 'message', messageId: null, reason: '', by: 's-tom', at: ago(30), ...more });
const voiding = (id: string, voids: string, memberId: string, at: string) => {
  const { row } = given(id, memberId, 0, at, at) as { row: EntityRow<'ledgerEntry'> };
  return put('ledgerEntry', { ...row, kind: 'voided', voids });
};

/** Points on a case and without one, some told; a break that nobody was told of; points taken back after telling. */
const world = () => [
  ...smallWorld(),
  put('ledgerEntry', { ...(given('l-case', 'm-hazel', 7, ago(120), later) as { row: EntityRow<'ledgerEntry'> }).row, wording: 'Unkind conflict', reasonId: 'unkind-conflict', caseId: 'c-hazel' }),
  given('l-plain', 'm-hazel', 3, ago(600), later),
  given('l-told', 'm-hazel', 2, ago(900), later),
  mark('t-told', 'ledger', 'l-told', { at: ago(890) }),
  given('l-oops', 'm-fox', 5, ago(700), later),
  mark('t-oops', 'ledger', 'l-oops', { memberId: 'm-fox', at: ago(690) }),
  voiding('l-void', 'l-oops', 'm-fox', ago(60)),
  rest('b-fox', 'm-fox', 'active', ago(50), '2026-05-21T10:00:00.000Z', { decidedBy: 's-lena', decidedAt: ago(50) }),
];
const ids = (rows: readonly { aboutId: string }[]) => rows.map((row) => row.aboutId);
const list = async (desk: TestDesk) => (await desk.ask('told.list', {})).rows;
const entries = (desk: TestDesk) => desk.core.sessions()!.running()!.desk.sync.entries();

describe('not yet told', () => {
  it('lists what members are owed, the oldest first, with whose act it was', async () => {
    const tom = await deskOf(await community(world()), 's-tom');
    const answer = await tom.ask('told.list', {});
    expect(answer.rows.map((row) => [row.aboutId, row.member.name, row.what, row.title, row.by?.name])).toEqual([
      ['l-plain', 'halfpasthazel', 'points', '3 points', 'Tom Okafor'],
      ['l-case', 'halfpasthazel', 'points', '7 points', 'Tom Okafor'],
      ['l-void', 'paperkite_09', 'void', 'Points taken back', 'Tom Okafor'],
      ['b-fox', 'paperkite_09', 'decided', 'Break from the boards and chat', 'Lena Moss'],
    ]);
    expect(answer).toMatchObject({ total: 4, may: { allowed: true } });
    expect(await tom.ask('told.count', {})).toEqual({ count: 4 });
    const imogen = await deskOf(await community(world()), 's-imogen');
    expect((await imogen.ask('told.list', {})).may).toEqual({ allowed: false, why: 'Staff and team leads do this.', byRole: true });
  });

  it('drafts from the post, the guideline and the total at this instant, without evidence or private notes', async () => {
    const tom = await deskOf(await community(world()), 's-tom');
    const telling = await tom.ask('told.get', { memberId: 'm-hazel' });
    expect(telling).toMatchObject({ writer: 'Tom', total: 12, threshold: 30, conversationId: null, mayWrite: { allowed: true }, routes: ['message'] });
    const draft = draftAbout({ memberName: telling.member.name, writer: telling.writer, now: telling.now }, telling, [telling.things.find((one) => one.aboutId === 'l-case')!.facts]);
    expect(draft.text).toContain('what you posted in Everyday life this afternoon.');
    expect(draft.text).toContain('The guideline is “Unkind conflict”. It’s 7 points this time, which makes 12 now.');
    expect(JSON.stringify(telling)).not.toMatch(/privateNote|evidence|that was aimed at me/u);
  });

  it('counts for the account that carries on what was given to a merged one, and writes to it', async () => {
    const merged = put('member', { ...(smallWorld().find((one) => one.t === 'member' && one.row.id === 'm-plum')!.row as EntityRow<'member'>), state: 'merged', mergedInto: 'm-moss' });
    const server = await community([...smallWorld(), merged, given('l-plum', 'm-plum', 4, ago(90), later), given('l-moss', 'm-moss', 2, ago(80), later)]);
    const tom = await deskOf(server, 's-tom');
    expect((await list(tom)).map((row) => row.member.id)).toEqual(['m-moss', 'm-moss']);
    expect(await tom.ask('told.get', { memberId: 'm-plum' })).toMatchObject({ member: { id: 'm-moss' }, total: 6 });
    await tom.ask('told.tell', { memberId: 'm-plum', about: [{ kind: 'ledger', id: 'l-plum' }, { kind: 'ledger', id: 'l-moss' }], telling: { how: 'message', text: 'Hi, six points.\n\nTom', conversationId: null } });
    await tom.quiet();
    expect(await list(tom)).toEqual([]);
    expect((await tom.ask('outbox.list', {})).needsYou).toEqual([]);
  });

  it('agrees with the rule, member by member, over many histories', async () => {
    // A small generator of its own, so that every run sees the same histories.
    let seed = 7;
    const roll = (n: number): number => { seed = (seed * 48_271) % 2_147_483_647; return seed % n; };
    const how = ['message', 'email', 'no-contact-route'] as const;
    const rows = Array.from({ length: 160 }, (_, i) => {
      const memberId = ['m-hazel', 'm-fox', 'm-plum', 'm-moss', 'm-zoe'][roll(5)]!;
      const at = 5_000 - i * 20;
      const about = (kind: 'ledger' | 'break', id: string) => (roll(2) === 0 ? [] : [mark(`t-${id}`, kind, id, { memberId, how: how[roll(3)]!, at: ago(at - roll(30)) })]);
      if (roll(3) > 0) return [given(`l-${i}`, memberId, roll(9), ago(at), later), ...about('ledger', `l-${i}`), ...(roll(3) === 0 ? [voiding(`v-${i}`, `l-${i}`, memberId, ago(at - 10)), ...about('ledger', `v-${i}`)] : [])];
      const state = (['active', 'lifted', 'cancelled', 'proposed', 'ended'] as const)[roll(5)]!;
      const stopped = state === 'lifted' || state === 'cancelled';
      return [rest(`b-${i}`, memberId, state, ago(at), plusMs(NOW, 86_400_000), { kind: roll(2) === 0 ? 'enforced' : 'requested', decidedAt: ago(at), entryId: i > 9 ? `l-${i - 1 - roll(9)}` : null, endedAt: stopped ? ago(at - roll(30)) : null }), ...about('break', `b-${i}`)];
    });
    const server = await community([...smallWorld(), ...rows.flat()]);
    const { desk } = (await deskOf(server, 's-tom')).core.sessions()!.running()!;
    const each = ['m-hazel', 'm-fox', 'm-plum', 'm-moss', 'm-zoe'].flatMap((id) => owedOfOne(desk, toldSubject(desk, id)));
    const seen = (some: typeof each) => some.map((one) => `${one.row.id} ${one.owed.what} ${one.owed.since}`).sort();
    expect(seen(owedOfAll(desk, 5_000))).toEqual(seen(each));
    expect(each.length).toBeGreaterThan(30);
  });
});

describe('telling', () => {
  it('sends one message about several things with a mark for each, and a colleague’s list is shorter too', async () => {
    const server = await community(world());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    await tom.ask('draft.keep', { key: 'told/m-hazel', draft: { text: 'half', base: { text: 'x', pieces: [], figures: [] } } });
    expect((await list(tom))[0]).toMatchObject({ draft: true });
    await tom.ask('told.tell', { memberId: 'm-hazel', about: [{ kind: 'ledger', id: 'l-case' }, { kind: 'ledger', id: 'l-plain' }, { kind: 'ledger', id: 'l-case' }], telling: { how: 'message', text: 'Hi, ten points and why.\n\nTom', conversationId: null } });
    expect(ids(await list(tom))).toEqual(['l-void', 'b-fox']);
    await tom.quiet();
    expect((await tom.ask('outbox.list', {})).sent.map((row) => row.mutation).sort()).toEqual(['message.send@1', 'told.mark@1', 'told.mark@1']);
    await lena.until(async () => (await list(lena)).length === 2);
    expect(await lena.fails('told.tell', { memberId: 'm-hazel', about: [{ kind: 'ledger', id: 'l-case' }], telling: { how: 'email', text: 'again' } })).toMatchObject({ code: 'refused', message: 'Somebody told them of this meanwhile, or it is no longer so.' });
    expect(await tom.ask('draft.get', { key: 'told/m-hazel' })).toEqual({ kept: null });
  });

  it('goes where nothing waits for an answer, never into a conversation about a risk', async () => {
    const talk = (id: string, more: Partial<EntityRow<'conversation'>>) => ({ op: 'put', t: 'conversation', row: { id, memberId: 'm-hazel', subject: '', state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(900), lastMessageAt: ago(900), ...more } });
    const said = (conversationId: string, from: 'member' | 'team', minutes: number) => ({ op: 'put', t: 'message', row: { id: `${conversationId}-${minutes}`, conversationId, memberId: 'm-hazel', from, by: from === 'team' ? 's-tom' : null, body: '…', at: ago(minutes) } });
    const rows = [
      talk('k-old', { lastMessageAt: ago(800) }), said('k-old', 'member', 850), said('k-old', 'team', 800),
      talk('k-asks', { state: 'untriaged', purpose: null, lastMessageAt: ago(20) }), said('k-asks', 'member', 20),
      talk('k-waits', { lastMessageAt: ago(40) }), said('k-waits', 'team', 60), said('k-waits', 'member', 40),
      talk('k-risk', { purpose: 'risk', lastMessageAt: ago(10) }), said('k-risk', 'team', 10),
      talk('k-shut', { state: 'closed', lastMessageAt: ago(5) }), said('k-shut', 'team', 5),
    ];
    const tom = await deskOf(await community([...world(), ...(rows as never[])]), 's-tom');
    const telling = await tom.ask('told.get', { memberId: 'm-hazel' });
    expect([telling.conversationId, telling.conversations.map((one) => one.id)]).toEqual(['k-old', ['k-risk', 'k-asks', 'k-waits', 'k-old']]);
    expect((await tom.ask('points.answer', { memberId: 'm-hazel', conversationId: null })).conversationId).toBe('k-asks');
    expect((await tom.ask('points.answer', { memberId: 'm-hazel', conversationId: 'k-waits' })).conversationId).toBe('k-waits');
    await tom.ask('member.write', { memberId: 'm-hazel', text: 'You’re on 12.\n\nTom', conversationId: 'k-asks' });
    await tom.quiet();
    expect((await tom.ask('outbox.list', {})).sent[0]).toMatchObject({ mutation: 'message.send@1' });
  });

  it('records an email with its words, and why nobody can be reached; a part still to write is refused', async () => {
    const server = await community(world());
    const tom = await deskOf(server, 's-tom');
    const fox = { memberId: 'm-fox', about: [{ kind: 'break' as const, id: 'b-fox' }] };
    expect(await tom.fails('told.tell', { ...fox, telling: { how: 'email', text: 'Hi [say why].' } })).toMatchObject({ code: 'refused', detail: 'unwritten' });
    expect(await tom.fails('told.tell', { ...fox, telling: { how: 'no-contact-route', text: '  ' } })).toMatchObject({ code: 'refused', message: 'Say why there is no way to reach this member.' });
    await tom.ask('told.tell', { ...fox, telling: { how: 'email', text: 'Hi, a week away.\n\nTom' } });
    await tom.ask('told.tell', { memberId: 'm-fox', about: [{ kind: 'ledger', id: 'l-void' }], telling: { how: 'no-contact-route', text: 'Their mailbox is gone.' } });
    await tom.ask('member.routes', { memberId: 'm-fox', routes: [] });
    await tom.quiet();
    expect(server.store.records.get('member', 'm-fox')).toMatchObject({ contactRoutes: [] });
    const marks = (await tom.core.sessions()!.running()!.desk.store.reader).list('break', 'm-fox');
    expect(marks).toHaveLength(1);
    expect(ids(await list(tom))).toEqual(['l-plain', 'l-case']);
  });

  it('is left to staff, and nobody writes to their own account', async () => {
    const server = await community([...world(), put('staff', { id: 's-own', name: 'Own Person', role: 'staff', active: true, memberId: 'm-hazel' })]);
    const imogen = await deskOf(server, 's-imogen');
    const about = [{ kind: 'ledger' as const, id: 'l-case' }];
    expect(await imogen.fails('told.tell', { memberId: 'm-hazel', about, telling: { how: 'email', text: 'Hi' } })).toMatchObject({ code: 'not-allowed' });
    const own = await deskOf(server, 's-own');
    expect((await own.ask('told.get', { memberId: 'm-hazel' })).mayWrite).toMatchObject({ allowed: false, why: 'This is your own account, so a colleague decides.' });
    expect(await own.fails('told.tell', { memberId: 'm-hazel', about, telling: { how: 'message', text: 'Hi', conversationId: null } })).toMatchObject({ code: 'not-allowed' });
  });

  it('is due again when a break was changed after the member was told of it', async () => {
    const server = await community([...world(), put('ledgerEntry', (given('l-x', 'm-moss', 1, ago(2_000), later) as { row: EntityRow<'ledgerEntry'> }).row)]);
    const tom = await deskOf(server, 's-tom');
    const tellFox = (text: string) => tom.ask('told.tell', { memberId: 'm-fox', about: [{ kind: 'break', id: 'b-fox' }], telling: { how: 'message', text, conversationId: null } });
    const { sync } = tom.core.sessions()!.running()!.desk;
    const now = () => tom.core.sessions()!.running()!.desk.now();
    const change = (endsAt: string) => sync.enqueue([{ name: 'break.change@1', entity: 'break/b-fox', ifVersion: null, args: { breakId: 'b-fox', scope: 'both', startsAt: ago(50), endsAt, reviewAt: null, watchUntil: null, conditions: '', reason: 'They asked', at: now() } }]);
    expect(change('2026-05-22T10:00:00.000Z').ok).toBe(true);
    await tellFox('Until Friday.\n\nTom');
    expect(ids(await list(tom))).not.toContain('b-fox');
    expect(change('2026-05-28T10:00:00.000Z').ok).toBe(true);
    expect((await list(tom)).find((row) => row.aboutId === 'b-fox')).toMatchObject({ what: 'changed', saving: 'saved-here' });
    await tellFox('A week more.\n\nTom');
    expect(ids(await list(tom))).not.toContain('b-fox');
    await tom.quiet();
    expect(ids(await list(tom))).not.toContain('b-fox');
    expect((await tom.ask('outbox.list', {})).needsYou).toEqual([]);
  });
});

describe('without a connection', () => {
  const entry = (id: string, at: string, caseId: string | null = null): EntityRow<'ledgerEntry'> => {
    const { row } = given(id, 'm-moss', 6, at, later) as { row: EntityRow<'ledgerEntry'> };
    return { ...row, reasonId: 'unkind-conflict', caseId };
  };
  const give = (desk: TestDesk, id: string, caseId: string | null = null) => {
    const { sync, now } = desk.core.sessions()!.running()!.desk;
    const { by: _by, kind: _kind, voids: _voids, expiresAt: _expires, ...args } = entry(id, now(), caseId);
    return sync.enqueue([{ name: 'ledger.give@1', entity: `ledgerEntry/${id}`, ifVersion: null, args: { entry: args, proposalId: null } }]);
  };

  it('a message and its mark go out after the points, in order', async () => {
    const server = await community([...smallWorld(), put('policy', (await import('../../shared/model/published-policy.ts')).publishedPolicy)]);
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    expect(give(tom, 'l-new').ok).toBe(true);
    expect(await list(tom)).toMatchObject([{ aboutId: 'l-new', saving: 'saved-here' }]);
    await tom.ask('told.tell', { memberId: 'm-moss', about: [{ kind: 'ledger', id: 'l-new' }], telling: { how: 'message', text: 'Six points.\n\nTom', conversationId: null } });
    expect([await list(tom), entries(tom).map((one) => `${one.name} ${one.entity}`)]).toEqual([[], ['ledger.give@1 ledgerEntry/l-new', 'message.send@1 ledgerEntry/l-new', 'told.mark@1 ledgerEntry/l-new']]);
    await tom.ask('sync.pause', { paused: false });
    await tom.quiet();
    const lena = await deskOf(server, 's-lena');
    expect(await list(lena)).toEqual([]);
  });

  it('a message and its mark are held back when the points are refused, and the member hears nothing', async () => {
    const server = await community([...smallWorld(), put('policy', (await import('../../shared/model/published-policy.ts')).publishedPolicy)]);
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    expect(give(tom, 'l-new').ok).toBe(true);
    await tom.ask('told.tell', { memberId: 'm-moss', about: [{ kind: 'ledger', id: 'l-new' }], telling: { how: 'message', text: 'Six points.\n\nTom', conversationId: null } });
    // Meanwhile the account was deleted on the forum.
    server.ingest([put('member', { ...(smallWorld().find((one) => one.t === 'member' && one.row.id === 'm-moss')!.row as EntityRow<'member'>), state: 'deleted' })] as never);
    await tom.ask('sync.pause', { paused: false });
    await tom.until(() => entries(tom).some((one) => one.state === 'needs-you'));
    expect(entries(tom).map((one) => [one.name, one.state])).toEqual([['ledger.give@1', 'needs-you'], ['message.send@1', 'held'], ['told.mark@1', 'held']]);
    expect(server.store.records.get('ledgerEntry', 'l-new')).toBeUndefined();
  });

  it('marks are held back when their message is refused, whatever they are filed under', async () => {
    const server = await community([...smallWorld(), given('l-a', 'm-moss', 1, ago(500), later), given('l-b', 'm-moss', 2, ago(400), later)]);
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    await tom.ask('told.tell', { memberId: 'm-moss', about: [{ kind: 'ledger', id: 'l-a' }, { kind: 'ledger', id: 'l-b' }], telling: { how: 'message', text: 'Both.\n\nTom', conversationId: null } });
    server.ingest([put('member', { ...(smallWorld().find((one) => one.t === 'member' && one.row.id === 'm-moss')!.row as EntityRow<'member'>), state: 'deleted' })] as never);
    await tom.ask('sync.pause', { paused: false });
    await tom.until(() => entries(tom).some((one) => one.state === 'needs-you'));
    expect(entries(tom).map((one) => [one.name, one.state])).toEqual([['message.send@1', 'needs-you'], ['told.mark@1', 'held'], ['told.mark@1', 'held']]);
  });

  it('two things that are not sent yet are told one at a time; a sent one may go with either', async () => {
    const server = await community([...smallWorld(), put('policy', (await import('../../shared/model/published-policy.ts')).publishedPolicy), given('l-old', 'm-moss', 1, ago(500), later)]);
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    give(tom, 'l-one');
    give(tom, 'l-two');
    const about = (...some: string[]) => ({ memberId: 'm-moss', about: some.map((id) => ({ kind: 'ledger' as const, id })), telling: { how: 'message' as const, text: 'Points.\n\nTom', conversationId: null } });
    expect(await tom.fails('told.tell', about('l-one', 'l-two'))).toMatchObject({ code: 'refused', detail: 'unsent' });
    await tom.ask('told.tell', about('l-old', 'l-two'));
    expect(entries(tom).filter((one) => one.name !== 'ledger.give@1').map((one) => `${one.name} ${one.entity}`)).toEqual(['message.send@1 ledgerEntry/l-two', 'told.mark@1 ledgerEntry/l-two', 'told.mark@1 ledgerEntry/l-old']);
  });

  it('what is being written is there after the desk was closed', async () => {
    const server = await community(world());
    const tom = await deskOf(server, 's-tom');
    const draft = { text: 'Hi, I am still writ', base: { text: 'Hi [part]', pieces: [{ key: 'hi', text: 'Hi', opens: true }], figures: [7] } };
    await tom.ask('draft.keep', { key: 'told/m-hazel', draft });
    await tom.core.close();
    await tom.core.open(tom.request);
    expect(await tom.ask('draft.get', { key: 'told/m-hazel' })).toEqual({ kept: draft });
    await tom.ask('draft.keep', { key: 'told/m-hazel', draft: null });
    expect(await tom.ask('draft.get', { key: 'told/m-hazel' })).toEqual({ kept: null });
  });
});
