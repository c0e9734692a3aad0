import type { CoverChoices } from '../../../../shared/contract/bridge/state.ts';
import { coverKinds, type CoverKind, type CoverLevel } from '../../../../shared/model/evidence/cover-levels.ts';

/** What each kind is called in the list, and what the desk looks for. */
export const kindWords: Readonly<Record<CoverKind, { readonly label: string; readonly stands: string }>> = {
  harm: { label: 'Self-harm and suicide', stands: 'Methods, injuries, plans' },
  eating: { label: 'Disordered eating', stands: 'Starving, purging and how' },
  sexual: { label: 'Sexual content', stands: 'Abuse, and images asked for or sent' },
  violence: { label: 'Violence', stands: 'Somebody hurt, and threats' },
  hate: { label: 'Slurs and hate', stands: 'Words against a group of people' },
  marked: { label: 'Marked in brackets', stands: 'By the community or a colleague' },
};

/** What can be chosen for words, the strictest first. */
export const levelOptions: readonly { readonly value: CoverLevel; readonly label: string }[] = [
  { value: 'always', label: 'Always' },
  { value: 'asked', label: 'Until asked for' },
  { value: 'never', label: 'Never' },
];

/** The choices in a line, for the list of sections. */
export function sayChoices(covers: CoverChoices): string {
  const levels = new Set(coverKinds.map((kind) => covers[kind]));
  if (levels.size > 1) return 'As you chose for each kind';
  return { always: 'Always covered', asked: 'Covered until asked for', never: 'Words shown at once' }[covers.harm];
}

/** An example for a kind, in which nothing is told. */
export const exampleOf = (kind: CoverKind): string => `[here would stand what is hard to read: ${kindWords[kind].label.toLowerCase()}] `;
