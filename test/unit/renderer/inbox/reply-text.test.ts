import { describe, expect, test } from 'vitest';
import type { ReplyStart } from '../../../../shared/contract/bridge/inbox.ts';
import { baseOf, beginningOf, holds, isBlank, resigned, signed, startsFor, withParagraph } from '../../../../renderer/features/inbox/reply/reply-text.ts';

test('a text is signed once', () => {
  expect(signed('Hi there.', 'Imogen')).toBe('Hi there.\n\nImogen');
  expect(signed('Hi there.\n\nImogen', 'Imogen')).toBe('Hi there.\n\nImogen');
});

test('a signature alone is nothing written', () => {
  expect([isBlank('', 'Imogen'), isBlank('\n\nImogen', 'Imogen'), isBlank('Hi\n\nImogen', 'Imogen')]).toEqual([true, true, false]);
});

describe('a paragraph goes in', () => {
  test.each([
    ['where the caret is', 'One. Two.\n\nImogen', 4, 'One.\n\nHelp.\n\nTwo.\n\nImogen', 11],
    ['before the signature without one', 'One.\n\nImogen', null, 'One.\n\nHelp.\n\nImogen', 11],
    ['at the end where nothing is signed', 'One.', null, 'One.\n\nHelp.', 11],
    ['at the beginning', '\n\nImogen', 0, 'Help.\n\nImogen', 5],
  ])('%s', (_where, text, caret, expected, after) => {
    expect(withParagraph(text, 'Help.', caret, 'Imogen')).toEqual({ text: expected, caret: after });
  });
});

test('who takes a reply over signs it with their own name', () => {
  expect(resigned('Hi.\n\nTom', 'Tom', 'Imogen')).toBe('Hi.\n\nImogen');
  expect(resigned('Hi from the team.', 'Tom', 'Imogen')).toBe('Hi from the team.\n\nImogen');
});

test('what a reply began from comes back as it was kept', () => {
  const beginning = { from: { id: 'r-1', text: 'Hi [name].' }, since: 'msg-4' };
  expect(beginningOf({ text: 'Hi', base: baseOf(beginning) }, 'msg-9')).toEqual(beginning);
  expect(beginningOf({ text: 'Hi', base: baseOf({ from: null, since: 'msg-4' }) }, 'msg-9')).toEqual({ from: null, since: 'msg-4' });
  expect(beginningOf({ text: 'Hi', base: { text: '', pieces: [], figures: [] } }, 'msg-9')).toEqual({ from: null, since: 'msg-9' });
});

test('saved replies of the purpose come first, then those for any; put away ones never', () => {
  const reply = (id: string, purpose: ReplyStart['purpose'], archived = false): ReplyStart => ({ id, name: id, purpose, text: id, archived });
  const all = [reply('tech', 'tech'), reply('any', null), reply('out', 'outside'), reply('old', 'outside', true)];
  const ids = (some: readonly ReplyStart[]) => some.map((one) => one.id);
  const { fits, any, others } = startsFor(all, 'outside');
  expect([ids(fits), ids(any), ids(others)]).toEqual([['out'], ['any'], ['tech']]);
  expect(ids(startsFor(all, null).others)).toEqual(['tech', 'out']);
});

test('every word that was typed has to be there', () => {
  expect([holds('Kindly, elsewhere', 'else kind'), holds('Kindly, elsewhere', 'kind no'), holds('anything', '')]).toEqual([true, false, true]);
});
