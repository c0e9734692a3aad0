import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { BundleOrder } from '../../shared/contract/bridge/bundle.ts';
import { bundleReads, bundleSql } from '../../electron/service/store/read/bundle.ts';
import { community, deskOf, emptyDesk, folder, type TestDesk } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { hazelWorld, row } from './support/member-world.ts';
import { ago, given, post, put, type Put } from './support/world.ts';

const order = (more: Partial<BundleOrder> = {}): BundleOrder => ({ about: { kind: 'member', id: 'm-hazel' }, purpose: 'An appeal', reporters: null, staffNotes: false, nameInFile: false, ...more });

/** The whole document of a bundle, fetched as the window's process does. */
async function documentOf(desk: TestDesk, wanted: BundleOrder): Promise<{ html: string; pieces: number; done: number[]; total: number }> {
  const { job, total } = await desk.ask('bundle.begin', wanted);
  const parts: string[] = [];
  const done: number[] = [];
  for (;;) {
    const next = await desk.ask('bundle.next', { job });
    parts.push(next.html);
    done.push(next.done);
    if (next.last) return { html: parts.join(''), pieces: parts.length, done, total };
  }
}

/** The text of a document, as a reader sees it. */
function textOf(html: string): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'' };
  const body = html.slice(html.indexOf('<body>'));
  return body.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/&(#?\w+);/gu, (_all, name: string) => marks[name] ?? '?').replaceAll(/\s+/gu, ' ');
}

/** What a desk has recorded of exports, saved here or sent. */
const recorded = (desk: TestDesk): { kind: string; targetKind: string; targetId: string; reason: string }[] =>
  desk.core.sessions()!.running()!.desk.sync.entries().filter((one) => one.name === 'audit.record@1').map((one) => {
    const { kind, targetKind, targetId, reason } = one.args['entry'] as Record<'kind' | 'targetKind' | 'targetId' | 'reason', string>;
    return { kind, targetKind, targetId, reason };
  });

/** Hazel's history with a message that told her, a break with its acts, and evidence kept with points. */
function world(): Put[] {
  const message = { id: 'msg-told', conversationId: 'con-1', memberId: 'm-hazel', from: 'team' as const, by: 's-tom', body: 'You were given 7 points. You have 15 now.', at: '2026-05-02T11:00:00.000Z' };
  const seven = given('l-new', 'm-hazel', 7, '2026-05-01T10:00:00.000Z', '2026-07-01T10:00:00.000Z');
  return [
    ...hazelWorld(),
    put('ledgerEntry', { ...(seven.row as Parameters<typeof put<'ledgerEntry'>>[1]), caseId: 'c-hazel', evidence: 'the words that the points were given for', privateNote: 'We had spoken about this before.' }),
    row('message', message),
    put('toldMark', { id: 't-new', memberId: 'm-hazel', aboutKind: 'ledger', aboutId: 'l-new', how: 'message', messageId: 'msg-told', reason: '', by: 's-tom', at: '2026-05-02T11:00:00.000Z' }),
    row('breakEvent', { id: 'be-1', breakId: 'b-past', memberId: 'm-hazel', kind: 'proposed', by: 's-imogen', at: '2026-02-03T10:00:00.000Z', receivedAt: '2026-02-03T10:00:00.000Z', reason: 'Third time this month.', reasonId: null, scope: 'both', startsAt: '2026-02-05T10:00:00.000Z', endsAt: '2026-02-19T10:00:00.000Z', reviewAt: null, watchUntil: null, conditions: '' }),
    row('breakEvent', { id: 'be-2', breakId: 'b-past', memberId: 'm-hazel', kind: 'approved', by: 's-tom', at: '2026-02-04T10:00:00.000Z', receivedAt: '2026-02-04T10:00:00.000Z', reason: 'One week is enough.', reasonId: null, scope: 'both', startsAt: '2026-02-05T10:00:00.000Z', endsAt: '2026-02-12T10:00:00.000Z', reviewAt: null, watchUntil: '2026-02-26T10:00:00.000Z', conditions: '' }),
  ];
}

