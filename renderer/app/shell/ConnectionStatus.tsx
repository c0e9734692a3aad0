import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import { go } from '../routes.ts';
import { useConnectionWords } from './use-connection.ts';
import '../../components/StateLine.css';

/** How the desk stands with the community, in words; pressing it leads to the outbox or the settings. */
export function ConnectionStatus() {
  const line = useConnectionWords();
  if (line === null) return null;
  return (
    <button type="button" className={cx('connection-status', 'state-line', line.tone !== 'plain' && `state-line--${line.tone}`)} onClick={() => go(line.to)}>
      <Icon name={line.icon} size={14} />
      <span>{line.words}</span>
    </button>
  );
}
