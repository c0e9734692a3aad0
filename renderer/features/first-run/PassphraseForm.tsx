import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { Answer } from '../../data/bridge.ts';
import { sayError } from '../../data/error-words.ts';
import { SecretField } from '../../components/SecretField.tsx';

interface PassphraseFormProps {
  /** Null when it is being tried already. */
  readonly give: (passphrase: string) => Promise<Answer<'passphrase.give'> | null>;
  readonly busy: boolean;
}

/** Asks for the passphrase of this computer. What was typed stays after a slip; the desk says itself how long to wait after several. */
export function PassphraseForm({ give, busy }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly words: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (problem) field.current?.select();
  }, [problem]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (passphrase === '') return setProblem({ words: 'Type your passphrase first.' });
    const answer = await give(passphrase);
    if (answer !== null && !answer.ok) setProblem({ words: answer.error.code === 'refused' ? answer.error.message : `${sayError(answer.error).happened}. What you typed is still here.` });
  }

  return (
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
  );
}
