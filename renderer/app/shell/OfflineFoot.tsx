import { OfflineNote } from '../../components/OfflineNote.tsx';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import './offline-foot.css';

/** Offline is said where one works, too: how old the queue is, and that nothing is lost. */
export function OfflineFoot() {
  const connection = useQuery('connection.get', {}).data;
  const now = useNow();
  if (connection === null || connection.offlineSince === null || (connection.state !== 'offline' && connection.state !== 'backing-off')) return null;
  return <div className="offline-foot"><OfflineNote since={connection.offlineSince} asOf={connection.lastSyncAt ?? connection.offlineSince} now={now} savedHere={connection.queued} /></div>;
}
