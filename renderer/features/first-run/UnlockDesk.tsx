import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { sayError } from '../../data/error-words.ts';
import { useCommand } from '../../data/use-command.ts';
import { SecretField } from './SecretField.tsx';

/** Unlocks this computer's copy. What was typed stays after a slip; the desk says itself how long to wait after several. */
export function UnlockDesk() {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly words: string } | null>(null);
  const [give, busy] = useCommand('passphrase.give');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (problem) field.current?.select();
  }, [problem]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (passphrase === '') return setProblem({ words: 'Type your passphrase first.' });
    const answer = await give({ passphrase });
    if (answer !== null && !answer.ok) setProblem({ words: answer.error.code === 'refused' ? answer.error.message : `${sayError(answer.error).happened}. What you typed is still here.` });
  }

  return (
    <>
      <h1 className="room-title room-title--small">Unlock Duty Desk</h1>
      <p className="room-intro">What is kept on this computer is locked with the passphrase you chose here.</p>
      <form className="passphrase" noValidate onSubmit={(event) => void submit(event)}>
        <SecretField
          ref={field} label="Passphrase" what="passphrase" value={passphrase} maxLength={500} error={problem?.words}
          onChange={(value) => {
            setPassphrase(value);
            setProblem(null);
          }}
          hint="Three slips are free. After that the desk waits a little longer before each attempt."
        />
        <div className="passphrase__go">
          <Button type="submit" kind="primary" keyHint="Enter" busy={busy}>{busy ? 'Unlocking' : 'Unlock'}</Button>
        </div>
      </form>
      <details className="passphrase__forgotten">
        <summary>I have forgotten it</summary>
        <p>Nobody can open this copy without it, not even your team. Everything that was sent is with the community. Whoever looks after this computer can remove the desk’s folder; then you connect again, and only what had not been sent is lost.</p>
      </details>
    </>
  );
}
