/** A word of a text as it is searched; UTF-16 offsets of where it stands, end exclusive. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and the marks on them, with apostrophes inside: "don’t" is one word. Every sign else stands between words. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** A text without case and without marks on letters, so that "Zoë" is found by "zoe". Its length may differ. */
export function foldedText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- plain ASCII, the common case, needs no normalising
  if (/^[\u0000-\u007f]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text in their order. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    // What folds into several words ("½") stands where it stood.
    for (const folded of foldedText(match[0]).replaceAll(/['’]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []) words.push({ folded, start, end });
  }
  return words;
}

/** The picture signs of a text, each once, without what only varies their look. */
export function picturesOf(text: string): string[] {
  return [...new Set(text.match(/\p{Extended_Pictographic}/gu) ?? [])];
}
