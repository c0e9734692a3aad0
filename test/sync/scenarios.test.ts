import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');

interface Row {
  readonly scenario: string;
  readonly file: string;
  readonly title: string;
}

const cells = readme.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const rows: Row[] = cells.slice(2).map(([scenario = '', file = '', title = '']) => ({ scenario, file: file.replaceAll('`', ''), title }));

/** What `sync.md` asks for, in its own words; a scenario of two is in the table as often as it has tests. */
const asked = [
  'same push delivered 2-5 times', 'Applied, response lost, app restarts, resends', 'Batches out of order or with a gap', 'Crash after send, before the outcome is recorded', 'Outcome known but the pull does not show it yet (no flicker)',
  'SQLITE_BUSY', 'Disk error while recording the outcome', 'SIGKILL at every statement of page apply', 'Page 3 of 7 fails', 'Truncated JSON', 'content-length', 'gzip cut short', 'captive portal', 'One bad row in a page',
  'Page replayed, older page after newer, cursor regresses', 'Two server transactions commit out of order while a client pulls', 'Row updated N times between pages', 'Tombstone for an unseen row, child before parent',
  'Cursor older than retention (410)', 'Crash or offline in the middle of the staged snapshot', '503 storm with 200 clients', 'Token expires between mutation 3 and 4 of a push', 'Token revoked, sign in again as the same person',
  '403 on one mutation (role lowered)', 'Two moderators close one case offline with different outcomes', 'Two add notes to one case offline', 'Two award points offline and one voids', 'Rejected create with queued dependents',
  'Rejected, edited, retried', 'Member deleted upstream while a reply is drafted', 'Row edited while its page is applied', 'Row edited while its mutation is in flight', 'Undo of a queued and of an in-flight mutation',
  'App upgraded with queued entries of the old format', 'Migration crashes half-way', '10 MB row', '413', '10,000 queued after a week offline', 'Disk full during enqueue', 'Disk full during apply', 'Disk full at the checkpoint',
  'Database locked by a second instance', 'Power loss (last commits vanish)', 'Sleep three days, wake on another network', 'Two syncs triggered at once', 'Quit during sync',
];

test('every scenario of sync.md is in the table, and no cell is empty', () => {
  expect(asked.filter((text) => !rows.some((row) => row.scenario.includes(text)))).toEqual([]);
  expect(cells.filter((row) => row.length !== 3 || row.some((cell) => cell === ''))).toEqual([]);
  expect(new Set(rows.map((row) => row.scenario)).size).toBe(rows.length);
});

test.each(rows)('$scenario: $title', ({ file, title }) => {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  // As the title of a test, or of one with cases; a comment that says the same is none.
  expect(source.includes(`test('${title}'`) || source.includes(`)('${title}'`)).toBe(true);
});
