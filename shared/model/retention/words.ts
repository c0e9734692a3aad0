import type { EntityName, EntityRow } from '../../contract/entities/index.ts';
import type { RiskRecord } from '../../contract/entities/risk.ts';

/** What stands where words were that this computer does not keep any more. Every screen, print and export shows it as it is. */
export const NOT_KEPT = '[Too old to be kept on this computer. The community still has it.]';

/** Whether words are still here. */
export function isKept(text: string): boolean {
  return text !== NOT_KEPT;
}

/** Kinds whose rows lose their words and stay: who, when and what was decided still count in figures, ladders and histories. */
export const agingKinds = [
  'case', 'report', 'caseAction', 'note', 'ledgerEntry', 'pointsProposal', 'break', 'breakEvent', 'toldMark',
  'conversation', 'message', 'triageMark', 'conversationEvent', 'sharedDraft', 'handover', 'riskRecord', 'riskCorrection', 'post',
] as const satisfies readonly EntityName[];
/** See {@link agingKinds}. */
export type AgingKind = (typeof agingKinds)[number];

/** Whether rows of a kind hold words that can be too old. */
export function isAgingKind(t: EntityName): t is AgingKind {
  return (agingKinds as readonly EntityName[]).includes(t);
}

/** When a row of an aging kind began, canonical UTC; a row that has no such instant is new. */
export function bornAt(row: object): string {
  const { createdAt, openedAt, proposedAt, at } = row as { readonly createdAt?: string; readonly openedAt?: string; readonly proposedAt?: string; readonly at?: string };
  return createdAt ?? openedAt ?? proposedAt ?? at ?? '9999';
}

const gone = (text: string): string => (text === '' ? '' : NOT_KEPT);
const goneOrNull = (text: string | null): string | null => (text === null ? null : gone(text));
const answered = (one: RiskRecord['plan']): RiskRecord['plan'] => ({ ...one, words: gone(one.words) });

/** What of a value as JSON is no words. */
const shape: ReadonlySet<string> = new Set(['answer', 'staffId', 'at']);

/** A value as JSON keeps its shape, so that what was asked and answered still counts; whatever may be words in it goes. */
function shapeOf(value: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return gone(value);
  }
  if (Array.isArray(parsed)) return '[]';
  if (typeof parsed === 'boolean' || parsed === null) return value;
  if (typeof parsed !== 'object') return gone(value);
  return JSON.stringify(Object.fromEntries(Object.entries(parsed).filter(([, one]) => typeof one === 'string').map(([key, one]) => [key, shape.has(key) ? one : gone(one as string)])));
}

const strip: { readonly [T in AgingKind]: (row: EntityRow<T>) => EntityRow<T> } = {
  case: (row) => ({ ...row, frozenTitle: null, frozenBody: NOT_KEPT, closingNote: goneOrNull(row.closingNote) }),
  report: (row) => ({ ...row, words: gone(row.words) }),
  caseAction: (row) => ({ ...row, text: goneOrNull(row.text) }),
  note: (row) => ({ ...row, text: NOT_KEPT }),
  // The wording of a reason that is on the list is the policy's, not about anybody.
  ledgerEntry: (row) => ({ ...row, wording: row.reasonId === null ? NOT_KEPT : row.wording, offBandReason: goneOrNull(row.offBandReason), evidence: NOT_KEPT, privateNote: gone(row.privateNote) }),
  pointsProposal: (row) => ({ ...row, wording: row.reasonId === null ? NOT_KEPT : row.wording, evidence: NOT_KEPT, privateNote: gone(row.privateNote), declineReason: goneOrNull(row.declineReason) }),
  break: (row) => ({ ...row, reason: NOT_KEPT, conditions: gone(row.conditions) }),
  breakEvent: (row) => ({ ...row, reason: gone(row.reason), conditions: gone(row.conditions) }),
  toldMark: (row) => ({ ...row, reason: gone(row.reason) }),
  conversation: (row) => ({ ...row, subject: NOT_KEPT }),
  message: (row) => ({ ...row, body: NOT_KEPT }),
  triageMark: (row) => ({ ...row, suggestedWords: [] }),
  conversationEvent: (row) => ({ ...row, text: goneOrNull(row.text) }),
  sharedDraft: (row) => ({ ...row, text: gone(row.text), note: gone(row.note) }),
  handover: (row) => ({ ...row, text: gone(row.text) }),
  riskRecord: (row) => ({
    ...row, exactWords: NOT_KEPT, evidence: [], immediateDanger: answered(row.immediateDanger), thoughts: answered(row.thoughts), plan: answered(row.plan), means: answered(row.means),
    timeframe: answered(row.timeframe), harmDone: answered(row.harmDone), recentAttempt: answered(row.recentAttempt), othersAtRisk: answered(row.othersAtRisk), safetyFactors: gone(row.safetyFactors),
    urgencyReason: gone(row.urgencyReason), decision: gone(row.decision), reasonsForActing: gone(row.reasonsForActing), reasonsForNotActing: gone(row.reasonsForNotActing), signposting: gone(row.signposting),
    servicesContacted: row.servicesContacted.map((one) => ({ ...one, to: NOT_KEPT, reference: gone(one.reference) })),
  }),
  riskCorrection: (row) => ({ ...row, value: shapeOf(row.value), reason: gone(row.reason) }),
  post: (row) => ({ ...row, body: NOT_KEPT }),
};

/** A row without the words that somebody wrote; doing it twice changes nothing more. What is told of it by numbers stays. */
export function withoutWords<T extends AgingKind>(t: T, row: EntityRow<T>): EntityRow<T> {
  return strip[t](row);
}
