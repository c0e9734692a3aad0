import { isApart } from '../../shared/model/apart.ts';
import { peek } from '../data/query-cache.ts';

/** What is true of something just done: only saved here when there is no connection. */
export function savedWords(): string | undefined {
  const connection = peek('connection.get', {}).data;
  return connection === null || !isApart(connection) ? undefined : 'Saved here. Sent when you are online again.';
}
