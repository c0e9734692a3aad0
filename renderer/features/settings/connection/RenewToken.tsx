import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DeskError } from '../../../../shared/errors.ts';
import { Button } from '../../../components/Button.tsx';
import { notify } from '../../../components/Notices.tsx';
import { useCommand } from '../../../data/use-command.ts';
import { errorSentences } from '../../first-run/error-sentences.ts';
import { SecretField } from '../../../components/SecretField.tsx';
import { SettingsGroup } from '../SettingsGroup.tsx';

function say(error: DeskError): string {
  if (error.code === 'refused') return `${error.message} Nothing was changed.`;
  if (error.code === 'unreachable') return 'The community cannot be reached just now. Try again when the connection is back; what you typed stays here.';
  return errorSentences(error);
}

/** Takes a new access token for the same person, where the old one ran out or was ended. */
export function RenewToken({ needed }: { needed: boolean }) {
  const [open, setOpen] = useState(false);
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<{ readonly words: string } | null>(null);
  const [renew, busy] = useCommand('session.renew');
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = open || needed;
  useEffect(() => {
    if (problem || open) field.current?.focus();
  }, [problem, open]);

  function close(): void {
    setOpen(false);
    setToken('');
    setProblem(null);
    // After the button is there again.
    requestAnimationFrame(() => opener.current?.focus());
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (token.trim() === '') return setProblem({ words: 'Paste the new token first.' });
    const answer = await renew({ token: token.trim() });
    if (answer === null) return;
    if (!answer.ok) return setProblem({ words: say(answer.error) });
    close();
    notify({ title: 'Access token renewed', detail: 'What was waiting here is being sent.', icon: 'check' });
  }

  return (
    <SettingsGroup title="Access token" words="The desk signs in with it. Renew it when it runs out, or if somebody else may have seen it.">
      {shown ? (
        <form className="settings-token" noValidate onSubmit={(event) => void submit(event)}>
          <SecretField
            ref={field} label="New access token" what="token" value={token} maxLength={500} error={problem?.words} hint="From your profile page at the community, under access tokens. Paste all of it."
            onChange={(value) => {
              setToken(value);
              setProblem(null);
            }}
          />
          <div className="settings-actions">
            <Button type="submit" kind="primary" keyHint="Enter" busy={busy}>{busy ? 'Checking' : 'Renew'}</Button>
            {!needed && <Button kind="quiet" onClick={close}>Cancel</Button>}
          </div>
        </form>
      ) : (
        <div><Button ref={opener} onClick={() => setOpen(true)}>Renew access token</Button></div>
      )}
    </SettingsGroup>
  );
}
