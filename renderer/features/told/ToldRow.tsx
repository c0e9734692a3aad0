import type { OwedRow } from '../../../shared/contract/bridge/told.ts';
import { ColleagueInitials } from '../../components/Colleague.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { MemberName } from '../../components/MemberName.tsx';
import { Row } from '../../components/Row.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { TimeText } from '../../components/TimeText.tsx';

interface ToldRowProps {
  readonly row: OwedRow;
  readonly now: string;
  readonly id: string;
  readonly at: number;
  readonly size: number;
  readonly selected: boolean;
  readonly onOpen: (row: OwedRow) => void;
  readonly onPlace: (at: number) => void;
}

/** Where the telling is: what waits to be sent comes before what is only begun, and that before how they can be reached. */
function Standing({ row }: { row: OwedRow }) {
  if (row.saving !== 'sent') return <StateLine state={row.saving === 'saved-here' ? 'saved' : 'needs-you'} />;
  if (row.draft) return <span className="state-line"><Icon name="to-write" size={14} /><span>Begun</span></span>;
  if (row.member.state === 'deleted') return <span className="state-line"><Icon name="no-route" size={14} /><span>Deleted account</span></span>;
  if (row.routes.length === 0) return <span className="state-line"><Icon name="no-route" size={14} /><span>No known route</span></span>;
  return row.routes.includes('message') ? null : <span className="state-line"><Icon name="contact" size={14} /><span>By email only</span></span>;
}

const pictures: Readonly<Record<OwedRow['what'], readonly [IconName, string]>> = {
  points: ['points', 'Points'], void: ['undo', 'Points taken back'], decided: ['breaks', 'Break'], changed: ['edit', 'Break changed'], lifted: ['lifted', 'Break lifted'], cancelled: ['close', 'Break cancelled'], declined: ['check', 'No break'],
};

/** One thing that a member has not been told: who, what, since when, by whom, and where the telling is. */
export function ToldRow({ row, now, id, at, size, selected, onOpen, onPlace }: ToldRowProps) {
  const [icon, iconLabel] = pictures[row.what];
  return (
    <Row
      id={id} role="option" aria-selected={selected} aria-posinset={at + 1} aria-setsize={size} selected={selected} cursor={selected} icon={icon} iconLabel={iconLabel}
      name={<MemberName clip name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />}
      detail={<><span className="told__what">{row.title}</span> <span className="told__detail">{row.detail}</span></>}
      claim={<><Standing row={row} />{row.by && <ColleagueInitials name={row.by.name} you={row.by.you} />}</>}
      time={<TimeText at={row.since} now={now} plain />}
      onClick={() => onPlace(at)} onDoubleClick={() => onOpen(row)}
    />
  );
}
