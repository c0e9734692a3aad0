import type { HandoverRow } from '../../../../shared/contract/bridge/handover.ts';
import { listKeys, VirtualRows } from '../../../components/VirtualRows.tsx';
import { Row } from '../../../components/Row.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { rowHeight } from '../../../app/use-row-height.ts';

interface HandoverRowsProps {
  readonly rows: readonly HandoverRow[];
  readonly at: number;
  readonly now: string;
  readonly onMove: (to: number) => void;
  readonly onOpen: (to: number) => void;
}

const badge = (row: HandoverRow): string | null => (row.replaced ? 'Replaced' : row.unread ? 'Not read' : row.saving === 'needs-you' ? 'Needs you' : row.saving === 'saved-here' ? 'Saved here' : null);

/** Kept handovers: who, when, and how it begins. */
export function HandoverRows({ rows, at, now, onMove, onOpen }: HandoverRowsProps) {
  const settings = useQuery('settings.get', {}).data;
  const height = rowHeight('comfortable', settings?.textSize ?? 100);
  return (
    <VirtualRows
      className="handovers__rows" density="comfortable" label="Handovers" count={rows.length} sizeOf={() => height} keyOf={(index) => rows[index]?.id ?? index} at={at} activeId={`handover-row-${at}`} follow={at} width={360} focus="comes"
      keys={(page) => ({ ...listKeys(rows.length, at, page, onMove), Enter: () => onOpen(at) })}
    >
      {(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        const said = badge(row);
        return (
          <Row
            id={`handover-row-${index}`} role="option" aria-selected={index === at} aria-setsize={rows.length} aria-posinset={index + 1} selected={index === at} cursor={index === at} quiet={row.replaced}
            name={<span className="handovers__who">{row.by?.you ? 'You' : (row.by?.name ?? 'A former colleague')}</span>} badge={said !== null && <span className="handovers__badge">{said}</span>}
            detail={row.line === '' ? `${row.lines} ${row.lines === 1 ? 'line' : 'lines'}, no note` : row.line} claim={row.readers === 'staff' && <span className="handovers__staff">staff only</span>} time={<TimeText at={row.at} now={now} plain />}
            onClick={() => onOpen(index)}
          />
        );
      }}
    </VirtualRows>
  );
}
