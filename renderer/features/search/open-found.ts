import type { Found } from '../../../shared/contract/bridge/search.ts';
import { go } from '../../app/routes.ts';
import { useCasesUi } from '../cases/store.ts';
import { useInboxUi } from '../inbox/store.ts';
import { useMembersUi } from '../members/store.ts';
import { rememberSearch } from './recent.ts';
import { openFromSearch, useSearchUi } from './store.ts';

/** Whether something is read beside the results: a post that no case is about has no other screen. */
export const isReadHere = ({ kind, opens }: Pick<Found, 'kind' | 'opens'>): boolean => kind === 'post' && opens.screen !== 'cases';

/** Opens what was found at its exact place, and keeps the search among the recent ones. */
export function openFound(found: Found): void {
  const { id, opens } = found;
  void rememberSearch(useSearchUi.getState().text);
  if (isReadHere(found)) {
    useSearchUi.setState({ takesFocus: true });
    return go({ screen: 'search', id });
  }
  if (opens.screen === 'members' && opens.entry !== null) useMembersUi.setState({ sought: { memberId: opens.id, entry: opens.entry }, kind: null, asOf: null });
  if (opens.screen === 'cases' && opens.entry !== null) useCasesUi.setState({ sought: { caseId: opens.id, entry: opens.entry } });
  if (opens.screen === 'inbox' && opens.entry !== null) useInboxUi.setState({ sought: { conversationId: opens.id, messageId: opens.entry } });
  openFromSearch({ screen: opens.screen, id: opens.id });
}
