import type { RiskForm, RiskSource } from '../../../shared/contract/bridge/risk.ts';
import { isExact, withWords } from '../../../shared/model/risk/exact.ts';
import { limits } from '../../../shared/limits.ts';

/** The words that the person has marked on the screen; empty when none. */
export function markedWords(): string {
  return window.getSelection()?.toString().trim() ?? '';
}

/** The message or post that holds some words; the newest when several do. */
export function sourceOf(words: string, sources: readonly RiskSource[]): RiskSource | null {
  return sources.findLast((one) => isExact(words, [one.text])) ?? null;
}

/** A form with words taken over from a message or post, and that one copied whole beside them. `fresh` when what stands there is only what the desk began with. */
export function takenOver(form: RiskForm, words: string, source: RiskSource, fresh: boolean, now: string): Pick<RiskForm, 'exactWords' | 'evidence'> {
  const kept = fresh ? [] : form.evidence;
  const evidence = kept.some((one) => one.sourceId === source.id) ? kept : [...kept, { sourceId: source.id, text: source.text, at: source.at, copiedAt: now }].slice(-limits.riskEvidence);
  return { exactWords: withWords(fresh ? '' : form.exactWords, words), evidence };
}
