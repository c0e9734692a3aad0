import type { EscalationFact, NoteFact } from '../facts.ts';
import { latestCaseOf } from './cases.ts';
import { colleagueOf } from './people.ts';
import { Unfit, type Applying } from './writing.ts';

/**
 * What the forum's own team wrote. It is for staff here: on the forum it was for those who may read everything there,
 * which volunteers of the desk may not.
 */
export function applyNote(to: Applying, fact: NoteFact): void {
  const id = to.idOf(fact.ref);
  if (fact.gone) {
    if (to.store.records.get('note', id)) to.remove('note', id);
    to.remember(fact, { gone: true });
    return;
  }
  const aboutId = fact.about.kind === 'member' ? to.idOf(fact.about.ref) : aboutCase(to, fact);
  to.put('note', { id, aboutKind: fact.about.kind === 'member' ? 'member' : 'case', aboutId, visibility: 'staff', by: colleagueOf(to, fact.by), at: fact.at, text: fact.text });
  to.remember(fact, {});
}

function aboutCase(to: Applying, fact: NoteFact): string {
  const known = to.store.records.get('note', to.idOf(fact.ref));
  if (known) return known.aboutId;
  const said = to.store.upstream.seen(fact.about.ref)?.said ?? '';
  const post = said === '' ? undefined : to.store.records.get('post', to.idOf((JSON.parse(said) as EscalationFact).post));
  const row = post === undefined ? undefined : latestCaseOf(to, post, fact.at);
  if (!row) throw new Unfit(`note ${to.idOf(fact.ref)} without its case`);
  return row.id;
}
