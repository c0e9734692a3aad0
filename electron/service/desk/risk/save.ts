import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Draft } from '../../sync/index.ts';
import type { Desk } from '../context.ts';
import { saved, tryAll } from './add.ts';
import { additionDraft } from './drafts.ts';
import { recordParts } from './form.ts';
import { keepRisk } from './keep.ts';

/**
 * Saves a record, complete or not, and raises it to the team leads in the same go when asked to; both are saved here
 * together or not at all. What the rules refuse already now is answered and not saved.
 */
export function saveRisk(desk: Desk, { about, memberId, form, raise }: CallInput<'risk.save'>): CallOutput<'risk.save'> {
  const now = desk.now();
  const id = randomUUID();
  const record = { ...recordParts(form, desk.actor.id), id, memberId, aboutKind: about.kind, aboutId: about.id, at: now };
  const recorded: Draft = { name: 'risk.record@1', entity: `riskRecord/${id}`, ifVersion: null, args: { record } };
  const drafts = [recorded, ...(raise === null ? [] : [additionDraft(id, { kind: 'raised', value: raise.trim() }, now)])];
  tryAll(desk, drafts, now);
  const done = saved(desk, id, drafts);
  keepRisk(desk, { about, memberId, form: null });
  return done;
}
