import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { fails, type Desk } from '../context.ts';
import { isOwn, knownRisks, type KnownRisk } from './summaries.ts';

/** A record that this person may read, with its additions. Fails with `not-found`, and with `not-allowed` about their own account. */
export function readableRisk(desk: Desk, recordId: string): KnownRisk & { readonly row: RiskRecord } {
  const row = desk.store.reader.get('riskRecord', recordId) ?? fails('not-found', 'This risk record is not on this computer.');
  if (isOwn(desk, row.memberId)) return fails('not-allowed', 'This is about your own account, so colleagues keep it.');
  const [known] = knownRisks(desk, [row], desk.now());
  return { row, ...(known ?? fails('internal', 'The risk record could not be read.')) };
}
