import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { TextField } from '../../components/TextField.tsx';
import { tell } from '../../data/bridge.ts';
import { sayConnectProblem, type ConnectProblem } from './connect-errors.ts';
import { SecretField } from '../../components/SecretField.tsx';
import { lookForCommunity, useEscape, type Connecting } from './use-connect.ts';

interface ConnectCardProps {
  readonly version: string;
  /** The address that the desk was started with, or empty. */
  readonly suggested: string;
  readonly connecting: Connecting;
  /** Something else on this screen is under way. */
  readonly waits: boolean;
}

/** Address first, then the access token; each mistake is said at its field, and nothing typed is lost. */
export function ConnectCard({ version, suggested, connecting, waits }: ConnectCardProps) {
  const [address, setAddress] = useState(suggested);
  const [token, setToken] = useState('');
  const [found, setFound] = useState(false);
  const [problem, setProblem] = useState<ConnectProblem | null>(null);
  const addressField = useRef<HTMLInputElement>(null);
  const tokenField = useRef<HTMLInputElement>(null);
  const { busy } = connecting;

  // The drawing's first frame has the cursor in the address: it is what a new person does first.
  useEffect(() => addressField.current?.focus(), []);
  useEffect(() => {
    if (found) tokenField.current?.focus();
  }, [found]);
  useEffect(() => {
    if (problem?.field === 'address') addressField.current?.focus();
    if (problem?.field === 'token') tokenField.current?.focus();
  }, [problem]);

  const errorAt = (field: ConnectProblem['field']): string | null => (problem?.field === field ? problem.words : null);
  const missing = (field: 'address' | 'token', words: string): void => setProblem({ field, words });
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(null);
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || waits) return;
    if (address.trim() === '') return missing('address', 'Type the address of your community first.');
    if (found && token.trim() === '') return missing('token', 'Paste your access token first.');
    setProblem(null);
    const answer = await connecting.begin(() => (found ? tell('connect.community', { url: address, token: token.trim() }) : lookForCommunity(address)));
    if (answer === null) return;
    if (!answer.ok) return setProblem(sayConnectProblem(answer.error, { online: navigator.onLine, version }));
    if (found) return;
    setFound(true);
    announce('The community is there. Now your access token.');
  }

  function leave(): void {
    connecting.leave();
    announce('Stopped waiting. What you typed is still here.');
    (found ? tokenField : addressField).current?.focus();
  }

  const working = busy && !waits;
  useEscape(working, leave);
  const go = (
    <span className="connect__go">
      <Button type="submit" kind="primary" keyHint="Enter" busy={working} blocked={waits && 'The practice community comes first'} reason="after">{working ? (found ? 'Connecting' : 'Looking') : found ? 'Connect' : 'Continue'}</Button>
      {working && <Button kind="quiet" keyHint="Esc" onClick={leave}>Stop</Button>}
    </span>
  );

  return (
    <section className="first-card" aria-labelledby="connect-title">
      <span className="first-card__icon"><Icon name="connect" size={20} /></span>
      <form className="first-card__body" noValidate onSubmit={(event) => void submit(event)}>
        <h2 className="first-card__title" id="connect-title">Connect to your community</h2>
        <p className="first-card__words">Your team lead has the address. You sign in with an access token of your own.</p>
        <div className="connect__line">
          <TextField
            ref={addressField} label="Address of your community" hideLabel={!found} className="connect__field" value={address} onChange={change(setAddress)} error={errorAt('address')}
            placeholder="community.example.org" inputMode="url" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={2_000}
          />
          {!found && go}
        </div>
        {found && (
          <div className="connect__line">
            <SecretField
              ref={tokenField} label="Your access token" what="token" className="connect__field" value={token} onChange={change(setToken)} error={errorAt('token')} maxLength={500}
              hint="You find it there on your profile page, under access tokens. Paste all of it."
            />
            {go}
          </div>
        )}
        {problem?.field === 'card' && <p className="first-card__problem" role="alert"><Icon name="needs-changing" weight="fill" />{problem.words}</p>}
      </form>
    </section>
  );
}
