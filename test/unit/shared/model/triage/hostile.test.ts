import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexiconWords } from '../../../../../shared/contract/entities/triage.ts';
import { limits } from '../../../../../shared/limits.ts';
import { compiledLexicon } from '../../../../../shared/model/triage/compile.ts';
import { parsePhrase } from '../../../../../shared/model/triage/grammar.ts';
import { builtInLexicon, suggest } from '../../../../../shared/model/triage/index.ts';
import { find } from '../../../../../shared/model/triage/match.ts';
import { tokens } from '../../../../../shared/model/triage/tokens.ts';

const once = (body: string) => suggest([{ id: 'm', body }], builtInLexicon);

/** Counts what is done by how often words are looked at, which no load of the machine changes. */
function looksAt(body: string): number {
  const compiled = compiledLexicon(builtInLexicon);
  let looks = 0;
  const counted = <T extends object>(target: T): T => new Proxy(target, { get: (of, key) => { looks += 1; const value: unknown = Reflect.get(of, key); return typeof value === 'function' ? value.bind(of) : value; } });
  const words = tokens(body, { ...compiled.vocabulary, words: counted(compiled.vocabulary.words as Set<string>) });
  find(compiled, counted(words));
  return looks;
}

const worst: Record<string, (length: number) => string> = {
  'one letter': (length) => 'i'.repeat(length),
  'first words of many phrases': (length) => 'i '.repeat(length / 2),
  'half-finished phrases': (length) => 'want to just really want to '.repeat(length / 28),
  'letters apart': (length) => 's u i c i d '.repeat(length / 12),
  'nothing but signs': (length) => '*'.repeat(length),
  'masked letters': (length) => 's*i*i*e '.repeat(length / 8),
  'invisible characters': (length) => 'k​'.repeat(length / 2),
  'apostrophes': (length) => "'".repeat(length),
  'stops': (length) => '. '.repeat(length / 2),
  'long words': (length) => `${'su1c1d'.repeat(50)} `.repeat(length / 301),
  'combining marks': (length) => `a${'́'.repeat(length - 1)}`,
  'wide letters': (length) => '𝓴'.repeat(length / 2),
  'gaps': (length) => 'friend a b friend a b '.repeat(length / 22),
  'songs and phrases': (length) => 'song i want to die '.repeat(length / 19),
};

describe('hostile texts', () => {
  it.each(Object.keys(worst))('of the longest kind are read through: %s', (kind) => {
    const body = worst[kind]?.(limits.bodyLength) ?? '';
    expect(body.length).toBeGreaterThan(limits.bodyLength * 0.9);
    const { phrases } = once(body);
    expect(phrases.length).toBeLessThanOrEqual(limits.markedPhrases);
  });

  it.each(Object.keys(worst))('cost twice as much when they are twice as long: %s', (kind) => {
    const [some, more] = [5_000, 10_000].map((length) => looksAt(worst[kind]?.(length) ?? ''));
    expect(more).toBeLessThanOrEqual((some ?? 0) * 2.1 + 50);
  });

  it('are never marked outside themselves, whatever they are made of', () => {
    const bits = fc.constantFrom('i ', 'want to ', 'die', 'kms', 'k m s', '’', '​', '\u{1F62D}', '\u0301', '*', '!', '. ', '\n', 'su1c1de', '\uD800', 'dont', ' not ', 'lyrics ', 'ＤＩＥ');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (some) => {
        const body = some.join('');
        let last = 0;
        for (const { start, end, text } of once(body).phrases) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(body.slice(start, end)).toBe(text);
          last = end;
        }
      }),
    );
  });

  it('say the same when they are asked again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (body) => { expect(once(body)).toEqual(once(body)); }));
  });
});

describe('hostile phrases', () => {
  it('are read or refused with a sentence, never thrown', () => {
    const bits = fc.constantFrom('(', ')', '[', ']', '|', '*', '~', '...', '…', 'word', ' ', '9', '\\', '+', '.', '?', '^', '$', '{', '}', 'é', '​');
    const said = fc.array(bits, { maxLength: 30 }).map((some) => parsePhrase(some.join(''), new Map()));
    fc.assert(
      fc.property(said, (parsed) => {
        expect(parsed.ok ? 'Read.' : parsed.problem).toMatch(/\.$/);
      }),
    );
  });

  it('are left out, and the others go on working', () => {
    const lexicon: LexiconWords = { entries: [{ id: 'a', purpose: 'risk', strength: 'alone', why: 'Why.', phrases: ['((((', '... ...', 'so sad'] }], contexts: [], spellings: [{ written: '!!!', means: '???' }] };
    expect(compiledLexicon(lexicon).problems.map(({ id, phrase }) => [id, phrase])).toEqual([['a', '(((('], ['a', '... ...']]);
    expect(suggest([{ id: 'm', body: 'i am so sad' }], lexicon).purpose).toBe('risk');
  });
});
