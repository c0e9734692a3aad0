import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { printKeys } from '../../components/keys.ts';
import { useQuery } from '../../data/use-query.ts';
import { mayBeDone } from '../palette/actions.ts';
import { go } from '../routes.ts';
import { KeyList } from './KeyList.tsx';
import { keysHere } from './keys-here.ts';
import { keysWith } from './keys-in-use.ts';
import { actionsHere } from './use-keys.ts';

/** The keys that work where the person is, on `?`; every other stands in settings, where all can be changed. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const settings = useQuery('settings.get', {}).data;
  const changes = settings?.keys ?? {};
  // What the screen heard when the sheet was asked for.
  const [heard] = useState(() => actionsHere().map(({ id }) => id).filter(mayBeDone));
  const chord = keysWith(changes, 'single');
  const words = settings?.singleKeys !== false ? 'Single keys do nothing while you are writing.' : chord === undefined ? 'Single keys are switched off.' : `Single keys are switched off: press ${printKeys(chord)} first, then the key.`;
  const change = (): void => {
    onClose();
    go({ screen: 'settings', section: 'keyboard' });
  };
  return (
    <Dialog open onClose={onClose} title="Keys" width="wide" description={<>What works here now. {words} <Button kind="link" size="small" onClick={change}>See and change every key</Button></>}>
      {/* Longer than a small window: reached by keyboard, it scrolls with the arrows. */}
      <div role="region" aria-label="Keys that work here" tabIndex={0}><KeyList groups={keysHere(heard, changes)} /></div>
    </Dialog>
  );
}
