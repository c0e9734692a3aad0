import { go } from '../../../app/routes.ts';
import { setInboxFilter, type InboxFilter } from '../store.ts';

/** Shows other conversations: the one in front of the person stays when it is among them, else the first of them comes. */
export function showList(change: Partial<InboxFilter>): void {
  setInboxFilter(change);
  go({ screen: 'inbox', id: null }, 'replace');
}
