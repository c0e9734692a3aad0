import { describe, expect, it } from 'vitest';
import { plusMs } from '../../shared/time.ts';
import { community, deskOf } from './support/desk.ts';
import { inboxWorld } from './support/inbox-world.ts';
import { given, NOW, rest } from './support/world.ts';

const HOUR = 3_600_000;
const at = (hours: number): string => plusMs(NOW, hours * HOUR);
const shift = (id: string, staffId: string, from: string, to: string, covers = 'everything') => ({ op: 'put', t: 'shift', row: { id, staffId, startsAt: from, endsAt: to, covers, cancelled: false } }) as never;
const shifts = [
  shift('sh-tom', 's-tom', '2026-05-14T09:00:00.000Z', '2026-05-14T17:00:00.000Z'),
  shift('sh-lena', 's-lena', '2026-05-14T06:30:00.000Z', '2026-05-14T17:00:00.000Z', 'inbox'),
  shift('sh-night', 's-imogen', '2026-05-14T21:00:00.000Z', '2026-05-15T06:00:00.000Z', 'reports'),
  shift('sh-before', 's-priya', '2026-05-13T21:00:00.000Z', '2026-05-14T06:00:00.000Z', 'reports'),
];
const decided = { decidedAt: at(-200), decidedBy: 's-tom' };
const world = () => [
  ...inboxWorld().filter((one: { t: string }) => one.t !== 'shift'), ...shifts,
  given('l-1', 'm-moss', 7, at(-3), at(1_000)),
  rest('b-ends', 'm-moss', 'active', at(-160), at(3), { ...decided, watchUntil: at(400) }),
  rest('b-next', 'm-zoe', 'scheduled', at(30), at(200), decided),
] as never[];

describe('Today', () => {
  it('has what would hurt most if missed, each list short with how many there are', async () => {
    const tom = await deskOf(await community(world()), 's-tom');
    const today = await tom.ask('today.get', {});
    expect(today.firstName).toBe('Tom');
    expect(today.risk.map(({ id, lastFrom }) => [id, lastFrom])).toEqual([['k-risk', 'member'], ['k-old-risk', 'team']]);
    expect([today.untriaged.map(({ id }) => id), today.untriagedTotal]).toEqual([['k-new'], 1]);
    // The concern of an hour's target is late, the one that was put off is back; both are due today.
    expect(today.replies.map(({ id }) => id).toSorted()).toEqual(['k-late', 'k-woken']);
    expect(today.breaks).toMatchObject([{ id: 'b-ends', what: 'ends', note: 'then watch', member: { name: 'mossandmugs' } }]);
    expect(today.untold.map(({ aboutId }) => aboutId)).toContain('l-1');
    expect(today.cases.length).toBeLessThanOrEqual(5);
    expect(today.cases.map(({ openedAt }) => openedAt)).toEqual(today.cases.map(({ openedAt }) => openedAt).toSorted());
    expect(today.needsYou).toBeNull();
  });

  it('says of a risk what was recorded, and when it is to be looked at again', async () => {
    const server = await community(world());
    const tom = await deskOf(server, 's-tom');
    const { form } = await tom.ask('risk.start', { about: { kind: 'conversation', id: 'k-risk' }, memberId: 'm-lily' });
    await tom.ask('risk.save', { about: { kind: 'conversation', id: 'k-risk' }, memberId: 'm-lily', form: { ...form, urgency: 'now', urgencyReason: 'Says tonight.', reviewDueAt: at(2) }, raise: null });
    const today = await tom.ask('today.get', {});
    expect(today.risk[0]!.record).toMatchObject({ urgency: 'now', by: { you: true }, reviewDueAt: at(2) });
    expect(today.reviews).toMatchObject([{ member: { name: 'northstar_lily' }, urgency: 'now', dueAt: at(2), overdue: false, raised: false }]);
  });

  it('shows a volunteer no message, and says why', async () => {
    const imogen = await deskOf(await community(world()), 's-imogen');
    const today = await imogen.ask('today.get', {});
    expect([today.risk, today.untriaged, today.replies, today.reviews]).toEqual([[], [], [], []]);
    expect(today.messages).toMatchObject({ allowed: false, byRole: true });
    expect(today.cases.length).toBeGreaterThan(0);
  });

  it('draws who covers what from eight, or from the first shift of the morning, to midnight', async () => {
    const tom = await deskOf(await community(world()), 's-tom');
    const cover = await tom.ask('today.cover', {});
    expect([cover.from, cover.to]).toEqual(['2026-05-14T06:30:00.000Z', '2026-05-14T23:00:00.000Z']);
    expect(cover.people.map(({ person, spans }) => [person.name, spans])).toEqual([
      ['Lena Moss', [{ from: '2026-05-14T06:30:00.000Z', to: '2026-05-14T17:00:00.000Z', covers: 'inbox' }]],
      ['Tom Okafor', [{ from: '2026-05-14T09:00:00.000Z', to: '2026-05-14T17:00:00.000Z', covers: 'everything' }]],
      ['Imogen Hart', [{ from: '2026-05-14T21:00:00.000Z', to: '2026-05-14T23:00:00.000Z', covers: 'reports' }]],
    ]);
    expect(cover.open).toEqual([{ from: '2026-05-14T09:00:00.000Z', to: '2026-05-14T17:00:00.000Z' }]);
  });
});
