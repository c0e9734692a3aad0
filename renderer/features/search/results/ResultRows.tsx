import { useEffect } from 'react';
import type { Found } from '../../../../shared/contract/bridge/search.ts';
import { listKeys, VirtualRows } from '../../../components/VirtualRows.tsx';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { isCovered, useCovering } from '../../kindness/covering.ts';
import { useSearchUi } from '../store.ts';
import { keyOf } from '../words.ts';
import { ResultRow } from './ResultRow.tsx';

interface ResultRowsProps {
  readonly id: string;
  readonly rows: readonly Found[];
  readonly total: number;
  readonly at: number;
  /** What changes with the search and not with its answer. */
  readonly search: string;
  readonly onPlace: (index: number) => void;
  readonly onOpen: (found: Found) => void;
  readonly onMore: () => void;
}

/** So near the end the next rows are read, so that scrolling does not meet it. */
const AHEAD = 20;

/** The height of a result in CSS pixels, as search.css has it, in rem that grow with the text. */
function useHeight(): number {
  const settings = useQuery('settings.get', {}).data;
  return (settings?.density === 'comfortable' ? 4.75 : 3.5) * 0.16 * (settings?.textSize ?? 100);
}

/** What was found, in its order. The field above may hold the focus, or the list itself. */
export function ResultRows({ id, rows, total, at, search, onPlace, onOpen, onMore }: ResultRowsProps) {
  const now = useNow();
  const height = useHeight();
  const uncovered = useSearchUi((ui) => ui.uncovered);
  const covering = useCovering(uncovered);
  return (
    <VirtualRows
      id={id} className="found-rows" label="Found" count={rows.length} width={640} focus="comes" sizeOf={() => height} keyOf={(index) => { const row = rows[index]; return row === undefined ? index : keyOf(row); }}
      at={at} follow={`${search} ${at}`} activeId={at < 0 ? null : `${id}-${at}`}
      keys={(page) => ({ ...listKeys(rows.length, at, page, onPlace), Enter: () => { const row = rows[at]; if (row !== undefined) onOpen(row); } })}
    >
      {(index) => {
        const row = rows[index];
        return row && (
          <>
            <ResultRow row={row} now={now} id={`${id}-${index}`} at={index} size={total} selected={index === at} covered={isCovered(row.covers, covering)} onOpen={onOpen} onPlace={onPlace} />
            {index === rows.length - AHEAD || index === rows.length - 1 ? <WhenDrawn onDrawn={onMore} /> : null}
          </>
        );
      }}
    </VirtualRows>
  );
}

/** Reads on once it is drawn: the end of what was read is near. */
function WhenDrawn({ onDrawn }: { onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  return null;
}
