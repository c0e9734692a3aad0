import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { OwedRow } from '../../../shared/contract/bridge/told.ts';
import { useNow } from '../../data/clock.ts';
import { useLayout } from '../../app/use-layout.ts';
import { useQuery } from '../../data/use-query.ts';
import { rowHeight } from '../cases/list/use-row-height.ts';
import { ToldRow } from './ToldRow.tsx';

interface ToldRowsProps {
  readonly rows: readonly OwedRow[];
  /** Where the keyboard is. */
  readonly at: number;
  readonly nameOf: (row: OwedRow) => string;
  readonly onMove: (to: number) => void;
  readonly onOpen: (row: OwedRow) => void;
}

/** The rows: only those in sight are in the page. The list holds the focus. */
export function ToldRows({ rows, at, nameOf, onMove, onOpen }: ToldRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const settings = useQuery('settings.get', {}).data;
  // In a narrow window a line has no room for who, what and when.
  const density = useLayout() === 'narrow' ? 'comfortable' : (settings?.density ?? 'compact');
  const height = rowHeight(density, settings?.textSize ?? 100);
  const now = useNow();
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 10, initialRect: { width: 1_000, height: 760 }, paddingEnd: 8,
    getItemKey: (index) => { const row = rows[index]; return row === undefined ? index : nameOf(row); },
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only when the keyboard moves: a new row must not scroll the list under the hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at, height]);
  // Coming by key one goes on by key.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  const items = virtual.getVirtualItems();
  return (
    <div
      ref={scroller} className="told__rows ring-inside" data-density={density} role="listbox" tabIndex={0} aria-label="Not yet told" onKeyDown={keys}
      aria-activedescendant={items.some((item) => item.index === at) ? `told-${at}` : undefined}
    >
      <div className="told__space" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row && (
            <div key={item.key} className="told__place" role="presentation" style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}>
              <ToldRow row={row} now={now} id={`told-${item.index}`} at={item.index} size={rows.length} selected={item.index === at} onOpen={onOpen} onPlace={onMove} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
