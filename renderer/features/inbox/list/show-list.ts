import { go } from '../../../app/routes.ts';
import { setInboxFilter, useInboxUi, type InboxFilter } from '../store.ts';

/** Shows other conversations: the one in front of the person stays when it is among them, else the first of them comes. */
export function showList(change: Partial<InboxFilter>): void {
  setInboxFilter(change);
  go({ screen: 'inbox', id: null }, 'replace');
}

/** Shows what needs somebody first, whatever the person looked at last: a message has come that nobody may miss. */
export function showNeeded(): void {
  useInboxUi.setState({ filter: { whose: 'everyone', state: 'open' }, last: null });
  go({ screen: 'inbox', id: null });
}
