import { expect, test } from 'vitest';
import { builtInLexicon } from '../../../../shared/model/triage/index.ts';
import { spellingLines, spellingProblem, spellingsOf } from '../../../../renderer/features/suggestions/lines.ts';
import { beginDraft, changeEntry, useSuggestionsUi, wordsOf } from '../../../../renderer/features/suggestions/store.ts';

const lexicon = { version: 3, note: '', publishedAt: '2026-05-14T13:20:00.000Z', publishedBy: null, saving: 'sent' as const, words: builtInLexicon, problems: [], publish: { allowed: true, why: null, byRole: false } };
const draft = () => useSuggestionsUi.getState().draft!;

test('ways of writing go into a field and come out as they were; a half one is said', () => {
  expect(spellingsOf(spellingLines(builtInLexicon.spellings))).toEqual(builtInLexicon.spellings);
  expect(spellingsOf(' wanna =  want to \n\n= x\n2 = to = too')).toEqual([{ written: 'wanna', means: 'want to' }, { written: '2', means: 'to = too' }]);
  expect(spellingProblem('a = b\nwanna')).toBe('“wanna” needs both sides: wanna = want to');
  expect(spellingProblem('a = b\n\n')).toBeNull();
});

test('a draft begins as the words in force and loses only what was taken out or emptied', () => {
  beginDraft(lexicon);
  expect(draft().basedOn).toBe(3);
  expect(wordsOf(draft())).toEqual(builtInLexicon);
  const [first, second] = builtInLexicon.entries;
  changeEntry(first!.id, { out: true });
  changeEntry(second!.id, { lines: ' one  \n\n two' });
  const after = wordsOf(draft());
  expect(after.entries.some(({ id }) => id === first!.id)).toBe(false);
  expect(after.entries[0]).toMatchObject({ id: second!.id, phrases: ['one', 'two'] });
  changeEntry(first!.id, { out: false });
  changeEntry(second!.id, { lines: '\n' });
  expect(wordsOf(draft()).entries).toEqual([first, ...builtInLexicon.entries.slice(2)]);
});
