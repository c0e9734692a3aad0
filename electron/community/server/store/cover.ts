import type { EntityName } from '../../../../shared/contract/entities/index.ts';
import { isRunning } from '../../../../shared/model/cover/shifts.ts';
import { conversationOf, followsConversation } from '../../../../shared/model/visibility.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Db } from './open.ts';
import type { Change, Records } from './records.ts';

/** A row that is to be delivered again. */
interface Again {
  readonly n: number;
  readonly t: EntityName;
  readonly long: number;
}

/** What keeps volunteers' copies in step with the roster and with what is handed to weekend cover (domain.md 2.11). */
export interface CoverBook {
  /** Whether volunteers may come to have a row as it is written now, or may have had it. */
  shared(change: Change): boolean;
  /** Notes a conversation whose readers a change alters; its rows are delivered again later. Inside a transaction. */
  note(change: Change): void;
  /** Notes every conversation with weekend cover when others are on cover at `now` than were told of last; false when they are the same. Inside a transaction. */
  turn(now: string): boolean;
  /** Whether others are on cover at `now` than were told of last. */
  isDue(now: string): boolean;
  /** Rows to deliver again, in portions for one transaction each; `over` belongs into the transaction of the last. */
  due(): { readonly portions: readonly (readonly Again[])[]; over(): void } | null;
  /** Gives rows the version `tx`. Inside a transaction. */
  again(rows: readonly Again[], tx: number): void;
  /** When a shift begins or ends next after `now`, or null. */
  next(now: string): string | null;
  /** Rows of these kinds changed: the roster is read anew. */
  changed(kinds: ReadonlySet<EntityName>): void;
}

const ON_COVER = 'cover.on';

/** See {@link CoverBook}. `meta` are the store's free facts: who was on cover when volunteers were last told outlives a restart. */
export function coverBook(db: Db, records: Records, meta: { get(name: string): string | null; set(name: string, value: string): void }): CoverBook {
  const put = db.prepare<[string]>('INSERT OR IGNORE INTO cover_due VALUES (?)');
  const waiting = db.prepare<[], string>('SELECT conversation FROM cover_due ORDER BY conversation').pluck();
  const done = db.prepare<[string]>('DELETE FROM cover_due WHERE conversation = ?');
  const handed = db.prepare("INSERT OR IGNORE INTO cover_due SELECT id FROM record INDEXED BY record_shared WHERE shared = 1 AND t = 'conversation' AND gone = 0 AND json_extract(json, '$.withWeekendCover') = 1");
  const columns = 'n, t, length(json) AS long';
  const itself = db.prepare<[string], Again>(`SELECT ${columns} FROM record WHERE t = 'conversation' AND id = ? AND gone = 0`);
  const family = db.prepare<[string], Again>(`SELECT ${columns} FROM record INDEXED BY record_parent WHERE parent = ? AND t IN ('message', 'triageMark', 'conversationEvent', 'sharedDraft', 'note') AND gone = 0 ORDER BY n`);
  const risks = db.prepare<[string, string], Again & { id: string }>(`SELECT ${columns}, id FROM record INDEXED BY record_parent WHERE parent = ? AND t = 'riskRecord' AND gone = 0 AND json_extract(json, '$.aboutId') = ?`);
  const additions = db.prepare<[string], Again>(`SELECT ${columns} FROM record INDEXED BY record_parent WHERE parent = ? AND t = 'riskCorrection' AND gone = 0`);
  const touch = db.prepare<[number, number]>('UPDATE record SET tx = ?, shared = 1 WHERE n = ?');
  let roster: { running(now: string): string; boundaries: readonly string[] } | null = null;

  const read = (): NonNullable<typeof roster> => {
    const shifts = records.all('shift').filter((one) => !one.cancelled && records.get('staff', one.staffId)?.role === 'moderator');
    const boundaries = [...new Set(shifts.flatMap((one) => [one.startsAt, one.endsAt]))].sort();
    return { running: (now) => [...new Set(shifts.filter((one) => isRunning(one, now)).map((one) => one.staffId))].sort().join(' '), boundaries };
  };
  const isOwn = (change: Change & { op: 'put' }): boolean => {
    const by = change.t === 'riskRecord' ? change.row.by : change.t === 'riskCorrection' ? records.get('riskRecord', change.row.recordId)?.by : undefined;
    return by !== undefined && records.get('staff', by)?.role === 'moderator';
  };
  const rowsOf = (id: string): Again[] => {
    const row = records.get('conversation', id);
    const about = row ? risks.all(row.memberId, id) : [];
    return [...itself.all(id), ...family.all(id), ...about, ...about.flatMap((one) => additions.all(one.id))];
  };
  return {
    shared(change) {
      if (!followsConversation(change.t) || change.op === 'del') return false;
      if (isOwn(change)) return true;
      if (change.t === 'conversation') return change.row.withWeekendCover || (records.get('conversation', change.row.id)?.withWeekendCover ?? false);
      const id = conversationOf(change.t, change.row, records);
      return id !== null && (records.get('conversation', id)?.withWeekendCover ?? false);
    },
    note(change) {
      if (change.t !== 'conversation' || change.op === 'del') return;
      const before = records.get('conversation', change.row.id)?.withWeekendCover ?? false;
      if (before !== change.row.withWeekendCover) put.run(change.row.id);
    },
    isDue: (now) => (roster ??= read()).running(now) !== (meta.get(ON_COVER) ?? ''),
    turn(now) {
      const running = (roster ??= read()).running(now);
      if (running === (meta.get(ON_COVER) ?? '')) return false;
      meta.set(ON_COVER, running);
      handed.run();
      return true;
    },
    due() {
      const ids = waiting.all();
      if (ids.length === 0) return null;
      const portions: Again[][] = [];
      let chars = 0;
      for (const row of ids.flatMap(rowsOf)) {
        const current = portions.at(-1);
        if (!current || current.length >= limits.rowsAgain || chars + row.long > limits.pageChars) { portions.push([row]); chars = row.long; }
        else { current.push(row); chars += row.long; }
      }
      return { portions, over: () => { for (const id of ids) done.run(id); } };
    },
    again: (rows, tx) => { for (const { n } of rows) touch.run(tx, n); },
    next: (now) => (roster ??= read()).boundaries.find((at) => at > now) ?? null,
    changed(kinds) {
      if (kinds.has('shift') || kinds.has('staff')) roster = null;
    },
  };
}
