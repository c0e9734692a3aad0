import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import { plusLondonDays } from '../../shared/london-days.ts';
import { plusLondonMonths } from '../../shared/time.ts';
import { community, deskOf } from './support/desk.ts';
import { given, member, NOW, put, rest, smallWorld, type Put } from './support/world.ts';

const day = (n: number): string => plusLondonDays(NOW, n);
const window = { from: day(-14), to: day(56) };

/** A world with one break of each kind of place in the calendar. */
function breaksWorld(): Put[] {
  return [
    ...smallWorld(),
    put('policy', { id: 'policy-1', version: 1, effectiveFrom: '2025-11-03T00:00:00.000Z', publishedAt: '2025-11-03T00:00:00.000Z', publishedBy: null, threshold: 30, bands: [{ band: 'lower', min: 0, max: 4, months: 1 }, { band: 'middle', min: 5, max: 9, months: 2 }, { band: 'upper', min: 10, max: null, months: 3 }], ladder: [{ unit: 'week', count: 1 }, { unit: 'week', count: 2 }, { unit: 'open-ended' }], retention: { wordsMonths: 12, riskMonths: 36 }, reasons: [{ id: 'spam', wording: 'Spam', band: 'instant-break' }, { id: 'derailing', wording: 'Derailing', band: 'lower' }] }),
    member('m-none', 'never.away'),
    rest('b-decide', 'm-hazel', 'proposed', day(1), day(8), { decidedBy: null, decidedAt: null }),
    rest('b-ending', 'm-fox', 'active', day(-6), day(1), { watchUntil: day(15) }),
    rest('b-open', 'm-plum', 'active', day(-20), null, { scope: 'chat', reviewAt: day(-1) }),
    rest('b-later', 'm-moss', 'scheduled', day(7), day(14), { scope: 'boards', decidedAt: day(-1) }),
    rest('b-watch', 'm-zoe', 'scheduled', day(-20), day(-6), { watchUntil: day(4) }),
    rest('b-old', 'm-zoe', 'ended', day(-400), day(-390), { endedAt: day(-390) }),
  ];
}

const terms = (more: Partial<CallInput<'break.propose'>['terms']> = {}): CallInput<'break.propose'>['terms'] => ({ scope: 'both', startsAt: null, length: { unit: 'week', count: 1 }, endsAt: null, reviewAt: null, watchWeeks: 0, conditions: '', ...more });
const proposal = (memberId: string, more: Partial<CallInput<'break.propose'>> = {}): CallInput<'break.propose'> => ({ memberId, kind: 'enforced', terms: terms(), reason: 'Because.', reasonId: null, caseId: null, entryId: null, decide: false, ...more });

describe('the calendar', () => {
  it('groups what is not over and what is in sight, and reminds of what comes up', async () => {
    const desk = await deskOf(await community(breaksWorld()), 's-tom');
    const { breaks, reminders, more } = await desk.ask('breaks.list', window);
    expect(Object.fromEntries(breaks.map((one) => [one.id, one.group]))).toEqual({ 'b-decide': 'decide', 'b-ending': 'ending', 'b-open': 'review', 'b-later': 'scheduled', 'b-watch': 'watch' });
    expect(reminders.map(({ breakId, kind, overdue }) => [breakId, kind, overdue])).toEqual([['b-open', 'review', true], ['b-ending', 'ends', false]]);
    expect(more).toBe(false);
    expect((await desk.ask('breaks.list', { from: day(-400), to: day(-380) })).breaks.map(({ id }) => id)).toContain('b-old');
  });

  it('says of each break whether the member was told', async () => {
    const mark = put('toldMark', { id: 't-1', memberId: 'm-fox', aboutKind: 'break', aboutId: 'b-ending', how: 'email', messageId: null, reason: '', by: 's-tom', at: day(-5) });
    const desk = await deskOf(await community([...breaksWorld(), mark]), 's-tom');
    const { breaks } = await desk.ask('breaks.list', window);
    const told = Object.fromEntries(breaks.map((one) => [one.id, one.told.state]));
    expect(told).toMatchObject({ 'b-ending': 'told', 'b-later': 'not-told', 'b-decide': 'nothing-to-tell' });
  });
});

