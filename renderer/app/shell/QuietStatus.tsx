import { sayTime } from '../../../shared/time.ts';
import { Icon } from '../../components/Icon.tsx';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import { go } from '../routes.ts';
import '../../components/StateLine.css';

/** Says that the desk keeps quiet for a break of the person's own, so that nobody wonders later; pressing it leads to where it ends. */
export function QuietStatus() {
  const now = useNow();
  const until = useQuery('settings.get', {}).data?.notices.quietUntil ?? null;
  if (until === null || until <= now) return null;
  return (
    <button type="button" className="connection-status state-line" onClick={() => go({ screen: 'settings', section: 'notices' })}>
      <Icon name="bell-off" size={14} />
      <span>Quiet until {sayTime(until, now).replace(/^today /u, '')}</span>
    </button>
  );
}
