import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../shared/limits.ts';
import type { Desk } from './context.ts';

/** Stands for what came, where reading it would leave no trace. */
const WITHHELD = 'A risk record is not shown here, because nobody would know that it was read. Whoever mends it finds it by its number.';

/** What a record and an addition hold, by the keys that only they have: what does not fit may say any kind, or none. */
const RISK = /"(exactWords|immediateDanger|recentAttempt|reasonsForNotActing|recordId)"/u;

/** Rows that did not fit, the newest first. Of a risk record no word is shown, as everywhere but where its reading is noted (domain.md 2.10). */
export function quarantined(desk: Desk): CallOutput<'quarantine.list'> {
  return desk.store.quarantine.list(limits.quarantineRows).map((one) => (one.t === 'riskRecord' || one.t === 'riskCorrection' || RISK.test(one.raw) ? { ...one, raw: WITHHELD } : one));
}
