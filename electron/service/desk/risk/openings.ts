import { randomUUID } from 'node:crypto';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Desk } from '../context.ts';
import { additionDraft, trace } from './drafts.ts';
import { readableRisk } from './readable.ts';
import { isUnseen } from './summaries.ts';

/** The openings that have been noted, by number; in this process alone, so that after a restart each is noted anew. */
const noted = new WeakMap<Desk['store'], Map<string, string>>();

function openingsOf(desk: Desk): Map<string, string> {
  const known = noted.get(desk.store) ?? new Map<string, string>();
  noted.set(desk.store, known);
  return known;
}

/**
 * Notes that this person reads a record, before anything of it is shown; a team lead who opens one that a colleague raised
 * has looked. The answer is the number with which it can be read.
 */
export function openRisk(desk: Desk, recordId: string): CallOutput<'risk.open'> {
  const now = desk.now();
  const { summary } = readableRisk(desk, recordId);
  const looks = desk.actor.role === 'lead' && isUnseen(summary) && summary.raised?.by?.id !== desk.actor.id;
  const looked = looks ? [additionDraft(recordId, { kind: 'looked', value: '' }, now)] : [];
  const saved = desk.sync.enqueue([trace('risk-viewed', recordId, '', now), ...looked]);
  if (!saved.ok) throw new DeskFailure(saved.error);
  const opening = randomUUID();
  const openings = openingsOf(desk);
  openings.set(opening, recordId);
  for (const old of [...openings.keys()].slice(0, -limits.riskOpenings)) openings.delete(old);
  return { opening };
}

/** Whether an opening of a record was noted. */
export function isOpened(desk: Desk, recordId: string, opening: string): boolean {
  return openingsOf(desk).get(opening) === recordId;
}