describe('a plan', () => {
  it('suggests the step after what was served, also by a break that was scheduled and has begun since', async () => {
    const rows = [...breaksWorld(), given('e-1', 'm-zoe', 8, day(-3), day(50))];
    const desk = await deskOf(await community(rows), 's-tom');
    const plan = await desk.ask('breaks.plan', { memberId: 'm-zoe' });
    expect(plan.ladder.map(({ step }) => step)).toEqual(['served', 'served', 'suggested']);
    expect(plan).toMatchObject({ activePoints: 8, threshold: 30, instantReasons: [{ id: 'spam' }], decide: { allowed: true } });
    expect((await desk.ask('breaks.plan', { memberId: 'm-none' })).ladder[0]).toMatchObject({ step: 'suggested', words: '1 week' });
  });

  it('tells a volunteer who decides, and nobody decides about their own account', async () => {
    const server = await community(breaksWorld());
    const volunteer = await deskOf(server, 's-imogen');
    expect(await volunteer.ask('breaks.plan', { memberId: 'm-none' })).toMatchObject({ propose: { allowed: true }, decide: { allowed: false, byRole: true } });
    expect((await volunteer.ask('breaks.plan', { memberId: 'm-imogen' })).propose).toMatchObject({ allowed: false, byRole: false });
  });
});

describe('proposing and deciding', () => {
  it('a volunteer proposes, staff decide; the history says who, when and what changed', async () => {
    const server = await community(breaksWorld());
    const volunteer = await deskOf(server, 's-imogen');
    const { breakId } = await volunteer.ask('break.propose', proposal('m-none', { terms: terms({ startsAt: day(7) }) }));
    expect(await volunteer.fails('break.propose', proposal('m-none', { decide: true }))).toMatchObject({ code: 'not-allowed' });
    await volunteer.quiet();
    const staff = await deskOf(server, 's-tom');
    const { v, may } = await staff.ask('breaks.get', { id: breakId });
    expect(may.decide.allowed && may.decline.allowed).toBe(true);
    expect(may.lift).toMatchObject({ allowed: false });
    await staff.ask('break.act', { breakId, v, act: { kind: 'decide', terms: terms({ startsAt: day(7), scope: 'chat', watchWeeks: 2 }), reason: '' } });
    await staff.quiet();
    const detail = await staff.ask('breaks.get', { id: breakId });
    expect(detail).toMatchObject({ stage: 'scheduled', scope: 'chat', startsAt: day(7), endsAt: day(14), watchUntil: day(28), saving: 'sent' });
    expect(detail.history.map(({ kind, by, saving }) => [kind, by?.id, saving])).toEqual([['proposed', 's-imogen', 'sent'], ['approved', 's-tom', 'sent']]);
  });

  it('staff propose and decide in one go, from now on', async () => {
    const desk = await deskOf(await community(breaksWorld()), 's-tom');
    const { breakId, mutationIds } = await desk.ask('break.propose', proposal('m-none', { decide: true, reasonId: 'spam' }));
    expect(mutationIds).toHaveLength(2);
    await desk.quiet();
    const detail = await desk.ask('breaks.get', { id: breakId });
    expect(detail).toMatchObject({ stage: 'active', length: '1 week', member: { onBreak: true }, saving: 'sent' });
    expect(detail.history[0]?.reasonWording).toBe('Spam');
  });

  it('another length than the ladder suggests needs a reason, which is asked for before anything is saved', async () => {
    const desk = await deskOf(await community(breaksWorld()), 's-tom');
    const check = (reasoned: boolean, count: number) => desk.ask('breaks.check', { memberId: 'm-none', breakId: null, kind: 'enforced', decide: true, terms: terms({ length: { unit: 'month', count } }), reasoned });
    expect(await check(false, 1)).toMatchObject({ type: 'text-missing', suggested: false, clash: null });
    expect(await check(true, 1)).toMatchObject({ why: null });
    const suggested = await desk.ask('breaks.check', { memberId: 'm-none', breakId: null, kind: 'enforced', decide: true, terms: terms(), reasoned: false });
    expect(suggested).toMatchObject({ why: null, suggested: true });
  });

  it('an overlap is refused with the break in the way, before and when it is saved', async () => {
    const desk = await deskOf(await community(breaksWorld()), 's-tom');
    const clashing = terms({ startsAt: day(8), scope: 'both' });
    const checked = await desk.ask('breaks.check', { memberId: 'm-moss', breakId: null, kind: 'requested', decide: true, terms: clashing, reasoned: true });
    expect(checked).toMatchObject({ type: 'overlap', clash: { id: 'b-later', scope: 'boards' } });
    expect(await desk.fails('break.propose', proposal('m-moss', { decide: true, kind: 'requested', terms: clashing }))).toMatchObject({ code: 'refused', detail: 'overlap' });
    expect(await desk.ask('breaks.check', { memberId: 'm-moss', breakId: null, kind: 'requested', decide: true, terms: { ...clashing, scope: 'chat' }, reasoned: true })).toMatchObject({ why: null });
    expect((await desk.ask('outbox.list', {})).waiting).toEqual([]);
  });
});

