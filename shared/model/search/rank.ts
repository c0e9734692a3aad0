import { hitsIn, type Wanted } from './match.ts';
import { wordsOf } from './words.ts';

/** As usual for BM25: how soon more of the same word says nothing more, and how much a long text counts less. */
const K = 1.2;
const B = 0.75;
/** A usual text, in words; and how much more a word in a title says. */
const USUAL_WORDS = 45;
const TITLE = 3;
/** So much of a text is weighed. */
const WEIGHED = 6_000;
/** After so long what was written weighs three quarters, much later half. Milliseconds: half a year. */
const HALF_LIFE_MS = 182 * 86_400_000;

/**
 * How well a text answers what was asked, against others that have all of it too: BM25 without the rarity of the words, which
 * is the same for all of them, and less the older it is (`ageMs`). Pure.
 */
export function scoreOf(wanted: readonly Wanted[], title: string | null, body: readonly string[], ageMs: number): number {
  const text = body.join('\n').slice(0, WEIGHED);
  const words = wordsOf(text);
  const length = 1 - B + (B * words.length) / USUAL_WORDS;
  let sum = 0;
  for (const one of wanted) {
    if (one.not) continue;
    const often = hitsIn(one, text, words).length + (title === null ? 0 : TITLE * hitsIn(one, title).length);
    sum += (often * (K + 1)) / (often + K * length);
  }
  return sum * (0.5 + 0.5 * 2 ** (-Math.max(0, ageMs) / HALF_LIFE_MS));
}
