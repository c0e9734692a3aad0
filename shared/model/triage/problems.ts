import type { LexiconWords } from '../../contract/entities/triage.ts';
import { compiledLexicon } from './compile.ts';

/** Why words cannot be published, each in a sentence; empty when they can. A phrase that cannot be read is never sent, so that nobody relies on it. */
export function lexiconProblems(words: LexiconWords): string[] {
  const problems: string[] = [];
  const ids = [...words.entries, ...words.contexts].map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) problems.push(`Two entries have the id “${twice}”.`);
  for (const { id, why } of [...words.entries, ...words.contexts]) if (why.trim() === '') problems.push(`The entry “${id}” does not say why.`);
  for (const { id, phrase, problem } of compiledLexicon(words).problems) problems.push(`In “${nameOf(words, id)}”, the phrase “${phrase}” cannot be read. ${problem}`);
  if (!suggestsRisk(words)) problems.push('No phrase is enough by itself to suggest risk. Risk must never need a second word.');
  return problems;
}

/** Whether words can suggest risk by one phrase. Words that cannot are not used, wherever they come from: recall for risk comes first. */
export function suggestsRisk(words: LexiconWords): boolean {
  const { byWord, byStem } = compiledLexicon(words);
  return [...byWord.values(), ...byStem.values()].some((patterns) => patterns.some(({ entry }) => entry?.purpose === 'risk' && entry.strength === 'alone'));
}

const nameOf = (words: LexiconWords, id: string): string => [...words.entries, ...words.contexts].find((one) => one.id === id)?.why ?? id;
