import type { Purpose } from '../../../shared/contract/entities/inbox.ts';
import type { LexiconWords } from '../../../shared/contract/entities/triage.ts';
import { reactedWords } from '../../../shared/model/evidence/lexicon.ts';
import { compiledLexicon } from '../../../shared/model/triage/compile.ts';
import { purposeOf, weights, type RiskMarks } from '../../../shared/model/triage/suggest.ts';
import { weigh } from '../../../shared/model/triage/weigh.ts';
import type { Labelled } from './labelled.ts';

/** What something suggests for a text; null for nothing. */
export type Suggests = (text: string) => Purpose | null;

/** How often suggestions of one purpose were right (precision), and how many of its messages were found (recall); 0 to 1, NaN of nothing. */
export interface Score {
  readonly right: number;
  readonly suggested: number;
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
}

/** Scores one purpose over some messages. */
export function scoreOf(messages: readonly Labelled[], purpose: Purpose, suggests: Suggests): Score {
  const suggested = messages.filter(({ text }) => suggests(text) === purpose);
  const right = suggested.filter((one) => one.purpose === purpose).length;
  const labelled = messages.filter((one) => one.purpose === purpose).length;
  return { right, suggested: suggested.length, labelled, precision: right / suggested.length, recall: right / labelled };
}

/** The desk's own suggestion, with risk suggested from other marks than the desk's where they are given. */
export const byLexicon = (lexicon: LexiconWords, marks?: RiskMarks): Suggests => (text) => purposeOf(weights(weigh(compiledLexicon(lexicon), text)), marks);

/** What the twelve phrases that mark reported posts would find by themselves; they know of nothing but risk. */
export const byPhrases: Suggests = (text) => (reactedWords(text).some(({ label }) => label === 'May be at risk') ? 'risk' : null);
