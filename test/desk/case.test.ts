import { describe, expect, it } from 'vitest';
import { community, deskOf } from './support/desk.ts';
import { ago, claim, given, member, openCase, post, put, rest, smallWorld } from './support/world.ts';

const allowed = (may: Record<string, { allowed: boolean }>): string[] => Object.entries(may).filter(([, one]) => one.allowed).map(([kind]) => kind).sort();

describe('one case', () => {
  it('shows the evidence in its thread, the reports and who is who', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const one = await desk.ask('cases.get', { id: 'c-hazel' });
    expect(one).toMatchObject({ title: 'Unkind conflict, 3 reports', threadTitle: 'Does anyone else get nervous?', spaceName: 'Everyday life', spaceKind: 'board', holder: null, suggestedOutcome: null });
    expect(one.before.map((each) => each.author.name)).toEqual(['mossandmugs']);
    expect(one.after.map((each) => each.author.name)).toEqual(['Zoë%quiet']);
    expect(one.reports.map((each) => [each.reporter?.name ?? null, each.reason, each.words])).toEqual([['mossandmugs', 'Unkind conflict', 'that was aimed at me'], ['Zoë%quiet', 'Unkind conflict', 'being unkind'], [null, 'Contact details', '']]);
    expect(one.evidence.findings.map((each) => each.label)).toContain('May be unkind');
    expect(one.evidence).toMatchObject({ changes: null, now: null });
  });

  it('shows six posts each side of the evidence, in the order of the thread', async () => {
    const thread = Array.from({ length: 20 }, (_, i) => post(`p-${String(i).padStart(2, '0')}`, 'm-moss', `post ${i}`, { threadId: 't-1', createdAt: ago(199 - i) }));
    const desk = await deskOf(await community([...smallWorld(), ...thread, openCase('c-mid', { postId: 'p-10', memberId: 'm-moss', body: 'post 10' })]), 's-imogen');
    const one = await desk.ask('cases.get', { id: 'c-mid' });
    expect(one.before.map((each) => each.id)).toEqual(['p-04', 'p-05', 'p-06', 'p-07', 'p-08', 'p-09']);
    expect(one.after.map((each) => each.id)).toEqual(['p-11', 'p-12', 'p-13', 'p-14', 'p-15', 'p-16']);
  });

  it('shows an edit by the member and a hiding by a colleague, each by name', async () => {
    const edited = post('p-hazel', 'm-hazel', 'maybe if you found it this hard you’d just leave the chat.', { threadId: 't-1', createdAt: ago(100), editedAt: ago(50), editedBy: 'm-hazel', state: 'hidden', stateAt: ago(40), stateBy: 's-gone' });
    const desk = await deskOf(await community([...smallWorld(), edited]), 's-imogen');
    const one = await desk.ask('cases.get', { id: 'c-hazel' });
    expect(one.post).toMatchObject({ state: 'hidden', stateBy: 'Gil Old', editedBy: 'halfpasthazel' });
    expect(one.evidence.changes?.some((each) => each.change === 'removed')).toBe(true);
    expect(one.may['hide']).toEqual({ allowed: false, why: 'The post is hidden already.', byRole: false });
  });

  it('stays whole when the post is not on this computer any more', async () => {
    const server = await community([...smallWorld(), openCase('c-lost', { postId: 'p-lost', memberId: 'm-lost', body: 'words that were there' })]);
    const one = await (await deskOf(server, 's-imogen')).ask('cases.get', { id: 'c-lost' });
    expect(one).toMatchObject({ post: null, postV: null, before: [], after: [], member: { name: 'A member no longer here', state: 'deleted' } });
    expect(one.evidence.reported.map((each) => each.text).join('')).toBe('words that were there');
    expect(one.may['hide']).toEqual({ allowed: false, why: 'This post is not there any more.', byRole: false });
  });

  it('says what each role may do, and why not', async () => {
    const server = await community();
    const [volunteer, staff] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    const forVolunteer = await volunteer.ask('cases.get', { id: 'c-hazel' });
    expect(allowed(forVolunteer.may)).toEqual(['claim', 'close', 'edit', 'hand-to-staff', 'hide', 'note', 'pass']);
    expect(forVolunteer.may['remove']).toEqual({ allowed: false, why: 'Staff and team leads do this.', byRole: true });
    expect(forVolunteer.outcomes.filter((one) => one.allowed).map((one) => one.outcome)).toEqual(['no-action']);
    expect(forVolunteer.outcomes.find((one) => one.outcome === 'points')).toEqual({ outcome: 'points', allowed: false, why: 'Staff and team leads close a case with this outcome.' });
    const forStaff = await staff.ask('cases.get', { id: 'c-hazel' });
    expect(allowed(forStaff.may)).toEqual(['claim', 'close', 'edit', 'hand-to-staff', 'hide', 'note', 'pass', 'remove']);
    const withStaff = await volunteer.ask('cases.get', { id: 'c-moss' });
    expect(allowed(withStaff.may)).toEqual(['note']);
    expect(withStaff.may['hide']).toEqual({ allowed: false, why: 'This case is with staff now.', byRole: false });
    expect(allowed((await staff.ask('cases.get', { id: 'c-moss' })).may)).toContain('hand-back');
  });

  it('keeps everybody away from a case about their own post', async () => {
    const desk = await deskOf(await community(), 's-priya');
    const one = await desk.ask('cases.get', { id: 'c-priya' });
    expect(allowed(one.may)).toEqual(['note']);
    expect(one.may['hide']).toEqual({ allowed: false, why: 'This is your own post, so a colleague decides.', byRole: false });
    expect(one.may['close']).toEqual({ allowed: false, why: 'This is about your own post, so a colleague decides.', byRole: false });
  });

  it('names the colleague who holds it, and offers to take over', async () => {
    const desk = await deskOf(await community([...smallWorld(), claim('c-hazel', 's-priya', 10)]), 's-imogen');
    const one = await desk.ask('cases.get', { id: 'c-hazel' });
    expect(one.holder).toMatchObject({ name: 'Priya Raman', initials: 'PR', you: false });
    expect(one.claimEndsAt).toBe(ago(-20));
    expect(allowed(one.may)).toEqual(['note', 'take-over']);
    expect(one.may['claim']).toEqual({ allowed: false, why: 'Priya is working on this case.', byRole: false });
    expect(one.may['close'].why).toBe('Priya is working on this case.');
  });

  it('offers approving only for posts that wait, and no closing before that', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const one = await desk.ask('cases.get', { id: 'c-fox' });
    expect(one.title).toBe('Waiting for approval');
    expect(allowed(one.may)).toEqual(['approve', 'claim', 'edit', 'hand-to-staff', 'note', 'pass', 'reject']);
    expect(one.may['close']).toEqual({ allowed: false, why: 'The post still waits: approve it or not first.', byRole: false });
    expect(one.evidence.findings).toContainEqual({ kind: 'contact', label: 'Phone number', text: '07700 900123' });
  });
});

