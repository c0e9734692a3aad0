import type { RiskCorrection, RiskRecord } from '../../../../../shared/contract/entities/risk.ts';

/** When the records of these tests were written, canonical UTC. */
export const WRITTEN = '2026-05-16T18:05:00.000Z';

const unasked = { answer: 'not-asked', words: '' } as const;

/** A record about hazel's conversation in which little has been asked yet, written by bea. */
export function riskRow(more: Partial<RiskRecord> = {}): RiskRecord {
  return {
    id: 'risk', memberId: 'hazel', aboutKind: 'conversation', aboutId: 'con', exactWords: 'i don’t feel safe tonight', evidence: [], seenBy: 'bea', seenAt: WRITTEN, channel: 'message', immediateDanger: unasked, thoughts: { answer: 'yes', words: '' }, plan: unasked, means: unasked,
    timeframe: unasked, harmDone: unasked, recentAttempt: unasked, othersAtRisk: unasked, ageBand: '16-17', safetyFactors: '', urgency: null, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '',
    servicesContacted: [], memberTold: false, reviewDueAt: null, by: 'bea', at: WRITTEN, ...more,
  };
}

/** An addition to it. */
export function riskAddition(more: Partial<RiskCorrection> & Pick<RiskCorrection, 'kind'>): RiskCorrection {
  return { id: 'add', recordId: 'risk', field: null, value: '', reason: '', reviewDueAt: null, by: 'imogen', at: WRITTEN, ...more };
}
