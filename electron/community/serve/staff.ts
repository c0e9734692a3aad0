import { randomUUID } from 'node:crypto';
import { readBy } from '../../../shared/contract/read-by.ts';
import { staff as staffSchema, role as roleSchema, type Role, type Staff } from '../../../shared/contract/entities/people.ts';
import { name as nameSchema } from '../../../shared/contract/primitives.ts';
import type { CommunityStore } from '../server/store/store.ts';
import { misused, ServeFailure, type ExitCode } from './failure.ts';

/** What a command says, line by line, and what `--json` prints; and with which code it ends, 0 unless said. A token stands only in `lines` of the command that made it. */
export interface Said {
  readonly lines: readonly string[];
  readonly document?: unknown;
  readonly code?: ExitCode;
}

const ROLES = roleSchema.options.join(', ');

function roleOf(text: string | undefined): Role {
  const parsed = readBy(roleSchema, text);
  if (!parsed.success) throw misused(`The role is one of: ${ROLES}.`);
  return parsed.data;
}

function nameOf(text: string | undefined): string {
  const parsed = readBy(nameSchema, text?.trim());
  // What a terminal would act on has no place in a name.
  if (!parsed.success || parsed.data === '' || /\p{C}/u.test(parsed.data)) throw misused('Say their name as colleagues see it: --name "Priya Raman".');
  return parsed.data;
}

const put = (store: CommunityStore, row: Staff): void => void store.transact(null, (writing) => void writing.write({ op: 'put', t: 'staff', row: staffSchema.parse(row) }));

/** The colleague with an id, or the only one with a name. Throws a sentence when there is none or more than one. */
export function find(store: CommunityStore, who: string): Staff {
  const all = store.records.all('staff');
  const found = all.filter((one) => one.id === who || one.name.toLowerCase() === who.trim().toLowerCase());
  if (found.length === 0) throw new ServeFailure('needsPerson', 'There is no such colleague: see “staff list”.');
  if (found.length > 1) throw new ServeFailure('needsPerson', `There is more than one of that name: ${found.map((one) => one.id).join(', ')}. Say the id.`);
  return found[0]!;
}

/** A team without a lead could publish no policy and make nobody a lead again from a desk. */
function notTheLastLead(store: CommunityStore, row: Staff): void {
  const leads = store.records.all('staff').filter((one) => one.active && one.role === 'lead');
  if (leads.length === 1 && leads[0]?.id === row.id) throw new ServeFailure('needsPerson', `${row.name} is the only team lead. Make somebody else a lead first.`);
}

const tokenLines = (token: string): string[] => ['Their token, which is shown this once:', '', token, '', 'Hand it over where nobody else reads along. It cannot be shown again; “staff token” makes another.'];

/** `staff add`: a colleague with a role and a token. The first one is a lead. */
export function addStaff(store: CommunityStore, values: { readonly name?: string | undefined; readonly role?: string | undefined; readonly member?: string | undefined }, at: string): Said {
  const [name, role] = [nameOf(values.name), roleOf(values.role)];
  const all = store.records.all('staff');
  if (role !== 'lead' && !all.some((one) => one.active && one.role === 'lead')) throw new ServeFailure('needsPerson', 'The first colleague is a team lead: --role lead.');
  if (all.some((one) => one.active && one.name.toLowerCase() === name.toLowerCase())) throw new ServeFailure('needsPerson', `There is a ${name} already. Colleagues could not tell them apart: add an initial.`);
  const memberId = values.member ?? null;
  if (memberId !== null && !store.records.get('member', memberId)) throw new ServeFailure('needsPerson', 'There is no member with that id.');
  const row: Staff = { id: `st-${randomUUID()}`, name, role, active: true, memberId };
  put(store, row);
  return { lines: [`${name} is now ${role === 'lead' ? 'a team lead' : role === 'staff' ? 'staff' : 'a moderator'} (${row.id}).`, ...tokenLines(store.tokens.issue(row.id, at))] };
}

/** `staff list`: who may come in. */
export function listStaff(store: CommunityStore): Said {
  const rows = store.records.all('staff').map((one) => ({ ...one, tokens: store.tokens.of(one.id) }));
  const lines = rows.map((one) => `${one.id}  ${one.role.padEnd(9)}  ${one.active ? (one.tokens.count === 0 ? 'no token  ' : 'may come in') : 'ended     '}  ${one.tokens.since?.slice(0, 10) ?? '—'.padEnd(10)}  ${one.name}`);
  return { lines: rows.length === 0 ? ['There is nobody yet: “staff add”.'] : lines, document: rows.map(({ tokens, ...one }) => ({ ...one, tokens: tokens.count, since: tokens.since })) };
}

/** `staff role`: another role; an open desk signs in anew with it. */
export function changeRole(store: CommunityStore, who: string, text: string): Said {
  const role = roleOf(text);
  const row = find(store, who);
  if (!row.active) throw new ServeFailure('needsPerson', `${row.name}’s account has ended: “staff token” brings it back.`);
  if (row.role === role) return { lines: [`${row.name} has that role already.`] };
  if (role !== 'lead') notTheLastLead(store, row);
  put(store, { ...row, role });
  return { lines: [`${row.name}’s role is now ${role}. Their desk takes it over at its next contact.`] };
}

/** `staff token`: a new token in place of every earlier one; brings an account back that had ended. */
export function newToken(store: CommunityStore, who: string, at: string): Said {
  const row = find(store, who);
  if (!row.active) put(store, { ...row, active: true });
  const ended = store.tokens.endAll(row.id, at, false);
  const token = store.tokens.issue(row.id, at);
  return { lines: [`${ended === 0 ? 'There was no earlier token' : 'What they had before is over'} for ${row.name}.`, ...tokenLines(token)] };
}

/** `staff revoke`: ends an account and its tokens. Whoever still holds one is told that the account has ended, so that their desk deletes its copy. */
export function revokeStaff(store: CommunityStore, who: string, at: string): Said {
  const row = find(store, who);
  if (!row.active) return { lines: [`${row.name}’s account has ended already.`] };
  notTheLastLead(store, row);
  store.tokens.endAll(row.id, at, true);
  put(store, { ...row, active: false });
  return { lines: [`${row.name}’s account has ended. Their desks are told so at their next contact, and delete what they hold.`] };
}
