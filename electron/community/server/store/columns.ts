import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';

/** Whether a row waits for somebody: an open case, a conversation that is not closed. A snapshot sends these first. */
export function isOpen<T extends EntityName>(t: T, row: EntityRow<T>): boolean {
  if (t === 'case') return (row as EntityRow<'case'>).state === 'open';
  if (t === 'conversation') return (row as EntityRow<'conversation'>).state !== 'closed';
  return false;
}
