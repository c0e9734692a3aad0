import { describe, expect, it } from 'vitest';
import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import type { ChronologyKind } from '../../shared/contract/bridge/members.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { hazelWorld, merged } from './support/member-world.ts';
import { given, put } from './support/world.ts';

const world = () => community([...hazelWorld(), put('policy', publishedPolicy)]);
const get = (desk: TestDesk, at: string | null = null, id = 'm-hazel') => desk.ask('members.get', { id, at });
const chronology = (desk: TestDesk, at: string | null = null, kind: ChronologyKind | null = null) => desk.ask('members.chronology', { id: 'm-hazel', at, kind, after: null });
const titles = ({ rows }: CallOutput<'members.chronology'>): string[] => rows.map((row) => row.title);

describe('a member', () => {
  it('is shown with the points, the ledger and the breaks of every account that is theirs', async () => {
    const desk = await deskOf(await world(), 's-tom');
    const detail = await get(desk);
    expect(detail.points).toMatchObject({ total: 15, threshold: 30, nextDrop: { points: 8, at: '2026-06-25T10:00:00.000Z' }, zeroAt: '2026-07-01T10:00:00.000Z' });
    expect(detail.ledger.map(({ id, points, fate, account, told }) => [id, points, fate.state, account, told !== null])).toEqual([
      ['l-new', 7, 'counts', null, true], ['l-merged', 8, 'counts', 'hazel_old', false], ['l-void', 9, 'voided', null, false], ['l-old', 5, 'expired', null, true],
    ]);
    expect(detail.ledger[2]).toMatchObject({ voided: { why: 'The wrong account.', by: { name: 'Lena Moss' } }, policyVersion: 1 });
    expect(detail).toMatchObject({ isNow: true, asked: null, accounts: [{ name: 'hazel_old', state: 'merged' }], told: { told: 3, of: 4 }, nextOnLadder: '2 weeks', staffOnlyHidden: false });
    expect(detail.breaks).toMatchObject([{ id: 'b-past', state: 'ended', endedAt: '2026-02-12T10:00:00.000Z', length: '1 week', told: { how: 'message' }, history: [{ what: 'proposed' }, { what: 'approved' }, { what: 'started' }, { what: 'ended' }, { what: 'watch-over' }] }]);
    expect(detail.cases).toMatchObject({ total: 2, open: [{ id: 'c-hazel', holder: null }] });
  });

  it('gets a note; a volunteer writes none for staff alone, and nobody about whom there is none', async () => {
    const server = await world();
    const desk = await deskOf(server, 's-imogen');
    const { canUndo } = await desk.ask('member.note', { memberId: 'm-hazel', visibility: 'team', text: 'Was kind to a newcomer.' });
    expect([canUndo, titles(await chronology(desk, null, 'notes'))[0]]).toEqual([true, expect.stringContaining('Was kind to a newcomer.')]);
    expect(await desk.fails('member.note', { memberId: 'm-hazel', visibility: 'staff', text: 'x' })).toMatchObject({ code: 'not-allowed', message: 'Staff and team leads write notes of this kind.' });
    expect(await desk.fails('member.note', { memberId: 'm-nobody', visibility: 'team', text: 'x' })).toMatchObject({ message: 'What this note is about is not there any more.' });
    await desk.quiet();
    expect(server.store.records.all('note').some((one) => one.text === 'Was kind to a newcomer.' && one.by === 's-imogen')).toBe(true);
  });

  it('that was merged answers with the account that carries on', async () => {
    const desk = await deskOf(await world(), 's-tom');
    expect(await get(desk, null, 'm-old')).toMatchObject({ member: { id: 'm-hazel' }, asked: { id: 'm-old', name: 'hazel_old' }, points: { total: 15 } });
    // Beside a case the same total stands, whichever account the case is about.
    for (const id of ['m-hazel', 'm-old']) expect(await desk.ask('members.standing', { id })).toMatchObject({ activePoints: 15, counting: [{ id: 'l-merged' }, { id: 'l-new' }], breaks: [{ id: 'b-past' }], casesTotal: 2 });
    expect(await desk.fails('members.get', { id: 'm-nobody', at: null })).toMatchObject({ code: 'not-found' });
  });

  it('is shown as they stood on a day: nothing that was known only later', async () => {
    const desk = await deskOf(await world(), 's-tom');
    // Before the voiding, the nine still counted; before the merge nobody can say, so the accounts stay together.
    expect(await get(desk, '2026-04-20T12:00:00.000Z')).toMatchObject({ isNow: false, points: { total: 9 }, ledger: [{ id: 'l-void', fate: { state: 'counts' }, voided: null }, { id: 'l-old' }], told: { told: 2, of: 3 } });
    expect(await get(desk, '2026-02-06T10:00:00.000Z')).toMatchObject({ member: { onBreak: true }, breaks: [{ state: 'active', endedAt: null }], cases: { total: 0, open: [] }, counts: { notes: 0, messages: 0, risk: 0 } });
    expect(await get(desk, '2026-02-03T12:00:00.000Z')).toMatchObject({ member: { onBreak: false }, breaks: [{ state: 'proposed', told: null }], told: { told: 1, of: 1 } });
    expect((await get(desk, '2026-03-10T11:00:00.000Z')).cases).toMatchObject({ total: 1, open: [{ id: 'c-old' }] });
    expect(titles(await chronology(desk, '2026-03-10T11:00:00.000Z', 'cases'))).toEqual(['Reported once in Everyday life']);
    expect((await chronology(desk, '2026-03-10T11:00:00.000Z', 'cases')).rows[0]).toMatchObject({ aside: 'Case open' });
  });
});

