import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, isKnown } from '../../../electron/community/import/columns.ts';
import { dateIn } from '../../../electron/community/import/dates.ts';
import { readSpreadsheet } from '../../../electron/community/import/spreadsheet.ts';
import { toldIn } from '../../../electron/community/import/told.ts';
import { londonDate } from '../../../shared/london-days.ts';

test.each([
  ['3/11/2026', '2026-11-03T00:00:00.000Z'], ['03/11/26', '2026-11-03T00:00:00.000Z'], ['3.11.2026', '2026-11-03T00:00:00.000Z'], ['3-11-2026', '2026-11-03T00:00:00.000Z'], ['2026-11-03', '2026-11-03T00:00:00.000Z'], ['2026/11/3', '2026-11-03T00:00:00.000Z'],
  ['3 Nov 2026', '2026-11-03T00:00:00.000Z'], ['3rd November 2026', '2026-11-03T00:00:00.000Z'], ['Tue 3 Nov 2026', '2026-11-03T00:00:00.000Z'], ['Tuesday, 3 November 2026', '2026-11-03T00:00:00.000Z'], ['3-Nov-26', '2026-11-03T00:00:00.000Z'],
  // In summer London is an hour ahead of UTC.
  ['3/7/2026', '2026-07-02T23:00:00.000Z'], ['3/7/2026 14:30', '2026-07-03T13:30:00.000Z'], ['2026-07-03 14:30:59', '2026-07-03T13:30:00.000Z'], ['2026-07-03T14:30', '2026-07-03T13:30:00.000Z'], ['2026-07-03T14:30:00Z', '2026-07-03T14:30:00.000Z'], ['3 Jul 2026 2:30pm', '2026-07-03T13:30:00.000Z'],
  // The month never comes first, and nothing is guessed.
  ['11/25/2026', null], ['31/2/2026', null], ['3/11', null], ['3 Nov', null], ['today', null], ['next Monday', null], ['in 2 weeks', null], ['45964', null], ['', null], ['2026', null], ['3/11/20266', null], ['3 Foo 2026', null],
])('%j is read as %j', (text, at) => {
  expect(dateIn(text)).toBe(at);
});

test('every day of years to come is read in every way of writing it', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  fc.assert(fc.property(fc.date({ min: new Date('2020-01-01T12:00:00Z'), max: new Date('2040-12-31T12:00:00Z'), noInvalidDate: true }), (day) => {
    const [y, m, d] = day.toISOString().slice(0, 10).split('-') as [string, string, string];
    const month = months[Number(m) - 1]!;
    for (const text of [`${Number(d)}/${Number(m)}/${y}`, `${d}/${m}/${y.slice(2)}`, `${y}-${m}-${d}`, `${Number(d)} ${month} ${y}`, `${d}-${month.slice(0, 3)}-${y.slice(2)}`]) expect([text, londonDate(dateIn(text)!)]).toEqual([text, `${y}-${m}-${d}`]);
  }));
});

const read = (text: string | Uint8Array) => readSpreadsheet(typeof text === 'string' ? new TextEncoder().encode(text) : text, isKnown);

test('separators, marks, quotation, line ends and older encodings of Windows are understood, and lines keep their numbers', () => {
  for (const [separator, mark] of [[';', '\ufeff'], [',', ''], ['\t', '']] as const) {
    const sheet = read(`${mark}${['Username', 'Date', 'Points'].join(separator)}\r\n${['mia', '3/11/2026', '5'].join(separator)}\r\n`);
    expect([sheet.separator, sheet.header, sheet.rows]).toEqual([separator, ['Username', 'Date', 'Points'], [{ line: 2, cells: ['mia', '3/11/2026', '5'] }]]);
  }
  const quoted = read('Username,Date,Points,Notes\n\nmia,3/11/2026,5,"She said ""no"", twice,\nand left"\n"leo",4/11/2026,2,\n,,,\n');
  expect(quoted.rows).toEqual([{ line: 3, cells: ['mia', '3/11/2026', '5', 'She said "no", twice,\nand left'] }, { line: 5, cells: ['leo', '4/11/2026', '2', ''] }]);
  const old = read(Buffer.from('Username;Reason\nZo\u00eb;It\u0092s unkind', 'latin1'));
  expect([old.encoding, old.rows[0]!.cells]).toEqual(['Windows-1252', ['Zoë', 'It’s unkind']]);
  // A comma within names does not make it the separator.
  expect(read('Username;"Date, given";Points\nmia;3/11/2026;5').separator).toBe(';');
});

test('what is no spreadsheet has a sentence', () => {
  expect(() => read('')).toThrow('empty');
  expect(() => read('Username,Points\nmia,"5\nleo,2')).toThrow('quotation mark');
  expect(() => read(Buffer.from([0x50, 0x4b, 3, 4]))).toThrow('a workbook, not CSV');
  expect(() => read(Buffer.from([0xff, 0xfe, 0x41, 0]))).toThrow('UTF-16');
  expect(() => read(`Username\n${'mia\n'.repeat(20_001)}`)).toThrow('Split it');
});

test('columns are found by the names that people give them, or by a person’s own word', () => {
  const found = columnsOf(['Screen Name', 'Date given', 'POINTS', 'Guideline', 'Told?', 'Total'], []);
  expect(found).toMatchObject({ unused: ['Total'] });
  expect('at' in found && [...found.at]).toEqual([['member', 0], ['date', 1], ['points', 2], ['reason', 3], ['told', 4]].map(([field, place]) => [field, place]));
  expect(columnsOf(['Who?', 'Handle', 'Date', 'Points'], ['by=Handle', 'member=who?'])).toMatchObject({ unused: [] });
  expect(columnsOf(['Username', 'When', 'Date', 'Points'], [])).toEqual({ misfits: [expect.stringContaining('More than one column could be the date')] });
  expect(columnsOf(['A', 'B'], ['x=A', 'member=C'])).toEqual({ misfits: [expect.stringContaining('one of member'), expect.stringContaining('no column “C”'), expect.stringContaining('a member'), expect.stringContaining('a date'), expect.stringContaining('a points')] });
});

test('what says that a member was told is told from what does not', () => {
  expect(['yes', 'Y', '✓', 'DM sent', 'email', '3/11/2026', 'Yes 3/11/2026', 'no', '', '-', 'maybe'].map((text) => { const said = toldIn(text); return said.told === true ? `${said.how} ${said.at ?? ''}`.trim() : said.told; })).toEqual(['message', 'message', 'message', 'message', 'email', 'message 2026-11-03T00:00:00.000Z', 'message 2026-11-03T00:00:00.000Z', false, false, false, null]);
});
