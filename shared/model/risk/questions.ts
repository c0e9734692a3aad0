import type { RiskAddition, RiskRecord } from '../../contract/entities/risk.ts';

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

/** A question's field. */
export type RiskQuestion = (typeof riskQuestions)[number]['field'];

/** The answers, in the order in which they are offered. "Not asked" is no answer yet; "not disclosed" is one. */
export const answerWords = { 'yes': 'Yes', 'no': 'No', 'not-asked': 'Not asked', 'not-disclosed': 'Not disclosed' } as const satisfies Record<RiskRecord['thoughts']['answer'], string>;

/** How soon the team acts, as a person chooses it. */
export const urgencyWords = { 'now': 'Now', 'today': 'Today', 'next-working-day': 'Next working day', 'watch': 'Watch' } as const satisfies Record<NonNullable<RiskRecord['urgency']>, string>;

/** Where their words were seen. */
export const channelWords = { boards: 'The boards', chat: 'Chat', message: 'A message to the team', other: 'Somewhere else' } as const satisfies Record<RiskRecord['channel'], string>;

/** The published age ranges. */
export const ageWords = { '13-15': '13 to 15', '16-17': '16 or 17', '18-21': '18 to 21', '22-25': '22 to 25', 'unknown': 'Not known' } as const satisfies Record<RiskRecord['ageBand'], string>;

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

/** What was added to a record, as its history names it. */
export const additionWords = {
  'answer': 'Answered later', 'correction': 'Corrected', 'service-contacted': 'Call', 'discussed': 'Talked with', 'review': 'Reviewed', 'outcome': 'Outcome', 'closed': 'Closed',
  'reopened': 'Opened again', 'raised': 'Raised to the team leads', 'looked': 'A team lead looked',
} as const satisfies Record<RiskAddition, string>;
