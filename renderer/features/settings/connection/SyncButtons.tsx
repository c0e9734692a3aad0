import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { command } from '../../../data/use-command.ts';

/** Sync now, pause, resume. */
export function SyncButtons({ paused }: { paused: boolean }) {
  const [asked, setAsked] = useState(false);
  async function now(): Promise<void> {
    if ((await command('sync.now', {})) === null) return;
    setAsked(true);
    announce('The desk is asking the community now');
  }
  async function pause(next: boolean): Promise<void> {
    setAsked(false);
    if ((await command('sync.pause', { paused: next })) !== null) announce(next ? 'Paused' : 'Connecting again');
  }
  return (
    <div className="settings-actions">
      <Button icon="sending" blocked={paused && 'Resume first'} reason="none" onClick={() => void now()}>Sync now</Button>
      {paused ? <Button onClick={() => void pause(false)}>Resume</Button> : <Button kind="quiet" onClick={() => void pause(true)}>Pause the connection</Button>}
      {asked && !paused && <span className="settings-actions__said">Asked just now</span>}
    </div>
  );
}
