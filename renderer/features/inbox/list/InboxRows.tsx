import { useCallback, useMemo } from 'react';
import type { InboxRow as Conversation } from '../../../../shared/contract/bridge/inbox.ts';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { go } from '../../../app/routes.ts';
import { cx } from '../../../components/cx.ts';
import { listKeys, VirtualRows } from '../../../components/VirtualRows.tsx';
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

/** The conversations under their headings. */
export function InboxRows({ rows, selected, narrow, onPlace, onMove }: InboxRowsProps) {
  const now = useNow();
  const heights = useHeights();
  const lines = useMemo(() => linesOf(rows), [rows]);
  const place = lines.findIndex((line) => line.kind === 'row' && line.row.id === selected);
  const open = useCallback((id: string) => {
    document.getElementById(inboxListId)?.focus({ preventScroll: true });
    go({ screen: 'inbox', id });
  }, []);
  const select = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    if (narrow) onPlace(row.id);
    else go({ screen: 'inbox', id: row.id }, 'replace');
  };
  return (
    <VirtualRows
      id={inboxListId} className="inbox-rows" density="comfortable" label="Conversations" count={lines.length} measured={lines} width={316} focus="comes"
      sizeOf={(index) => (lines[index]?.kind === 'heading' ? heights.heading : heights.row)}
      keyOf={(index) => { const line = lines[index]; return line === undefined ? index : line.kind === 'heading' ? line.group : line.row.id; }}
      // The first under a heading brings the heading into sight with it.
      at={place} from={lines[place - 1]?.kind === 'heading' ? place - 1 : place} follow={selected} activeId={selected === null ? null : rowId(selected)}
      keys={(page) => ({
        ...listKeys(rows.length, rows.findIndex((row) => row.id === selected), Math.max(1, page - 1), select),
        // One step is the list's own: it knows where a conversation stood that has left.
        ArrowDown: () => onMove(1),
        ArrowUp: () => onMove(-1),
        Enter: () => {
          if (narrow && selected !== null) go({ screen: 'inbox', id: selected });
          else document.getElementById(talkId)?.focus();
        },
      })}
    >
      {(index) => {
        const line = lines[index];
        return line && (line.kind === 'heading'
          ? <p className={cx('inbox-rows__heading', line.group === 'risk' && 'inbox-rows__heading--risk')} aria-hidden="true">{groupWords[line.group]}<span>{line.count.toLocaleString('en-GB')}</span></p>
          : <InboxRow row={line.row} now={now} id={rowId(line.row.id)} at={line.index} size={rows.length} selected={line.row.id === selected} onOpen={open} />);
      }}
    </VirtualRows>
  );
}
