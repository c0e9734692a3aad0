import { memo, type MouseEvent } from 'react';
import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { Clock } from '../../../components/Clock.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Row } from '../../../components/Row.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { sayTime } from '../../../../shared/time.ts';
import { kindOf } from '../kinds.ts';
import { plural } from '../words.ts';
import { isLate, rowDetail, rowTime } from './row-words.ts';

interface CaseRowProps {
  readonly row: CaseListRow;
  readonly now: string;
  readonly id: string;
  readonly at: number;
  readonly size: number;
  readonly selected: boolean;
  readonly ticked: boolean;
  /** Some row is ticked, so every row shows its box. */
  readonly ticking: boolean;
  readonly onOpen: (id: string) => void;
  readonly onTick: (id: string, range: boolean) => void;
}

/** One case of the queue: kind, member, reason or space, reports, who has it, how long it waits. */
export const CaseRow = memo(function CaseRow({ row, now, id, at, size, selected, ticked, ticking, onOpen, onTick }: CaseRowProps) {
  const { icon, label } = kindOf(row);
  const { member, holder } = row;
  const colleagues = holder !== null && !holder.you;
  const press = (event: MouseEvent): void => {
    const onBox = event.target instanceof Element && event.target.closest('.row__leading') !== null;
    if (onBox || event.shiftKey || event.ctrlKey || event.metaKey) onTick(row.id, event.shiftKey);
    else onOpen(row.id);
  };
  return (
    <Row
      id={id} role="option" aria-selected={selected} aria-setsize={size} aria-posinset={at + 1} aria-checked={ticking ? ticked : undefined}
      selected={selected && !ticked} ticked={ticked} quiet={colleagues} onClick={press}
      leading={(
        <span className="case-box">
          {!ticking && <Icon name={icon} size={14} label={label} />}
          <span className={ticking ? 'case-box__tick case-box__tick--shown' : 'case-box__tick'}>{ticked && <Icon name="tick" size={15} />}</span>
        </span>
      )}
      name={<MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} quiet={colleagues} clip />}
      detail={<span className="case-detail"><span className="case-detail__words">{rowDetail(row)}</span>{row.reportCount > 1 && <b className="case-times"><span aria-hidden="true">×{row.reportCount}</span><VisuallyHidden> {plural(row.reportCount, 'report')}</VisuallyHidden></b>}</span>}
      claim={<>{row.own && <span className="case-own"><Icon name="locked" size={14} label="About your own post" /></span>}{row.saving !== 'sent' && <Saving state={row.saving} />}{holder && <ColleagueInitials name={holder.name} you={holder.you} />}</>}
      time={<Time row={row} now={now} />}
      when={row.state === 'open' ? sayTime(row.openedAt, now).replace(/^today /, '') : undefined}
    />
  );
});

function Saving({ state }: { state: 'saved-here' | 'needs-you' }) {
  return <span className={`case-saving case-saving--${state}`}><Icon name={state} size={14} label={state === 'needs-you' ? 'Needs you' : 'Saved here'} /></span>;
}

function Time({ row, now }: { row: CaseListRow; now: string }) {
  const words = rowTime(row, now);
  const quiet = row.holder !== null && !row.holder.you;
  return row.state === 'open' && !quiet && isLate(row.openedAt, now) ? <Clock kind="late" hideIcon>{words}</Clock> : <>{words}</>;
}
