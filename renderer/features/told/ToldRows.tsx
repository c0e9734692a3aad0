import type { OwedRow } from '../../../shared/contract/bridge/told.ts';
import { useNow } from '../../data/clock.ts';
import { listKeys, VirtualRows } from '../../components/VirtualRows.tsx';
import { useLayout } from '../../app/use-layout.ts';
import { useQuery } from '../../data/use-query.ts';
import { rowHeight } from '../../app/use-row-height.ts';
import { ToldRow } from './ToldRow.tsx';

interface ToldRowsProps {
  readonly rows: readonly OwedRow[];
  /** Where the keyboard is. */
  readonly at: number;
  readonly nameOf: (row: OwedRow) => string;
  readonly onMove: (to: number) => void;
  readonly onOpen: (row: OwedRow) => void;
}

/** The rows. */
export function ToldRows({ rows, at, nameOf, onMove, onOpen }: ToldRowsProps) {
  const settings = useQuery('settings.get', {}).data;
  // In a narrow window a line has no room for who, what and when.
  const density = useLayout() === 'narrow' ? 'comfortable' : (settings?.density ?? 'compact');
  const height = rowHeight(density, settings?.textSize ?? 100);
  const now = useNow();
  return (
    <VirtualRows
      className="told__rows" density={density} label="Not yet told" count={rows.length} sizeOf={() => height} keyOf={(index) => { const row = rows[index]; return row === undefined ? index : nameOf(row); }}
      at={at} activeId={`told-${at}`} follow={at} width={1_000} focus="comes" keys={(page) => listKeys(rows.length, at, page, onMove)}
    >
      {(index) => {
        const row = rows[index];
        return row && <ToldRow row={row} now={now} id={`told-${index}`} at={index} size={rows.length} selected={index === at} onOpen={onOpen} onPlace={onMove} />;
      }}
    </VirtualRows>
  );
}
