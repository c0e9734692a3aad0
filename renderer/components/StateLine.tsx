import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { TimeText } from './TimeText.tsx';
import './StateLine.css';

export interface StateLineProps {
  state: 'saved' | 'sent' | 'needs-you';
  /** When it was sent, or saved. */
  at?: string | undefined;
  now?: string | undefined;
}

const looks = { saved: ['saved-here', 'Saved here'], sent: ['sent', 'Sent'], 'needs-you': ['needs-you', 'Needs you'] } as const;

/** What has happened to an act: on this computer, with the community, or stuck until someone looks. */
export function StateLine({ state, at, now }: StateLineProps) {
  const [icon, words] = looks[state];
  return (
    <span className={cx('state-line', `state-line--${state}`)}>
      <Icon name={icon} size={14} />
      <span>{words}{at !== undefined && now !== undefined && <> <TimeText at={at} now={now} form="short" /></>}</span>
    </span>
  );
}
