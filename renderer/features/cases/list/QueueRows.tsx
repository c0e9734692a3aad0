import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { useNow } from '../../../data/clock.ts';
import { currentRoute, go } from '../../../app/routes.ts';
import { listKeys, VirtualRows } from '../../../components/VirtualRows.tsx';
import { evidenceId } from '../ids.ts';
import { tick, useCasesUi } from '../store.ts';
import { CaseRow } from './CaseRow.tsx';
import { useRowHeight } from '../../../app/use-row-height.ts';

/** Whether something else was on the screen before; what a window begins with takes no focus by itself. */
let comesBack = currentRoute().screen !== 'cases';

/** The element that holds the queue's focus. */
export const queueId = 'queue';

const rowId = (id: string): string => `queue-${id}`;

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

/** The rows of the queue. */
export function QueueRows({ rows, selected, narrow, onPlace, ticked, onMove, onTick }: QueueRowsProps) {
  const lastTick = useRef<string | null>(null);
  const height = useRowHeight();
  const now = useNow();
  const sliding = useCasesUi((ui) => ui.sliding);
  const at = rows.findIndex((row) => row.id === selected);
  const open = useCallback((id: string) => {
    document.getElementById(queueId)?.focus({ preventScroll: true });
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
    const row = rows[index];
    if (!row) return;
    if (narrow) onPlace(row.id);
    else go({ screen: 'cases', id: row.id }, 'replace');
  };
  const [focus] = useState<'comes' | 'stays'>(() => (comesBack ? 'comes' : 'stays'));
  useEffect(() => { comesBack = true; }, []);
  return (
    <VirtualRows
      id={queueId} className="queue" label="Cases" count={rows.length} sizeOf={() => height} keyOf={(index) => rows[index]?.id ?? index}
      at={at} activeId={selected === null ? null : rowId(selected)} follow={selected} width={340} multiselectable={ticked.length > 0} sliding={sliding} focus={focus}
      keys={(page) => ({
        ...listKeys(rows.length, at, page, select),
        // One step is the list's own: it knows where a case stood that has left.
        ArrowDown: () => onMove(1),
        ArrowUp: () => onMove(-1),
        ' ': () => { if (selected !== null) onTick(selected); },
        Enter: () => {
          if (narrow && selected !== null) go({ screen: 'cases', id: selected });
          else document.getElementById(evidenceId)?.focus();
        },
      })}
    >
      {(index) => {
        const row = rows[index];
        return row && (
          <CaseRow
            row={row} now={now} id={rowId(row.id)} at={index} size={rows.length} selected={row.id === selected}
            ticked={ticked.includes(row.id)} ticking={ticked.length > 0} onOpen={open} onTick={tickRow}
          />
        );
      }}
    </VirtualRows>
  );
}
