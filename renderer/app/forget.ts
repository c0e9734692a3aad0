import { onDeskState } from '../data/live.ts';

interface Forgetful<State> {
  getInitialState(): State;
  setState(state: State, replace: true): void;
}

const resets: (() => void)[] = [];

/** Has a store of what a person is doing begin anew when they sign out: whoever comes next must find nothing of it, no filter and no draft. Answers the store. */
export function forgetful<Store extends Forgetful<ReturnType<Store['getInitialState']>>>(store: Store): Store {
  resets.push(() => store.setState(store.getInitialState(), true));
  return store;
}

/** Has something else that belongs to one person go with them. */
export function onForgetting(forget: () => void): void {
  resets.push(forget);
}

/** Forgets with the session, and not while a desk that is locked or starts again has none for a moment; once. */
export function followSession(): void {
  let who: string | null = null;
  onDeskState(({ phase, session }) => {
    const next = phase === 'first-run' ? null : (session?.staffId ?? who);
    if (who !== null && next !== who) for (const reset of resets) reset();
    who = next;
  });
}
