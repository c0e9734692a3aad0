import type { RiskRecord } from '../../contract/entities/risk.ts';

/** The questions of a risk record that are answered yes, no, not asked or not disclosed (domain.md 2.10), in the order in which they are read. */
export const riskQuestions = [
  { field: 'immediateDanger', label: 'Danger right now' },
  { field: 'thoughts', label: 'Thoughts' },
  { field: 'plan', label: 'Plan' },
  { field: 'means', label: 'Means' },
  { field: 'timeframe', label: 'When' },
  { field: 'othersAtRisk', label: 'Others at risk' },
  { field: 'harmDone', label: 'Harm already done' },
  { field: 'recentAttempt', label: 'Recent attempt' },
] as const satisfies readonly { readonly field: keyof RiskRecord; readonly label: string }[];

/** Every part of a record that a person writes or chooses, as the record names it. */
export const fieldLabels = {
  exactWords: 'Their exact words', seenBy: 'Seen by', seenAt: 'Seen at', channel: 'Where',
  immediateDanger: 'Danger right now', thoughts: 'Thoughts', plan: 'Plan', means: 'Means', timeframe: 'When', othersAtRisk: 'Others at risk', harmDone: 'Harm already done', recentAttempt: 'Recent attempt',
  ageBand: 'Age', safetyFactors: 'What helps', urgency: 'How soon we act', urgencyReason: 'Why so soon', decision: 'Decision', decidedBy: 'Decided by', discussedWith: 'Talked with',
  reasonsForActing: 'Why we act', reasonsForNotActing: 'Why not 999 yet', signposting: 'Signposting', servicesContacted: 'Calls', memberTold: 'The member knows', reviewDueAt: 'Review',
} as const satisfies Partial<Record<keyof RiskRecord, string>>;
/** A part of a record that can be answered later or corrected. */
export type RiskField = keyof typeof fieldLabels;

/** Whether a name is a part of a record; own keys only. */
export function isRiskField(name: string | null): name is RiskField {
  return name !== null && Object.hasOwn(fieldLabels, name);
}
