/** Stands between words that were not next to each other. */
export const GAP = ' … ';

const even = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Whether words are what the member wrote, letter for letter: every stretch between gaps is in one of the texts. Spaces and line ends do not count. */
export function isExact(words: string, texts: readonly string[]): boolean {
  const whole = texts.map(even);
  return words.split('…').map(even).filter((part) => part !== '').every((part) => whole.some((text) => text.includes(part)));
}

/** Words with another stretch taken over: after a gap, or alone where nothing stood. What stands there already is not said twice. */
export function withWords(words: string, taken: string): string {
  const more = even(taken);
  if (even(words) === '') return more;
  return even(words).includes(more) ? words : `${words.trimEnd()}${GAP}${more}`;
}
