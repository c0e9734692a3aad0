import { purpose } from '../../../shared/contract/entities/inbox.ts';
import type { LexiconWords } from '../../../shared/contract/entities/triage.ts';
import { riskMarks, type RiskMarks } from '../../../shared/model/triage/suggest.ts';
import type { Labelled } from './labelled.ts';
import { byLexicon, byPhrases, scoreOf, type Score } from './measure.ts';

const figure = (value: number): string => (Number.isNaN(value) ? '   –' : value.toFixed(2));
const cells = (name: string, { precision, recall, right, suggested, labelled }: Score): string => `  ${name.padEnd(30)} precision ${figure(precision)} (${right} of ${suggested})   recall ${figure(recall)} (${right} of ${labelled})`;

/**
 * The marks of the table: what it costs to suggest risk sooner, and what it saves to do so later. A hint counts 2, half 3, a phrase
 * that is enough alone 6; the second mark is for texts that clearly say nothing else.
 */
const marks: readonly RiskMarks[] = [[2, 2], [3, 3], [5, 2], [5, 3], [5, 5], [6, 6], [8, 8], [12, 12]].map(([beside = 0, otherwise = 0]) => ({ beside, otherwise }));
const inUse = ({ beside, otherwise }: RiskMarks): boolean => beside === riskMarks.beside && otherwise === riskMarks.otherwise;

/** The lines that `npm run bench -- triage` prints: the held-out half first, for it is the one that counts. */
export function report(all: readonly Labelled[], lexicon: LexiconWords): string[] {
  const suggests = byLexicon(lexicon);
  const lines: string[] = [];
  for (const half of ['held-out', 'tune'] as const) {
    const some = all.filter((one) => one.half === half);
    lines.push(`${half === 'held-out' ? 'Held out: not looked at while the lexicon was made' : 'Tuned on: says how well the lexicon was fitted, no more'} (${some.length} messages)`);
    for (const one of purpose.options) lines.push(cells(one, scoreOf(some, one, suggests)));
    lines.push(cells('risk, phrases of posts alone', scoreOf(some, 'risk', byPhrases)));
    lines.push('  Risk suggested beside something else from …, otherwise from …');
    for (const at of marks) lines.push(cells(`  ${at.beside}, ${at.otherwise}${inUse(at) ? ' (in use)' : ''}`, scoreOf(some, 'risk', byLexicon(lexicon, at))));
    if (half === 'held-out') {
      const missed = some.filter((one) => one.purpose === 'risk' && suggests(one.text) !== 'risk');
      const alarms = some.filter((one) => one.purpose !== 'risk' && suggests(one.text) === 'risk');
      lines.push(`  Risk that was missed (${missed.length}):`, ...missed.map(({ id, text }) => `    ${id} ${suggests(text) ?? 'nothing'}: ${text}`));
      lines.push(`  Suggested as risk and labelled otherwise (${alarms.length}):`, ...alarms.map(({ id, purpose: labelled, text }) => `    ${id} ${labelled}: ${text}`));
    }
  }
  return lines;
}
