import { useState } from 'react';
import type { DeskState } from '../../../shared/contract/bridge/state.ts';
import { Icon } from '../../components/Icon.tsx';
import { ConnectCard } from './ConnectCard.tsx';
import { RoomFrame } from '../../app/room/RoomFrame.tsx';
import { EndedNote } from './EndedNote.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { useConnecting } from './use-connect.ts';
import './first-run.css';

/** What a person sees before any community is connected: connect to one, or practise first. */
export function FirstRun({ state }: { state: DeskState }) {
  const connecting = useConnecting();
  const [under, setUnder] = useState<'community' | 'practice' | null>(null);
  const way = (mine: 'community' | 'practice') => ({
    ...connecting,
    begin: <T,>(work: () => Promise<T>) => {
      setUnder(mine);
      return connecting.begin(work);
    },
  });
  return (
    <RoomFrame foot={<p className="room-foot"><Icon name="locked" size={15} /><span>What you read here is encrypted on this computer, and is wiped when you sign out.</span></p>}>
      <h1 className="room-title first-run__title">A quiet place to look after your community</h1>
      <p className="room-intro">Read reports and messages, decide together, and make sure nobody is left waiting. Your work is kept on this computer first, so a lost connection never loses it.</p>
      {state.ended !== null && <EndedNote ended={state.ended} />}
      <div className="first-run__ways">
        <ConnectCard version={state.version} suggested={state.suggestedUrl ?? ''} connecting={way('community')} waits={connecting.busy && under === 'practice'} />
        <PracticeCard connecting={way('practice')} waits={connecting.busy && under === 'community'} />
      </div>
    </RoomFrame>
  );
}
