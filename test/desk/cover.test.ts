import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import type { EntityRow } from '../../shared/contract/entities/index.ts';
import { plusMs } from '../../shared/time.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { NOW, smallWorld } from './support/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (ms: number): string => plusMs(NOW, ms);
const row = (t: string, value: object) => ({ op: 'put', t, row: value }) as never;

const targets: EntityRow<'coverCalendar'>['targets'] = (['risk', 'untriaged', 'concern', 'tech', 'outside'] as const).map((purpose) => ({ purpose, firstReplyMinutes: 240, nextReplyMinutes: 480 }));
const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }));
const weekday: EntityRow<'coverCalendar'> = { id: 'cal-1', kind: 'weekday', effectiveFrom: '2025-11-03T00:00:00.000Z', publishedAt: '2025-11-03T00:00:00.000Z', publishedBy: null, hours: week, closures: [], targets };
const talk = (id: string, memberId: string, purpose: EntityRow<'conversation'>['purpose'], sent: string) => [
  row('conversation', { id, memberId, subject: '', state: 'open', purpose, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: sent, lastMessageAt: sent }),
  row('message', { id: `${id}-m`, conversationId: id, memberId, from: 'member', by: null, body: 'Hello?', at: sent }),
  ...(purpose === null ? [] : [row('triageMark', { id: `${id}-t`, conversationId: id, purpose, suggested: null, suggestedWords: [], by: 's-tom', at: sent })]),
];
/** A Thursday, 14:20 in London: Hazel has waited since 14:00 for 4 hours of cover, to Friday noon on paper; plum is at risk. */
const world = () => [
  ...smallWorld().filter((one) => one.t !== 'shift'), row('staff', { id: 's-max', name: 'Max Field', role: 'lead', active: true, memberId: null }), row('coverCalendar', weekday),
  ...talk('con-1', 'm-hazel', 'concern', at(-20 * 60_000)), ...talk('con-2', 'm-plum', 'risk', at(-10 * 60_000)),
  row('savedReply', { id: 'r-1', name: 'Hello', purpose: null, body: 'Hi {{name}}, {{say it back}}.', editedBy: 's-lena', editedAt: at(-DAY), archived: false }),
  ...['One', 'Two', 'Three'].map((name, i) => row('signpost', { id: `sp-${i + 1}`, name, text: `${name}.`, whenToUse: 'Now.', position: i + 1, archived: false })),
];
type Draft = CallInput<'cover.publish'>['draft'];
const draft = (more: Partial<Draft> = {}): Draft => ({ kind: 'weekday', effectiveFrom: null, hours: week, targets, ...more });
const needing = async (desk: TestDesk): Promise<string> => {
  await desk.until(async () => (await desk.ask('outbox.list', {})).needsYou.length === 1);
  // What stands against it has come by the feed as well: a choice is made on top of that.
  await desk.quiet();
  return (await desk.ask('outbox.list', {})).needsYou[0]!.id;
};

