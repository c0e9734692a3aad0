import { Icon } from '../../components/Icon.tsx';
import { RoomFrame } from '../../app/room/RoomFrame.tsx';
import { SetPassphrase } from './SetPassphrase.tsx';
import { UnlockDesk } from './UnlockDesk.tsx';
import './passphrase.css';

/** Where no keychain keeps the key, a passphrase does: choosing it after the first connection, typing it on every start. Where one does, it opens the lock of the screen. */
export function Passphrase({ mode }: { mode: 'set' | 'unlock' | 'set-lock' }) {
  return (
    <RoomFrame foot={<p className="room-foot"><Icon name="locked" size={15} /><span>The passphrase stays on this computer. Nobody else has it, and nobody can bring it back.</span></p>}>
      {mode === 'unlock' ? <UnlockDesk /> : <SetPassphrase forLock={mode === 'set-lock'} />}
    </RoomFrame>
  );
}
