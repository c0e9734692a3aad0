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

/** One set of messages in the report: `whole` lists what was missed and what was suggested wrongly as well. */
interface Part {
  readonly title: string;
  readonly some: readonly Labelled[];
  readonly whole: boolean;
}

/** The lines that `npm run bench -- triage` prints: what another hand wrote first, then the two halves of the first set. All of them are tuned on. */
export function report(all: readonly Labelled[], fresh: readonly Labelled[], second: readonly Labelled[], lexicon: LexiconWords): string[] {
  const suggests = byLexicon(lexicon);
  const parts: readonly Part[] = [
    { title: 'Second blind set: another hand again, nothing is ever tuned on it', some: second, whole: true },
    { title: 'Fresh: written by another hand; tuned on since', some: fresh, whole: true },
    { title: 'Held out at first, tuned on since', some: all.filter((one) => one.half === 'held-out'), whole: true },
    { title: 'Tuned on: says how well the lexicon was fitted, no more', some: all.filter((one) => one.half === 'tune'), whole: false },
  ];
  return parts.flatMap(({ title, some, whole }) => {
    const lines = [`${title} (${some.length} messages)`, ...purpose.options.map((one) => cells(one, scoreOf(some, one, suggests))), cells('risk, phrases of posts alone', scoreOf(some, 'risk', byPhrases))];
    lines.push('  Risk suggested beside something else from …, otherwise from …');
    for (const at of marks) lines.push(cells(`  ${at.beside}, ${at.otherwise}${inUse(at) ? ' (in use)' : ''}`, scoreOf(some, 'risk', byLexicon(lexicon, at))));
    if (!whole) return lines;
    const missed = some.filter((one) => one.purpose === 'risk' && suggests(one.text) !== 'risk');
    const alarms = some.filter((one) => one.purpose !== 'risk' && suggests(one.text) === 'risk');
    lines.push(`  Risk that was missed (${missed.length}):`, ...missed.map(({ id, text }) => `    ${id} ${suggests(text) ?? 'nothing'}: ${text}`));
    lines.push(`  Suggested as risk and labelled otherwise (${alarms.length}):`, ...alarms.map(({ id, purpose: labelled, text }) => `    ${id} ${labelled}: ${text}`));
    return lines;
  });
}
