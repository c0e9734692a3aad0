import type { Member } from '../../../../shared/contract/entities/people.ts';
import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import { limits } from '../../../../shared/limits.ts';
import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { owedForEntry } from '../../../../shared/model/told.ts';
import { memberBreaks, type VersionedBreak } from '../../store/read/breaks.ts';
import { ledgerOf, type LedgerRow } from '../../store/read/members.ts';
import { marksAbout, owedOfBreaks } from '../../store/read/told.ts';
import { fails, type Desk } from '../context.ts';
import { firstName } from '../people.ts';
import { byRole } from './list.ts';
import type { Source } from './things.ts';

/** A member with the ledger and the breaks of every account of theirs; of entries only what totals and tellings need, for there may be thousands. */
export interface ToldSubject {
  readonly member: Member;
  readonly ledger: readonly LedgerRow[];
  readonly breaks: readonly VersionedBreak[];
}

/** Who is written to: the account that carries on. Fails with `not-found`. */
export function toldSubject(desk: Pick<Desk, 'store'>, memberId: string): ToldSubject {
  const { db, reader } = desk.store;
  const member = survivorOf(reader, memberId) ?? reader.get('member', memberId);
  if (!member) return fails('not-found', 'This member is not on this computer.');
  const accounts = accountsOf(reader, member.id);
  return { member, ledger: accounts.flatMap((id) => ledgerOf(db, id)), breaks: accounts.flatMap((id) => memberBreaks(db, id, limits.memberBreaks)) };
}

/** What one member is owed, the oldest first (shared/model/told.ts). */
export function owedOfOne(desk: Pick<Desk, 'store'>, { ledger, breaks }: ToldSubject): Source[] {
  const marks = marksAbout(desk.store.db, 'ledger', ledger.map((row) => row.id));
  const voided = new Set(ledger.flatMap((row) => row.voids ?? []));
  const points = ledger.flatMap((light): Source[] => {
    const owed = owedForEntry({ ...light, by: null }, voided.has(light.id), marks.get(light.id) ?? [], (light.voids === null ? undefined : marks.get(light.voids)) ?? []);
    const row = owed === null ? undefined : desk.store.reader.get('ledgerEntry', light.id);
    return owed === null || row === undefined ? [] : [{ kind: 'ledger', row, owed: { ...owed, by: row.by } }];
  });
  const ofBreaks = owedOfBreaks(desk.store.db, breaks);
  const rests = breaks.flatMap((row): Source[] => {
    const owed = ofBreaks.get(row.id);
    return owed === undefined ? [] : [{ kind: 'break', row, owed }];
  });
  return [...points, ...rests].sort((a, b) => (a.owed.since < b.owed.since ? -1 : a.owed.since > b.owed.since ? 1 : a.row.id < b.row.id ? -1 : 1));
}

/** Whether the person may write to a member in a conversation, or in a new one; what the rules say beforehand. */
export function mayWrite(desk: Desk, memberId: string, conversationId: string | null, now: string): Permission {
  const role = byRole(desk, 'message.send@1');
  if (!role.allowed) return role;
  const args = { messageId: 'dry-run', conversationId, memberId, body: '-', at: now };
  const verdict = decide('message.send@1', args, { actor: desk.actor, mutationId: 'dry-run', now }, desk.store.reader);
  return verdict.status === 'applied' ? { allowed: true, why: null, byRole: false } : { allowed: false, why: verdict.problem.title, byRole: verdict.problem.type === 'forbidden' };
}

/** The first name with which this person signs. */
export function writerOf(desk: Desk): string {
  return firstName(desk.store.reader.get('staff', desk.actor.id)?.name ?? desk.session.me.staff.name);
}
