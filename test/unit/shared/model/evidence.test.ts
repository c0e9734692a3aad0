import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../../shared/contract/bridge/views.ts';
import { evidenceOf, hasCoveredPassage } from '../../../../shared/model/evidence/index.ts';

const textOf = (segments: readonly Segment[], ...changes: Segment['change'][]): string => segments.filter((one) => changes.includes(one.change)).map((one) => one.text).join('');
const found = (text: string): string[] => evidenceOf({ frozenBody: text, currentBody: null }).findings.filter((one) => one.kind === 'contact').map((one) => `${one.label}: ${one.text}`);

const words = fc.array(fc.constantFrom('i', 'am', 'not', 'ok', 'add', 'me', 'on', 'snap', 'hazel.past.12', '07700 900123', '[covered: distressing detail]', 'nobody asked', '\n', ' ', '.', '“', 'ü', '👍🏽', '\u202e'), { maxLength: 40 }).map((parts) => parts.join(' '));

describe('the evidence of a case', () => {
  test('never loses or adds a character of the member’s words', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const evidence = evidenceOf({ frozenBody: before, currentBody: after });
        expect(textOf(evidence.reported, 'same')).toBe(before);
        if (before === after) {
          expect(evidence.changes).toBeNull();
          return;
        }
        expect(textOf(evidence.changes ?? [], 'same', 'removed')).toBe(before);
        expect(textOf(evidence.changes ?? [], 'same', 'added')).toBe(after);
        expect(textOf(evidence.now ?? [], 'same')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test('shows words changed in a row as one change', () => {
    const { changes } = evidenceOf({ frozenBody: 'maybe if you weren’t so loud you’d stay', currentBody: 'maybe if you found it hard you’d stay' });
    expect(changes?.filter((one) => one.change !== 'same').map((one) => `${one.change} ${one.text}`)).toEqual(['removed weren’t so loud', 'added found it hard']);
  });

  test('marks a contact detail in the words that were there and in those that are there now', () => {
    const evidence = evidenceOf({ frozenBody: 'write to me@example.org please', currentBody: 'ring 07700 900123 please' });
    expect(evidence.changes?.filter((one) => one.found === 'contact').map((one) => one.text)).toEqual(['me@example.org', '07700 900123']);
  });

  test('stays quick on hostile text', () => {
    const hostile = '@'.repeat(50_000) + 'a'.repeat(50_000) + '_._.'.repeat(20_000);
    expect(textOf(evidenceOf({ frozenBody: hostile, currentBody: 'x' }).reported, 'same')).toBe(hostile);
  });
});

describe('contact details', () => {
  test.each([
    ['i’m hazel.past.12 on snap', ['Snapchat name: hazel.past.12']],
    ['insta: moon_milk99', ['Instagram name: moon_milk99']],
    ['text 07700 900123 or +44 7700 900 456', ['Phone number: 07700 900123', 'Phone number: +44 7700 900 456']],
    ['ring 020 7946 0018 after six', ['Phone number: 020 7946 0018']],
    ['mail me@example.org', ['Email address: me@example.org']],
    ['join discord.gg/abc123', ['Invitation to another service: discord.gg/abc123']],
    ['i live near SW1A 1AA', ['Postcode: SW1A 1AA']],
  ])('in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(['i snapped at my mum', 'we played 3.5 hours', 'it was 2024.', 'the snap election', 'see you at 10.30', 'discord between people', 'A1 B2 paper sizes'])('none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('covers', () => {
  test('cover a passage in brackets and nothing around it', () => {
    const { reported, coveredSentences } = evidenceOf({ frozenBody: 'before [covered: distressing detail, 1 sentence] after', currentBody: null });
    expect(reported.map((one) => [one.covers, one.text])).toEqual([[[], 'before '], [['marked'], '[covered: distressing detail, 1 sentence]'], [[], ' after']]);
    expect(coveredSentences).toBe(1);
  });

  test('answer the same every time they are asked', () => {
    const text = 'x [covered: distressing detail] y';
    for (let i = 0; i < 4; i += 1) {
      expect(hasCoveredPassage(text)).toBe(true);
      expect(evidenceOf({ frozenBody: text, currentBody: null }).coveredSentences).toBe(1);
    }
  });
});
