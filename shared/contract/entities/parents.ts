import type { EntityName, EntityRow } from './index.ts';

type ParentKey<T extends EntityName> = { [K in keyof EntityRow<T>]: EntityRow<T>[K] extends string | null ? K : never }[keyof EntityRow<T>] & string;

/** The key of each kind's row that names what the row belongs to: a post's thread, a report's case, an entry's member. */
export const parentKeys: { readonly [T in EntityName]?: ParentKey<T> } = {
  member: 'mergedInto',
  post: 'threadId',
  image: 'postId',
  case: 'memberId',
  claim: 'caseId',
  report: 'caseId',
  caseAction: 'caseId',
  note: 'aboutId',
  ledgerEntry: 'memberId',
  pointsProposal: 'memberId',
  break: 'memberId',
  breakEvent: 'breakId',
  toldMark: 'memberId',
  conversation: 'memberId',
  message: 'conversationId',
  triageMark: 'conversationId',
  conversationEvent: 'conversationId',
  sharedDraft: 'conversationId',
  riskRecord: 'memberId',
  riskCorrection: 'recordId',
  shift: 'staffId',
  forumAct: 'aboutId',
};

/** The row that this one belongs to, or null. */
export function parentOf<T extends EntityName>(t: T, row: EntityRow<T>): string | null {
  const key = parentKeys[t];
  return key === undefined ? null : (row[key as keyof EntityRow<T>] as string | null);
}

/** Kinds that rules read as lists: everything that belongs to one row, or all of a small kind that belongs to none. */
export const listedKinds = ['policy', 'member', 'ledgerEntry', 'break', 'shift', 'coverCalendar', 'triageLexicon'] as const satisfies readonly EntityName[];
/** See {@link listedKinds}. */
export type ListedKind = (typeof listedKinds)[number];

const listed: ReadonlySet<EntityName> = new Set<EntityName>(listedKinds);

/** Whether rules read a kind as lists. */
export function isListed(t: EntityName): t is ListedKind {
  return listed.has(t);
}
