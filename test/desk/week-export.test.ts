import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { weekDocument } from '../../electron/service/desk/weekly/make.ts';
import { sayCell, type ExportDocument } from '../../shared/model/week/export/document.ts';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { community, deskOf, folder, type TestDesk } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { given, member, openCase, post, put, smallWorld, staff, type Put } from './support/world.ts';

/** In week 19 of 2026; the tests stand on the Thursday after. */
const at = (day: number, hour = 12): string => `2026-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const names = Array.from({ length: 14 }, (_, n) => ({ id: `m-person-${n}`, name: `Quietperson${n}` }));

/** A week with members under names that would be noticed: nine with points in the lower band, two in the upper, one break. */
function world(): Put[] {
  const people = names.map(({ id, name }) => member(id, name));
  const entries = names.slice(0, 11).map(({ id }, n): Put => {
    const entry = given(`l-week-${n}`, id, n < 9 ? 2 : 12, at(4 + (n % 5)), '2026-09-01T10:00:00.000Z');
    return put('ledgerEntry', { ...(entry.row as Parameters<typeof put<'ledgerEntry'>>[1]), band: n < 9 ? 'lower' : 'upper', reasonId: n < 9 ? 'derailing' : 'bullying' });
  });
  const cases = names.slice(0, 12).flatMap(({ id }, n): Put[] => [
    post(`p-week-${n}`, id, `blackbirds of ${id}`, { createdAt: at(4 + (n % 6), 9) }),
    openCase(`c-week-${n}`, { postId: `p-week-${n}`, memberId: id, body: `blackbirds of ${id}` }, { openedAt: at(4 + (n % 6), 10) }),
  ]);
  return [...smallWorld(), ...people, ...entries, ...cases];
}

const running = (desk: TestDesk) => desk.core.sessions()!.running()!.desk;
const audits = (desk: TestDesk) => running(desk).sync.entries().filter((one) => one.name === 'audit.record@1').map((one) => one.args['entry'] as Record<string, string>);
const cellsOf = (document: ExportDocument): string[] => document.sections.flatMap((section) => section.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map(sayCell))));

it('leaves the desk without names, in every format alike: no name, no id, no word of a member, nobody of the team', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  await lead.ask('weekly.note', { week: '2026-W19', figure: 'cases.opened', text: 'Much of it was about Quietperson3, ask Tom.' });
  const order = { week: '2026-W19', named: null } as const;
  const csv = await lead.ask('weekly.make', { ...order, format: 'csv' });
  const xlsx = await lead.ask('weekly.make', { ...order, format: 'xlsx' });
  const pdf = await lead.ask('weekly.make', { ...order, format: 'pdf' });
  const tables = csv.files.map((file) => Buffer.from(file.base64, 'base64').toString('utf8')).join('\n');
  const book = Object.entries(unzipSync(Buffer.from(xlsx.files[0]!.base64, 'base64'))).map(([name, bytes]) => `${name} ${strFromU8(bytes)}`).join('\n');
  const secret = [...names.flatMap(({ id, name }) => [id, name]), ...staff.flatMap(({ id, name }) => [id, name]), 'halfpasthazel', 'm-hazel', 'blackbirds', 'c-week', 'p-week', 'l-week'];
  for (const content of [tables, book, pdf.html!]) {
    for (const word of secret) expect(content).not.toContain(word);
    expect(content).toContain('[another member]');
    expect(content).toContain('Member 9');
  }
  expect(csv.files.map((file) => file.name)).toEqual(expect.arrayContaining(['00-about.csv', '01-cases.csv']));
  expect([csv.base, xlsx.files[0]!.name]).toEqual(['Week 19 2026', 'Week 19 2026.xlsx']);
  expect(audits(lead)).toEqual([]);

  // Nine in the lower band are many; two in the upper are not shown, nor how many they are.
  const document = await weekDocument(running(lead), '2026-W19', null);
  const people = document.sections.find((section) => section.id === 'people')!.tables[0]!.rows;
  expect(people.map((row) => row.cells.slice(1).map(sayCell).join())).toEqual(Array.from({ length: 9 }, () => 'Lower,None began'));
  // Who is which changes from one export to the next.
  const orders = new Set<string>();
  for (let n = 0; n < 4; n += 1) orders.add(JSON.stringify((await weekDocument(running(lead), '2026-W19', null)).sections));
  expect(orders.size).toBe(1);
});

it('names whoever is in it for a lead who says why, which is on record before anything is handed out', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  const blank = await lead.fails('weekly.make', { week: '2026-W19', format: 'csv', named: '  ' });
  expect([blank.code, blank.message]).toEqual(['refused', 'Say what the names are for.']);
  expect(audits(lead)).toEqual([]);
  const { files, base } = await lead.ask('weekly.make', { week: '2026-W19', format: 'csv', named: 'The safeguarding lead asks' });
  const tables = files.map((file) => Buffer.from(file.base64, 'base64').toString('utf8')).join('\n');
  for (const { name } of names.slice(0, 11)) expect(tables).toContain(name);
  expect(tables).toContain('The safeguarding lead asks');
  expect(tables).not.toContain('blackbirds');
  expect(base).toBe('Week 19 2026 with names');
  expect(audits(lead)).toMatchObject([{ kind: 'named-export', targetKind: 'weekly-report', targetId: '2026-W19', reason: 'The safeguarding lead asks' }]);
  await lead.quiet();
  const other = await deskOf(server, 's-lena');
  expect(other.core.sessions()!.running()!.desk.store.db.prepare('SELECT "kind", "target_id", "by" FROM "audit_entries"').all()).toEqual([{ kind: 'named-export', target_id: '2026-W19', by: 's-lena' }]);
});

it('is the leads’ to export, and without names only once the week is over', async () => {
  const server = await community(world());
  const tom = await deskOf(server, 's-tom');
  for (const named of [null, 'why']) expect((await tom.fails('weekly.make', { week: '2026-W19', format: 'pdf', named })).code).toBe('not-allowed');
  const lead = await deskOf(server, 's-lena');
  const refused = await lead.fails('weekly.make', { week: '2026-W20', format: 'pdf', named: null });
  expect([refused.code, refused.message]).toEqual(['refused', expect.stringContaining('This week is not over.')]);
  expect(cellsOf(await weekDocument(running(lead), '2026-W20', 'For the meeting'))).toContain('halfpasthazel');
});

it('is written without a window for a scheduled task, whole or not at all', async () => {
  const server = await community(world());
  const { data, sync } = place(server, 's-lena');
  expect((await run(...sync)).code).toBe(0);
  const out = folder();
  const weekly = (...more: string[]) => run('weekly', '--data', data, '--json', '--week', '2026-W19', '--out', out, ...more);
  const csv = await weekly('--format', 'csv');
  expect([csv.err, csv.code]).toEqual(['', 0]);
  expect(readdirSync(join(out, 'Week 19 2026'))).toContain('01-cases.csv');
  expect(statSync(join(out, 'Week 19 2026', '01-cases.csv')).mode & 0o777).toBe(0o600);
  const json = await weekly('--format', 'json', '--named', 'The safeguarding lead asks');
  expect(json.json()).toMatchObject({ week: '2026-W19', format: 'json' });
  expect(readFileSync(join(out, 'Week 19 2026 with names.json'), 'utf8')).toContain('Quietperson3');
  expect(JSON.stringify((await run('outbox', '--data', data, '--json')).json())).toContain('The safeguarding lead asks');
  // A folder that is there already is left as it is.
  expect(await weekly('--format', 'csv')).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
  const inFile = ['--out', join(out, 'Week 19 2026', '01-cases.csv')];
  expect(await run('weekly', '--data', data, '--week', '2026-W19', '--format', 'json', '--named', 'x', ...inFile)).toMatchObject({ code: 2, err: expect.stringContaining('cannot be a folder') });
  expect(readdirSync(out).toSorted()).toEqual(['Week 19 2026', 'Week 19 2026 with names.json']);
  expect((await weekly('--format', 'xls')).code).toBe(2);
});
