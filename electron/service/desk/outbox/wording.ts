import { readBy } from '../../../../shared/contract/read-by.ts';
import { isMutationName, mutations, type MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { RowReader } from '../../../../shared/model/rules/types.ts';
import { caseWording } from './wording-cases.ts';
import { coverWording } from './wording-cover.ts';
import { inboxWording } from './wording-inbox.ts';
import { memberWording } from './wording-members.ts';
import { subjectsOf } from './subjects.ts';
import type { Wording, Words } from './wording-shape.ts';

/** Words for every mutation of the contract; a missing one does not compile. */
const table: { readonly [N in MutationName]: Words<N> } = { ...caseWording, ...memberWording, ...coverWording, ...inboxWording };

/**
 * What a change is called in the outbox. Never throws: a change from an older or newer desk, or one whose arguments do
 * not fit any more, keeps a plain title, because everything done here must stay visible.
 */
export function wordingOf(name: string, args: unknown, read: RowReader): Wording {
  const plain: Wording = { done: 'A change from another version of the desk', todo: 'A change from another version of the desk', detail: name, caseId: null, text: null };
  if (!isMutationName(name)) return plain;
  const parsed = readBy(mutations[name], args);
  if (!parsed.success) return plain;
  return (table[name] as Words<MutationName>)(parsed.data as never, subjectsOf(read));
}
