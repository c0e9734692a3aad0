import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { InboxRow as Conversation } from '../../../../shared/contract/bridge/inbox.ts';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { go } from '../../../app/routes.ts';
import { cx } from '../../../components/cx.ts';
import { inboxListId, talkId } from '../ids.ts';
import { groupWords } from '../words.ts';
import { InboxRow } from './InboxRow.tsx';
import { linesOf } from './lines.ts';

const rowId = (id: string): string => `inbox-row-${id}`;

interface InboxRowsProps {
  readonly rows: readonly Conversation[];
  /** The selected conversation, or in a narrow window the one where the keyboard is. */
  readonly selected: string | null;
  readonly narrow: boolean;
  readonly onPlace: (id: string) => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** Heights in CSS pixels, as `inbox.css` has them, in rem that grow with the text: two lines a row in either density. */
function useHeights(): { readonly row: number; readonly heading: number } {
  const settings = useQuery('settings.get', {}).data;
  const rem = 0.16 * (settings?.textSize ?? 100);
  return { row: (settings?.density === 'comfortable' ? 3.25 : 2.875) * rem, heading: 2.125 * rem };
}

/** The conversations under their headings: only those in sight are in the page. The list holds the focus, the selected row is its active one. */
export function InboxRows({ rows, selected, narrow, onPlace, onMove }: InboxRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const heights = useHeights();
  const lines = useMemo(() => linesOf(rows), [rows]);
  const virtual = useVirtualizer({
    count: lines.length, getScrollElement: () => scroller.current, overscan: 8, initialRect: { width: 316, height: 760 }, paddingEnd: 8,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? heights.heading : heights.row),
    getItemKey: (index) => { const line = lines[index]; return line === undefined ? index : line.kind === 'heading' ? line.group : line.row.id; },
  });
  useEffect(() => virtual.measure(), [virtual, heights.row, heights.heading, lines]);

  const place = lines.findIndex((line) => line.kind === 'row' && line.row.id === selected);
  useEffect(() => {
    // The first under a heading brings the heading into sight with it.
    if (place >= 0) virtual.scrollToIndex(lines[place - 1]?.kind === 'heading' ? place - 1 : place, { align: 'auto' });
    // Only when the selection moves: a message that arrives above must not scroll the list under the hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, heights.row]);

  const open = useCallback((id: string) => {
    scroller.current?.focus({ preventScroll: true });
    go({ screen: 'inbox', id });
  }, []);
  const select = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    if (narrow) onPlace(row.id);
    else go({ screen: 'inbox', id: row.id }, 'replace');
  };
  const keys = (event: KeyboardEvent): void => {
    const at = rows.findIndex((row) => row.id === selected);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? heights.row) / heights.row) - 2);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => onMove(1),
      ArrowUp: () => onMove(-1),
      Home: () => select(0),
      End: () => select(rows.length - 1),
      PageDown: () => select(at + page),
      PageUp: () => select(at - page),
      Enter: () => {
        if (narrow && selected !== null) go({ screen: 'inbox', id: selected });
        else document.getElementById(talkId)?.focus();
      },
    };
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  // Coming from another screen by key, one goes on by key.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const items = virtual.getVirtualItems();
  const inPage = items.some((item) => item.index === place);
  return (
    <div
      ref={scroller} id={inboxListId} className="inbox-rows ring-inside" data-density="comfortable" role="listbox" tabIndex={0} aria-label="Conversations"
      aria-activedescendant={place >= 0 && inPage && selected !== null ? rowId(selected) : undefined} onKeyDown={keys}
    >
      <div className="inbox-rows__space" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          return line && (
            <div key={item.key} className="inbox-rows__place" role="presentation" style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}>
              {line.kind === 'heading'
                ? <p className={cx('inbox-rows__heading', line.group === 'risk' && 'inbox-rows__heading--risk')} aria-hidden="true">{groupWords[line.group]}<span>{line.count.toLocaleString('en-GB')}</span></p>
                : <InboxRow row={line.row} now={now} id={rowId(line.row.id)} at={line.index} size={rows.length} selected={line.row.id === selected} onOpen={open} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
