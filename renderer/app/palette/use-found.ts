import { useEffect, useState } from 'react';
import type { CallInput, CallOutput, QuestionName } from '../../../shared/contract/bridge/calls.ts';
import { refetch } from '../../data/query-cache.ts';

/** The newest answer for what is typed, and whether it is for just that; null before the first, and with nothing to ask. */
export function useFound<N extends QuestionName>(name: N, input: CallInput<N> | null): { readonly found: CallOutput<N> | null; readonly asked: boolean } {
  const key = input === null ? null : JSON.stringify(input);
  const [found, setFound] = useState<{ readonly key: string; readonly data: CallOutput<N> } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    void refetch(name, JSON.parse(key) as CallInput<N>).then(({ data }) => {
      // An answer to older words never replaces a newer one.
      if (current && data) setFound({ key, data });
    });
    return () => {
      current = false;
    };
  }, [name, key]);
  return { found: key === null ? null : (found?.data ?? null), asked: key === null || found?.key === key };
}
