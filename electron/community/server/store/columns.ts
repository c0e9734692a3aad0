import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';

type ParentField<T extends EntityName> = (row: EntityRow<T>) => string | null;

const parents: { readonly [T in EntityName]?: ParentField<T> } = {
  post: (row) => row.threadId,
  case: (row) => row.memberId,
  claim: (row) => row.caseId,
  report: (row) => row.caseId,
  caseAction: (row) => row.caseId,
  note: (row) => row.aboutId,
  ledgerEntry: (row) => row.memberId,
  pointsProposal: (row) => row.memberId,
  break: (row) => row.memberId,
  toldMark: (row) => row.memberId,
  conversation: (row) => row.memberId,
  message: (row) => row.conversationId,
  triageMark: (row) => row.conversationId,
  conversationEvent: (row) => row.conversationId,
  riskRecord: (row) => row.memberId,
  riskCorrection: (row) => row.recordId,
};

/** The row that this one belongs to: a post's thread, a report's case, an entry's member. */
export function parentOf<T extends EntityName>(t: T, row: EntityRow<T>): string | null {
  return (parents[t] as ParentField<T> | undefined)?.(row) ?? null;
}

/** Whether a row waits for somebody: an open case, a conversation that is not closed. A snapshot sends these first. */
export function isOpen<T extends EntityName>(t: T, row: EntityRow<T>): boolean {
  if (t === 'case') return (row as EntityRow<'case'>).state === 'open';
  if (t === 'conversation') return (row as EntityRow<'conversation'>).state !== 'closed';
  return false;
}
