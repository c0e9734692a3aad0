import { expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { plusMs } from '../../shared/time.ts';
import { countingSql } from '../../electron/service/store/read/policy.ts';
import { community, deskOf, emptyDesk, type TestDesk } from './support/desk.ts';
import { voiding, merged } from './support/member-world.ts';
import { given, NOW, put, smallWorld, type Put } from './support/world.ts';

type Draft = CallInput<'policy.publish'>['draft'];
const DAY = 86_400_000;
const { bands, ladder, reasons, retention } = publishedPolicy;
const draft = (more: Partial<Draft> = {}): Draft => ({ effectiveFrom: plusMs(NOW, DAY), threshold: 25, bands: bands.map((one) => ({ ...one })), ladder, retention, reasons: reasons.map((one) => ({ ...one })), ...more });

/** Hazel stands at 27 on two accounts, plumjam at 24, moss at 31, and fox had 26 that were voided. */
function world(): Put[] {
  const ends = plusMs(NOW, 40 * DAY);
  return [
    ...smallWorld(),
    put('staff', { id: 's-max', name: 'Max Field', role: 'lead', active: true, memberId: null }),
    put('policy', publishedPolicy),
    merged('m-old', 'hazel_old', 'm-hazel'),
    given('l-1', 'm-hazel', 20, plusMs(NOW, -DAY), ends),
    given('l-2', 'm-old', 7, plusMs(NOW, -2 * DAY), ends),
    given('l-3', 'm-plum', 24, plusMs(NOW, -DAY), ends),
    given('l-4', 'm-moss', 31, plusMs(NOW, -DAY), ends),
    given('l-5', 'm-fox', 26, plusMs(NOW, -3 * DAY), ends),
    voiding('l-6', 'l-5', 'm-fox', plusMs(NOW, -DAY), 'A mistake.'),
    given('l-7', 'm-zoe', 26, plusMs(NOW, -DAY), plusMs(NOW, DAY / 2)),
  ];
}

/** The one thing of a desk that needs its person. */
async function needing(desk: TestDesk): Promise<string> {
  await desk.until(async () => (await desk.ask('outbox.list', {})).needsYou.length === 1);
  return (await desk.ask('outbox.list', {})).needsYou[0]!.id;
}

it('says who would stand at a new line from that day, and what stays as it is', async () => {
  const desk = await deskOf(await community(world()), 's-lena');
  const lower = await desk.ask('policy.preview', { draft: draft() });
  expect(lower).toMatchObject({ problems: [], latest: 1, version: 2, begins: plusMs(NOW, DAY), reachTotal: 1, noLongerTotal: 0 });
  // Merged accounts are one person; what was voided or will have expired by then does not count.
  expect(lower.reach.map((one) => [one.member.name, one.total])).toEqual([['halfpasthazel', 27]]);
  expect(lower.kept).toEqual({ counting: 4, wording: 0, band: 3, expiry: 4 });
  const higher = await desk.ask('policy.preview', { draft: draft({ threshold: 40 }) });
  expect(higher.noLonger.map((one) => [one.member.name, one.total])).toEqual([['mossandmugs', 31]]);
  const gap = draft({ bands: bands.map((one) => ({ ...one, min: one.min + 1 })) });
  expect(await desk.ask('policy.preview', { draft: gap })).toMatchObject({ kept: null, problems: [expect.stringContaining('without a gap')] });
});

it('a lead publishes a version; everybody reads it, what was given keeps the old one', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  const other = await deskOf(server, 's-imogen');
  const { version } = await lead.ask('policy.publish', { draft: draft({ reasons: [...draft().reasons.filter((one) => one.id !== 'bragging'), { id: 'r-new', wording: ' Posting pictures of others ', band: 'middle' }] }), basedOn: 1 });
  expect(version).toBe(2);
  expect((await lead.ask('policy.book', {})).versions[0]).toMatchObject({ version: 2, state: 'to-come', publishedBy: { name: 'Lena Moss', you: true } });
  await lead.quiet();
  await other.until(async () => (await other.ask('policy.book', {})).versions.length === 2);
  const book = await other.ask('policy.book', {});
  expect(book.versions.map((one) => [one.version, one.state, one.saving])).toEqual([[2, 'to-come', 'sent'], [1, 'in-force', 'sent']]);
  expect(book.versions[0]).toMatchObject({ threshold: 25, effectiveFrom: plusMs(NOW, DAY), publishedBy: { name: 'Lena Moss', you: false } });
  expect(book.versions[0]!.reasons.at(-1)).toEqual({ id: 'r-new', wording: 'Posting pictures of others', band: 'middle' });
  expect(book.publish).toEqual({ allowed: false, why: 'Team leads do this.', byRole: true });
  // Staff may not, whatever they send.
  const staff = await deskOf(server, 's-tom');
  expect(await staff.fails('policy.publish', { draft: draft({ threshold: 5 }), basedOn: 2 })).toMatchObject({ code: 'not-allowed', message: 'Team leads do this.' });
});

