import type { TodayCover } from '../../../../shared/contract/bridge/today.ts';
import { epochOf, sayClock } from '../../../../shared/time.ts';
import { initialsOf } from '../../../components/Colleague.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { cx } from '../../../components/cx.ts';
import { useArriving } from '../../../data/use-copying.ts';
import { useQuery } from '../../../data/use-query.ts';
import { coverEnds, hoursOf, placeOf } from './cover-scale.ts';
import './cover.css';

const covers: Readonly<Record<TodayCover['people'][number]['spans'][number]['covers'], string>> = { everything: 'Everything', reports: 'Reports only', inbox: 'Inbox only', weekend: 'Weekend cover' };

/** Who covers what today, as bars along the day's hours with a table behind them. */
export function CoverToday({ now }: { now: string }) {
  const { data } = useQuery('today.cover', {});
  const arriving = useArriving();
  if (data === null) return null;
  if (data.people.length === 0) return <section aria-labelledby="cover-today"><SectionHeading id="cover-today">Cover today</SectionHeading><p className="cover-day__none">{arriving ? 'Shifts are still being copied to this computer.' : 'Nobody has a shift today. Team leads set shifts under Settings, Shifts.'}</p></section>;
  const kinds = [...new Set(data.people.flatMap((one) => one.spans.map((span) => span.covers)))];
  const place = (at: string): string => `${placeOf(at, data) * 100}%`;
  return (
    <section className="cover-day" aria-labelledby="cover-today">
      <SectionHeading id="cover-today" aside={coverEnds(data, now)}>Cover today</SectionHeading>
      <div className="cover-day__plot" aria-hidden="true">
        <div className="cover-day__hours">{hoursOf(data).map((hour) => <span key={hour} className="cover-day__hour" style={{ insetInlineStart: place(hour) }}>{sayClock(hour).slice(0, 2)}</span>)}</div>
        {data.people.map(({ person, spans }) => (
          <div key={person.id} className="cover-day__row">
            <span className="cover-day__who">{initialsOf(person.name)}</span>
            <span className="cover-day__line">
              {hoursOf(data).map((hour) => <span key={hour} className="cover-day__grid" style={{ insetInlineStart: place(hour) }} />)}
              {spans.map((span) => <span key={span.from} className={cx('cover-day__bar', `cover-day__bar--${span.covers}`)} style={{ insetInlineStart: place(span.from), inlineSize: `${(placeOf(span.to, data) - placeOf(span.from, data)) * 100}%` }} />)}
              {data.from <= now && now < data.to && <span className="cover-day__now" style={{ insetInlineStart: place(now) }} />}
            </span>
          </div>
        ))}
      </div>
      <p className="cover-day__key" aria-hidden="true">{kinds.map((kind) => <span key={kind}><i className={cx('cover-day__swatch', `cover-day__bar--${kind}`)} />{covers[kind]}</span>)}</p>
      <table className="visually-hidden">
        <caption>Cover today</caption>
        <thead><tr><th scope="col">Who</th><th scope="col">From</th><th scope="col">Until</th><th scope="col">Covers</th></tr></thead>
        <tbody>
          {data.people.flatMap(({ person, spans }) => [...spans].sort((a, b) => epochOf(a.from) - epochOf(b.from)).map((span) => (
            <tr key={`${person.id} ${span.from}`}><th scope="row">{person.you ? 'You' : person.name}</th><td>{sayClock(span.from)}</td><td>{sayClock(span.to)}</td><td>{covers[span.covers]}</td></tr>
          )))}
        </tbody>
      </table>
    </section>
  );
}