describe('a member’s standing', () => {
  const day = 24 * 60;

  it('counts points, breaks and earlier cases', async () => {
    const desk = await deskOf(
      await community([
        ...smallWorld(),
        given('l-1', 'm-hazel', 10, ago(80 * day), ago(-10 * day)),
        given('l-2', 'm-hazel', 6, ago(30 * day), ago(-30 * day)),
        given('l-3', 'm-hazel', 5, ago(70 * day), ago(10 * day)),
        // As the community keeps it: nobody writes down that a break's time is over.
        rest('b-1', 'm-hazel', 'active', '2026-01-30T10:00:00.000Z', '2026-02-06T10:00:00.000Z', { watchUntil: ago(-day) }),
        put('note', { id: 'n-1', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'staff', by: 's-tom', at: ago(day), text: 'Exams until mid June.' }),
      ]),
      's-tom',
    );
    const one = await desk.ask('members.standing', { id: 'm-hazel' });
    expect(one).toMatchObject({ activePoints: 16, threshold: 30, nextDrop: { points: 10, at: ago(-10 * day) }, nextOnLadder: '2 weeks', casesTotal: 1 });
    expect(one.counting.map((each) => each.id)).toEqual(['l-1', 'l-2']);
    expect(one.breaks).toMatchObject([{ length: '1 week', scope: 'both', state: 'ended' }]);
    expect(one.member).toMatchObject({ onBreak: false, underWatch: true });
    expect(one.series.at(0)?.total).toBe(0);
    expect(one.series.at(-1)?.total).toBe(0);
    expect(Math.max(...one.series.map((each) => each.total))).toBe(21);
    expect(one.cases).toMatchObject([{ id: 'c-hazel', state: 'open', reason: 'Unkind conflict' }]);
    expect(one.notes).toMatchObject([{ text: 'Exams until mid June.', by: { name: 'Tom Okafor' } }]);
  });

  it('never shows a volunteer the notes of staff', async () => {
    const desk = await deskOf(await community([...smallWorld(), put('note', { id: 'n-1', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'staff', by: 's-tom', at: ago(5), text: 'For staff only.' })]), 's-imogen');
    expect((await desk.ask('members.standing', { id: 'm-hazel' })).notes).toEqual([]);
  });

  it('starts anybody new at nothing', async () => {
    const desk = await deskOf(await community([...smallWorld(), member('m-new', 'new.here')]), 's-imogen');
    expect(await desk.ask('members.standing', { id: 'm-new' })).toMatchObject({ activePoints: 0, nextDrop: null, counting: [], breaks: [], cases: [], casesTotal: 0, nextOnLadder: '1 week' });
    expect(await desk.fails('members.standing', { id: 'm-nobody' })).toMatchObject({ code: 'not-found' });
  });
});
