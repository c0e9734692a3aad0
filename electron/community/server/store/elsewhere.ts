import { isEntityName, type EntityName } from '../../../../shared/contract/entities/index.ts';
import type { Db } from './open.ts';

/** What another process wrote into the file. `renewed`: the history itself is another, such as that of a backup. */
export interface Elsewhere {
  readonly head: number;
  readonly renewed: boolean;
  readonly kinds: ReadonlySet<EntityName>;
  readonly staffIds: ReadonlySet<string>;
}

/** Asks what other processes wrote since the last question, null when nothing; it may name a little of what we wrote ourselves. */
export function elsewhere(db: Db, now: { head(): number; epoch(): string }): () => Elsewhere | null {
  const kindsAfter = db.prepare<[number], string>('SELECT DISTINCT t FROM record INDEXED BY record_tx WHERE tx > ?').pluck();
  const staffAfter = db.prepare<[number], string>("SELECT id FROM record INDEXED BY record_tx WHERE tx > ? AND t = 'staff'").pluck();
  // SQLite moves this number on commits of other connections only.
  const version = (): number => db.pragma('data_version', { simple: true }) as number;
  let known = { version: version(), head: now.head(), epoch: now.epoch() };
  return () => {
    const before = known;
    const at = version();
    if (at === before.version) return null;
    known = { version: at, head: now.head(), epoch: now.epoch() };
    const renewed = known.epoch !== before.epoch || known.head < before.head;
    const from = renewed ? 0 : before.head;
    return { head: known.head, renewed, kinds: new Set(kindsAfter.all(from).filter(isEntityName)), staffIds: new Set(staffAfter.all(from)) };
  };
}
