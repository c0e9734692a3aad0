import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Shift } from '../../../../shared/contract/entities/cover.ts';
import { plusLondonWeeks } from '../../../../shared/time.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { saveAll } from './save.ts';

const draftOf = (shift: Shift, ifVersion: number | null): Draft => ({ name: 'shift.set@1', entity: `shift/${shift.id}`, ifVersion, args: { shift } });

/** Sets a shift and the same one in the weeks after it, by London's clocks: each is one of its own from then on. */
export function setShifts(desk: Desk, { id, v, weeks, ...terms }: CallInput<'shifts.set'>): CallOutput<'shifts.set'> {
  const drafts = Array.from({ length: weeks }, (_, n) => {
    const shift: Shift = { ...terms, id: n === 0 && id !== null ? id : randomUUID(), startsAt: plusLondonWeeks(terms.startsAt, n), endsAt: plusLondonWeeks(terms.endsAt, n), cancelled: false };
    return draftOf(shift, n === 0 ? v : null);
  });
  return saveAll(desk, drafts);
}

/** Takes a shift off; it stays in the record. */
export function cancelShift(desk: Desk, { id, v }: CallInput<'shifts.cancel'>): CallOutput<'shifts.cancel'> {
  const shift = desk.store.reader.get('shift', id) ?? fails('not-found', 'This shift is not on this computer.');
  return saveAll(desk, [draftOf({ ...shift, cancelled: true }, v)]);
}
