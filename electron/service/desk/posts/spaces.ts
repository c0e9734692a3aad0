import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { allSpaces } from '../../store/read/search.ts';
import type { Desk } from '../context.ts';

/** Every board and chat room by its name. */
export function listSpaces({ store }: Desk): CallOutput<'spaces.list'> {
  return allSpaces(store.db).map(({ id, name, kind }) => ({ id, name, kind })).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
