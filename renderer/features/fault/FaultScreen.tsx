import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../shared/contract/bridge/state.ts';
import { sayClock } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { QuestionDialog } from '../../components/QuestionDialog.tsx';
import { sayError } from '../../data/error-words.ts';
import { command, useCommand } from '../../data/use-command.ts';
import { RoomFrame } from '../../app/room/RoomFrame.tsx';
import { actionLabels, lastTry, rememberTry, type FaultAction } from './fault-actions.ts';
import { faultWords, sayAfresh, saySafe } from './fault-words.ts';
import './fault.css';

/** Where the desk cannot open its data: what happened, what is safe, and what can be done, and nothing else. */
export function FaultScreen({ fault }: { fault: Fault }) {
  const words = faultWords[fault.kind];
  const [asking, setAsking] = useState(false);
  const [doing, setDoing] = useState<FaultAction | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [act, busy] = useCommand('fault.act');
  const title = useRef<HTMLHeadingElement>(null);
  const triedAt = lastTry(fault.kind);
  // It takes the place of everything: whoever reads with their ears begins at its top.
  useEffect(() => title.current?.focus(), []);

  async function press(action: FaultAction): Promise<void> {
    setDoing(action);
    setProblem(null);
    if (action === 'try-again') rememberTry(fault.kind);
    const answer = await act({ action });
    setDoing(null);
    if (answer !== null && !answer.ok) setProblem(answer.error.code === 'not-ready' ? answer.error.message : sayError(answer.error).happened);
  }

  const rest = fault.actions.filter((action) => action !== words.first && action !== 'start-afresh');
  const primary = fault.actions.includes(words.first) ? words.first : 'quit';
  return (
    <RoomFrame>
      <div className="fault">
        <h1 className="room-title room-title--small" ref={title} tabIndex={-1}>{words.happened}</h1>
        <p className="room-intro">{words.why}</p>
        <dl className="fault__facts">
          <div>
            <dt><Icon name="saved-here" size={16} />What is safe</dt>
            <dd>{saySafe(fault.unsent)}</dd>
          </div>
          <div>
            <dt><Icon name="arrow-right" size={16} />What next</dt>
            <dd>{words.next}</dd>
          </div>
        </dl>
        <div className="fault__actions">
          <Button kind="primary" busy={busy && doing === primary} onClick={() => void press(primary)}>{busy && doing === 'try-again' ? 'Trying' : actionLabels[primary]}</Button>
          {rest.map((action) => <Button key={action} kind={action === 'quit' ? 'quiet' : 'secondary'} onClick={() => void press(action)}>{actionLabels[action]}</Button>)}
          {fault.actions.includes('start-afresh') && <Button kind="danger" icon="warning" busy={busy && doing === 'start-afresh'} onClick={() => setAsking(true)}>{actionLabels['start-afresh']}</Button>}
        </div>
        <p className="fault__tried" role="status">{problem ?? (triedAt === null || busy ? '' : `Tried again at ${sayClock(triedAt)}: it is still the same.`)}</p>
        <details className="fault__details">
          <summary>Details for support</summary>
          <p><code>{detailsOf(fault)}</code></p>
          <Button size="small" icon="copy" onClick={() => void command('clipboard.copy', { text: detailsOf(fault), passing: false })}>Copy</Button>
        </details>
      </div>
      <QuestionDialog
        open={asking}
        question="Start afresh?"
        consequence={sayAfresh(fault.unsent)}
        typed={fault.unsent !== null && fault.unsent > 0 ? `lose ${fault.unsent}` : undefined}
        safe={{ label: 'Keep as it is', onPress: () => setAsking(false) }}
        other={{
          label: 'Start afresh',
          lasting: true,
          onPress: () => {
            setAsking(false);
            void press('start-afresh');
          },
        }}
        onCancel={() => setAsking(false)}
      />
    </RoomFrame>
  );
}

/** The kind, and what the system said; never a path or a name beyond what the desk itself put into the detail. */
function detailsOf(fault: Fault): string {
  return fault.detail === null ? fault.kind : `${fault.kind}: ${fault.detail}`;
}
