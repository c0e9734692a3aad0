import { expect, test } from 'vitest';
import { everyTable } from '../../../../electron/tables.ts';
import { reads } from '../../../../renderer/data/reads.ts';
import { sayError } from '../../../../renderer/data/error-words.ts';
import { questions } from '../../../../shared/contract/bridge/calls.ts';
import { deskError, errorCodes } from '../../../../shared/errors.ts';

test('every question says what it reads, and reads only tables that there are', () => {
  expect(Object.keys(reads).sort()).toEqual(Object.keys(questions).sort());
  const known = new Set([...everyTable, 'time']);
  expect(Object.values(reads).flat().filter((table) => !known.has(table))).toEqual([]);
});

test.each(errorCodes)('%s has words for what happened and what is next', (code) => {
  const { happened, next } = sayError(deskError(code, 'A sentence of the desk.'));
  expect(happened.length).toBeGreaterThan(5);
  expect(next).toMatch(/\.$/);
  expect(`${happened} ${next}`).not.toMatch(/!|undefined/);
});
