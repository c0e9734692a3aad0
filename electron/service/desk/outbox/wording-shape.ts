import type { MutationArgs, MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Subjects } from './subjects.ts';
import { excerpt } from './words.ts';

/** A change in people's words: `done` once it counts as done here, `todo` while it waits for a person. */
export interface Wording {
  readonly done: string;
  readonly todo: string;
  readonly detail: string;
  readonly caseId: string | null;
  /** What the person wrote themselves, word for word; null when the change carries no text of theirs. */
  readonly text: string | null;
}

/** How one kind of change is put into words. */
export type Words<N extends MutationName> = (args: MutationArgs<N>, who: Subjects) => Wording;

/** Puts a {@link Wording} together; without a detail of its own the person's text is shown in short. */
export function say(done: string, todo: string, more: { caseId?: string | null; text?: string; detail?: string } = {}): Wording {
  const text = more.text?.trim() ? more.text : null;
  return { done, todo, detail: more.detail ?? (text === null ? '' : excerpt(text)), caseId: more.caseId ?? null, text };
}
