import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { OutboxChoice } from '../../../shared/contract/bridge/views.ts';
import { peek, watch } from '../../data/query-cache.ts';
import type { OfflineTime } from './words.ts';

/** A way to settle. */
export type ChoiceId = OutboxChoice['id'];

/** What the person is doing on this screen; no rows, those are asked of the desk. */
interface OutboxUi {
  /** What is chosen for an entry, and the words as they are being changed: moving to another entry and back loses neither. */
  readonly chosen: Readonly<Record<string, ChoiceId>>;
  readonly drafts: Readonly<Record<string, string>>;
  /** The entry whose covered words are shown. */
  readonly uncovered: string | null;
  /** The last time without connection that ended while this window was open. */
  readonly lastOffline: OfflineTime | null;
}

/** See {@link OutboxUi}. */
export const useOutboxUi = forgetful(create<OutboxUi>(() => ({ chosen: {}, drafts: {}, uncovered: null, lastOffline: null })));

/** Chooses how to settle an entry. */
export function choose(id: string, choice: ChoiceId): void {
  useOutboxUi.setState(({ chosen }) => ({ chosen: { ...chosen, [id]: choice } }));
}

/** Keeps the words as they are being changed. */
export function draft(id: string, text: string): void {
  useOutboxUi.setState(({ drafts }) => ({ drafts: { ...drafts, [id]: text } }));
}

/** Forgets what was chosen and written for an entry that is settled. */
export function forget(id: string): void {
  useOutboxUi.setState(({ chosen: { [id]: _chosen, ...chosen }, drafts: { [id]: _draft, ...drafts } }) => ({ chosen, drafts }));
}

/** Follows the connection, so that the screen can say from when to when the desk was offline; once, at the start. */
export function followOffline(): void {
  let since: string | null = null;
  watch('connection.get', {}, () => {
    const { data } = peek('connection.get', {});
    if (data === null) return;
    const { offlineSince, lastSyncAt, state } = data;
    // While it connects nothing is known yet.
    if (since !== null && offlineSince === null && state !== 'connecting' && lastSyncAt !== null) useOutboxUi.setState({ lastOffline: { from: since, to: lastSyncAt } });
    if (offlineSince !== null || state !== 'connecting') since = offlineSince;
  });
}