describe('cover hours', () => {
  it('closing a day says first what it does to clocks, then does it on every desk; a risk clock stays', async () => {
    const server = await community(world());
    const [lead, other] = [await deskOf(server, 's-lena'), await deskOf(server, 's-tom')];
    const before = (await lead.ask('cover.previewDay', { date: '2026-05-15', closed: true })).clocks;
    expect(before).toMatchObject({ open: 2, movedTotal: 0 });
    // Of four hours from 14:00 all lie on Thursday; closing Thursday itself moves them on, less what has passed.
    const today = await lead.ask('cover.previewDay', { date: '2026-05-14', closed: true });
    expect(today.problem).toBeNull();
    expect(today.clocks.moved).toEqual([{ conversationId: 'con-1', member: expect.objectContaining({ name: 'halfpasthazel' }), purpose: 'concern', before: '2026-05-14T17:00:00.000Z', after: expect.stringMatching(/^2026-05-15T12:[34]/u) }]);
    await lead.ask('cover.day', { date: '2026-05-14', why: 'Team day' });
    await lead.quiet();
    await other.until(async () => (await other.ask('cover.book', {})).closed.some((one) => one.why === 'Team day'));
    const book = await other.ask('cover.book', {});
    expect(book.closed.slice(0, 2)).toEqual([{ date: '2026-05-14', why: 'Team day', by: 'lead', saving: 'sent' }, { date: '2026-05-25', why: 'Spring bank holiday', by: 'bank-holiday', saving: 'sent' }]);
    expect(book.weekday.versions.map((one) => one.state)).toEqual(['in-force']);
    expect(book.publish).toEqual({ allowed: false, why: 'Team leads do this.', byRole: true });
    expect(await other.fails('cover.day', { date: '2026-05-14', why: null })).toMatchObject({ code: 'not-allowed' });
    expect(await other.fails('cover.previewDay', { date: '2026-05-20', closed: true })).toMatchObject({ code: 'not-allowed' });
    await lead.ask('cover.day', { date: '2026-05-14', why: null });
    const { sent, waiting } = await lead.ask('outbox.list', {});
    expect([...sent, ...waiting].map((one) => [one.title, one.detail])).toEqual(expect.arrayContaining([['Closed Thu 14 May 2026', 'Team day'], ['Opened Thu 14 May 2026 again', 'It was closed: Team day']]));
    expect((await lead.ask('cover.book', {})).closed[0]).toMatchObject({ by: 'bank-holiday' });
    for (const [date, words] of [['2026-05-13', /over/u], ['2026-05-25', /bank holiday/u], ['2026-02-30', /no such day/u], ['2026-05-16', /no weekend hours/u]] as const) expect((await lead.ask('cover.previewDay', { date, closed: true })).problem).toMatch(words);
  });

  it('a version to come keeps the days that are closed, whichever was first', async () => {
    const lead = await deskOf(await community(world()), 's-lena');
    await lead.ask('cover.publish', { draft: draft({ effectiveFrom: at(20 * DAY), hours: week.slice(0, 4) }), after: 'cal-1' });
    await lead.ask('cover.day', { date: '2026-05-20', why: 'Training' });
    await lead.ask('cover.day', { date: '2026-06-30', why: 'Moving house' });
    const book = await lead.ask('cover.book', {});
    expect(book.weekday.versions.map((one) => [one.state, one.until === null, one.hours.length])).toEqual([['to-come', true, 4], ['in-force', false, 5]]);
    expect(book.closed.filter((one) => one.by === 'lead').map((one) => [one.date, one.why, one.saving])).toEqual([['2026-05-20', 'Training', 'saved-here'], ['2026-06-30', 'Moving house', 'saved-here']]);
    expect((await lead.ask('cover.week', { at: '2026-06-30T12:00:00.000Z' })).days[1]).toMatchObject({ closed: 'Moving house', open: [] });
    // Hours that are written later take over what is closed.
    await lead.ask('cover.publish', { draft: draft({ effectiveFrom: at(30 * DAY), hours: week.slice(1) }), after: book.weekday.last });
    expect((await lead.ask('cover.week', { at: '2026-06-30T12:00:00.000Z' })).days[1]).toMatchObject({ closed: 'Moving house', open: [] });
  });

  it('refuses what does not fit, and hours that were written after others', async () => {
    const lead = await deskOf(await community(world()), 's-lena');
    const refused = async (input: CallInput<'cover.publish'>) => (await lead.fails('cover.publish', input)).message;
    expect(await refused({ draft: draft(), after: 'cal-1' })).toMatch(/Nothing differs/u);
    expect(await refused({ draft: draft({ hours: [...week, { weekday: 1, opens: '17:00', closes: '19:00' }] }), after: 'cal-1' })).toMatch(/overlap/u);
    expect(await refused({ draft: draft({ targets: targets.map((one) => ({ ...one, firstReplyMinutes: 0 })) }), after: 'cal-1' })).toMatch(/at least a minute/u);
    expect(await refused({ draft: draft({ effectiveFrom: at(-DAY), hours: week.slice(1) }), after: 'cal-1' })).toMatch(/now or later/u);
    expect(await lead.fails('cover.publish', { draft: draft({ hours: week.slice(1) }), after: null })).toMatchObject({ detail: 'stale' });
    // Weekend cover is empty until a lead sets it.
    expect((await lead.ask('cover.book', {})).weekend).toEqual({ last: null, versions: [] });
    await lead.ask('cover.publish', { draft: draft({ kind: 'weekend', hours: [{ weekday: 6, opens: '12:00', closes: '16:00' }], targets: [] }), after: null });
    expect((await lead.ask('cover.book', {})).weekend.versions).toMatchObject([{ state: 'in-force', saving: 'saved-here' }]);
  });

  it('two leads at once: one counts, the other sees both side by side and can follow', async () => {
    const server = await community(world());
    const [lena, max] = [await deskOf(server, 's-lena'), await deskOf(server, 's-max')];
    await max.ask('sync.pause', { paused: true });
    await max.ask('cover.publish', { draft: draft({ hours: week.map((one) => ({ ...one, closes: '17:00' })) }), after: 'cal-1' });
    await lena.ask('cover.publish', { draft: draft({ hours: week.map((one) => ({ ...one, opens: '09:00' })) }), after: 'cal-1' });
    await lena.quiet();
    await max.ask('sync.pause', { paused: false });
    const id = await needing(max);
    const detail = await max.ask('outbox.get', { id });
    expect(detail.heading).toBe('You and Lena both changed the cover hours');
    expect(detail.lines).toContainEqual(expect.objectContaining({ label: 'Hours', mine: 'Mon to Fri 10:00 to 17:00', theirs: 'Mon to Fri 09:00 to 18:00' }));
    expect(detail.choices[0]).toMatchObject({ id: 'use-mine', blockedWhy: null, consequence: 'What you changed goes on top of Lena’s hours. Where you both changed the same, yours counts.' });
    await max.ask('outbox.settle', { id, choice: 'use-mine', text: null });
    await max.quiet();
    await lena.until(async () => (await lena.ask('cover.book', {})).weekday.versions[0]?.hours[0]?.closes === '17:00');
    expect((await lena.ask('cover.book', {})).weekday.versions[0]).toMatchObject({ state: 'in-force', publishedBy: { name: 'Max Field' } });
  });
});

