import type { ReactNode } from 'react';
import type { BreakDetail } from '../../../../shared/contract/bridge/breaks.ts';
import { Badge, type BadgeKind } from '../../../components/Badge.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { ForumMark } from '../../forum/ForumMark.tsx';
import { useForumMarks } from '../../forum/use-forum-marks.ts';
import { go } from '../../../app/routes.ts';
import { dayAndTime } from '../words.ts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** The sign of where a break stands now. */
export function StageBadge({ one }: { one: Pick<BreakDetail, 'stage' | 'group'> }) {
  if (one.group === 'watch') return <Badge kind="watch" />;
  if (one.group === 'ending') return <Badge kind="ends-soon">Ends soon</Badge>;
  return <Badge kind={one.stage satisfies BadgeKind} />;
}

function Told({ told, now }: { told: BreakDetail['told']; now: string }) {
  switch (told.state) {
    case 'told': return <Badge kind="told">Told{told.at !== null && <> <TimeText at={told.at} now={now} form="short" /></>}</Badge>;
    case 'not-told': return <Badge kind="not-told" />;
    case 'no-route': return <Badge kind="no-route" />;
    case 'nothing-to-tell': return <>Nothing to tell</>;
  }
}

/** What a break is: its dates, what happens on return, why, and whether the member knows. */
export function BreakFacts({ detail, now }: { detail: BreakDetail; now: string }) {
  const { caseId } = detail;
  const mark = useForumMarks([detail.id])(detail.id);
  const moment = (at: string): ReactNode => <time dateTime={at}>{dayAndTime(at, now)}</time>;
  return (
    <dl className="break-facts">
      <Fact name="Starts">{moment(detail.startsAt)}</Fact>
      <Fact name="Ends">{detail.endsAt === null ? 'No end' : moment(detail.endsAt)}</Fact>
      {detail.endedAt !== null && <Fact name={detail.stage === 'lifted' ? 'Lifted' : 'Ended'}>{moment(detail.endedAt)}</Fact>}
      {detail.reviewAt !== null && <Fact name="Review">{moment(detail.reviewAt)}</Fact>}
      {detail.watchUntil !== null && <Fact name="Watch until">{moment(detail.watchUntil)}</Fact>}
      <Fact name="Kind">{detail.kind === 'requested' ? 'They asked for it' : 'Decided by the team'}</Fact>
      {detail.conditions !== '' && <Fact name="On return"><bdi>{detail.conditions}</bdi></Fact>}
      {detail.reason !== '' && <Fact name="Reason"><bdi>{detail.reason}</bdi></Fact>}
      <Fact name="Told"><Told told={detail.told} now={now} /></Fact>
      {mark !== undefined && <Fact name="Forum"><ForumMark mark={mark} /></Fact>}
      {caseId !== null && <Fact name="Case"><a href={`#/cases/${caseId}`} onClick={(event) => { event.preventDefault(); go({ screen: 'cases', id: caseId }); }}>Open the case</a></Fact>}
    </dl>
  );
}
