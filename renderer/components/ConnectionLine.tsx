import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { sayClock } from '../../shared/time.ts';
import './StateLine.css';

export type Connection =
  | { state: 'up-to-date'; at: string }
  | { state: 'sending'; done: number; total: number }
  | { state: 'offline'; since: string; savedHere: number }
  | { state: 'needs-you'; count: number };

/** The connection, as one calm fact in the title bar. */
export function ConnectionLine({ connection }: { connection: Connection }) {
  const { state } = connection;
  return (
    <span className={cx('state-line', `state-line--${state}`)}>
      <Icon name={state} size={14} />
      <span>{say(connection)}</span>
    </span>
  );
}

function say(connection: Connection): string {
  switch (connection.state) {
    case 'up-to-date': return `Up to date · ${sayClock(connection.at)}`;
    case 'sending': return `Sending ${connection.done} of ${connection.total}`;
    case 'offline': return `Offline since ${sayClock(connection.since)}${connection.savedHere > 0 ? `, ${connection.savedHere} saved here` : ''}`;
    case 'needs-you': return connection.count === 1 ? '1 needs you' : `${connection.count} need you`;
  }
}
