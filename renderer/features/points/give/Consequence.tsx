import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { PointsPreview } from '../../../../shared/model/preview.ts';
import { SumNote } from '../../../components/SumNote.tsx';
import { sayAnswered } from '../words.ts';

interface ConsequenceProps {
  readonly sheet: PointsSheet;
  readonly points: number;
  readonly preview: PointsPreview;
}

/** The consequence before the act: the sum, then what the desk will do (design.md principle 4). */
export function Consequence({ sheet, points, preview }: ConsequenceProps) {
  return <SumNote now={preview.before} add={points} line={sheet.policy.threshold}><Sentence {...{ sheet, points, preview }} /></SumNote>;
}

function Sentence({ sheet, points, preview }: ConsequenceProps) {
  const { threshold } = sheet.policy;
  const { before, after, crosses } = preview;
  const left = threshold - after;
  const agreed = sheet.act === 'propose' ? 'If staff agree, this' : 'This';
  if (crosses && sheet.answeredBy !== null) return <><b>{agreed} reaches {threshold}.</b> {sayAnswered(sheet.answeredBy)}</>;
  if (crosses) return <><b>{agreed} reaches {threshold}, so the desk will propose a break.</b> {sheet.act === 'propose' ? 'Staff decide' : 'You decide'} whether there is one. The ladder suggests {sheet.nextOnLadder.words}.</>;
  if (points === 0) return <><b>A reminder.</b> The total stays as it is; the reason is kept in the record.</>;
  if (before >= threshold && sheet.answeredBy !== null) return <><b>The total was at {threshold} or more before.</b> {sayAnswered(sheet.answeredBy)}</>;
  if (before >= threshold) return <><b>The total was at {threshold} or more before,</b> so the desk proposes nothing new. You can propose a break yourself.</>;
  return <><b>{agreed} stays below {threshold}.</b> {left} more would reach it.</>;
}
