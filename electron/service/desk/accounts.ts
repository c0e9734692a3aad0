import { accountsOf, survivorOf } from '../../../shared/model/merged.ts';
import type { RowReader } from '../../../shared/model/rules/types.ts';

/**
 * The accounts that are one person's, the one that carries on first; any of them may be asked for. An account that leads
 * nowhere stands for itself.
 */
export function accountsWith(read: RowReader, id: string): [string, ...string[]] {
  const main = survivorOf(read, id)?.id ?? id;
  return [main, ...accountsOf(read, main).slice(1)];
}
