import { z } from 'zod';
import { readBy } from '../../../shared/contract/read-by.ts';
import { role } from '../../../shared/contract/entities/people.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import type { Place } from './store/snapshot.ts';

const count = z.int().min(0);
const cursorShape = z.tuple([z.literal('c'), z.string(), z.string(), role, count]);
const place = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('small'), kind: count.max(100), after: z.string().max(64) }),
  z.strictObject({ stage: z.literal('open'), kind: count.max(100), after: z.string().max(64) }),
  z.strictObject({ stage: z.literal('archive'), tx: count, n: count }),
]);
const pageShape = z.tuple([z.literal('p'), z.string(), z.string(), role, count, place, count, count]);

/** To whom, and to which history, a position belongs; a change of any of these expires it (sync.md, invariant 1). */
export interface Bound {
  readonly epoch: string;
  readonly staff: Pick<Staff, 'id' | 'role'>;
}

/** A position in a snapshot with its progress. */
export interface SnapshotPosition {
  readonly from: number;
  readonly place: Place;
  readonly done: number;
  readonly total: number;
}

const pack = (value: unknown): string => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
const unpack = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};
const fits = (bound: Bound, epoch: string, staffId: string, theRole: string): boolean => epoch === bound.epoch && staffId === bound.staff.id && theRole === bound.staff.role;

/** A cursor after transaction `tx`. */
export function writeCursor({ epoch, staff }: Bound, tx: number): string {
  return pack(['c', epoch, staff.id, staff.role, tx]);
}

/** The transaction of a cursor, or null when it is damaged or was for another history, person or role. */
export function readCursor(bound: Bound, text: string): number | null {
  const parsed = readBy(cursorShape, unpack(text));
  if (!parsed.success) return null;
  const [, epoch, staffId, theRole, tx] = parsed.data;
  return fits(bound, epoch, staffId, theRole) ? tx : null;
}

/** The token of a snapshot's page. */
export function writePage({ epoch, staff }: Bound, at: SnapshotPosition): string {
  return pack(['p', epoch, staff.id, staff.role, at.from, at.place, at.done, at.total]);
}

/** A snapshot's position, or null as in {@link readCursor}. */
export function readPage(bound: Bound, text: string): SnapshotPosition | null {
  const parsed = readBy(pageShape, unpack(text));
  if (!parsed.success) return null;
  const [, epoch, staffId, theRole, from, where, done, total] = parsed.data;
  return fits(bound, epoch, staffId, theRole) ? { from, place: where, done, total } : null;
}
