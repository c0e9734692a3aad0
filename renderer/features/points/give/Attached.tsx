import { useState } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { Button } from '../../../components/Button.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { wordsOf } from '../../cases/evidence/segments.ts';
import { onAlone, useCovering } from '../../kindness/covering.ts';

const titles = { case: 'The post, as it was reported', conversation: 'Their last message', proposal: 'What the proposal kept' } as const;

/** The evidence that goes with the points by itself: a look at it, with what is distressing covered (domain.md 2.12). */
export function Attached({ evidence }: { evidence: NonNullable<PointsSheet['evidence']> }) {
  const [lifted, setLifted] = useState(false);
  const covering = useCovering(lifted);
  return (
    <Popover trigger={<Button kind="quiet" icon="evidence">Evidence attached</Button>} title={titles[evidence.from]}>
      <div className="give-evidence">
        <MemberWords size="context" segments={wordsOf(evidence.segments, covering)} onUncover={() => setLifted(true)} onAlone={onAlone} />
        {evidence.now !== null && (
          <>
            <p className="give-evidence__now">As it is now</p>
            <MemberWords size="context" segments={wordsOf(evidence.now, covering)} onUncover={() => setLifted(true)} onAlone={onAlone} />
          </>
        )}
        <p className="give-evidence__kept">A copy is kept with the points. It is not part of the message.</p>
      </div>
    </Popover>
  );
}
