import type { Purpose } from '../../../shared/contract/entities/inbox.ts';

/** Which half of the set a message belongs to: the lexicon is tuned on one and measured on the other. */
export type Half = 'tune' | 'held-out';

/** One invented message with the purpose that a person would give it. */
export interface Labelled {
  readonly id: string;
  readonly purpose: Purpose;
  readonly text: string;
  readonly half: Half;
}

/** FNV-1a over an id, its bits mixed once more: the half was fixed by it before anything was measured, and a new message never moves another. */
export function halfOf(id: string): Half {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) & 1) === 0 ? 'tune' : 'held-out';
}

/** Messages of one purpose, numbered in their order: append only, or ids move. */
export function labelled(purpose: Purpose, prefix: string, texts: readonly string[]): Labelled[] {
  return texts.map((text, i) => {
    const id = `${prefix}${String(i + 1).padStart(3, '0')}`;
    return { id, purpose, text, half: halfOf(id) };
  });
}