it('refuses what does not fit, and a version that was written after another', async () => {
  const desk = await deskOf(await community(world()), 's-lena');
  expect(await desk.fails('policy.publish', { draft: draft({ threshold: 30 }), basedOn: 1 })).toMatchObject({ code: 'refused', message: 'Nothing differs from version 1 yet.' });
  expect(await desk.fails('policy.publish', { draft: draft({ effectiveFrom: plusMs(NOW, -DAY) }), basedOn: 1 })).toMatchObject({ code: 'refused', message: expect.stringContaining('now or later') });
  expect(await desk.fails('policy.publish', { draft: draft(), basedOn: 3 })).toMatchObject({ code: 'refused', detail: 'stale' });
  expect((await desk.ask('outbox.list', {})).waiting).toEqual([]);
});

it('saved without a connection it says so, and takes effect when it has been sent', async () => {
  const server = await community(world());
  const desk = await deskOf(server, 's-lena');
  await desk.ask('sync.pause', { paused: true });
  await desk.ask('policy.publish', { draft: draft({ effectiveFrom: null }), basedOn: 1 });
  expect((await desk.ask('policy.book', {})).versions[0]).toMatchObject({ version: 2, saving: 'saved-here' });
  await desk.ask('sync.pause', { paused: false });
  await desk.quiet();
  const [sent] = (await desk.ask('policy.book', {})).versions;
  expect(sent).toMatchObject({ version: 2, saving: 'sent', state: 'in-force' });
});

it('two leads at once: one counts, the other sees both line by line and can publish after it', async () => {
  const server = await community(world());
  const [lena, max] = [await deskOf(server, 's-lena'), await deskOf(server, 's-max')];
  await max.ask('sync.pause', { paused: true });
  await max.ask('policy.publish', { draft: draft({ effectiveFrom: plusMs(NOW, 7 * DAY), threshold: 20, reasons: draft().reasons.map((one) => (one.id === 'bullying' ? { ...one, wording: 'Bullying of any kind' } : one)) }), basedOn: 1 });
  await lena.ask('policy.publish', { draft: draft(), basedOn: 1 });
  await lena.quiet();
  await max.ask('sync.pause', { paused: false });
  const id = await needing(max);
  const detail = await max.ask('outbox.get', { id });
  expect(detail.heading).toBe('You and Lena both published a version of the policy');
  expect(detail.theirsBy?.name).toBe('Lena Moss');
  const lines = detail.lines.map(({ label, mine, theirs }) => [label, mine, theirs]);
  expect(lines).toEqual(expect.arrayContaining([
    ['In force from', 'Thu 21 May 2026, 14:20', 'Fri 15 May 2026, 14:20'],
    ['A break is proposed at', '20 active points', '25 active points'],
    ['Wording', 'Bullying of any kind', 'Bullying'],
  ]));
  const mine = detail.choices.find((one) => one.id === 'use-mine');
  expect(mine).toMatchObject({ blockedWhy: null, consequence: 'Yours becomes the version after Lena’s and takes the place of all of it from its own day on.' });
  await max.ask('outbox.settle', { id, choice: 'use-mine', text: null });
  await max.quiet();
  await lena.until(async () => (await lena.ask('policy.book', {})).versions.length === 3);
  expect((await lena.ask('policy.book', {})).versions.map((one) => [one.version, one.threshold, one.publishedBy?.name ?? null])).toEqual([[3, 20, 'Max Field'], [2, 25, 'Lena Moss'], [1, 30, null]]);
});

it('finds what counts by an index', async () => {
  const { db } = (await emptyDesk()).core.sessions()!.store();
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${countingSql.replaceAll(/@\w+/gu, 'NULL')}`).all().map((step) => step.detail).join('\n');
  expect(plan).toContain('ledger_entries_given');
});