it('two leads who close a day each: with mine on top of theirs both stay closed', async () => {
  const server = await community(world());
  const [lena, max] = [await deskOf(server, 's-lena'), await deskOf(server, 's-max')];
  await max.ask('sync.pause', { paused: true });
  await max.ask('cover.day', { date: '2026-05-20', why: 'Training' });
  await lena.ask('cover.day', { date: '2026-05-21', why: 'Team day' });
  await lena.quiet();
  await max.ask('sync.pause', { paused: false });
  const id = await needing(max);
  const { row: entry, lines } = await max.ask('outbox.get', { id });
  expect([entry.title, entry.detail]).toEqual(['Close Wed 20 May 2026', expect.any(String)]);
  expect(lines).toContainEqual(expect.objectContaining({ label: 'Closed on', mine: 'Wed 20 May 2026 (Training)', theirs: 'Thu 21 May 2026 (Team day)' }));
  await max.ask('outbox.settle', { id, choice: 'use-mine', text: null });
  await max.quiet();
  await lena.until(async () => (await lena.ask('cover.book', {})).closed.filter((one) => one.by === 'lead').length === 2);
  expect((await lena.ask('cover.book', {})).closed.slice(0, 2).map((one) => one.why)).toEqual(['Training', 'Team day']);
});

describe('shifts', () => {
  const shift = (more: Partial<CallInput<'shifts.set'>> = {}): CallInput<'shifts.set'> => ({ id: null, v: null, staffId: 's-tom', startsAt: '2026-05-15T09:00:00.000Z', endsAt: '2026-05-15T13:00:00.000Z', covers: 'inbox', weeks: 1, ...more });
  it('are set for several weeks by London’s clocks, changed, taken off; what nobody covers is said', async () => {
    const server = await community(world());
    const [lead, other] = [await deskOf(server, 's-lena'), await deskOf(server, 's-imogen')];
    await lead.ask('shifts.set', shift({ startsAt: '2026-10-23T09:00:00.000Z', endsAt: '2026-10-23T17:00:00.000Z', weeks: 2 }));
    // The clocks go back in between: ten o'clock stays ten o'clock.
    expect((await lead.ask('cover.week', { at: '2026-10-30T12:00:00.000Z' })).days[4]!.shifts.map((one) => [one.startsAt, one.endsAt])).toEqual([['2026-10-30T10:00:00.000Z', '2026-10-30T18:00:00.000Z']]);
    await lead.ask('shifts.set', shift());
    await lead.quiet();
    await other.until(async () => (await other.ask('cover.week', { at: null })).days[4]!.shifts.length === 1);
    const friday = (await other.ask('cover.week', { at: null })).days[4]!;
    expect(friday).toMatchObject({ date: '2026-05-15', today: false, open: [{ from: '2026-05-15T09:00:00.000Z', to: '2026-05-15T17:00:00.000Z' }], gaps: [{ from: '2026-05-15T13:00:00.000Z', to: '2026-05-15T17:00:00.000Z' }] });
    const { edit } = await other.ask('cover.week', { at: null });
    expect(edit).toEqual({ allowed: false, why: 'Team leads do this.', byRole: true });
    expect(await other.fails('shifts.set', shift())).toMatchObject({ code: 'not-allowed' });
    await lead.until(async () => (await lead.ask('cover.week', { at: null })).days[4]!.shifts[0]!.v > 0);
    const mine = (await lead.ask('cover.week', { at: null })).days[4]!.shifts[0]!;
    const off = await lead.ask('shifts.cancel', { id: mine.id, v: mine.v });
    expect((await lead.ask('cover.week', { at: null })).days[4]!.shifts).toEqual([]);
    await lead.ask('undo', { mutationIds: off.mutationIds });
    expect((await lead.ask('cover.week', { at: null })).days[4]!.shifts).toHaveLength(1);
    expect(await lead.fails('shifts.set', shift({ endsAt: '2026-05-17T13:00:00.000Z' }))).toMatchObject({ message: 'A shift is at most a day long.' });
  });

  it('changed by two leads at once is shown to the second with who, when and what', async () => {
    const server = await community(world());
    const [lena, max] = [await deskOf(server, 's-lena'), await deskOf(server, 's-max')];
    await lena.ask('shifts.set', shift());
    await lena.quiet();
    await max.until(async () => (await max.ask('cover.week', { at: null })).days[4]!.shifts.length === 1);
    const { id, v } = (await max.ask('cover.week', { at: null })).days[4]!.shifts[0]!;
    await max.ask('sync.pause', { paused: true });
    await max.ask('shifts.set', shift({ id, v, staffId: 's-priya' }));
    expect((await max.ask('cover.week', { at: null })).days[4]!.shifts).toMatchObject([{ person: { name: 'Priya Raman' }, saving: 'saved-here' }]);
    await lena.ask('shifts.set', shift({ id, v, covers: 'everything' }));
    await lena.quiet();
    await max.ask('sync.pause', { paused: false });
    const detail = await max.ask('outbox.get', { id: await needing(max) });
    expect(detail.heading).toBe('This shift changed while you worked on it');
    expect(detail.row.title).toBe('Set Priya’s shift on Fri 15 May');
    expect(detail.lines).toEqual(expect.arrayContaining([expect.objectContaining({ label: 'Who', was: 'Tom Okafor', mine: 'Priya Raman', theirs: 'Tom Okafor' }), expect.objectContaining({ label: 'Covers', was: 'The inbox', mine: 'The inbox', theirs: 'Everything' })]));
    await max.ask('outbox.settle', { id: detail.row.id, choice: 'keep-theirs', text: null });
    expect((await max.ask('cover.week', { at: null })).days[4]!.shifts).toMatchObject([{ person: { name: 'Tom Okafor' }, covers: 'everything', saving: 'sent' }]);
  });

  it('of now are those that the navigation names', async () => {
    const lead = await deskOf(await community(world()), 's-lena');
    await lead.ask('shifts.set', shift({ startsAt: at(-HOUR), endsAt: at(2 * HOUR), covers: 'everything' }));
    expect(await lead.ask('cover.now', {})).toMatchObject({ until: at(2 * HOUR), people: [{ person: { name: 'Tom Okafor' }, covers: 'everything' }] });
    expect((await lead.ask('cover.week', { at: null })).days[3]!.shifts).toMatchObject([{ running: true, over: false }]);
    expect((await lead.ask('cover.week', { at: null })).days[3]!.gaps).toEqual([{ from: at(2 * HOUR), to: '2026-05-14T17:00:00.000Z' }]);
  });
});

