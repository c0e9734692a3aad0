import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import type { Desk } from '../context.ts';

type Kept = NonNullable<CallOutput<'draft.get'>['kept']>;

/** The name under which the message that tells a member is kept while it is written. */
export function toldKey(memberId: string): string {
  return `told/${memberId}`;
}

/** What was being written, as it was left: the dialog was closed, or the desk was. */
export function keptDraft({ store }: Desk, { key }: CallInput<'draft.get'>): CallOutput<'draft.get'> {
  const kept = store.drafts.get(key);
  return { kept: kept && { text: kept.text, base: JSON.parse(kept.base) as Kept['base'] } };
}

/** Keeps or forgets what is being written, on this computer alone. */
export function keepDraft(desk: Desk, { key, draft }: CallInput<'draft.keep'>): CallOutput<'draft.keep'> {
  const { drafts } = desk.store;
  if (draft === null) drafts.forget(key);
  else {
    const at = desk.now();
    drafts.put(key, { text: draft.text, base: JSON.stringify(draft.base), at });
    drafts.tidy(plusMs(at, -limits.draftDays * 86_400_000), limits.draftsKept);
  }
  return {};
}
