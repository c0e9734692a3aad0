import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { useNow } from '../../../data/clock.ts';
import { go } from '../../../app/routes.ts';
import { evidenceId } from '../ids.ts';
import { tick, useCasesUi } from '../store.ts';
import { CaseRow } from './CaseRow.tsx';
import { useRowHeight } from './use-row-height.ts';

/** Whether the queue was on the screen before; at the start nothing takes the focus by itself. */
let comesBack = false;

/** The element that holds the queue's focus. */
export const queueId = 'queue';

const rowId = (id: string): string => `queue-${id}`;

/** Rows drawn beyond those in sight, so that scrolling never shows a gap. */
const SCROLL_MARGIN = 10;

interface QueueRowsProps {
  readonly rows: readonly CaseListRow[];
  /** The selected case, or in a narrow window the one where the keyboard is. */
  readonly selected: string | null;
  readonly narrow: boolean;
  readonly onPlace: (id: string) => void;
  readonly ticked: readonly string[];
  readonly onMove: (step: 1 | -1) => void;
  readonly onTick: (id: string) => void;
}

/** The rows of the queue: only those in sight are in the page. The list holds the focus, the selected row is its active one. */
export function QueueRows({ rows, selected, narrow, onPlace, ticked, onMove, onTick }: QueueRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lastTick = useRef<string | null>(null);
  const height = useRowHeight();
  const now = useNow();
  const sliding = useCasesUi((ui) => ui.sliding);
  const [margin, setMargin] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: margin,
    // Before the first measuring: about a screen, so that the first frame has rows.
    initialRect: { width: 340, height: 760 },
    paddingEnd: 8,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  // The first frame draws what is in sight; the rows above and below, for scrolling, come when there is time.
  useEffect(() => {
    const later = requestIdleCallback(() => setMargin(SCROLL_MARGIN), { timeout: 300 });
    return () => cancelIdleCallback(later);
  }, []);

  const at = rows.findIndex((row) => row.id === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only when the selection moves: a colleague's new case above must not scroll the list under the hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, height]);

  const open = useCallback((id: string) => {
    scroller.current?.focus({ preventScroll: true });
    go({ screen: 'cases', id });
  }, []);
  const tickRow = useCallback((id: string, range: boolean) => {
    const from = range ? rows.findIndex((row) => row.id === lastTick.current) : -1;
    const to = rows.findIndex((row) => row.id === id);
    lastTick.current = id;
    if (from < 0) return onTick(id);
    tick(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id), true);
  }, [rows, onTick]);

  const select = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    if (narrow) onPlace(row.id);
    else go({ screen: 'cases', id: row.id }, 'replace');
  };
  const keys = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => onMove(1),
      ArrowUp: () => onMove(-1),
      Home: () => select(0),
      End: () => select(rows.length - 1),
      PageDown: () => select(at + page),
      PageUp: () => select(at - page),
      ' ': () => { if (selected !== null) onTick(selected); },
      Enter: () => {
        if (narrow && selected !== null) go({ screen: 'cases', id: selected });
        else document.getElementById(evidenceId)?.focus();
      },
    };
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  // Coming from another screen by key, one goes on by key: the focus is on the queue and not lost with what was left.
  useEffect(() => {
    if (comesBack && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    comesBack = true;
  }, []);

  const items = virtual.getVirtualItems();
  const inPage = items.some((item) => item.index === at);
  return (
    <div
      ref={scroller} id={queueId} className="queue ring-inside" role="listbox" tabIndex={0} aria-label="Cases" aria-multiselectable={ticked.length > 0 || undefined}
      aria-activedescendant={at >= 0 && inPage && selected !== null ? rowId(selected) : undefined} onKeyDown={keys}
    >
      <div className={sliding ? 'queue__rows queue__rows--sliding' : 'queue__rows'} role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row && (
            <div key={item.key} className="queue__place" role="presentation" style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}>
              <CaseRow
                row={row} now={now} id={rowId(row.id)} at={item.index} size={rows.length} selected={row.id === selected}
                ticked={ticked.includes(row.id)} ticking={ticked.length > 0} onOpen={open} onTick={tickRow}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
