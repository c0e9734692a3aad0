import { entities } from '../../../shared/contract/entities/index.ts';
import type { CommunityStore } from '../server/store/store.ts';
import type { PlannedLine } from './plan.ts';

/** Entries in one transaction of the feed: with their marks no page grows over its bound. */
const AT_ONCE = 400;

/** Who imports what, for the trace that it leaves. `at`: canonical UTC. */
export interface Trace { readonly id: string; readonly by: string; readonly at: string; readonly file: string }

/**
 * Writes entries, their marks of having been told, and a line of the audit: all of them, or none when anything goes wrong.
 * Rows that are there stay as they are. Answers how many entries were written.
 */
export function writeImport(store: Pick<CommunityStore, 'together' | 'transact' | 'records'>, lines: readonly PlannedLine[], trace: Trace): number {
  return store.together(() => {
    const fresh = lines.filter((one) => one.entry !== null && one.fate !== 'there' && store.records.get('ledgerEntry', one.entry.id) === undefined);
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      store.transact(null, (writing) => {
        for (const { entry, told } of fresh.slice(from, from + AT_ONCE)) {
          writing.write({ op: 'put', t: 'ledgerEntry', row: entities.ledgerEntry.parse(entry) });
          if (told !== null) writing.write({ op: 'put', t: 'toldMark', row: entities.toldMark.parse(told) });
        }
      });
    }
    if (fresh.length > 0) {
      const points = fresh.reduce((sum, one) => sum + (one.entry?.points ?? 0), 0);
      const row = entities.auditEntry.parse({ id: trace.id, kind: 'points-imported', targetKind: 'ledger', targetId: 'import', by: trace.by, at: trace.at, reason: `${fresh.length} entries of ${points} points from ${trace.file}` });
      store.transact(null, (writing) => void writing.write({ op: 'put', t: 'auditEntry', row }));
    }
    return fresh.length;
  });
}
