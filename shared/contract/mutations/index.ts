import type { z } from 'zod';
import { caseMutations } from './cases.ts';
import { forumMutations } from './forum.ts';
import { inboxMutations } from './inbox.ts';
import { memberMutations } from './people.ts';

/** Every mutation of the contract with the schema of its arguments. */
export const mutations = { ...caseMutations, ...memberMutations, ...inboxMutations, ...forumMutations } as const;

/** A mutation's name with its version, `case.close@1`. */
export type MutationName = keyof typeof mutations;

/** The arguments of a mutation. */
export type MutationArgs<N extends MutationName> = z.infer<(typeof mutations)[N]>;

/** Every mutation's name. */
export const mutationNames = Object.keys(mutations) as MutationName[];

/** Whether a name is one of the contract's; own keys only. */
export function isMutationName(text: string): text is MutationName {
  return Object.hasOwn(mutations, text);
}

/**
 * Courtesies between colleagues: when one is refused it has simply been overtaken, so the desk notes it in the history
 * and does not ask the person to decide anything.
 */
export const softMutations: ReadonlySet<MutationName> = new Set<MutationName>(['case.claim@1', 'case.release@1', 'case.touch@1', 'readMark.set@1']);
