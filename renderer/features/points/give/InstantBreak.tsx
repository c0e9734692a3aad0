import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { Note } from '../../../components/Note.tsx';
import { sayAnswered } from '../words.ts';

/** A reason that needs no points: it proposes a break at once (domain.md 1.1, 2.4). */
export function InstantBreak({ sheet }: { sheet: PointsSheet }) {
  const { answeredBy, nextOnLadder, act } = sheet;
  return (
    <Note tone="ochre" icon="on-break" title="This needs no points: it proposes a break at once">
      {answeredBy === null ? `The ladder suggests ${nextOnLadder.words}.` : sayAnswered(answeredBy).replace(/, so the desk proposes no other/u, '')} Next you choose from what, from when and how long; {act === 'propose' ? 'staff decide.' : 'you decide whether there is one.'}
    </Note>
  );
}
