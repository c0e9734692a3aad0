import { memo } from 'react';
import type { InboxRow as Conversation } from '../../../../shared/contract/bridge/inbox.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Clock } from '../../../components/Clock.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Row } from '../../../components/Row.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { groupWords, rowBadge } from '../words.ts';
import { rowDay } from './lines.ts';

interface InboxRowProps {
  readonly row: Conversation;
  readonly now: string;
  readonly id: string;
  readonly at: number;
  readonly size: number;
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
}

/** One conversation of the list: who, what for, how it begins, its clock, who has it. */
export const InboxRow = memo(function InboxRow({ row, now, id, at, size, selected, onOpen }: InboxRowProps) {
  const { member, clock, assignee, unread, draft, saving, withCover } = row;
  const badge = rowBadge(row);
  return (
    <Row
      id={id} role="option" aria-selected={selected} aria-setsize={size} aria-posinset={at + 1} selected={selected} className={cx('inbox-row', unread && 'inbox-row--unread')} onClick={() => onOpen(row.id)}
      name={<>{unread && <VisuallyHidden>Unread, </VisuallyHidden>}<MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} clip /><VisuallyHidden>, {groupWords[row.group]}, </VisuallyHidden></>}
      badge={<>{badge && <Badge kind={badge} />}{row.mayBeRisk && <Badge kind="risk">May be a risk</Badge>}<span className="inbox-row__when">{rowDay(row.lastMessageAt, now)}</span></>}
      words={row.lastFrom === 'member' && !row.covered} detail={<Line row={row} />}
      claim={(
        <>
          {draft && <span className="inbox-row__sign"><Icon name="edit" size={14} label="You have begun a reply" /></span>}
          {saving !== 'sent' && <span className={`inbox-row__sign inbox-row__sign--${saving}`}><Icon name={saving} size={14} label={saving === 'needs-you' ? 'Needs you' : 'Saved here'} /></span>}
          {withCover && <span className="inbox-row__sign"><Icon name="handed" size={14} label="With weekend cover" /></span>}
          {clock && <Clock kind={clock.kind} gone={clock.gone}>{clock.short}</Clock>}
          {assignee && <ColleagueInitials name={assignee.name} you={assignee.you} />}
        </>
      )}
    />
  );
});

function Line({ row }: { row: Conversation }) {
  if (row.covered) return <span className="inbox-row__covered"><Icon name="covered" size={14} /> {row.line}</span>;
  return row.lastFrom === 'team' ? <>Team: <bdi>{row.line}</bdi></> : <bdi>{row.line}</bdi>;
}