describe('saved texts', () => {
  it('a reply that is edited by two is shown to the second, as it was, mine and theirs', async () => {
    const server = await community(world());
    const [tom, lena, imogen] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena'), await deskOf(server, 's-imogen')];
    const kept = (await tom.ask('texts.get', {})).replies[0]!;
    const save = (body: string): CallInput<'replies.save'> => ({ id: kept.id, v: kept.v, name: 'Hello', purpose: null, body, archived: false });
    expect(await tom.fails('replies.save', save('Hi {{name}}, hello.'))).toMatchObject({ code: 'refused', message: expect.stringContaining('besides the name') });
    await tom.ask('replies.save', save('Hello {{name}}, {{their words}}.'));
    await tom.quiet();
    await imogen.until(async () => (await imogen.ask('texts.get', {})).replies[0]!.body.startsWith('Hello'));
    expect((await imogen.ask('texts.get', {}))).toMatchObject({ replies: [{ editedBy: { name: 'Tom Okafor' }, saving: 'sent' }], edit: { allowed: false, why: 'Staff and team leads do this.' } });
    expect(await imogen.fails('replies.save', save('{{x}}'))).toMatchObject({ code: 'not-allowed' });
    // Lena had the first wording before her.
    await lena.ask('replies.save', save('Good day {{name}}, {{what they said}}.'));
    const id = await needing(lena);
    const detail = await lena.ask('outbox.get', { id });
    expect(detail.heading).toBe('You and Tom both changed this reply');
    expect(detail.lines).toContainEqual(expect.objectContaining({ label: 'Words', mine: 'Good day [name], [what they said].', theirs: 'Hello [name], [their words].' }));
    await lena.ask('outbox.settle', { id, choice: 'use-mine', text: null });
    await lena.quiet();
    await tom.until(async () => (await tom.ask('texts.get', {})).replies[0]!.body.startsWith('Good day'));
  });

  it('signposts keep an order; one that is put away makes room', async () => {
    const tom = await deskOf(await community(world()), 's-tom');
    const names = async (): Promise<string[]> => (await tom.ask('texts.get', {})).signposts.map((one) => `${one.name}${one.archived ? ' away' : ''}`);
    const save = async (name: string, more: Partial<CallInput<'signposts.save'>>): Promise<void> => {
      const one = (await tom.ask('texts.get', {})).signposts.find((other) => other.name === name);
      await tom.ask('signposts.save', { id: one?.id ?? null, v: one?.v ?? null, name, text: `${name}.`, whenToUse: 'Now.', place: 0, archived: false, ...more });
    };
    expect(await names()).toEqual(['One', 'Two', 'Three']);
    await save('Three', { place: 0 });
    expect(await names()).toEqual(['Three', 'One', 'Two']);
    await save('One', { place: 2 });
    await save('Four', { place: 1 });
    expect(await names()).toEqual(['Three', 'Four', 'Two', 'One']);
    await save('Four', { archived: true });
    expect(await names()).toEqual(['Three', 'Two', 'One', 'Four away']);
    await tom.quiet();
    expect(await names()).toEqual(['Three', 'Two', 'One', 'Four away']);
  });
});
