import { readBy } from '../../../../shared/contract/read-by.ts';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { handoverDraft } from '../../../../shared/contract/bridge/handover.ts';
import type { Desk } from '../context.ts';

/** The key under which a handover is kept while it is written; this computer has one person. */
const KEY = 'handover';

/** What was written and not handed on, with when it was kept; null for none. */
export function keptHandover({ store }: Pick<Desk, 'store'>): CallOutput<'handover.get'>['draft'] {
  const kept = store.drafts.get(KEY);
  if (kept === null) return null;
  const parsed = readBy(handoverDraft, { ...(JSON.parse(kept.base) as object), text: kept.text });
  return parsed.success ? { ...parsed.data, at: kept.at } : null;
}

/** Keeps or forgets what is being written, on this computer alone. One that says nothing is forgotten. */
export function keepHandover({ store, now }: Pick<Desk, 'store' | 'now'>, { draft }: CallInput<'handover.keep'>): CallOutput<'handover.keep'> {
  if (draft === null || (draft.text === '' && draft.leftOut.length === 0 && draft.replaces === null)) {
    store.drafts.forget(KEY);
    return { at: null };
  }
  const at = now();
  const { text, ...base } = draft;
  store.drafts.put(KEY, { text, base: JSON.stringify(base), at });
  return { at };
}
