import { useEffect, useState } from 'react';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { Row } from '../../../components/Row.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { listKeys, VirtualRows } from '../../../components/VirtualRows.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { useWeeklyUi } from '../store.ts';
import { openRow } from './open-row.ts';
import type { FigureRows } from './use-rows.ts';

/** The height of a row of two lines in rem, as Row.css has it. */
const ROW_REM = 3.25;
const rowId = (index: number): string => `figure-row-${index}`;

interface RowListProps {
  readonly week: string;
  readonly figure: string;
  /** "Cases opened": what the rows stand behind. */
  readonly label: string;
  readonly rows: FigureRows;
  readonly now: string;
}

/** The rows behind a figure: only those in sight are in the page, each opens what it is about. */
export function RowList({ week, figure, label, rows, now }: RowListProps) {
  const back = useWeeklyUi((ui) => (ui.row?.figure === figure ? ui.row.index : 0));
  const [active, setActive] = useState(Math.min(back, Math.max(0, rows.total - 1)));
  const rowPx = ROW_REM * 0.16 * (useQuery('settings.get', {}).data?.textSize ?? 100);
  const open = (index: number): void => {
    const row = rows.at(index);
    if (row) openRow(week, figure, index, row);
  };
  const move = (by: number): void => setActive(Math.min(rows.total - 1, Math.max(0, active + by)));
  useKeys({ 'list.nextFigure': () => move(1), 'list.previousFigure': () => move(-1) }, { modal: true });
  return (
    <VirtualRows
      className="figure-rows" label={`Behind ${label}`} count={rows.total} sizeOf={() => rowPx} keyOf={(index) => index} at={active} activeId={rowId(active)} follow={active} density="comfortable" width={320} focus="comes"
      keys={(page) => ({ ...listKeys(rows.total, active, page, setActive), Enter: () => open(active) })}
    >
      {(index) => {
        const row = rows.at(index);
        if (row === undefined) return <Coming index={index} want={rows.want} />;
        const { title, member, detail, at, opens } = row;
        return (
          <Row
            id={rowId(index)} role="option" aria-selected={index === active} aria-setsize={rows.total} aria-posinset={index + 1} selected={index === active} quiet={opens === null} onClick={() => open(index)}
            name={<span className="figure-rows__title">{title}</span>} detail={<>{member && <MemberName inline name={member.name} />}{member && detail !== '' && ', '}{detail}</>} time={<TimeText at={at} now={now} form="short" />}
          />
        );
      }}
    </VirtualRows>
  );
}

/** A row that has not been read yet: that it is in sight is what has it read. */
function Coming({ index, want }: { index: number; want: (index: number) => void }) {
  useEffect(() => want(index), [index, want]);
  return <div role="option" aria-selected="false" aria-label="Not read yet" />;
}
