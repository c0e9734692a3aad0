import { membersOfName } from '../store/read/members.ts';
import { fails, type Desk } from './context.ts';

/** A member by id, or by the whole name whatever its case, for what people type. Fails with `not-found`, and with `refused` when several have the name. */
export function memberCalled({ store: { db, reader } }: Desk, called: string): { readonly id: string; readonly name: string } {
  const known = reader.get('member', called);
  if (known) return { id: known.id, name: known.name };
  const rows = membersOfName(db, called);
  if (rows.length > 1) return fails('refused', `Several members are called ${called}. Say which by its id.`);
  return rows[0] ?? fails('not-found', `No member on this computer is called ${called}.`);
}
