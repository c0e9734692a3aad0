import { entityNames, type EntityName } from '../../../../shared/contract/entities/index.ts';
import type { Role } from '../../../../shared/contract/entities/people.ts';
import { followsConversation, reach } from '../../../../shared/model/visibility.ts';

/** The kinds of which a role may read at least some rows (domain.md 2.11). */
export function readableKinds(role: Role): EntityName[] {
  return entityNames.filter((t) => reach(role, t) !== 'none');
}

/** Names of the contract's own closed list as an SQL list. */
export function sqlList(kinds: readonly EntityName[]): string {
  return kinds.map((t) => `'${t}'`).join(', ');
}

/** What a role may have, as an SQL condition: of what follows a conversation, volunteers only what ever was with weekend cover. For counts; each row is looked at again. */
export function mayHave(role: Role): string {
  const kinds = readableKinds(role);
  const followed = kinds.filter((t) => reach(role, t) === 'some' && followsConversation(t));
  const all = `t IN (${sqlList(kinds)})`;
  return followed.length === 0 ? all : `${all} AND (shared = 1 OR t NOT IN (${sqlList(followed)}))`;
}