describe('the chronology', () => {
  it('tells everything, newest first', async () => {
    const desk = await deskOf(await world(), 's-tom');
    const page = await chronology(desk);
    expect(page.next).toBeNull();
    expect(page.rows.map(({ title, what }) => `${what}: ${title}`)).toEqual([
      'reported: Reported by 3 people in Everyday life',
      'told: Told of the 7 points',
      'given: 7 points, reason l-new',
      'given: 8 points, reason l-merged',
      'voided: 9 points voided: The wrong account.',
      'given: 9 points, reason l-void',
      'declined: Proposal declined: 2 points, backseat moderating',
      'proposed: Proposed: 2 points, backseat moderating',
      'risk: Risk record, act today',
      'answered: Answered: It means taking a thread elsewhere.',
      'wrote: Wrote to the team',
      'closed: Case closed: no action',
      'reported: Reported once in Everyday life',
      'note: Note: For staff only.',
      'note: Note: Exams until mid June. They asked for a heads-up.',
      'watch-over: Watch after the break ended',
      'break-over: Break from boards and chat ended',
      'break: Break from boards and chat began, 1 week',
      'told: Told of the break',
      'break: Break from boards and chat decided, 1 week, Thu 5 Feb to Thu 12 Feb',
      'break-proposed: Break from boards and chat proposed, 1 week',
      'told: Told of the 5 points',
      'given: 5 points, reason l-old',
    ]);
    expect(page.rows.find((row) => row.title.startsWith('8 points'))).toMatchObject({ account: 'hazel_old', by: { name: 'Tom Okafor', you: true } });
    const { counts } = await get(desk);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(page.rows.length);
    for (const kind of Object.keys(counts) as (keyof typeof counts)[]) {
      const { rows } = await chronology(desk, null, kind);
      expect([kind, rows.length, rows.every((row) => row.kind === kind)]).toEqual([kind, counts[kind], true]);
    }
  });

  it('keeps from volunteers what is not theirs to read, and says so', async () => {
    const desk = await deskOf(await world(), 's-imogen');
    expect(await get(desk)).toMatchObject({ staffOnlyHidden: true, counts: { messages: 0, risk: 0, notes: 1 } });
    expect(JSON.stringify(await chronology(desk))).not.toMatch(/staff only|derailing mean|Risk record/u);
  });

  it('is paged without a gap or a double, also where many things happened at one instant', async () => {
    const server = await community([...hazelWorld(), put('policy', publishedPolicy)]);
    const at = '2026-04-30T10:00:00.000Z';
    server.ingest(Array.from({ length: 450 }, (_, n) => given(`many-${String(n).padStart(4, '0')}`, 'm-many', 1, n < 250 ? at : `2026-05-0${1 + (n % 9)}T10:00:00.000Z`, '2026-06-01T10:00:00.000Z')) as never);
    const desk = await deskOf(server, 's-tom');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: CallOutput<'members.chronology'> = await desk.ask('members.chronology', { id: 'm-many', at: null, kind: null, after });
      seen.push(...page.rows.map((row) => `${row.at} ${row.key}`));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(450);
    expect(new Set(seen).size).toBe(450);
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  it('shows an entry in full, with what was known then', async () => {
    const desk = await deskOf(await world(), 's-tom');
    const entry = (key: string, at: string | null = null) => desk.ask('members.entry', { id: 'm-hazel', at, key });
    const opened = await entry('a:c-hazel');
    expect(opened.words?.map((one) => one.text).join('')).toMatch(/^maybe if you weren’t so desperate for attention/u);
    expect(opened.facts).toMatchObject([{ label: 'Reported for' }, { label: 'Frozen' }]);
    expect(await entry('g:n-team')).toMatchObject({ text: 'Exams until mid June.\nThey asked for a heads-up.', facts: [{ value: 'Imogen Hart' }, { value: 'Everybody on the team' }] });
    expect((await entry('c:pp-1')).facts).toContainEqual({ label: 'Decision', value: 'Declined by You' });
    expect((await entry('c:pp-1', '2026-04-10T12:00:00.000Z')).facts).not.toContainEqual(expect.objectContaining({ label: 'Decision' }));
    expect(JSON.stringify(await entry('k:risk-1'))).not.toContain('only the record shows');
    expect(await desk.fails('members.entry', { id: 'm-hazel', at: null, key: 'e:gone' })).toMatchObject({ code: 'not-found' });
  });
});

describe('the list of members', () => {
  it('finds anyone by any part of a name, whatever its case and marks, merged ones too', async () => {
    const desk = await deskOf(await world(), 's-tom');
    const found = async (text: string) => (await desk.ask('members.list', { text })).groups.flatMap((group) => group.rows.map((row) => [row.member.name, row.alias]));
    expect(await found('ZOE')).toEqual([['Zoë%quiet', null]]);
    expect(await found('hazel_')).toEqual([['halfpasthazel', 'hazel_old']]);
    expect(await found('nobody at all')).toEqual([]);
  });

  it('begins with whom one looks for: those on a break, and those near the line', async () => {
    const server = await world();
    server.ingest([given('n-1', 'm-plum', 19, '2026-05-01T10:00:00.000Z', '2026-08-01T10:00:00.000Z'), merged('m-plum2', 'plumtwo', 'm-plum'), given('n-2', 'm-plum2', 2, '2026-05-02T10:00:00.000Z', '2026-06-02T10:00:00.000Z'), given('n-3', 'm-moss', 19, '2026-05-01T10:00:00.000Z', '2026-08-01T10:00:00.000Z')] as never);
    const desk = await deskOf(server, 's-tom');
    expect((await desk.ask('members.list', { text: '' })).groups).toMatchObject([{ id: 'near', rows: [{ member: { id: 'm-plum' }, why: '21 of 30 points' }] }]);
    const { v, postV } = await desk.ask('cases.get', { id: 'c-hazel' });
    await desk.ask('case.do', { caseId: 'c-hazel', seen: { caseV: v, postV }, step: { kind: 'claim' } });
    expect((await desk.ask('members.list', { text: '' })).groups).toMatchObject([{ id: 'recent', rows: [{ member: { id: 'm-hazel' }, openCases: 1 }] }, { id: 'near' }]);
  });
});
