import { expect, test } from 'vitest';
import type { HandoverNow } from '../../../../shared/contract/bridge/handover.ts';
import { nextNames, readersWords, saySince, sinceWords, summaryWords } from '../../../../renderer/features/handover/words.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const person = (name: string) => ({ id: name, name, initials: 'XX', you: false, role: 'moderator' as const });
const next = (...names: string[]): Pick<HandoverNow, 'next'> => ({ next: { startsAt: NOW, when: 'this evening', people: names.map(person) } });

test.each([
  ['2026-05-14T08:00:00.000Z', 'today 09:00'],
  ['2026-05-13T17:04:00.000Z', 'yesterday 18:04'],
  // Within a week the day is enough, with the time on it.
  ['2026-05-12T17:04:00.000Z', 'Tue 18:04'],
  ['2026-05-08T17:04:00.000Z', 'Fri 18:04'],
  ['2026-05-07T17:04:00.000Z', 'Thu 7 May'],
])('since %s is said as %s', (at, words) => {
  expect(saySince(at, NOW)).toBe(words);
});

test('says by what a sign-off is known, and nothing that is not', () => {
  const since = (by: HandoverNow['since']['by']): string => sinceWords({ since: { at: '2026-05-13T17:04:00.000Z', by } }, NOW);
  expect([since('shift'), since('act'), since('handover'), since('nothing')]).toEqual(['Since you signed off, yesterday 18:04', 'Since you signed off, yesterday 18:04', 'Since you handed on, yesterday 18:04', 'The last day']);
});

test('says who reads it: whoever begins next by first name, and how far it goes', () => {
  expect([nextNames(next('Bea Whitlow', 'Callum Reid')), nextNames({ next: null })]).toEqual(['Bea and Callum', null]);
  const said = (now: Pick<HandoverNow, 'next'>, readers: 'team' | 'staff'): string => readersWords(now as HandoverNow, { readers });
  expect([said(next('Bea Whitlow'), 'team'), said({ next: null }, 'staff')]).toEqual(['For Bea. Everyone on the team reads it.', 'Only staff and team leads read it.']);
});

test('counts what the whole team did, in one sentence each', () => {
  expect(summaryWords({ covered: null, closed: 31, how: '26 posts approved, 5 hidden', wrote: 1 })).toEqual({ closed: '31 cases closed', rest: ': 26 posts approved, 5 hidden. The team wrote in 1 conversation.' });
  expect(summaryWords({ covered: null, closed: 1, how: '', wrote: 0 })).toEqual({ closed: '1 case closed', rest: '.' });
});
