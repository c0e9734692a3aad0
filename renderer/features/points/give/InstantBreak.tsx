import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { Note } from '../../../components/Note.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { sayAnswered } from '../words.ts';

interface InstantBreakProps {
  readonly sheet: PointsSheet;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** A reason that needs no points: it proposes a break at once (domain.md 1.1, 2.4). */
export function InstantBreak({ sheet, reason, onReason }: InstantBreakProps) {
  return (
    <div className="instant-break">
      <Note tone="ochre" icon="on-break" title="This needs no points: it proposes a break at once">
        {sheet.answeredBy === null ? `From the boards and chat, ${sheet.nextOnLadder.words} by the ladder, from now.` : sayAnswered(sheet.answeredBy).replace(/, so the desk proposes no other/u, '')} {sheet.act === 'propose' ? 'Staff decide' : 'You decide next'} whether there is one, how long and from what.
      </Note>
      <TextArea label="What happened, for the team" tone="sunk" rows={4} value={reason} onChange={onReason} maxLength={20_000} />
    </div>
  );
}
