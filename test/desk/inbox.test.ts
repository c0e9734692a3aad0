import { describe, expect, it } from 'vitest';
import { community, deskOf } from './support/desk.ts';
import { asks, answers, conversation, inboxWorld, sorted } from './support/inbox-world.ts';
import { ago, member, NOW, put } from './support/world.ts';

const open = { whose: 'everyone', state: 'open' } as const;

describe('the inbox', () => {
  it('puts first what would hurt most, each under its heading with its clock', async () => {
    const tom = await deskOf(await community(inboxWorld()), 's-tom');
    const list = await tom.ask('inbox.list', open);
    expect(list.rows.map((row) => [row.id, row.group, row.clock?.kind ?? null])).toEqual([
      ['k-risk', 'risk', 'risk'], ['k-old-risk', 'risk', null],
      ['k-new', 'untriaged', 'due'],
      ['k-late', 'for-us', 'late'], ['k-woken', 'for-us', 'due'],
      ['k-wait', 'for-them', null],
      ['k-off', 'snoozed', 'paused'],
    ]);
    expect(list).toMatchObject({ total: 7, open: 5, waiting: 2, canRead: { allowed: true } });
    expect(list.rows[0]).toMatchObject({ line: 'i don’t feel safe tonight', covered: false, unread: true, clock: { short: '17 min', words: '17 min, no reply yet' } });
    expect(await tom.ask('inbox.counts', {})).toMatchObject({ risk: 1, untriaged: 1, late: 1, open: 5, raised: 1 });
    expect((await tom.ask('inbox.list', { whose: 'everyone', state: 'closed' })).rows.map((row) => row.id)).toEqual(['k-shut']);
    expect((await tom.ask('inbox.list', { whose: 'mine', state: 'open' })).rows.map((row) => row.id)).toEqual(['k-wait']);
  });

  it('puts words that may be about a risk before what else nobody has sorted, and says so, though they came later', async () => {
    const server = await community([...inboxWorld(), ...conversation('k-slow', 'm-otto', [asks(200, 'the site is slow on my phone')]), ...conversation('k-hint', 'm-cloud', [asks(1, 'i cannot do this any more')])] as never[]);
    const tom = await deskOf(server, 's-tom');
    const untriaged = async () => (await tom.ask('inbox.list', open)).rows.filter(({ group }) => group === 'untriaged').map((row) => [row.id, row.mayBeRisk]);
    expect(await untriaged()).toEqual([['k-hint', true], ['k-slow', false], ['k-new', false]]);
    expect((await tom.ask('today.get', {})).untriaged[0]).toMatchObject({ id: 'k-hint', mayBeRisk: true });
    // Once somebody has said what it is, it is that.
    await tom.ask('inbox.do', { conversationId: 'k-hint', v: (await tom.ask('inbox.get', { id: 'k-hint' })).v, step: { kind: 'triage', purpose: 'tech', suggested: null, suggestedWords: [] } });
    expect(await untriaged()).toEqual([['k-slow', false], ['k-new', false]]);
    expect((await tom.ask('inbox.list', open)).rows.find(({ id }) => id === 'k-hint')).toMatchObject({ mayBeRisk: false });
  });

  it('shows one conversation with its messages, marks, steps and what may be done', async () => {
    const tom = await deskOf(await community(inboxWorld()), 's-tom');
    const one = await tom.ask('inbox.get', { id: 'k-risk' });
    expect(one).toMatchObject({ group: 'risk', purpose: 'risk', intro: 'First conversation with the team.', writer: 'Tom', lastMessageId: 'k-risk.2', unread: true, notReaching: null, before: 0 });
    expect(one.messages.map(({ id, from }) => [id, from])).toEqual([['k-risk.1', 'member'], ['k-risk.2', 'member']]);
    expect(one.events.map((event) => event.words)).toEqual(['Lena sorted it: risk']);
    expect(one.suggestion.phrases.length).toBeGreaterThan(0);
    expect(one.messages.flatMap(({ segments }) => segments).filter((part) => part.found === 'reacted').map(({ text }) => text)).toEqual(one.suggestion.phrases.map(({ text }) => text));
    expect([one.may.triage, one.may.reply, one.may.close].map(({ allowed }) => allowed)).toEqual([true, true, true]);
    expect(one.may.snooze).toMatchObject({ allowed: false, why: 'A risk is never put out of sight.' });
    expect(one.may.reopen.allowed).toBe(false);
  });

  it('is closed to volunteers without cover, whatever lies on their computer', async () => {
    const imogen = await deskOf(await community(inboxWorld()), 's-priya');
    expect(await imogen.ask('inbox.list', open)).toMatchObject({ rows: [], total: 0, canRead: { allowed: false, byRole: true }, onCover: false });
    expect(await imogen.ask('inbox.counts', {})).toMatchObject({ risk: 0, open: 0 });
  });

  it('sorts, gives, puts off, waits, closes and reopens; a colleague sees it', async () => {
    const server = await community(inboxWorld());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    const step = async (id: string, one: Parameters<typeof tom.ask<'inbox.do'>>[1]['step']) => tom.ask('inbox.do', { conversationId: id, v: (await tom.ask('inbox.get', { id })).v, step: one });
    await step('k-new', { kind: 'triage', purpose: 'tech', suggested: null, suggestedWords: [] });
    await step('k-new', { kind: 'assign', toStaffId: 's-tom' });
    await step('k-late', { kind: 'wait' });
    await step('k-wait', { kind: 'close' });
    await step('k-shut', { kind: 'reopen' });
    expect((await tom.fails('inbox.do', { conversationId: 'k-risk', v: 1, step: { kind: 'snooze', until: ago(-60) } })).code).toBe('refused');
    await tom.quiet();
    await lena.until(async () => (await lena.ask('inbox.get', { id: 'k-shut' })).state === 'open');
    const seen = await lena.ask('inbox.get', { id: 'k-new' });
    expect(seen).toMatchObject({ state: 'open', purpose: 'tech', assignee: { name: 'Tom Okafor' }, decided: { purpose: 'tech', by: { name: 'Tom Okafor' } } });
    expect(seen.events.map((one) => one.words)).toEqual(['Tom sorted it: tech issue', 'Tom took it on']);
    expect((await lena.ask('inbox.get', { id: 'k-late' })).group).toBe('for-them');
    expect((await lena.ask('inbox.get', { id: 'k-wait' })).group).toBe('closed');
    expect((await tom.ask('outbox.list', {})).needsYou).toEqual([]);
  });

  it('remembers how far a person has read, for them alone', async () => {
    const server = await community(inboxWorld());
    const tom = await deskOf(server, 's-tom');
    await tom.ask('inbox.read', { conversationId: 'k-new', at: NOW });
    expect(await tom.ask('inbox.get', { id: 'k-new' })).toMatchObject({ unread: false, seen: { messageId: 'k-new.1' } });
    const before = tom.core.sessions()!.running()!.desk.sync.entries().length;
    await tom.ask('inbox.read', { conversationId: 'k-new', at: NOW });
    expect(tom.core.sessions()!.running()!.desk.sync.entries()).toHaveLength(before);
    await tom.quiet();
    const lena = await deskOf(server, 's-lena');
    expect((await lena.ask('inbox.get', { id: 'k-new' })).unread).toBe(true);
  });

  it('covers in a row what may distress, and shows what stands before it', async () => {
    const rows = [member('m-a', 'aaa'), ...conversation('k-a', 'm-a', [asks(9, '[covered: distressing detail]')]), member('m-b', 'bbb'), ...conversation('k-b', 'm-b', [asks(8, 'it has been a long week. [covered: distressing detail]')])];
    const tom = await deskOf(await community([...inboxWorld(), ...rows]), 's-tom');
    const of = async (id: string) => (await tom.ask('inbox.list', open)).rows.find((row) => row.id === id);
    expect(await of('k-a')).toMatchObject({ line: 'Covered: it may distress', covered: true });
    expect(await of('k-b')).toMatchObject({ line: 'it has been a long week.', covered: false });
  });

  it('a conversation of one’s own account is a colleague’s to work on', async () => {
    const own = put('staff', { id: 's-tom', name: 'Tom Okafor', role: 'staff', active: true, memberId: 'm-hazel' });
    const tom = await deskOf(await community([...inboxWorld(), own, ...conversation('k-own', 'm-hazel', [asks(5, 'a question of mine')]), ...sorted('k-own', 'concern', 4)]), 's-tom');
    const { may } = await tom.ask('inbox.get', { id: 'k-own' });
    expect(Object.values(may).every((one) => !one.allowed)).toBe(true);
    expect(may.reply.why).toBe('This is your own account, so a colleague decides.');
  });

  it('a reply makes a risk answered and keeps it in sight', async () => {
    const tom = await deskOf(await community([...inboxWorld(), ...answers('k-risk', 1)]), 's-tom');
    const { rows } = await tom.ask('inbox.list', open);
    expect(rows.filter((row) => row.group === 'risk').map((row) => [row.id, row.clock])).toEqual([['k-old-risk', null], ['k-risk', null]]);
    expect((await tom.ask('inbox.counts', {})).risk).toBe(0);
  });
});
