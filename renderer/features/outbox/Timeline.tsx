import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { cx } from '../../components/cx.ts';
import { TimeText } from '../../components/TimeText.tsx';
import { useNow } from '../../data/clock.ts';
import { Visible } from './Visible.tsx';
import { momentsOf } from './words.ts';
import './timeline.css';

/** What happened in which order, on one line: mine, theirs, and when this desk was offline. */
export function Timeline({ timeline }: { timeline: OutboxDetail['timeline'] }) {
  const now = useNow();
  const moments = momentsOf(timeline);
  if (moments.length < 2) return null;
  return (
    <div className="moments">
      <ol role="list" className="moments__list" aria-label="What happened, in order">
        {moments.map((moment, at) => (
          <li key={`${moment.at} ${moment.what}`} className={cx('moment', `moment--${moment.who}`, moment.offline && 'moment--offline')}>
            {moment.offline && !moments[at - 1]?.offline && <span className="moment__state" aria-hidden="true">Offline</span>}
            <span className="moment__dot" aria-hidden="true" />
            <TimeText className="moment__at" at={moment.at} now={now} form="short" />
            <span className="moment__what"><Visible text={moment.what} /></span>
          </li>
        ))}
      </ol>
    </div>
  );
}
