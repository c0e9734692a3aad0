import { randomUUID } from 'node:crypto';
import type { RiskCorrection } from '../../../../shared/contract/entities/risk.ts';
import type { Draft } from '../../sync/index.ts';

/** What an addition says; the rest is empty. */
export type RiskParts = Pick<RiskCorrection, 'kind' | 'value'> & Partial<Pick<RiskCorrection, 'field' | 'reason' | 'reviewDueAt'>>;

/** The change that adds something to a record, filed under the record so that both wait for each other. */
export function additionDraft(recordId: string, parts: RiskParts, at: string): Draft {
  return { name: 'risk.add@1', entity: `riskRecord/${recordId}`, ifVersion: null, args: { correction: { id: randomUUID(), recordId, field: null, reason: '', reviewDueAt: null, at, ...parts } } };
}

/** That somebody reads or takes out a record, for the community's record of it (domain.md 2.10: visible to those it should be, every viewing logged). */
export function trace(kind: 'risk-viewed' | 'named-export', recordId: string, reason: string, at: string): Draft {
  const id = randomUUID();
  return { name: 'audit.record@1', entity: `auditEntry/${id}`, ifVersion: null, args: { entry: { id, kind, targetKind: 'risk-record', targetId: recordId, at, reason } } };
}
