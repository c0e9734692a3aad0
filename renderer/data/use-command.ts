import { useRef, useState } from 'react';
import type { CallInput, CallOutput, CommandName } from '../../shared/contract/bridge/calls.ts';
import { notify } from '../components/Notices.tsx';
import { tell, type Answer } from './bridge.ts';
import { sayError } from './error-words.ts';

/** Tells the desk to do something; a failure becomes a notice, and the answer is then null. */
export async function command<N extends CommandName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  const answer = await tell(name, input);
  if (answer.ok) return answer.value;
  const { happened, next } = sayError(answer.error);
  notify({ title: happened, detail: next, icon: 'warning', id: `error ${name}` });
  return null;
}

/** A command for a form that shows its own failures, and whether it is under way; pressed twice it runs once. */
export function useCommand<N extends CommandName>(name: N): readonly [run: (input: CallInput<N>) => Promise<Answer<N> | null>, busy: boolean] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = async (input: CallInput<N>): Promise<Answer<N> | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    try {
      return await tell(name, input);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return [run, busy];
}
