/** Porter's algorithm (An algorithm for suffix stripping, 1980), the same as SQLite's: a test holds it against that. */

const isVowel = (word: string, i: number): boolean => {
  const letter = word[i]!;
  return 'aeiou'.includes(letter) || (letter === 'y' && i > 0 && !isVowel(word, i - 1));
};

/** How often a vowel is followed by a consonant, Porter's m. */
function measure(stem: string): number {
  let m = 0;
  let vowel = false;
  for (let i = 0; i < stem.length; i += 1) {
    const now = isVowel(stem, i);
    if (vowel && !now) m += 1;
    vowel = now;
  }
  return m;
}

const hasVowel = (stem: string): boolean => Array.from(stem, (_, i) => i).some((i) => isVowel(stem, i));
const endsDouble = (stem: string): boolean => stem.length > 1 && stem.at(-1) === stem.at(-2) && !'aeiou'.includes(stem.at(-1)!);
/** Consonant, vowel, consonant at the end, the last none of w, x, y: "hop", not "snow". */
const endsCvc = (stem: string): boolean => stem.length > 2 && !isVowel(stem, stem.length - 1) && isVowel(stem, stem.length - 2) && !isVowel(stem, stem.length - 3) && !'wxy'.includes(stem.at(-1)!);

type Step = readonly (readonly [end: string, put: string])[];

const second: Step = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['logi', 'log'], ['bli', 'ble'], ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'],
  ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'],
];
const third: Step = [['ical', 'ic'], ['ness', ''], ['icate', 'ic'], ['iciti', 'ic'], ['ful', ''], ['ative', ''], ['alize', 'al']];
const fourth: Step = ['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize'].map((end) => [end, ''] as const);

/** Changes the longest ending that fits, if enough stands before it. */
function step(word: string, endings: Step, least: number): string {
  const found = endings.filter(([end]) => word.endsWith(end) && word.length > end.length).sort(([a], [b]) => b.length - a.length)[0];
  if (found === undefined) return word;
  const stem = word.slice(0, word.length - found[0].length);
  if (measure(stem) < least) return word;
  return found[0] === 'ion' && !'st'.includes(stem.at(-1)!) ? word : stem + found[1];
}

function plural(word: string): string {
  if ((word.endsWith('sses') && word.length > 4) || (word.endsWith('ies') && word.length > 3)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function past(word: string): string {
  if (word.endsWith('eed') && word.length > 3) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const end = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, word.length - end);
  if (end === 0 || !hasVowel(stem)) return word;
  if (['at', 'bl', 'iz'].some((one) => stem.endsWith(one))) return `${stem}e`;
  if (endsDouble(stem) && !'lsz'.includes(stem.at(-1)!)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsCvc(stem) ? `${stem}e` : stem;
}

function tidied(word: string): string {
  let out = word;
  if (out.endsWith('e')) {
    const stem = out.slice(0, -1);
    if (measure(stem) > 1 || (measure(stem) === 1 && !endsCvc(stem))) out = stem;
  }
  return out.endsWith('ll') && measure(out.slice(0, -1)) > 1 ? out.slice(0, -1) : out;
}

const known = new Map<string, string>();
/** Words are few and come again and again. */
const KEPT = 50_000;

/** The stem of a folded word: "running", "runs" → "run". Words of one or two letters, long ones and those with other letters than a to z are their own. */
export function stemOf(word: string): string {
  if (word.length < 3 || word.length > 64 || !/^[a-z]+$/u.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  let out = past(plural(word));
  if (out.endsWith('y') && hasVowel(out.slice(0, -1))) out = `${out.slice(0, -1)}i`;
  out = tidied(step(step(step(out, second, 1), third, 1), fourth, 2));
  if (known.size >= KEPT) known.clear();
  known.set(word, out);
  return out;
}
