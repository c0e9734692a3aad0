import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Handover } from '../../../../shared/contract/entities/cover.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import { handoversRead, handoversTo, keptHandovers, replacedBy } from '../../store/read/handover.ts';
import { fails, type Desk } from '../context.ts';
import { savings } from '../cover/save.ts';
import { oneLine } from '../members/words.ts';
import { teamOf } from '../naming.ts';
import { canSee } from '../veil.ts';
import { signedOff } from './sign-off.ts';
import { handoverViews } from './views.ts';

const DAY_MS = 86_400_000;
/** What nobody has read for a week is in the list of kept ones. */
const UNREAD_DAYS = 7;

/** What colleagues handed on since this person signed off, and what they have not read: the newest first. */
export function latestHandovers(desk: Desk): CallOutput<'handover.latest'> {
  const now = desk.now();
  const { at } = signedOff(desk, now);
  const weekAgo = plusMs(now, -UNREAD_DAYS * DAY_MS);
  const rows = handoversTo(desk.store.db, desk.actor.id, at < weekAgo ? at : weekAgo, limits.handoverRows).filter((row) => canSee(desk, 'handover', row));
  const read = handoversRead(desk.store.db, rows.map((row) => row.id), desk.actor.id);
  const wanted = rows.filter((row) => row.at > at || !read.has(row.id));
  return { rows: handoverViews(desk, wanted.slice(0, limits.todayLines), now), more: Math.max(0, wanted.length - limits.todayLines) };
}

/** One kept handover. Fails with `not-found`, also for what this person may not read. */
export function oneHandover(desk: Desk, { id }: CallInput<'handover.one'>): CallOutput<'handover.one'> {
  const row = desk.store.reader.get('handover', id);
  if (row === undefined || !canSee(desk, 'handover', row)) return fails('not-found', 'This handover is not on this computer.');
  return handoverViews(desk, [row], desk.now())[0]!;
}

const line = ({ text }: Handover): string => oneLine(text).slice(0, limits.lineLength);

/** Kept handovers, the newest `limits.handoverRows`, and how many there are. */
export function listHandovers(desk: Desk): CallOutput<'handovers.list'> {
  const kept = keptHandovers(desk.store.db, limits.handoverRows);
  const rows = kept.rows.filter((row) => canSee(desk, 'handover', row));
  const ids = rows.map((row) => row.id);
  const team = teamOf(desk);
  const [read, replaced, saving] = [handoversRead(desk.store.db, ids, desk.actor.id), replacedBy(desk.store.db, ids), savings(desk, 'handover')];
  return {
    rows: rows.map((row) => ({ id: row.id, by: team.person(row.by), at: row.at, readers: row.readers, line: line(row), lines: row.generated.length, replaced: replaced.has(row.id), unread: row.by !== desk.actor.id && !read.has(row.id), saving: saving(row.id) })),
    total: kept.total,
  };
}
