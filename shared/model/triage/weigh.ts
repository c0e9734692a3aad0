import type { ContextKind, LexiconContext, LexiconEntry, PhraseStrength } from '../../contract/entities/triage.ts';
import type { Compiled } from './compile.ts';
import { find, type Found } from './match.ts';
import { tokens, type Token } from './tokens.ts';

/** A phrase that was found in one text, with what the words around it leave of its strength. */
export interface Weighed {
  readonly entry: LexiconEntry;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly strength: PhraseStrength;
  /** What made it weaker, in people's words; empty when nothing did. */
  readonly softened: readonly string[];
}

/** How far words around a phrase reach, in words before and after it; `sentences` also from that many sentences before. */
const reach: Readonly<Record<Exclude<ContextKind, 'idiom'>, { before: number; after: number; sentences: number }>> = {
  denied: { before: 1, after: 0, sentences: 0 },
  past: { before: 8, after: 6, sentences: 0 },
  quoted: { before: 14, after: 10, sentences: 1 },
  rules: { before: 14, after: 14, sentences: 0 },
};

const weaker: Readonly<Record<PhraseStrength, PhraseStrength | null>> = { alone: 'half', half: 'hint', hint: null };

const touches = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

/** Whether a context stands near enough to a phrase, without being part of it, to bear on it. */
function bears(context: Found, kind: Exclude<ContextKind, 'idiom'>, phrase: Found, words: readonly Token[]): boolean {
  const { before, after, sentences } = reach[kind];
  if (touches(context, phrase)) return false;
  const apart = (words[context.from]?.sentence ?? 0) - (words[phrase.from]?.sentence ?? 0);
  // What is said in a sentence after does not take back what was said before it.
  if (apart > 0 || apart < -sentences) return false;
  return context.to <= phrase.from ? phrase.from - context.to < before : context.from - phrase.to < after;
}

/** Contexts in the order in which they stand, so that only those nearby are looked at. */
function nearby(contexts: readonly Found[], phrase: Found): Found[] {
  let [low, high] = [0, contexts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contexts[middle]?.from ?? 0) < phrase.from - farthest) low = middle + 1;
    else high = middle;
  }
  const out: Found[] = [];
  for (let i = low; i < contexts.length && (contexts[i]?.from ?? 0) < phrase.to + farthest; i += 1) {
    const context = contexts[i];
    if (context) out.push(context);
  }
  return out;
}
const farthest = 40;

function softenedBy(phrase: Found, contexts: readonly Found[], words: readonly Token[]): LexiconContext[] | 'idiom' {
  const kinds = new Map<ContextKind, LexiconContext>();
  for (const one of nearby(contexts, phrase)) {
    const context = one.pattern.context;
    if (!context) continue;
    if (context.kind === 'idiom') {
      if (touches(one, phrase)) return 'idiom';
    } else if (!kinds.has(context.kind) && bears(one, context.kind, phrase, words)) kinds.set(context.kind, context);
  }
  return [...kinds.values()];
}

/** Every phrase of a lexicon in one text that still says something beside the words around it, in the order of the text. */
export function weigh(lexicon: Compiled, text: string): Weighed[] {
  const words = tokens(text, lexicon.vocabulary);
  const found = find(lexicon, words);
  const contexts = found.filter(({ pattern }) => pattern.context !== null);
  const out: (Weighed & Pick<Found, 'from' | 'to'>)[] = [];
  for (const phrase of found) {
    const { entry } = phrase.pattern;
    if (!entry) continue;
    // Only risk is told from manners of speaking: a page that “killed my phone” is still about the page.
    const softened = entry.purpose === 'risk' ? softenedBy(phrase, contexts, words) : [];
    if (softened === 'idiom') continue;
    let strength: PhraseStrength | null = entry.strength;
    for (const _ of softened) strength = strength && weaker[strength];
    if (strength) out.push({ from: phrase.from, to: phrase.to, entry, start: words[phrase.from]?.start ?? 0, end: words[phrase.to - 1]?.end ?? 0, strength, softened: softened.map(({ why }) => why) });
  }
  return onceEach(out);
}

/** Leaves out what is not enough alone in words that already count for risk, so that one word is never two signs. Linear: a phrase is of bounded length. */
function onceEach(weighed: readonly (Weighed & Pick<Found, 'from' | 'to'>)[]): Weighed[] {
  const taken = new Set<number>();
  const take = ({ from, to }: Pick<Found, 'from' | 'to'>): void => { for (let at = from; at < to; at += 1) taken.add(at); };
  const left = new Set<Weighed>(weighed);
  for (const strength of ['alone', 'half', 'hint'] as const) {
    for (const one of weighed) {
      if (one.entry.purpose !== 'risk' || one.strength !== strength) continue;
      if (strength === 'alone' || !overlaps(one, taken)) take(one);
      else left.delete(one);
    }
  }
  return weighed.filter((one) => left.has(one));
}

function overlaps({ from, to }: Pick<Found, 'from' | 'to'>, taken: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at += 1) if (taken.has(at)) return true;
  return false;
}
