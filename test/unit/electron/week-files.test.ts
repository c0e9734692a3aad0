import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tableCsv } from '../../../electron/service/export/weekly/csv.ts';
import { xlsxFile } from '../../../electron/service/export/weekly/xlsx.ts';
import { text, type Cell, type ExportDocument, type ExportTable } from '../../../shared/model/week/export/document.ts';

const run = promisify(execFile);
const office = await run('soffice', ['--version']).then(() => true, () => false);

/** Everything that a spreadsheet could run, or take for something else than it is. */
const nasty = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '  =1+1', '\u200B=1+1', '＝1+1', '＋1', '＠SUM(1)', '=HYPERLINK("http://127.0.0.1/","x")', '=cmd|\' /C calc\'!A0', '"=1+1"', 'a,b', 'a"b', 'a\nb', '-', '–', '<3', '00123', '1e5', '2026-11-09', 'ünï😀'];
const cells: Cell[] = [{ kind: 'count', count: 12 }, { kind: 'count', count: -7 }, { kind: 'duration', ms: 8_100_000 }, { kind: 'date', date: '2026-11-09' }, { kind: 'instant', at: '2026-06-01T09:05:00.000Z' }, { kind: 'share', share: 0.25 }, { kind: 'small' }, { kind: 'withheld' }];
const table: ExportTable = {
  id: 'nasty', title: 'Nasty', about: '', plot: null, columns: [{ label: 'Words', wide: true }, { label: 'Value', wide: false }],
  rows: nasty.map((words, n) => ({ id: `${n}`, depth: n % 3, cells: [text(words), cells[n % cells.length]!] })),
};
const document: ExportDocument = { week: '2026-W46', title: 'Week 46', dates: '9 to 15 Nov 2026', community: '=cmd', named: null, remarks: ['A remark.'], madeAt: '2026-11-16T10:00:00.000Z', headlines: [], sections: [{ id: 'nasty', title: 'Nasty: [all]', tables: [table] }, { id: 'again', title: 'Nasty: [all]', tables: [table] }] };

const bare = (content: string): string[][] => parse(content, { bom: true, record_delimiter: '\r\n' }) as string[][];

describe('a table as CSV', () => {
  const content = tableCsv(table);

  it('is as RFC 4180 has it: the same cells for a strict reader, CRLF at the end of each record, a mark for Excel', () => {
    const rows = bare(content);
    expect(content.startsWith('\uFEFF')).toBe(true);
    expect(content.endsWith('\r\n')).toBe(true);
    expect(content.replaceAll('\r\n', '')).not.toContain('\r');
    expect(rows).toHaveLength(nasty.length + 1);
    for (const [n, words] of nasty.entries()) expect(rows[n + 1]![0]!.replace(/^'/u, '')).toBe(words.replace('\r', '\n'));
    expect(rows.slice(1, 9).map((row) => row[1])).toEqual(['12', '-7', '2 h 15 min', '2026-11-09', '2026-06-01 10:05', '0.25', '<3', 'not shown']);
  });

  it('has no cell that begins like a formula, however it is dressed up', () => {
    for (const row of bare(content)) expect(row[0]).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u);
  });
});

describe('a document as a workbook', () => {
  it('keeps numbers, dates and words apart, freezes the head and runs nothing', async () => {
    const parts = unzipSync(await xlsxFile(document));
    const read = (name: string): string => strFromU8(parts[name]!);
    const sheet = read('xl/worksheets/sheet2.xml');
    expect(Object.keys(parts).join()).not.toMatch(/vba|macro|externalLink/iu);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>12<\/v>/u);
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>-7<\/v>/u);
    expect(sheet).toMatch(/<c r="B4"[^>]*><v>0\.09375<\/v>/u);
    expect(sheet).toMatch(/<c r="B5"[^>]*><v>46335<\/v>/u);
    expect(sheet).toMatch(/<c r="B8"[^>]* t="s"/u);
    expect(read('xl/workbook.xml').match(/name="[^"]*"/gu)).toEqual(expect.arrayContaining(['name="About"', 'name="Nasty   all "', 'name="Nasty   all  2"']));
  });
});

describe.skipIf(!office)('what LibreOffice makes of it (skipped where soffice is not installed)', () => {
  it('has the same cells, runs nothing, and reads numbers as numbers and dates as dates', async () => {
    const at = mkdtempSync(join(tmpdir(), 'duty-desk-office-'));
    onTestFinished(() => rmSync(at, { recursive: true, force: true }));
    writeFileSync(join(at, 'table.csv'), tableCsv(table));
    writeFileSync(join(at, 'book.xlsx'), await xlsxFile(document));
    // One start for both: the flat format says of each cell what it is.
    await run('soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${join(at, 'profile')}`, '--infilter=CSV:44,34,76,1', '--convert-to', 'fods', '--outdir', at, join(at, 'table.csv'), join(at, 'book.xlsx')], { timeout: 120_000 });
    const decode = (xml: string): string => xml.replaceAll(/<text:s(?: text:c="(\d+)")?\/>/gu, (_all, count: string | undefined) => ' '.repeat(Number(count ?? 1))).replaceAll('<text:tab/>', '\t').replaceAll('</text:p><text:p>', '\n').replaceAll(/<[^>]*>/gu, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&');
    const csv = readFileSync(join(at, 'table.fods'), 'utf8');
    const book = readFileSync(join(at, 'book.fods'), 'utf8');
    for (const file of [csv, book]) expect(file).not.toContain('table:formula=');
    const rows = (file: string): { kind: string; words: string }[][] => [...file.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/gu)].map(([, row = '']) => [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/gu)].map(([, attributes = '', body = '']) => ({ kind: /office:value-type="(\w+)"/u.exec(attributes)?.[1] ?? 'none', words: decode(body).trim() })));
    const strict = bare(tableCsv(table));
    const opened = rows(csv);
    for (const [n, row] of strict.entries()) expect(opened[n]?.[0]?.words.replaceAll(/\s+/gu, ' ').trim(), `row ${n}`).toBe(row[0]!.replaceAll(/[\s\r]+/gu, ' ').trim());
    expect(opened[1]?.[1]).toEqual({ kind: 'float', words: '12' });
    expect(opened[2]?.[1]).toEqual({ kind: 'float', words: '-7' });
    const sheet = rows(book.slice(book.indexOf('table:name="Nasty')));
    expect(sheet.slice(1, 9).map((row) => row[1]?.kind)).toEqual(['float', 'float', 'time', 'date', 'date', 'percentage', 'string', 'string']);
    expect(sheet.slice(1, 9).map((row) => row[0]?.kind)).toEqual(Array.from({ length: 8 }, () => 'string'));
  });
});