it('tells all that was decided about a member, by whom and why, without those who reported', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  const { html, total, done } = await documentOf(lead, order());
  const text = textOf(html);
  for (const words of [
    'About halfpasthazel', 'Also known as hazel_old', 'Made by Lena Moss, team lead', 'What it is for An appeal', 'Reporters Left out', 'London time',
    'maybe if you weren’t so desperate for attention', 'Unkind conflict, Contact details, 3 reports', 'Talked it over. ',
    '7 points: Reason l-new', 'Total then 8 + 7 = 15 active points', 'the words that the points were given for', 'We had spoken about this before.', 'Voided Tue 21 Apr 2026, 11:00 by Lena Moss', 'The wrong account.',
    'Declined by Tom Okafor', 'Meant kindly.', 'Third time this month.', 'One week is enough.', 'You were given 7 points. You have 15 now.', 'Exams until mid June.', '1 risk record is kept apart',
    'Break 1 : began', 'Break 1 : ended', '1 note for staff only is left out.',
  ]) expect(text).toContain(words);
  for (const words of ['mossandmugs', 'Zoë', 'that was aimed at me', 'being unkind', 'For staff only.', 'words that only the record shows', 'It means taking a thread elsewhere']) expect(text).not.toContain(words);
  expect(done.at(-1)).toBe(total);
  expect(recorded(lead)).toEqual([{ kind: 'named-export', targetKind: 'member', targetId: 'm-hazel', reason: 'An appeal' }]);
  // What was given on a merged account belongs to the person.
  expect(text).toContain('8 points: Reason l-merged');
});

it('names those who reported when asked for with a reason, and records it in the same act', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  const text = textOf((await documentOf(lead, order({ reporters: 'The safeguarding lead asks', staffNotes: true }))).html);
  for (const words of ['mossandmugs', 'Zoë%quiet', 'that was aimed at me', 'The forum’s filter', 'Named. The reason, which is on record: The safeguarding lead asks', 'For staff only.']) expect(text).toContain(words);
  expect(recorded(lead).map((one) => [one.kind, one.reason])).toEqual([['named-export', 'An appeal'], ['reporters-shown', 'The safeguarding lead asks']]);
  await lead.quiet();
  // The community has both, and another lead's desk gets them.
  const other = await deskOf(server, 's-lena');
  const kept = other.core.sessions()!.store().db.prepare<[], { kind: string; by: string }>('SELECT "kind", "by" FROM "audit_entries" ORDER BY "kind"').all();
  expect(kept).toEqual([{ kind: 'named-export', by: 's-lena' }, { kind: 'reporters-shown', by: 's-lena' }]);
});

it('hands nothing out without a reason, and records nothing then', async () => {
  const desk = await deskOf(await community(world()), 's-tom');
  expect(await desk.fails('bundle.begin', order({ purpose: '  ' }))).toMatchObject({ code: 'refused', message: 'Say what this bundle is for.' });
  expect(await desk.fails('bundle.begin', order({ reporters: ' ' }))).toMatchObject({ code: 'refused', message: 'Say why those who reported are named.' });
  expect(await desk.fails('bundle.begin', order({ about: { kind: 'member', id: 'm-nobody' } }))).toMatchObject({ code: 'not-found' });
  expect(recorded(desk)).toEqual([]);
});

it('says what a volunteer’s bundle cannot hold, and does not hold it', async () => {
  const server = await community(world());
  const desk = await deskOf(server, 's-imogen');
  const preview = await desk.ask('bundle.preview', { about: { kind: 'member', id: 'm-hazel' } });
  expect(preview).toMatchObject({ member: { name: 'halfpasthazel' }, counts: { cases: 2, entries: 4, breaks: 1, messages: 0, staffNotes: 0, reporters: 2 }, unseen: [expect.stringContaining('volunteer moderators do not read them')] });
  const text = textOf((await documentOf(desk, order({ staffNotes: true }))).html);
  expect(text).toContain('Messages with the team, risk records and notes for staff only are not in it');
  expect(text).toContain('The message itself is read by staff.');
  for (const words of ['You were given 7 points', 'For staff only.', 'risk record is kept apart']) expect(text).not.toContain(words);
});

