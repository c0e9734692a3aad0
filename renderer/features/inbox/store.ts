import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { CallInput } from '../../../shared/contract/bridge/calls.ts';

/** What the list shows. */
export type InboxFilter = CallInput<'inbox.list'>;

/** A step that asks for words or a choice before it is taken. */
export type InboxDialog = 'assign' | 'snooze' | 'hand-to-cover' | 'hand-back' | 'check' | 'replies' | 'signposts' | 'close-risk';

/** What stands beside the conversation. */
export type Beside = 'record' | 'history';

/** What happens to a conversation once a reply is on its way. */
export type After = CallInput<'inbox.reply'>['after'];

/** What the person is doing in the inbox; no rows, those are asked of the desk. */
interface InboxUi {
  readonly filter: InboxFilter;
  /** The conversation that was last in front of the person; coming back to the screen shows it again. */
  readonly last: string | null;
  /** The conversation whose covers are lifted; the next one is covered again. */
  readonly uncovered: string | null;
  /** A message that is to be shown, once its conversation is here. */
  readonly sought: { readonly conversationId: string; readonly messageId: string } | null;
  /** The step whose sheet is open, and on which conversation: it never moves to another. */
  readonly dialog: { readonly conversationId: string; readonly step: InboxDialog } | null;
  /** What was chosen to stand beside one conversation; others take what suits them. */
  readonly beside: { readonly conversationId: string; readonly what: Beside } | null;
  /** The conversation whose pane beside is open as a drawer, where there is no room for it. */
  readonly drawer: string | null;
  /** What was chosen to happen after the reply to one conversation. */
  readonly after: { readonly conversationId: string; readonly after: After } | null;
  /** A reply that was taken back is put into its field again: the field begins anew. */
  readonly restored: number;
}

/** See {@link InboxUi}. */
export const useInboxUi = forgetful(create<InboxUi>(() => ({ filter: { whose: 'everyone', state: 'open' }, last: null, uncovered: null, sought: null, dialog: null, beside: null, drawer: null, after: null, restored: 0 })));

/** Changes what the list shows. */
export function setInboxFilter(change: Partial<InboxFilter>): void {
  useInboxUi.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** Opens a sheet on a conversation. */
export function openInboxDialog(conversationId: string, step: InboxDialog): void {
  useInboxUi.setState({ dialog: { conversationId, step } });
}

/** Closes whichever sheet is open. */
export function closeInboxDialog(): void {
  useInboxUi.setState({ dialog: null });
}
