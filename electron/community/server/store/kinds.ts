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

/** Risk records are read by who wrote them as well, also by somebody who was staff then. */
const byAuthor: ReadonlySet<EntityName> = new Set<EntityName>(['riskRecord', 'riskCorrection']);

/**
 * What a role may have of kinds, as an SQL condition, so that a page is not made of what nobody of the role reads: of what
 * follows a conversation, volunteers only what ever was with weekend cover. Each row is looked at once more for the person.
 */
export function mayHave(role: Role, kinds: readonly EntityName[] = readableKinds(role)): string {
  const followed = kinds.filter((t) => reach(role, t) === 'some' && followsConversation(t) && !byAuthor.has(t));
  const all = `t IN (${sqlList(kinds)})`;
  return followed.length === 0 ? all : `${all} AND (shared = 1 OR t NOT IN (${sqlList(followed)}))`;
}
