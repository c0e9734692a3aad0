import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitsIn, satisfies, wantedOf } from '../../../../shared/model/search/match.ts';
import { readSearch } from '../../../../shared/model/search/query.ts';
import { snippetOf } from '../../../../shared/model/search/snippet.ts';
import { scoreOf } from '../../../../shared/model/search/rank.ts';
import { spellings } from '../../../../shared/model/search/spelling.ts';
import { stemOf } from '../../../../shared/model/search/stem.ts';
import { picturesOf, wordsOf } from '../../../../shared/model/search/words.ts';

const NOW = '2026-05-14T12:00:00.000Z';
const wanted = (text: string) => { const { terms } = readSearch(text, NOW); return wantedOf(terms, text.endsWith(terms.at(-1)?.text ?? '')); };
const finds = (text: string, ...texts: string[]): boolean => satisfies(wanted(text), texts);

test('British and American spellings find each other, and short words that only look alike do not', () => {
  const pairs = [['behaviour', 'behavior'], ['organise', 'organize'], ['organisation', 'organizations'], ['favourite', 'favorites'], ['counsellor', 'counselors'], ['travelling', 'traveling'], ['centre', 'center'], ['grey', 'gray'], ['mum', 'mom'], ['defence', 'defense'], ['analyse', 'analyzed']] as const;
  for (const [a, b] of pairs) expect([finds(`${a} `, b), finds(`${b} `, a)], `${a} ${b}`).toEqual([true, true]);
  for (const [a, b] of [['four', 'for'], ['wise', 'wize'], ['hour', 'hor'], ['news', 'new york'], ['mother', 'moth']] as const) if (stemOf(a) !== stemOf(b.split(' ')[0]!)) expect(finds(`${a} `, b), `${a} ${b}`).toBe(false);
  expect(spellings('organised')).toContain('organized');
});

test('the last word may be unfinished while it is typed, and no other', () => {
  expect([finds('runni', 'running'), finds('runni ', 'running'), finds('runni fast', 'running fast'), finds('"fast runni', 'a fast running shoe'), finds('"fast runni"', 'a fast running shoe')]).toEqual([true, false, false, true, false]);
  expect([finds('r', 'running'), finds('r', 'r'), finds('ru*', 'running'), finds('@the_on', 'hi @the_one.x'), finds('@the_on ', 'hi @the_one.x')]).toEqual([false, true, true, true, false]);
});

test('pictures, handles, apostrophes and accents are found as they stand', () => {
  expect([finds('❤️‍🩹', 'so ❤️‍🩹.'), finds('❤️', 'so ❤️‍🩹.'), finds('🩹', 'well'), finds('@the_one.x', 'add @the_one.x!'), finds('@the_one.x ', 'add @the_one.x2'), finds('the_one.x ', 'add not_the_one.x')]).toEqual([true, true, false, true, false, true]);
  expect([finds('don’t ', "I don't"), finds('dont ', 'I don’t'), finds('cafe ', 'CAFÉ'), finds('café ', 'cafe'), finds('straße ', 'STRASSE')]).toEqual([true, true, true, true, false]);
  expect(picturesOf('a❤️‍🩹b❤️')).toEqual(['❤', '🩹']);
});

test('a phrase does not reach from one text into the next, and what is left out must be nowhere', () => {
  expect([finds('"one two"', 'one two'), finds('"one two"', 'one', 'two'), finds('one -two', 'one', 'two'), finds('one -two', 'one', 'three')]).toEqual([true, false, false, true]);
});

test('what is marked is where it stands, whatever the text; a snippet is a part of it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('kite', 'Kites', 'kit*', '"red kite"'), (around, text) => {
    const whole = `${around} Red KITE ${around}`;
    const [one] = wanted(`${text} `);
    for (const hit of hitsIn(one!, whole)) expect(wordsOf(whole.slice(hit.start, hit.end)).length).toBeGreaterThan(0);
    expect(hitsIn(one!, whole).length).toBeGreaterThan(0);
    const snippet = snippetOf(whole, [one!]);
    const flat = whole.replaceAll(/\s+/gu, ' ');
    expect(snippet.some((part) => part.mark)).toBe(true);
    expect(flat).toContain(snippet.filter((part) => part.text !== '…').map((part) => part.text).join('').replaceAll(/\s+/gu, ' '));
  }));
});

test('a text that has it in its title, more often or more lately comes first', () => {
  const score = (title: string | null, body: string, days: number): number => scoreOf(wanted('kite '), title, [body], days * 86_400_000);
  const long = 'word '.repeat(200);
  expect(score('A kite', 'over the hill', 1)).toBeGreaterThan(score(null, 'a kite over the hill', 1));
  expect(score(null, 'kite kite', 1)).toBeGreaterThan(score(null, 'kite', 1));
  expect(score(null, 'kite', 1)).toBeGreaterThan(score(null, `kite ${long}`, 1));
  expect(score(null, 'kite', 1)).toBeGreaterThan(score(null, 'kite', 400));
});
