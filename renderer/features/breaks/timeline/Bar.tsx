import type { CSSProperties } from 'react';
import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { noteWords, spokenWords, whatWords } from '../words.ts';
import { drawnUntil, placeOf, type BarPlace } from './place.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { movedDates, type Moved } from './moved.ts';
import type { Scale } from './scale.ts';
import { barId } from './ids.ts';
import { usePlotWidth } from './plot-width.ts';

interface BarProps {
  readonly one: BreakView;
  readonly lane: number;
  /** The bar that the row stands here for: its words are told beside it. */
  readonly first: boolean;
  readonly scale: Scale;
  readonly now: string;
  readonly rem: number;
  readonly selected: boolean;
  /** The row says the words itself. */
  readonly stacked: boolean;
  /** Dates that are tried out and not saved. */
  readonly moved: Moved | null;
  readonly movable: boolean;
}

/** Tool text of 13 px is about this wide a character, in rem. */
const CHARACTER = 0.41;

const at = (from: number, to = from): CSSProperties => ({ '--from': from, '--to': to }) as CSSProperties;

/** A break as it would be with the dates that are tried out. */
function afterMove(one: BreakView, moved: Moved): BreakView {
  const dates = movedDates(one, moved);
  return { ...one, ...dates, length: sayBreakLength(dates.startsAt, dates.endsAt) };
}

/** One break: the bar by its scope, what an early end took away, the watch after it, the review, and what comes next in words. */
export function Bar({ one, lane, first, scale, now, rem, selected, stacked, moved, movable }: BarProps) {
  const width = usePlotWidth();
  const shown = moved === null ? one : afterMove(one, moved);
  const was = moved === null ? null : placeOf(one, scale);
  const place = placeOf(shown, scale);
  const spoken = spokenWords(shown, now);
  const proposed = one.group === 'decide';
  const what = whatWords(shown);
  const room = (place.to - place.from) * width;
  const fitsIn = !proposed && !place.fades && room > (what.length * CHARACTER + 1.25) * rem;
  return (
    <div
      id={barId(one.id)} role="option" aria-selected={selected} title={spoken} className={cx('break-bar', selected && 'break-bar--selected')}
      style={{ '--lane': lane } as CSSProperties} data-break={one.id}
    >
      <VisuallyHidden>{spoken}</VisuallyHidden>
      <span className="break-bar__drawing" aria-hidden="true">
        {place.beyond === null && (
          <>
            {was && <span className="break-bar__was" style={at(was.from, was.to)} />}
            <span className={cx('break-bar__bar', movable && 'break-bar__bar--movable', `break-bar__bar--${one.scope}`, proposed && 'break-bar__bar--proposed', place.fades && 'break-bar__bar--fades', place.cut.start && 'break-bar__bar--from-before', place.cut.end && 'break-bar__bar--goes-on')} style={at(place.from, place.to)}>
              {fitsIn && <span className="break-bar__words">{what}</span>}
            </span>
            {place.lost && <span className="break-bar__lost" style={at(place.lost.from, place.lost.to)} />}
            {place.watch && <span className={cx('break-bar__watch', place.watch.ends && 'break-bar__watch--ends')} style={at(place.watch.from, place.watch.to)} />}
            {place.review !== null && one.endsAt === null && <span className="break-bar__review" style={at(place.review)} />}
          </>
        )}
        {first && !stacked && <Note one={shown} words={noteWords(shown, now)} what={fitsIn ? '' : what} place={place} width={width} rem={rem} />}
      </span>
    </div>
  );
}

const widthOf = (words: string, one: BreakView, rem: number): number => (words.length * CHARACTER + (one.saving === 'sent' ? 1 : 2.5)) * rem;

/** The words beside a bar: after it where there is room, else before it, else over its watch, else at the end of the row. */
function Note({ one, words: next, what, place, width, rem }: { one: BreakView; words: string; what: string; place: BarPlace; width: number; rem: number }) {
  const both = [what, next].filter(Boolean).join('. ');
  const until = drawnUntil(place);
  const [after, before] = [(1 - until) * width, place.from * width];
  // Where there is not room for all, what comes next is what counts.
  const words = next !== '' && widthOf(both, one, rem) > Math.max(after, before) ? next : both;
  const needs = widthOf(words, one, rem);
  const side = sideOf({ place, needs, after, before, over: (until - place.to) * width });
  const style = { after: at(place.beyond === 'before' ? 0 : until), before: at(place.from), over: at(place.to), end: at(1) }[side];
  return (
    <span className={cx('break-bar__note', `break-bar__note--${side}`, (one.group === 'ending' || one.group === 'review') && 'break-bar__note--soon')} style={style}>
      {place.beyond === 'before' && <Icon name="arrow-left" size={13} />}
      <span>{words}</span>
      {one.saving !== 'sent' && <Icon name={one.saving === 'saved-here' ? 'saved-here' : 'needs-you'} size={14} />}
      {place.beyond === 'after' && <Icon name="arrow-right" size={13} />}
    </span>
  );
}

/** Pixels that the words need, and that there are after the drawing, before it, and over the watch. */
interface NoteRoom {
  readonly place: BarPlace;
  readonly needs: number;
  readonly after: number;
  readonly before: number;
  readonly over: number;
}

function sideOf({ place, needs, after, before, over }: NoteRoom): 'after' | 'before' | 'over' | 'end' {
  if (place.beyond === 'after') return 'end';
  if (place.beyond === 'before' || after >= needs) return 'after';
  if (before >= needs) return 'before';
  if (place.watch !== null && over + after >= needs) return 'over';
  return after >= before ? 'after' : 'before';
}
