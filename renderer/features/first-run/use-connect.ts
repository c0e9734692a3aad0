import { useEffect, useRef, useState } from 'react';
import { tell, type Answer } from '../../data/bridge.ts';

/** A connection under way, and the ways to begin or to leave it. */
export interface Connecting {
  readonly busy: boolean;
  /** Null when it was left before it ended. */
  readonly begin: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Stops waiting. The desk ends its attempt by itself; the next one begins when it has. */
  readonly leave: () => void;
}

/** Attempts to connect, one after the other: the desk makes one at a time, and one that was left may still be under way. */
export function useConnecting(): Connecting {
  const [busy, setBusy] = useState(false);
  const current = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  // An attempt that succeeds takes this screen away: nothing is told to it then.
  useEffect(() => () => void (current.current += 1), []);
  return {
    busy,
    async begin(work) {
      const mine = (current.current += 1);
      setBusy(true);
      const turn = last.current.then(() => (mine === current.current ? work() : null));
      last.current = turn.catch(() => undefined);
      const answer = await turn;
      if (mine !== current.current) return null;
      setBusy(false);
      return answer;
    },
    leave() {
      current.current += 1;
      setBusy(false);
    },
  };
}

/** No community hands this out: it only lets the question be asked. */
const NO_TOKEN_YET = 'no-token-yet';

/**
 * Asks whether a community answers at an address, before there is a token: one that is a community says that it does not
 * know this one. Any other answer is what is wrong with the address.
 */
export async function lookForCommunity(url: string): Promise<Answer<'connect.community'>> {
  const answer = await tell('connect.community', { url, token: NO_TOKEN_YET });
  return !answer.ok && answer.error.code === 'wrong-token' ? { ok: true, value: {} } : answer;
}

/** Esc, while something is under way that can be left: from wherever the focus is. */
export function useEscape(on: boolean, leave: () => void): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
