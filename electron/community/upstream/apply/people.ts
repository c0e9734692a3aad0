import type { Member, Space } from '../../../../shared/contract/entities/people.ts';
import type { MemberFact, Ref, SpaceFact } from '../facts.ts';
import type { Applying } from './writing.ts';

/** A board, as the forum has it; what the team arranged about it stays. */
export function applySpace(to: Applying, fact: SpaceFact): void {
  const id = to.idOf(fact.ref);
  const known: Space | undefined = to.store.records.get('space', id);
  to.put('space', { id, name: fact.name, kind: known?.kind ?? 'board', position: known?.position ?? fact.ref.n, archived: fact.archived });
  to.remember(fact, {});
}

/** An account, as the forum has it; age band and ways of contact are the team's. */
export function applyMember(to: Applying, fact: MemberFact): void {
  const id = to.idOf(fact.ref);
  const known: Member | undefined = to.store.records.get('member', id);
  if (known?.state !== 'merged') {
    // Whoever is gone keeps the name under which they are in the team's records.
    const name = fact.gone && known ? known.name : fact.name;
    to.put('member', { id, name, joinedAt: fact.gone && known ? known.joinedAt : fact.joinedAt, ageBand: known?.ageBand ?? 'unknown', state: fact.gone ? 'deleted' : 'active', mergedInto: null, contactRoutes: known?.contactRoutes ?? ['message'] });
  }
  to.remember(fact, { gone: fact.gone });
}

/** The colleague whose account on the forum this is: somebody of the desk, or else one who only ever worked there, kept as a name. */
export function colleagueOf(to: Applying, user: Ref): string {
  const memberId = to.idOf(user);
  const theirs = to.store.records.all('staff').filter((one) => one.memberId === memberId);
  const found = theirs.find((one) => one.active) ?? theirs[0];
  if (found) return found.id;
  const id = `forum-${memberId}`;
  to.put('staff', { id, name: to.store.records.get('member', memberId)?.name ?? 'Somebody on the forum', role: 'moderator', active: false, memberId });
  return id;
}

/** {@link colleagueOf} where nobody needs to be named: null for nobody, and for somebody who is not with the desk. */
export function knownColleague(to: Applying, user: Ref | null): string | null {
  if (user === null) return null;
  const memberId = to.idOf(user);
  return to.store.records.all('staff').find((one) => one.memberId === memberId && one.active)?.id ?? null;
}
