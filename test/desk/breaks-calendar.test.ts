import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { plusLondonDays } from '../../shared/london-days.ts';
import { community, deskOf, folder, type TestDesk } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { NOW, rest, smallWorld, type Put } from './support/world.ts';

const day = (n: number): string => plusLondonDays(NOW, n);
const window = { from: day(-30), to: day(60) };

const world = (): Put[] => [
  ...smallWorld(),
  rest('b-fox', 'm-fox', 'active', day(-6), day(8), { watchUntil: day(22), scope: 'boards', reason: 'Private words about paperkite.' }),
  rest('b-plum', 'm-plum', 'active', day(-20), null, { scope: 'chat', reviewAt: day(10), conditions: 'Secret condition.' }),
  rest('m-zoe:b1', 'm-zoe', 'proposed', day(1), day(8), { decidedBy: null, decidedAt: null }),
  rest('b-lifted', 'm-moss', 'lifted', day(-9), day(9), { endedAt: day(-2) }),
  rest('b-never', 'm-hazel', 'cancelled', day(3), day(9), { endedAt: day(-2) }),
];

const audits = (desk: TestDesk): unknown[] => desk.core.sessions()!.store().db.prepare('SELECT "kind", "target_kind" AS "targetKind", "by", "reason" FROM "audit_entries"').all();

it('says when breaks are, without a name, a member’s number or a reason', async () => {
  const desk = await deskOf(await community(world()), 's-tom');
  const { text, breaks } = await desk.ask('breaks.calendar', { ...window, names: null });
  expect(breaks).toBe(4);
  expect(text.match(/^SUMMARY:.*$/gmu)?.map((line) => line.trim()).sort()).toEqual([
    'SUMMARY:break from chat\\, no end', 'SUMMARY:break from the boards', 'SUMMARY:break from the boards and chat', 'SUMMARY:break from the boards and chat', 'SUMMARY:review of a break', 'SUMMARY:watch after a break',
  ]);
  expect(text).toContain('DTSTART:20260508T132000Z\r\nDTEND:20260522T132000Z');
  // What was lifted ends when it was; what nobody has decided on is tentative; one without an end reaches to its review.
  expect(text).toContain('DTSTART:20260505T132000Z\r\nDTEND:20260512T132000Z');
  expect(text.match(/STATUS:TENTATIVE/gu)).toHaveLength(1);
  expect(text).toContain('DTSTART:20260424T132000Z\r\nDTEND:20260524T132000Z');
  for (const secret of ['paperkite', 'plumjam', 'Zo', 'm-zoe', 'b-fox', 'Private', 'Secret']) expect(text).not.toContain(secret);
  expect(audits(desk)).toEqual([]);
  // The same thing has the same number each time.
  const uids = (ics: string): string[] => ics.match(/^UID:.*$/gmu) ?? [];
  expect(uids((await desk.ask('breaks.calendar', { ...window, names: null })).text)).toEqual(uids(text));
  expect(new Set(uids(text)).size).toBe(6);
});

it('has names for a lead with a reason, which is recorded first', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  expect(await lead.fails('breaks.calendar', { ...window, names: '  ' })).toMatchObject({ code: 'refused' });
  expect(audits(lead)).toEqual([]);
  const { text } = await lead.ask('breaks.calendar', { ...window, names: 'Rota of next month' });
  expect(text).toContain('SUMMARY:paperkite_09: break from the boards');
  expect(audits(lead)).toEqual([{ kind: 'named-export', targetKind: 'break-calendar', by: 's-lena', reason: 'Rota of next month' }]);
  await lead.quiet();
  const staff = await deskOf(server, 's-tom');
  expect(await staff.fails('breaks.calendar', { ...window, names: 'Rota' })).toMatchObject({ code: 'not-allowed' });
});

it('is written without a window, readable by its owner alone', async () => {
  const server = await community(world());
  const { at, sync } = place(server, 's-lena');
  await run(...sync);
  const file = join(folder(), 'breaks.ics');
  const made = await run('breaks', ...at, '--from', window.from, '--to', window.to, '--ics', file);
  expect(made).toMatchObject({ code: 0 });
  expect(made.json()).toMatchObject({ file });
  expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await run('breaks', ...at, '--names', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('--ics FILE') });
  const around = dirname(file);
  expect(await run('breaks', ...at, '--ics', around)).toMatchObject({ code: 2, err: expect.stringContaining('is a folder') });
  expect(await run('breaks', ...at, '--ics', join(file, 'x.ics'))).toMatchObject({ code: 2, err: expect.stringContaining('part of its path is no folder') });
  expect(readdirSync(around)).toEqual(['breaks.ics']);
  expect(await run('breaks', ...at, '--from', window.from, '--ics', file, '--names', 'Rota')).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8')).toContain('paperkite_09');
  expect((await run('outbox', ...at)).out).toContain('Recorded a named export');
});
