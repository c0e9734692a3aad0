import type { LexiconWords } from '../../../shared/contract/entities/triage.ts';

/** The lines of a field that say something. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Phrases as the text of a field, a line each. */
export const sayLines = (phrases: readonly string[]): string => phrases.join('\n');

/** Ways of writing as the text of a field: "wanna = want to". */
export const spellingLines = (spellings: LexiconWords['spellings']): string => sayLines(spellings.map(({ written, means }) => `${written} = ${means}`));

/** Ways of writing from the text of a field; a line without both sides is left out. */
export function spellingsOf(text: string): LexiconWords['spellings'] {
  return linesOf(text).flatMap((line) => {
    const [written = '', ...rest] = line.split('=');
    const means = rest.join('=').trim();
    return written.trim() === '' || means === '' ? [] : [{ written: written.trim(), means }];
  });
}

/** The first line that is no way of writing, as a sentence; null when all are. */
export function spellingProblem(text: string): string | null {
  const wrong = linesOf(text).find((line) => spellingsOf(line).length === 0);
  return wrong === undefined ? null : `“${wrong}” needs both sides: wanna = want to`;
}
