import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { cx } from '../../../components/cx.ts';
import { useNow } from '../../../data/clock.ts';
import { groupWords } from '../words.ts';
import { Axis, Grid } from './Axis.tsx';
import { barId, timelineId } from './ids.ts';
import { MovedBar } from './MovedBar.tsx';
import { usePlotWidth } from './plot-width.ts';
import { TimelineRow } from './TimelineRow.tsx';
import { barsInOrder, memberRows, timelineItems } from './rows.ts';
import type { Scale } from './scale.ts';
import { useMoving } from './use-moving.ts';
import { useRootSize } from './use-root-size.ts';
import './moved.css';
import './timeline.css';

/** Heights in rem: a group's heading, a lane of a row. */
const HEADING = 2.25;
const LANE = 1.9375;
const MARGIN_ROWS = 8;

interface TimelineProps {
  readonly breaks: readonly BreakView[];
  readonly scale: Scale;
  readonly selected: string | null;
  /** Names stand above their bars where there is little room. */
  readonly stacked: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Columns later, or earlier when negative. */
  readonly onStep: (columns: number) => void;
}

/** Breaks along weeks, a row a member. The list holds the focus and the selected bar is its active one, so that keys go from bar to bar. */
export function Timeline({ breaks, scale, selected, stacked, onSelect, onOpen, onStep }: TimelineProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const rem = useRootSize();
  const plot = usePlotWidth();
  const moving = useMoving(breaks, scale, plot);
  const { items, order, heights } = useMemo(() => {
    const rows = memberRows(breaks);
    const all = timelineItems(rows);
    return { items: all, order: barsInOrder(rows), heights: all.map((item) => (item.kind === 'row' ? item.row.lanes : 0)).join() };
  }, [breaks]);
  const sizeOf = (index: number): number => {
    const item = items[index];
    if (item?.kind !== 'row') return HEADING * rem;
    return (item.row.lanes * LANE + (stacked ? 1.5 : 0)) * rem;
  };
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : item.kind === 'row' ? item.row.memberId : item.group;
    },
    overscan: MARGIN_ROWS,
    initialRect: { width: 1_000, height: 760 },
    paddingEnd: 24,
  });
  // Measuring draws anew, so only when a height is another.
  useEffect(() => virtual.measure(), [virtual, rem, stacked, heights]);

  const place = items.findIndex((item) => item.kind === 'row' && item.row.bars.some(({ one }) => one.id === selected));
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
    // Only when the selection moves: a break that changes its group must not scroll the list under the hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const at = order.findIndex(({ id }) => id === selected);
  const select = (index: number): void => {
    const one = order[Math.min(order.length - 1, Math.max(0, index))];
    if (one) onSelect(one.id);
  };
  const keys = (event: KeyboardEvent): void => {
    if (moving.onKey(event, selected)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => select(at + 1),
      ArrowUp: () => select(at < 0 ? 0 : at - 1),
      Home: () => select(0),
      End: () => select(order.length - 1),
      PageDown: () => select(at + 10),
      PageUp: () => select(at - 10),
      ArrowLeft: () => onStep(-1),
      ArrowRight: () => onStep(1),
      Enter: () => { if (selected !== null) onOpen(selected); },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  const shown = virtual.getVirtualItems();
  const inPage = shown.some(({ index }) => index === place);
  const tried = breaks.find((one) => one.id === moving.moved?.breakId);
  return (
    <>
      <div
        ref={scroller} id={timelineId} className={cx('timeline ring-inside', stacked && 'timeline--stacked')} role="listbox" tabIndex={0} aria-label="Breaks along time"
        aria-activedescendant={at >= 0 && inPage && selected !== null ? barId(selected) : undefined} onKeyDown={keys}
        onFocus={() => { if (selected === null) select(0); }}
        {...moving.pointer}
        onClick={(event) => {
          const pressed = (event.target as Element).closest<HTMLElement>('[data-break]')?.dataset['break'];
          if (pressed !== undefined && moving.moved === null) onOpen(pressed);
        }}
      >
        <Axis scale={scale} />
        <div className="timeline__body" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
          <Grid scale={scale} now={now} />
          {shown.map(({ index, key, start, size }) => {
            const item = items[index];
            return item && (
              <div key={key} className="timeline__place" role="presentation" style={{ blockSize: size, transform: `translateY(${start}px)` }}>
                {item.kind === 'heading'
                  ? <p className="timeline__heading" aria-hidden="true"><b>{groupWords[item.group]}</b> {item.count}</p>
                  : <TimelineRow row={item.row} scale={scale} now={now} selected={selected} moved={moving.moved} movable={moving.may} rem={rem} stacked={stacked} />}
              </div>
            );
          })}
        </div>
      </div>
      {tried && moving.moved && <MovedBar one={tried} moved={moving.moved} now={now} onSave={moving.save} onLeave={moving.leave} />}
    </>
  );
}
