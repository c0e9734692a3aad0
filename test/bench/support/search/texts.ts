/** Words of the bench by how often they are written, the commonest first: English ones, then invented ones that look like words. */
const common = 'the i to and a of it that you is in my was for me but on have so be with not this just like at do what all no we they if get up about know from don go out are feel can when really think people time would one there been more because want had some how good as her he she them him his today school friend mum help sleep talk night better hard happy tired angry quiet weekend music family teacher counsellor doctor anxious running behaviour favourite organised'.split(' ');
const consonants = ['b', 'c', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'th', 'sh', 'st', 'ch', 'tr'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const endings = ['', '', '', '', 'ing', 'ed', 's', 'ly', 'ness'];
const WORDS = 30_000;

/** Numbers from 0 up to 1 without a pattern that are the same each time. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let x = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return ((x ^ (x >>> 16)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(roll: () => number, from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;

function invented(): string[] {
  const roll = dice(7);
  const words = new Set(common);
  while (words.size < WORDS) {
    const syllables = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => pick(roll, consonants) + pick(roll, vowels)).join('');
    words.add(syllables + (roll() < 0.5 ? pick(roll, consonants) : '') + pick(roll, endings));
  }
  return [...words];
}

/** The vocabulary. */
export const vocabulary: readonly string[] = invented();

/** A word as often as it is written (Zipf). */
export function wordOf(roll: () => number): string {
  return vocabulary[Math.min(WORDS - 1, Math.floor(Math.exp(roll() * Math.log(WORDS + 1)) - 1))]!;
}

/** A text of 8 to 71 words, the same for a number. */
export function textOf(n: number): string {
  const roll = dice(n * 2_654_435_761);
  return Array.from({ length: 8 + Math.floor(roll() * 64) }, () => wordOf(roll)).join(' ');
}
