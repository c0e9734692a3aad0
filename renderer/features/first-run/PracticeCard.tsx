import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CallInput } from '../../../shared/contract/bridge/calls.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { tell } from '../../data/bridge.ts';
import { peek } from '../../data/query-cache.ts';
import { useQuery } from '../../data/use-query.ts';
import { errorSentences } from './error-sentences.ts';
import { roles } from './roles.ts';
import { useEscape, type Connecting } from './use-connect.ts';

type Role = CallInput<'connect.practice'>['role'];

const fields = 'input:not([type=radio]), textarea, select';

/** Whether the focus is where letters are written: a key is printed only while it works. */
function useWriting(): boolean {
  const inField = (): boolean => document.activeElement?.matches(fields) ?? false;
  return useSyncExternalStore((changed) => {
    document.addEventListener('focusin', changed);
    document.addEventListener('focusout', changed);
    return () => {
      document.removeEventListener('focusin', changed);
      document.removeEventListener('focusout', changed);
    };
  }, inField);
}

interface PracticeCardProps {
  readonly connecting: Connecting;
  readonly waits: boolean;
}

/** A safe place to learn: invented members on this computer, in the role that one wants to try. */
export function PracticeCard({ connecting, waits }: PracticeCardProps) {
  const [role, setRole] = useState<Role>('moderator');
  const [problem, setProblem] = useState<string | null>(null);
  const singleKeys = useQuery('settings.get', {}).data?.singleKeys ?? true;
  const working = connecting.busy && !waits;
  const writing = useWriting();

  async function start(): Promise<void> {
    if (connecting.busy || waits) return;
    setProblem(null);
    const answer = await connecting.begin(async () => {
      // Before the desk stands: whoever practises for the first time is shown the way through a first case, and can leave it.
      const settings = peek('settings.get', {}).data;
      if (settings !== null) await tell('settings.set', { ...settings, guide: true });
      return tell('connect.practice', { role });
    });
    if (answer === null || answer.ok) return;
    setProblem(errorSentences(answer.error));
  }

  function leave(): void {
    connecting.leave();
    announce('Stopped waiting.');
  }
  useEscape(working, leave);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      if (!singleKeys || (event.target instanceof Element && event.target.matches(fields))) return;
      event.preventDefault();
      void start();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <section className="first-card" aria-labelledby="practice-title">
      <span className="first-card__icon"><Icon name="guide" size={20} /></span>
      <div className="first-card__body">
        <h2 className="first-card__title" id="practice-title">Explore the practice community</h2>
        <p className="first-card__words">Invented members, and a day that plays by itself with reports to decide. Nothing leaves this computer, and nothing you do there can go wrong.</p>
        <div className="practice__role">
          <SegmentedControl label="Role to practise in" size="small" value={role} onChange={setRole} options={roles} />
          <p className="practice__role-words" aria-live="polite">{roles.find(({ value }) => value === role)?.words}</p>
        </div>
        <div className="practice__go">
          <Button keyHint={working || writing || !singleKeys ? undefined : 'P'} busy={working} blocked={waits && 'Your community comes first'} reason="after" onClick={() => void start()}>{working ? 'Making the practice community' : 'Start practising'}</Button>
          {working && <Button kind="quiet" keyHint="Esc" onClick={leave}>Stop waiting</Button>}
          {!waits && <span className="practice__later">{working ? 'Up to a minute, the first time only' : 'You can connect later'}</span>}
        </div>
        {problem && <p className="first-card__problem" role="alert"><Icon name="needs-changing" weight="fill" />{problem}</p>}
      </div>
    </section>
  );
}
