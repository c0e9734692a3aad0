import { purpose } from '../../../shared/contract/entities/inbox.ts';
import type { LexiconWords } from '../../../shared/contract/entities/triage.ts';
import { enough } from '../../../shared/model/triage/suggest.ts';
import type { Labelled } from './labelled.ts';
import { byLexicon, byPhrases, scoreOf, type Score } from './measure.ts';

const figure = (value: number): string => (Number.isNaN(value) ? '   –' : value.toFixed(2));
const cells = (name: string, { precision, recall, right, suggested, labelled }: Score): string => `  ${name.padEnd(30)} precision ${figure(precision)} (${right} of ${suggested})   recall ${figure(recall)} (${right} of ${labelled})`;

/** The thresholds of the table: what it costs to suggest risk sooner, and what it saves to do so later. */
const thresholds = [2, 3, 4, 5, 6, 8, 9, 12];

/** The lines that `npm run bench -- triage` prints: the held-out half first, for it is the one that counts. */
export function report(all: readonly Labelled[], lexicon: LexiconWords): string[] {
  const suggests = byLexicon(lexicon);
  const lines: string[] = [];
  for (const half of ['held-out', 'tune'] as const) {
    const some = all.filter((one) => one.half === half);
    lines.push(`${half === 'held-out' ? 'Held out: not looked at while the lexicon was made' : 'Tuned on: says how well the lexicon was fitted, no more'} (${some.length} messages)`);
    for (const one of purpose.options) lines.push(cells(one, scoreOf(some, one, suggests)));
    lines.push(cells('risk, phrases of posts alone', scoreOf(some, 'risk', byPhrases)));
    lines.push('  Risk suggested from …');
    for (const at of thresholds) lines.push(cells(`  ${at}${at === enough ? ' (in use)' : ''}`, scoreOf(some, 'risk', byLexicon(lexicon, at))));
    if (half === 'held-out') {
      const missed = some.filter((one) => one.purpose === 'risk' && suggests(one.text) !== 'risk');
      const alarms = some.filter((one) => one.purpose !== 'risk' && suggests(one.text) === 'risk');
      lines.push(`  Risk that was missed (${missed.length}):`, ...missed.map(({ id, text }) => `    ${id} ${suggests(text) ?? 'nothing'}: ${text}`));
      lines.push(`  Suggested as risk and labelled otherwise (${alarms.length}):`, ...alarms.map(({ id, purpose: labelled, text }) => `    ${id} ${labelled}: ${text}`));
    }
  }
  return lines;
}
