import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { fails, type Desk } from '../context.ts';
import { isOwn, knownRisks, type KnownRisk } from './summaries.ts';

/** A record that this person may read, with its additions. Fails with `not-found`, and with `not-allowed` about their own account, or when their shift is over. */
export function readableRisk(desk: Desk, recordId: string): KnownRisk & { readonly row: RiskRecord } {
  const row = desk.store.reader.get('riskRecord', recordId) ?? fails('not-found', 'This risk record is not on this computer.');
  if (isOwn(desk, row.memberId)) return fails('not-allowed', 'This is about your own account, so colleagues keep it.');
  const [known] = knownRisks(desk, [row], desk.now());
  return { row, ...(known ?? fails('not-allowed', 'Staff and team leads read this record; you did while it was with weekend cover and your shift ran.')) };
}
