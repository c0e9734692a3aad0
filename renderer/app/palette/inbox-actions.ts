import type { InboxStepKind } from '../../../shared/contract/bridge/inbox.ts';
import { peek } from '../../data/query-cache.ts';
import { showList } from '../../features/inbox/list/show-list.ts';
import { openInboxDialog, type InboxDialog } from '../../features/inbox/store.ts';
import type { KeyId } from '../keys/key-map.ts';
import { currentRoute } from '../routes.ts';
import type { PaletteAction } from './action.ts';

const steps: readonly (readonly [InboxStepKind, InboxDialog, KeyId, PaletteAction['icon'], string])[] = [
  ['snooze', 'snooze', 'inbox.snooze', 'hourglass', 'Snooze the conversation'],
  ['assign', 'assign', 'inbox.assign', 'person', 'Assign the conversation'],
  ['hand-to-cover', 'hand-to-cover', 'inbox.hand', 'hand-on', 'Hand the conversation to weekend cover'],
  ['hand-back', 'hand-back', 'inbox.hand', 'lifted', 'Hand the conversation back to staff'],
  ['reply', 'replies', 'inbox.replies', 'saved-reply', 'Saved replies'],
  ['reply', 'signposts', 'inbox.signposts', 'signpost', 'Where else help is'],
];

/** The two lists of the inbox. */
export const inboxLists: readonly PaletteAction[] = [
  { id: 'do:inbox-closed', icon: 'inbox', label: 'Closed conversations', run: () => showList({ state: 'closed' }) },
  { id: 'do:inbox-open', icon: 'inbox', label: 'Open conversations', run: () => showList({ state: 'open' }) },
];

/** What can be done on the conversation in front of the person, where it may be done. */
export function inboxActions(): PaletteAction[] {
  const route = currentRoute();
  const id = route.screen === 'inbox' ? route.id : null;
  const detail = id === null ? null : peek('inbox.get', { id }).data;
  return detail === null ? [] : steps.filter(([step]) => detail.may[step].allowed).map(([, dialog, key, icon, label]): PaletteAction => ({ id: `do:inbox-${dialog}`, icon, label, key, run: () => openInboxDialog(detail.id, dialog) }));
}
