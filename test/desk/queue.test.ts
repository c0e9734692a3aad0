import { describe, expect, it } from 'vitest';
import { community, deskOf, everything } from './support/desk.ts';
import { ago, claim, put, smallWorld } from './support/world.ts';

const ids = (list: { rows: { id: string }[] }): string[] => list.rows.map((row) => row.id);

describe('the queue', () => {
  it('shows open cases oldest first, with what tells them apart', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const list = await desk.ask('cases.list', everything);
    expect(ids(list)).toEqual(['c-hazel', 'c-fox', 'c-plum', 'c-moss', 'c-priya']);
    expect(list.rows[0]).toMatchObject({ kind: 'report', reason: 'Unkind conflict', reportCount: 3, spaceName: 'Everyday life', member: { name: 'halfpasthazel' }, saving: 'sent', covered: false, own: false });
    expect(list.rows[1]).toMatchObject({ kind: 'pending', reason: null, reportCount: 0, spaceName: 'Creative corner' });
    expect(list.rows[2]).toMatchObject({ covered: true, reason: 'Distressing' });
    expect(list.rows[3]).toMatchObject({ withStaff: true });
    expect(list.counts).toEqual({ mine: 0, unclaimed: 5, all: 5 });
  });

  it('marks a colleague’s own post, for them alone', async () => {
    const server = await community();
    const [imogen, priya] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-priya')];
    const own = (list: { rows: { id: string; own: boolean }[] }): string[] => list.rows.filter((row) => row.own).map((row) => row.id);
    expect(own(await imogen.ask('cases.list', everything))).toEqual([]);
    expect(own(await priya.ask('cases.list', everything))).toEqual(['c-priya']);
  });

  it('counts a claim for 30 minutes after its last activity and not a moment longer', async () => {
    const desk = await deskOf(await community([...smallWorld(), claim('c-hazel', 's-imogen', 29), claim('c-fox', 's-priya', 29), claim('c-plum', 's-imogen', 31)]), 's-imogen');
    const list = await desk.ask('cases.list', everything);
    expect(list.rows.map((row) => row.holder?.name ?? null)).toEqual(['Imogen Hart', 'Priya Raman', null, null, null]);
    expect(list.counts).toEqual({ mine: 1, unclaimed: 3, all: 5 });
    expect(ids(await desk.ask('cases.list', { ...everything, tab: 'mine' }))).toEqual(['c-hazel']);
    expect(ids(await desk.ask('cases.list', { ...everything, tab: 'unclaimed' }))).toEqual(['c-plum', 'c-moss', 'c-priya']);
    expect(await desk.ask('counts.get', {})).toMatchObject({ cases: 5, mine: 1 });
  });

  it('filters by member, reason, space, kind and age; tabs follow, choices stay', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const whole = await desk.ask('cases.list', everything);
    const of = (more: Partial<typeof everything>) => desk.ask('cases.list', { ...everything, ...more });
    expect(ids(await of({ member: 'HAZEL' }))).toEqual(['c-hazel']);
    expect(ids(await of({ member: '%' }))).toEqual([]);
    expect(ids(await of({ reason: 'contact-details' }))).toEqual(['c-hazel']);
    expect(ids(await of({ spaceId: 'sp-art' }))).toEqual(['c-fox']);
    expect(ids(await of({ kind: 'pending' }))).toEqual(['c-fox']);
    expect(ids(await of({ kind: 'with-staff' }))).toEqual(['c-moss']);
    expect(ids(await of({ age: 65 }))).toEqual(['c-hazel', 'c-fox', 'c-plum']);
    const narrow = await of({ spaceId: 'sp-art' });
    expect(narrow.counts).toEqual({ mine: 0, unclaimed: 1, all: 1 });
    expect(narrow.reasons).toEqual(whole.reasons);
    expect(whole.reasons[0]).toEqual({ id: 'contact-details', label: 'Contact details', count: 1 });
    expect(whole.spaces).toEqual([{ id: 'sp-life', name: 'Everyday life', count: 4 }, { id: 'sp-art', name: 'Creative corner', count: 1 }]);
  });

  it('sorts by age either way and by number of reports', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    expect(ids(await desk.ask('cases.list', { ...everything, sort: 'newest' }))).toEqual(['c-priya', 'c-moss', 'c-plum', 'c-fox', 'c-hazel']);
    expect(ids(await desk.ask('cases.list', { ...everything, sort: 'most-reports' }))).toEqual(['c-hazel', 'c-plum', 'c-moss', 'c-priya', 'c-fox']);
  });

  it('lists closed cases by when they were closed; mine are those that I closed', async () => {
    const closed = (id: string, by: string, minutes: number) =>
      put('case', { id, kind: 'report', postId: 'p-moss', memberId: 'm-moss', spaceId: 'sp-life', openedAt: ago(500), frozenTitle: null, frozenBody: 'x', frozenAt: ago(500), state: 'closed', withStaff: false, outcome: 'no-action', closedAt: ago(minutes), closedBy: by, closingNote: null, appealOf: null });
    const desk = await deskOf(await community([...smallWorld(), closed('z-1', 's-tom', 30), closed('z-2', 's-imogen', 20), closed('z-3', 's-tom', 10)]), 's-imogen');
    const list = await desk.ask('cases.list', { ...everything, state: 'closed', sort: 'newest' });
    expect(ids(list)).toEqual(['z-3', 'z-2', 'z-1']);
    expect(list.counts).toEqual({ mine: 1, unclaimed: 3, all: 3 });
    expect(ids(await desk.ask('cases.list', { ...everything, state: 'closed', tab: 'mine' }))).toEqual(['z-2']);
    expect(ids(await desk.ask('cases.list', { ...everything, state: 'closed', member: 'mossand', sort: 'oldest' }))).toEqual(['z-1', 'z-2', 'z-3']);
    expect(ids(await desk.ask('cases.list', { ...everything, state: 'closed', member: 'plum' }))).toEqual([]);
  });

  it('finds members without case, marks or wildcards; those whose case waits come first', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const found = async (text: string) => (await desk.ask('find', { text })).members.map((one) => [one.member.name, one.openCases]);
    expect(await found('zoe')).toEqual([['Zoë%quiet', 0]]);
    expect(await found('%')).toEqual([['Zoë%quiet', 0]]);
    expect(await found('_')).toEqual([['paperkite_09', 1]]);
    expect(await found('m')).toEqual([['mossandmugs', 1], ['plumjam', 1], ['imogen.h', 0]]);
    expect(await found('  ')).toEqual([]);
    expect((await desk.ask('find', { text: 'HALFPAST' })).cases.map((row) => row.id)).toEqual(['c-hazel']);
  });

  it('tells who covers now, oneself first, until the first of them ends', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const cover = await desk.ask('cover.now', {});
    expect(cover.people.map((one) => [one.person.initials, one.covers])).toEqual([['IH', 'everything'], ['TO', 'inbox']]);
    expect(cover.until).toBe(ago(-160));
    expect((await desk.ask('staff.list', {})).map((one) => one.name)).toEqual(['Imogen Hart', 'Lena Moss', 'Priya Raman', 'Tom Okafor']);
  });
});