describe('changing', () => {
  it('a break that has not begun is moved and cancelled; one under way is extended, reviewed and lifted', async () => {
    const desk = await deskOf(await community(breaksWorld()), 's-tom');
    const act = async (breakId: string, step: CallInput<'break.act'>['act']): Promise<void> => {
      const { v } = await desk.ask('breaks.get', { id: breakId });
      await desk.ask('break.act', { breakId, v, act: step });
      await desk.quiet();
    };
    await act('b-later', { kind: 'change', terms: terms({ scope: 'boards', startsAt: day(9), length: null, endsAt: day(16) }), reason: 'They asked for two days later.' });
    const moved = await desk.ask('breaks.get', { id: 'b-later' });
    expect(moved).toMatchObject({ startsAt: day(9), endsAt: day(16) });
    expect(moved.history.at(-1)).toMatchObject({ kind: 'changed', reason: 'They asked for two days later.', by: { id: 's-tom' } });
    await act('b-later', { kind: 'cancel', reason: 'They changed their mind.' });
    expect((await desk.ask('breaks.get', { id: 'b-later' })).stage).toBe('cancelled');

    await act('b-ending', { kind: 'change', terms: terms({ startsAt: day(-6), length: null, endsAt: day(5), watchWeeks: 1 }), reason: 'A few days more.' });
    expect(await desk.ask('breaks.get', { id: 'b-ending' })).toMatchObject({ endsAt: day(5), watchUntil: day(12), group: 'active' });
    await act('b-open', { kind: 'review', reviewAt: plusLondonMonths(NOW, 1), reason: 'Still needed; a talk is agreed.' });
    expect((await desk.ask('breaks.get', { id: 'b-open' })).group).toBe('active');
    await act('b-ending', { kind: 'lift', reason: 'Talked it through.' });
    expect((await desk.ask('breaks.get', { id: 'b-ending' })).stage).toBe('lifted');
  });

  it('what a colleague did in between needs a person', async () => {
    const server = await community(breaksWorld());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    await tom.ask('sync.pause', { paused: true });
    const { v } = await tom.ask('breaks.get', { id: 'b-later' });
    await tom.ask('break.act', { breakId: 'b-later', v, act: { kind: 'change', terms: terms({ scope: 'boards', startsAt: day(9), length: null, endsAt: day(16) }), reason: 'Later.' } });
    expect(await tom.ask('breaks.get', { id: 'b-later' })).toMatchObject({ startsAt: day(9), saving: 'saved-here' });
    await lena.ask('break.act', { breakId: 'b-later', v, act: { kind: 'cancel', reason: 'Not needed.' } });
    await lena.quiet();
    await tom.ask('sync.pause', { paused: false });
    await tom.until(async () => (await tom.ask('outbox.list', {})).needsYou.length === 1);
    expect((await tom.ask('breaks.get', { id: 'b-later' })).saving).toBe('needs-you');
  });
});
