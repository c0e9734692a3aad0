import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { handoversRead } from '../../store/read/handover.ts';
import { fails, type Desk } from '../context.ts';
import { saveAll } from '../inbox/tried.ts';
import { canSee } from '../veil.ts';
import { linesFor } from './get.ts';
import { keepHandover } from './keep.ts';
import { isForTeam, lineKey } from './views.ts';

/**
 * Hands on what stands now, without what was left out: saved here and sent when there is a connection. What the whole team
 * reads carries no line about messages or risk (domain.md 2.11); each reader's desk finds those for itself. Fails with
 * `refused` when there is nothing to hand on.
 */
export function handOn(desk: Desk, { text, readers, leftOut, replaces }: CallInput<'handover.handOn'>): CallOutput<'handover.handOn'> {
  const now = desk.now();
  const { since, lines } = linesFor(desk, replaces, now);
  const generated = lines.filter((line) => !leftOut.includes(lineKey(line)) && (readers === 'staff' || isForTeam(line)));
  const id = randomUUID();
  const saved = saveAll(desk, [{ name: 'handover.write@1', entity: `handover/${id}`, ifVersion: null, args: { handover: { id, at: now, from: since.at, readers, generated, text: text.trim(), replaces } } }], now);
  keepHandover(desk, { draft: null });
  return { id, ...saved };
}

/** Notes that this person has read a handover; once, and not of their own. Fails with `not-found`. */
export function readHandover(desk: Desk, { id }: CallInput<'handover.read'>): CallOutput<'handover.read'> {
  const row = desk.store.reader.get('handover', id);
  if (row === undefined || !canSee(desk, 'handover', row)) return fails('not-found', 'This handover is not on this computer.');
  if (row.by === desk.actor.id || handoversRead(desk.store.db, [id], desk.actor.id).has(id)) return {};
  const now = desk.now();
  const mark = randomUUID();
  saveAll(desk, [{ name: 'readMark.set@1', entity: `readMark/${mark}`, ifVersion: null, args: { mark: { id: mark, kind: 'handover', targetId: id, at: now } } }], now);
  return {};
}
