import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { sayError } from '../../data/error-words.ts';
import { useCommand } from '../../data/use-command.ts';
import { differs, newPassphraseProblem, PASSPHRASE_LEAST } from './passphrase-rules.ts';
import { SecretField } from '../../components/SecretField.tsx';

interface Problem {
  readonly field: 'first' | 'again';
  readonly words: string;
}

/** Chooses the passphrase that guards this computer's copy, or with `forLock` the one that opens the lock of its screen. */
export function SetPassphrase({ forLock }: { readonly forLock: boolean }) {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [give, busy] = useCommand('passphrase.give');
  const firstField = useRef<HTMLInputElement>(null);
  const againField = useRef<HTMLInputElement>(null);
  useEffect(() => firstField.current?.focus(), []);
  useEffect(() => {
    if (problem) (problem.field === 'first' ? firstField : againField).current?.focus();
  }, [problem]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = newPassphraseProblem(first);
    if (wrong !== null) return setProblem({ field: 'first', words: wrong });
    const other = differs(first, again);
    if (other !== null) return setProblem({ field: 'again', words: other });
    const answer = await give({ passphrase: first });
    if (answer !== null && !answer.ok) setProblem({ field: 'first', words: answer.error.code === 'refused' ? answer.error.message : `${sayError(answer.error).happened}. What you typed is still here.` });
  }

  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(null);
  };
  return (
    <>
      <h1 className="room-title room-title--small">Choose a passphrase for this computer</h1>
      {forLock
        ? <p className="room-intro">The keychain of this computer guards what Duty Desk keeps here. The desk locks itself when nobody has touched it for a while, and this passphrase opens it again, as when it starts.</p>
        : <p className="room-intro">This computer has no keychain that could guard what Duty Desk keeps here, so a passphrase does. You type it each time the desk opens, and to open its lock.</p>}
      <form className="passphrase" noValidate onSubmit={(event) => void submit(event)}>
        <SecretField
          ref={firstField} label="Passphrase" what="passphrase" shown={shown} value={first} onChange={change(setFirst)} maxLength={500} error={problem?.field === 'first' && problem.words}
          hint={`At least ${PASSPHRASE_LEAST} characters. Four words that do not belong together are strong and easy to keep.`}
        />
        <SecretField ref={againField} label="The same once more" what="passphrase" shown={shown} value={again} onChange={change(setAgain)} maxLength={500} error={problem?.field === 'again' && problem.words} />
        <Checkbox label="Show what I type" checked={shown} onChange={setShown} />
        <div className="passphrase__go">
          <Button type="submit" kind="primary" keyHint="Enter" busy={busy}>{busy ? 'Locking' : 'Use this passphrase'}</Button>
        </div>
      </form>
      {forLock
        ? <p className="passphrase__note">If it is ever forgotten, quit the desk: whoever looks after this computer can remove lock.json from the desk’s folder, and it asks for a new one.</p>
        : <p className="passphrase__note">If it is ever forgotten, the copy on this computer cannot be opened again. The community has everything that was sent; you would connect anew. Until you choose one nothing is kept: close the window now, and this connection is forgotten.</p>}
    </>
  );
}
