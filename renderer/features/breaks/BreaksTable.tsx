import type { BreakView } from '../../../shared/contract/bridge/breaks.ts';
import { breakGroups } from '../../../shared/model/break-groups.ts';
import { sayScope } from '../../../shared/model/break-calendar.ts';
import { cx } from '../../components/cx.ts';
import { MemberName } from '../../components/MemberName.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { writeRoute } from '../../app/routes.ts';
import { groupWords, noteWords } from './words.ts';
import './table.css';

/** Rows of one group drawn at once; filters find the others. */
const MOST = 300;

interface BreaksTableProps {
  readonly breaks: readonly BreakView[];
  readonly selected: string | null;
  readonly now: string;
  readonly onOpen: (id: string) => void;
  /** Whether there are more breaks than the desk lists at once. */
  readonly more: boolean;
}

/** The calendar as a table, group by group: all that the timeline draws, in words. */
export function BreaksTable({ breaks, selected, now, onOpen, more }: BreaksTableProps) {
  const groups = Map.groupBy(breaks, (one) => one.group);
  return (
    <div className="breaks-table ring-inside" role="region" aria-label="Breaks as a table" tabIndex={0}>
      <table>
        <caption className="visually-hidden">Breaks by state, with their dates in London time</caption>
        <thead>
          <tr><th scope="col">Member</th><th scope="col">From</th><th scope="col">Length</th><th scope="col">Starts</th><th scope="col">Ends</th><th scope="col">Next</th></tr>
        </thead>
        {breakGroups.filter((group) => groups.has(group)).map((group) => {
          const rows = groups.get(group) ?? [];
          return (
            <tbody key={group}>
              <tr className="breaks-table__group"><th scope="rowgroup" colSpan={6}>{groupWords[group]} <span>{rows.length}</span></th></tr>
              {rows.slice(0, MOST).map((one) => <TableRow key={one.id} one={one} now={now} selected={one.id === selected} onOpen={onOpen} />)}
              {rows.length > MOST && <tr className="breaks-table__rest"><td colSpan={6}>{rows.length - MOST} more. Choose other weeks or a filter to see them.</td></tr>}
            </tbody>
          );
        })}
      </table>
      {more && <p className="breaks-table__rest">There are more breaks than one list holds. Choose other weeks to see them.</p>}
    </div>
  );
}

function TableRow({ one, now, selected, onOpen }: { one: BreakView; now: string; selected: boolean; onOpen: (id: string) => void }) {
  const end = one.endedAt ?? one.endsAt;
  return (
    <tr className={cx(selected && 'breaks-table__selected')} aria-current={selected ? 'true' : undefined} onClick={() => onOpen(one.id)}>
      <th scope="row">
        <a href={writeRoute({ screen: 'breaks', id: one.id })} onClick={(event) => { event.preventDefault(); event.stopPropagation(); onOpen(one.id); }}><MemberName name={one.member.name} /></a>
      </th>
      <td data-label="From">{sayScope(one.scope)}</td>
      <td data-label="Length">{one.length}</td>
      <td data-label="Starts"><TimeText at={one.startsAt} now={now} /></td>
      <td data-label="Ends">{end === null ? 'No end' : <TimeText at={end} now={now} />}</td>
      <td data-label="Next"><span className="breaks-table__next">{noteWords(one, now)}{one.saving !== 'sent' && <StateLine state={one.saving === 'saved-here' ? 'saved' : 'needs-you'} />}</span></td>
    </tr>
  );
}
