import { useCommand } from '../../data/use-command.ts';
import { PassphraseForm } from './PassphraseForm.tsx';

/** Unlocks this computer's copy. */
export function UnlockDesk() {
  const [give, busy] = useCommand('passphrase.give');
  return (
    <>
      <h1 className="room-title room-title--small">Unlock Duty Desk</h1>
      <p className="room-intro">What is kept on this computer is locked with the passphrase you chose here.</p>
      <PassphraseForm give={(passphrase) => give({ passphrase })} busy={busy} />
      <details className="passphrase__forgotten">
        <summary>I have forgotten it</summary>
        <p>Nobody can open this copy without it, not even your team. Everything that was sent is with the community. Whoever looks after this computer can remove the desk’s folder; then you connect again, and only what had not been sent is lost.</p>
      </details>
    </>
  );
}
