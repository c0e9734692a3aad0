import { Dialog } from '../../components/Dialog.tsx';
import { useQuery } from '../../data/use-query.ts';
import { KeyList } from './KeyList.tsx';

/** All keys, on `?`. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const off = useQuery('settings.get', {}).data?.singleKeys === false;
  return (
    <Dialog open onClose={onClose} title="Keys" width="wide" description={off ? 'Keys without Ctrl are switched off in settings.' : 'Keys without Ctrl do nothing while you are writing.'}>
      {/* Longer than a small window: reached by keyboard, it scrolls with the arrows. */}
      <div role="region" aria-label="All keys" tabIndex={0}><KeyList /></div>
    </Dialog>
  );
}
