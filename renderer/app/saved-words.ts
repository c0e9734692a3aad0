import { peek } from '../data/query-cache.ts';

const online: ReadonlySet<string> = new Set(['up-to-date', 'pulling', 'pushing', 'snapshot', 'connecting']);

/** What is true of something just done: only saved here when there is no connection. */
export function savedWords(): string | undefined {
  const state = peek('connection.get', {}).data?.state;
  return state === undefined || online.has(state) ? undefined : 'Saved here. Sent when you are online again.';
}
