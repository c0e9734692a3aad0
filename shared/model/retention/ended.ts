import type { Case, Post } from '../../contract/entities/cases.ts';
import type { Conversation } from '../../contract/entities/inbox.ts';
import type { Break, LedgerEntry, PointsProposal } from '../../contract/entities/points.ts';
import type { RiskCorrection, RiskRecord } from '../../contract/entities/risk.ts';

/** When something was over, canonical UTC; from here its age counts. Null while it is not over: then it has no age. */
export type Ended = string | null;

/** The latest of some instants; those that are null are passed over. */
export function latest(...instants: readonly (string | null | undefined)[]): string {
  return instants.reduce<string>((last, at) => (at !== null && at !== undefined && at > last ? at : last), '');
}

/** A post is as old as the last thing that happened to it; one that waits for approval has no age. */
export function postEnded(post: Pick<Post, 'state' | 'createdAt' | 'editedAt' | 'stateAt'>): Ended {
  return post.state === 'pending' ? null : latest(post.createdAt, post.editedAt, post.stateAt);
}

/** A case ages from its closing on; an appeal against it is a case of the same member (in-hand.ts). */
export function caseEnded(row: Pick<Case, 'state' | 'openedAt' | 'frozenAt' | 'closedAt'>): Ended {
  return row.state === 'open' ? null : latest(row.openedAt, row.frozenAt, row.closedAt);
}

/** A conversation ages from its last message on, or from `lastEvent`, what was last done with it. */
export function conversationEnded(row: Pick<Conversation, 'state' | 'openedAt' | 'lastMessageAt'>, lastEvent: string | null): Ended {
  return row.state === 'closed' ? latest(row.openedAt, row.lastMessageAt, lastEvent) : null;
}

/** Points age from when they stop counting. */
export function entryEnded(row: Pick<LedgerEntry, 'at' | 'expiresAt'>): Ended {
  return latest(row.at, row.expiresAt);
}

/** A proposal of points ages from its decision on. */
export function proposalEnded(row: Pick<PointsProposal, 'state' | 'at' | 'decidedAt'>): Ended {
  return row.state === 'proposed' ? null : latest(row.at, row.decidedAt);
}

/** A break ages from the end of its watch on, or of itself; one without an end has no age, and neither has a proposal. */
export function breakEnded(row: Pick<Break, 'state' | 'proposedAt' | 'decidedAt' | 'endsAt' | 'endedAt' | 'watchUntil'>): Ended {
  if (row.state === 'proposed') return null;
  const over = row.state === 'cancelled' ? latest(row.endedAt, row.decidedAt, row.proposedAt) : (row.endedAt ?? row.endsAt);
  return over === null ? null : latest(row.proposedAt, over, row.watchUntil);
}

/** A risk record ages from the last thing that was added to it on, once it is closed and no review is to come later. */
export function riskEnded(record: Pick<RiskRecord, 'at' | 'reviewDueAt'>, additions: readonly Pick<RiskCorrection, 'kind' | 'at' | 'reviewDueAt'>[]): Ended {
  const inOrder = additions.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const closed = inOrder.findLast((one) => one.kind === 'closed' || one.kind === 'reopened')?.kind === 'closed';
  return closed ? latest(record.at, record.reviewDueAt, ...additions.flatMap((one) => [one.at, one.reviewDueAt])) : null;
}

/** Whether something was over before a cutoff. */
export function isAged(ended: Ended, cutoff: string): boolean {
  return ended !== null && ended < cutoff;
}
