import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { isFocusNowhere } from './focus-nowhere.ts';
import './VirtualRows.css';

/** Rows drawn beyond those in sight, so that scrolling never shows a gap. */
const SCROLL_MARGIN = 10;

interface VirtualRowsProps {
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly label: string;
  /** Rows and headings together. */
  readonly count: number;
  /** Height in CSS pixels. */
  readonly sizeOf: (index: number) => number;
  readonly keyOf: (index: number) => string | number;
  /** Where the keyboard is; -1 nowhere. */
  readonly at: number;
  /** The id of the option that is drawn there. */
  readonly activeId: string | null;
  /** What is brought into sight with it: a heading above. */
  readonly from?: number | undefined;
  /** The list follows when this changes and at no other time: a new row above must not scroll it under the hand. */
  readonly follow: unknown;
  /** What else the heights depend on than on text size: another order of headings. */
  readonly measured?: unknown;
  readonly density?: 'compact' | 'comfortable' | undefined;
  /** Width before the first measuring. */
  readonly width: number;
  readonly multiselectable?: boolean | undefined;
  /** Rows move to their new places instead of standing there at once. */
  readonly sliding?: boolean | undefined;
  /** Takes a focus that is nowhere when it comes: one goes on by key. A list below a field leaves it there and is out of the order. */
  readonly focus: 'comes' | 'stays' | 'never';
  /** What each key does, `page` rows being in sight; nothing with Ctrl, Alt or the command key. */
  readonly keys?: ((page: number) => Readonly<Record<string, () => void>>) | undefined;
  readonly children: (index: number) => ReactNode;
}

/** A list of which only the rows in sight are in the page. It holds the focus; the row where the keyboard is is its active one. */
export function VirtualRows({ id, className, label, count, sizeOf, keyOf, at, activeId, from = at, follow, measured, density, width, multiselectable, sliding, focus, keys, children }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  // Before the first measuring: about a screen, so that the first frame has rows.
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: sizeOf, getItemKey: keyOf, overscan: margin, initialRect: { width, height: 760 }, paddingEnd: 8 });
  // The first frame draws what is in sight; the rows above and below, for scrolling, come when there is time.
  useEffect(() => {
    const later = requestIdleCallback(() => setMargin(SCROLL_MARGIN), { timeout: 300 });
    return () => cancelIdleCallback(later);
  }, []);
  const height = count === 0 ? 1 : sizeOf(Math.max(0, at));
  useEffect(() => virtual.measure(), [virtual, height, measured]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(from, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see `follow`
  }, [follow, height]);
  useEffect(() => {
    if (focus === 'comes' && isFocusNowhere()) scroller.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it comes, not when it is drawn again
  }, []);

  const pressed = (event: KeyboardEvent): void => {
    if (keys === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = keys(Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1))[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const items = virtual.getVirtualItems();
  return (
    <div
      ref={scroller} id={id} className={cx('virtual-rows ring-inside', className)} data-density={density} role="listbox" tabIndex={focus === 'never' ? -1 : 0} aria-label={label}
      aria-multiselectable={multiselectable || undefined} aria-activedescendant={focus !== 'never' && items.some((item) => item.index === at) ? (activeId ?? undefined) : undefined} onKeyDown={pressed}
    >
      <div className={cx('virtual-rows__space', sliding === true && 'virtual-rows__space--sliding')} role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => (
          <div key={item.key} className="virtual-rows__place" role="presentation" style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}>{children(item.index)}</div>
        ))}
      </div>
    </div>
  );
}

/** What the arrows and their kin do in a list of so many rows: `to` takes a place within it. */
export function listKeys(size: number, at: number, page: number, to: (index: number) => void): Record<string, () => void> {
  const within = (index: number) => () => { if (size > 0) to(Math.min(size - 1, Math.max(0, index))); };
  return { ArrowDown: within(at + 1), ArrowUp: within(at - 1), Home: within(0), End: within(size - 1), PageDown: within(at + page), PageUp: within(at - page) };
}