it('keeps a bundle of one case to that case', async () => {
  const desk = await deskOf(await community(world()), 's-tom');
  const text = textOf((await documentOf(desk, order({ about: { kind: 'case', id: 'c-hazel' } }))).html);
  expect(text).toContain('One case about halfpasthazel');
  expect(text).toContain('8 + 7 = 15 active points');
  for (const words of ['Points over time', 'Exams until mid June.', 'l-merged', 'Case 2']) expect(text).not.toContain(words);
});

it('says that changes of this computer are in it which the community does not have', async () => {
  const server = await community(world());
  const offline = await deskOf(server, 's-tom');
  await offline.ask('sync.pause', { paused: true });
  const { v, postV } = await offline.ask('cases.get', { id: 'c-hazel' });
  await offline.ask('case.do', { caseId: 'c-hazel', seen: { caseV: v, postV }, step: { kind: 'hide', text: 'Hidden before lunch.' } });
  const text = textOf((await documentOf(offline, order())).html);
  expect(text).toMatch(/\d changes? made on this computer had not reached the community/u);
  expect(text).toContain('Hidden before lunch.');
});

it('hands a long history over in stretches, and forgets one that nobody waits for', async () => {
  const many = Array.from({ length: 1_200 }, (_none, n) => [
    post(`p-m${n}`, 'm-many', `Post number ${n}. ${'so many words '.repeat(20)}`, { createdAt: ago(9_000 - n) }),
    put('case', { id: `c-m${n}`, kind: 'report', postId: `p-m${n}`, memberId: 'm-many', spaceId: 'sp-life', openedAt: ago(9_000 - n), frozenTitle: null, frozenBody: `Post number ${n}.`, frozenAt: ago(9_000 - n), state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null }),
  ]).flat();
  const desk = await deskOf(await community([...world(), ...many]), 's-lena');
  const { html, pieces, done, total } = await documentOf(desk, order({ about: { kind: 'member', id: 'm-many' } }));
  expect(total).toBe(2_401);
  expect(pieces).toBeGreaterThan(3);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(html.match(/<article id="case-/gu)).toHaveLength(1_200);
  const { job } = await desk.ask('bundle.begin', order());
  await desk.ask('bundle.drop', { job });
  expect(await desk.fails('bundle.next', { job })).toMatchObject({ code: 'not-found' });
});

it('reads by indexes alone', async () => {
  const { db } = (await emptyDesk()).core.sessions()!.store();
  for (const read of bundleReads) {
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${bundleSql(read).replaceAll('?', 'NULL')}`).all().map((step) => step.detail);
    expect(plan.filter((step) => /^SCAN (?!wanted\b|json_each\b)/u.test(step)), read).toEqual([]);
  }
});

it('writes a bundle without a window, readable by its owner alone', async () => {
  const server = await community(world());
  const { at, sync } = place(server, 's-lena');
  await run(...sync);
  const file = join(folder(), 'bundle.html');
  const made = await run('bundle', ...at, '--member', 'm-hazel', '--for', 'An appeal', '--html', file);
  expect(made).toMatchObject({ code: 0 });
  expect(made.json()).toMatchObject({ file });
  const html = readFileSync(file, 'utf8');
  expect(textOf(html)).toContain('About halfpasthazel');
  expect(html).toContain('<style>');
  expect(html).toMatch(/content-security-policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/u);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await run('outbox', ...at)).out).toContain('Recorded a named export');
  expect(await run('bundle', ...at, '--member', 'm-hazel', '--html', file)).toMatchObject({ code: 2, err: expect.stringContaining('--for') });
  expect(await run('bundle', ...at, '--for', 'x', '--html', file)).toMatchObject({ code: 2, err: expect.stringContaining('--member ID or NAME, or --case ID') });
  expect(await run('bundle', ...at, '--case', 'c-none', '--for', 'x', '--html', file)).toMatchObject({ code: 5 });
  expect(await run('bundle', ...at, '--member', 'HalfPastHazel', '--for', 'x', '--html', file)).toMatchObject({ code: 0 });
  const recorded = (await run('outbox', ...at)).out;
  expect(await run('bundle', ...at, '--member', 'm-hazel', '--for', 'x', '--html', dirname(file))).toMatchObject({ code: 2, err: expect.stringContaining('is a folder') });
  // What was not made is not recorded.
  expect((await run('outbox', ...at)).out).toBe(recorded);
});
