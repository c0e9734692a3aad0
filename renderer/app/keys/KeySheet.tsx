import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useQuery } from '../../data/use-query.ts';
import { go } from '../routes.ts';
import { KeyList } from './KeyList.tsx';

/** All keys, on `?`. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const off = useQuery('settings.get', {}).data?.singleKeys === false;
  const change = (): void => {
    onClose();
    go({ screen: 'settings', section: 'keyboard' });
  };
  return (
    <Dialog open onClose={onClose} title="Keys" width="wide" description={<>{off ? 'Keys without Ctrl are switched off in settings.' : 'Keys without Ctrl do nothing while you are writing.'} <Button kind="link" size="small" onClick={change}>Change keys</Button></>}>
      {/* Longer than a small window: reached by keyboard, it scrolls with the arrows. */}
      <div role="region" aria-label="All keys" tabIndex={0}><KeyList /></div>
    </Dialog>
  );
}
