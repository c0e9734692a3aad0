import { Button } from '../../components/Button.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useRoute, writeRoute } from '../routes.ts';
import { useWayBack } from '../way-back.ts';

/** On what was opened from the search or from a week: the way back to it, as it was left. */
export function WayBack() {
  const way = useWayBack((known) => known.way);
  const here = writeRoute(useRoute());
  return way !== null && way.opened === here ? <Back words={way.words} onBack={way.back} /> : null;
}

function Back({ words, onBack }: { words: string; onBack: () => void }) {
  const back = (): void => {
    onBack();
    useWayBack.setState({ way: null });
  };
  useKeys({ 'search.return': back }, { first: true });
  return <Button kind="quiet" size="small" icon="arrow-left" keyHint="Esc" onClick={back}>{words}</Button>;
}
