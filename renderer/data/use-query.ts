import { useCallback, useSyncExternalStore } from 'react';
import type { CallInput, QuestionName } from '../../shared/contract/bridge/calls.ts';
import { peek, watch, type QueryState } from './query-cache.ts';

const nothing: QueryState<never> = { data: null, error: null };

/**
 * An answer of the desk, kept up to date: asked when first needed, asked again when the tables it reads have changed, and
 * left on the screen meanwhile. With a null input nothing is asked. There is no "loading" to show for local data.
 */
export function useQuery<N extends QuestionName>(name: N, input: CallInput<N> | null): QueryState<N> {
  // Inputs are plain values: their text tells whether they are the same.
  const key = input === null ? null : JSON.stringify(input);
  const subscribe = useCallback(
    (listener: () => void) => (key === null ? () => undefined : watch(name, JSON.parse(key) as CallInput<N>, listener)),
    [name, key],
  );
  const snapshot = useCallback(() => (key === null ? (nothing as QueryState<N>) : peek(name, JSON.parse(key) as CallInput<N>)), [name, key]);
  return useSyncExternalStore(subscribe, snapshot);
}
