import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Signpost } from '../../../../shared/contract/entities/inbox.ts';
import { allVersioned } from '../../store/read/cover.ts';
import type { Draft } from '../../sync/index.ts';
import { saveAll } from '../cover/save.ts';
import type { Desk } from '../context.ts';

/** Keeps a saved reply; refused when nothing of it is left to write (domain.md 1.2). A colleague's change since `v` becomes a conflict. */
export function saveReply(desk: Desk, { id, v, name, ...rest }: CallInput<'replies.save'>): CallOutput<'replies.save'> {
  const reply = { ...rest, name: name.trim(), id: id ?? randomUUID(), editedAt: desk.now() };
  return saveAll(desk, [{ name: 'savedReply.set@1', entity: `savedReply/${reply.id}`, ifVersion: v, args: { reply } }]);
}

const draftOf = (signpost: Signpost, ifVersion: number | null): Draft => ({ name: 'signpost.set@1', entity: `signpost/${signpost.id}`, ifVersion, args: { signpost } });

/** Keeps a signpost at its place among those in use; the others make room, and only those whose place changes are written. */
export function saveSignpost(desk: Desk, { id, v, place, name, ...rest }: CallInput<'signposts.save'>): CallOutput<'signposts.save'> {
  const all = allVersioned(desk.store.db, 'signpost').toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const own: Signpost = { ...rest, name: name.trim(), id: id ?? randomUUID(), position: 0 };
  const others = all.filter((one) => one.id !== own.id && !one.archived);
  const order = own.archived ? others.map((one) => one.id) : [...others.slice(0, place), own, ...others.slice(place)].map((one) => one.id);
  const positionOf = new Map(order.map((one, i) => [one, i + 1]));
  const moved = others.filter((one) => positionOf.get(one.id) !== one.position);
  const mine = draftOf({ ...own, position: positionOf.get(own.id) ?? all.find((one) => one.id === own.id)?.position ?? order.length + 1 }, v);
  return saveAll(desk, [mine, ...moved.map(({ v: seen, ...one }) => draftOf({ ...one, position: positionOf.get(one.id) ?? one.position }, seen))]);
}
