import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverKinds, coverLevels, coverState, noCovers, sayCovered, usualCovers, type CoverLevels } from '../../../../shared/model/evidence/cover-levels.ts';
import { kindsTold, tellsAny } from '../../../../shared/model/evidence/cover-words.ts';
import { coveredKinds, coveredPassages, hasCoveredPassage } from '../../../../shared/model/evidence/covers.ts';

const anyKinds = fc.subarray([...coverKinds]);
const anyLevels = fc.record(Object.fromEntries(coverKinds.map((kind) => [kind, fc.constantFrom(...coverLevels)]))) as fc.Arbitrary<CoverLevels>;

/** Pieces of which some tell something once they stand together: within words and as words, in other scripts, in capitals. */
const piece = fc.constantFrom('blood', 'BLOOD', 'bloody', 'suicid', 'al', 'é', 'ſ', 'ж', '𝒜', 'self', '-', ' ', 'harm', 'therapist', 'grape', 'rape', 'rapeſ', 'raped', 'purge', 'made myself ', 'ſick', 'sick', 'stab ', 'me', 'mum ', 'then ', 'hit ', 'hits ', 'us', '’', 'i’ll ', 'kill ', 'you', 'chink', ' in ', '\n', '.', '7', 'ſtabbed', 'dyKe');

test('the quick look at a text says what the look for each kind says', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), (text) => {
    expect(tellsAny(text)).toBe(kindsTold(text).length > 0);
  }), { numRuns: 2_000 });
});

describe('what a person has covered', () => {
  test('the strictest level of what is in a passage decides', () => {
    fc.assert(fc.property(anyKinds, anyLevels, fc.boolean(), (kinds, levels, asked) => {
      const chosen = new Set(kinds.map((kind) => levels[kind]));
      const expected = chosen.has('always') ? 'alone' : chosen.has('asked') && !asked ? 'asked' : 'shown';
      expect(coverState(kinds, levels, asked)).toBe(expected);
    }));
  });

  test('one kind more in a passage never opens it', () => {
    const order = ['shown', 'asked', 'alone'];
    fc.assert(fc.property(anyKinds, fc.constantFrom(...coverKinds), anyLevels, fc.boolean(), (kinds, more, levels, asked) => {
      expect(order.indexOf(coverState([...kinds, more], levels, asked))).toBeGreaterThanOrEqual(order.indexOf(coverState(kinds, levels, asked)));
    }));
  });

  test('nobody who has chosen nothing sees anything unasked, and whoever has none sees all', () => {
    fc.assert(fc.property(anyKinds, (kinds) => {
      expect(coverState(kinds, usualCovers, false)).toBe(kinds.length === 0 ? 'shown' : 'asked');
      expect(coverState(kinds, noCovers, false)).toBe('shown');
    }));
  });

  test('a cover says what lies under it, whatever comes first, and never nothing', () => {
    expect(sayCovered(['violence', 'harm', 'marked'])).toBe('self-harm or suicide, violence');
    expect(sayCovered(['marked'])).toBe('distressing detail');
    expect(sayCovered([])).toBe('distressing detail');
  });
});

describe('what is told', () => {
  test.each([
    ['i cut my arm again', ['harm']], ['I’ve been purging.', ['eating']], ['making myself sick after tea', ['eating']], ['he keeps asking for nudes', ['sexual']], ['She was raped', ['sexual']],
    ['my stepdad hits me', ['violence']], ['dad slapped her', ['violence']], ['i’ll kill you', ['violence']], ['you retard', ['hate']], ['deport them? no: kill all immigrants', ['hate']],
    ['he strangled me and there was blood', ['harm', 'violence']], ['[photo of a scar]', ['marked']],
  ] as const)('“%s”', (text, kinds) => {
    expect(coveredKinds(text)).toEqual(kinds);
  });

  test.each(['it was abuse, and i know that now', 'we hit the beach', 'it hit me that she’s gone', 'a chink in the armour', 'i could kill for a coffee', 'rapeseed fields', 'purgatory', 'a grape', 'spot the difference'])('nothing in “%s”', (text) => {
    expect(coveredPassages(text)).toEqual([]);
  });

  test('the quick look finds what the long one finds', () => {
    const parts = fc.array(fc.constantFrom('i', 'dad', 'hits', 'me', 'nudes', 'blood', '.', '\n', '[image]', 'purged', 'pikey', 'hello', '’'), { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(fc.property(parts, (text) => {
      // A sentence ends where the words of one pattern go on, so that only the quick look may find more.
      if (coveredPassages(text).length > 0) expect(hasCoveredPassage(text)).toBe(true);
      for (const { start, end } of coveredPassages(text)) expect(hasCoveredPassage(text.slice(start, end))).toBe(true);
    }));
  });

  test('stays quick on hostile text', () => {
    for (const piece of ['he ', 'he a ', 'stab ', '[image ', 'kill all ', 'i will ']) expect(coveredPassages(piece.repeat(20_000)).filter(({ covers }) => covers.includes('sexual'))).toEqual([]);
  });
});
