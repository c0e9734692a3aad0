import { entityNames, type EntityName } from '../../../../shared/contract/entities/index.ts';
import type { Role } from '../../../../shared/contract/entities/people.ts';
import { reach } from '../../../../shared/model/visibility.ts';

/** The kinds of which a role may read at least some rows (domain.md 2.11). */
export function readableKinds(role: Role): EntityName[] {
  return entityNames.filter((t) => reach(role, t) !== 'none');
}

/** Names of the contract's own closed list as an SQL list. */
export function sqlList(kinds: readonly EntityName[]): string {
  return kinds.map((t) => `'${t}'`).join(', ');
}
