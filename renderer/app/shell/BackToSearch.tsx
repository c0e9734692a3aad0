import { Button } from '../../components/Button.tsx';
import { useSearchUi, openSearch } from '../../features/search/store.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useRoute, writeRoute } from '../routes.ts';

/** On what was opened from a search: the way back to it, as it was left. */
export function BackToSearch() {
  const opened = useSearchUi((ui) => ui.opened);
  const route = useRoute();
  return opened !== null && writeRoute(route) === opened && route.screen !== 'search' ? <Back /> : null;
}

function Back() {
  const back = (): void => {
    openSearch();
    useSearchUi.setState({ opened: null });
  };
  useKeys({ 'search.return': back }, { first: true });
  return <Button kind="quiet" size="small" icon="arrow-left" keyHint="Esc" onClick={back}>Back to the search</Button>;
}
