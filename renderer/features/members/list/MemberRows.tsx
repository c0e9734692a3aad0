import type { MemberListRow } from '../../../../shared/contract/bridge/members.ts';
import { sayMonth } from '../../../../shared/time.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { Row } from '../../../components/Row.tsx';
import { VirtualRows } from '../../../components/VirtualRows.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useRowHeight } from '../../../app/use-row-height.ts';
import { ageWords } from '../words.ts';

/** A heading, or a member with their place among the members. */
export type Line = { readonly kind: 'heading'; readonly id: string; readonly words: string; readonly count: number } | { readonly kind: 'member'; readonly row: MemberListRow; readonly index: number };

interface MemberRowsProps {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly size: number;
  readonly active: number;
  readonly match: string;
  readonly onOpen: (id: string) => void;
}

/** In a narrow window the number of points beside it needs the room. */
const openWords = (count: number, narrow: boolean): string => (count === 0 ? '' : narrow ? `${count} open` : count === 1 ? '1 open case' : `${count} open cases`);

/** The members that were found, or that one may look for. The field above holds the focus. */
export function MemberRows({ id, lines, size, active, match, onOpen }: MemberRowsProps) {
  const height = useRowHeight();
  const now = useNow();
  const headingPx = 0.36 * (useQuery('settings.get', {}).data?.textSize ?? 100);
  const at = lines.findIndex((line) => line.kind === 'member' && line.index === active);
  return (
    <VirtualRows
      id={id} className="members__rows" label="Members" count={lines.length} measured={lines} width={700} focus="never"
      sizeOf={(index) => (lines[index]?.kind === 'heading' ? headingPx : height)}
      keyOf={(index) => { const line = lines[index]; return line === undefined ? index : line.kind === 'heading' ? line.id : line.row.member.id; }}
      // The first member brings the heading above into sight with it.
      at={at} from={active === 0 ? 0 : at} follow={`${active} ${match}`} activeId={null}
    >
      {(index) => {
        const line = lines[index];
        return line && (line.kind === 'heading'
          ? <p className="members__heading" aria-hidden="true">{line.words}<span>{line.count.toLocaleString('en-GB')}</span></p>
          : <MemberLine line={line} now={now} id={`${id}-${line.index}`} size={size} active={line.index === active} match={match} onOpen={onOpen} />);
      }}
    </VirtualRows>
  );
}

interface MemberLineProps extends Pick<MemberRowsProps, 'size' | 'match' | 'onOpen' | 'id'> {
  readonly line: Extract<Line, { kind: 'member' }>;
  readonly now: string;
  readonly active: boolean;
}

const states = { active: '', deleted: 'Deleted account', merged: 'Merged account' } as const;

function MemberLine({ line: { row, index }, now, id, size, active, match, onOpen }: MemberLineProps) {
  const narrow = useLayout() === 'narrow';
  const { member, why, alias, openCases, joinedAt, ageBand, at } = row;
  const about = [alias === null ? null : `also ${alias}`, states[member.state] || null, why, why === null ? `since ${sayMonth(joinedAt)}, ${ageWords(ageBand)}` : null].filter((words) => words !== null);
  return (
    <Row
      id={id} role="option" aria-selected={active} aria-setsize={size} aria-posinset={index + 1} selected={active} onClick={() => onOpen(member.id)}
      name={<MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} match={match === '' ? undefined : match} clip />}
      detail={about.join(', ')}
      claim={<span className="members__open">{openWords(openCases, narrow)}</span>}
      time={at === null ? undefined : <TimeText at={at} now={now} form="short" />}
    />
  );
}
