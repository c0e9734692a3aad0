import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { useCommand } from '../../data/use-command.ts';
import { newPassphraseProblem, PASSPHRASE_LEAST } from '../first-run/passphrase-rules.ts';
import { SecretField } from '../../components/SecretField.tsx';
import '../first-run/passphrase.css';

/** Changes the passphrase of the lock; the one before is asked for, so that a desk left open is not taken over. */
export function ChangeLockPassphrase({ onDone }: { readonly onDone: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<{ readonly field: 'current' | 'next'; readonly words: string } | null>(null);
  const [choose, busy] = useCommand('lock.choose');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = newPassphraseProblem(next);
    if (wrong !== null) return setProblem({ field: 'next', words: wrong });
    const answer = await choose({ passphrase: next, current: current === '' ? null : current });
    if (answer === null) return;
    if (!answer.ok) return setProblem({ field: 'current', words: answer.error.message });
    announce('The passphrase was changed.');
    onDone();
  }
  const change = (set: (value: string) => void) => (value: string): void => {
    set(value);
    setProblem(null);
  };
  return (
    <form className="passphrase" noValidate onSubmit={(event) => void submit(event)}>
      <SecretField ref={first} label="The passphrase now" what="passphrase" shown={shown} value={current} maxLength={500} onChange={change(setCurrent)} error={problem?.field === 'current' && problem.words} />
      <SecretField label="The new one" what="new passphrase" shown={shown} value={next} maxLength={500} onChange={change(setNext)} error={problem?.field === 'next' && problem.words} hint={`At least ${PASSPHRASE_LEAST} characters.`} />
      <Checkbox label="Show what I type" checked={shown} onChange={setShown} />
      <div className="passphrase__go">
        <Button type="submit" kind="primary" keyHint="Enter" busy={busy}>Change it</Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
