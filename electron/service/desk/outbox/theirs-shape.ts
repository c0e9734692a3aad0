import type { Person } from '../../../../shared/contract/bridge/views.ts';
import type { Case, Claim, Post } from '../../../../shared/contract/entities/cases.ts';
import type { CoverCalendar, Shift } from '../../../../shared/contract/entities/cover.ts';
import type { Conversation, SavedReply, Signpost, SharedDraft } from '../../../../shared/contract/entities/inbox.ts';
import type { TriageLexicon } from '../../../../shared/contract/entities/triage.ts';
import type { Break, LedgerEntry, PointsProposal, Policy } from '../../../../shared/contract/entities/points.ts';

/** The row that a conflict came with, by its kind. */
export type Current =
  | { readonly t: 'case'; readonly row: Case }
  | { readonly t: 'post'; readonly row: Post }
  | { readonly t: 'claim'; readonly row: Claim }
  | { readonly t: 'break'; readonly row: Break }
  | { readonly t: 'pointsProposal'; readonly row: PointsProposal }
  | { readonly t: 'ledgerEntry'; readonly row: LedgerEntry }
  | { readonly t: 'policy'; readonly row: Policy }
  | { readonly t: 'coverCalendar'; readonly row: CoverCalendar }
  | { readonly t: 'triageLexicon'; readonly row: TriageLexicon }
  | { readonly t: 'shift'; readonly row: Shift }
  | { readonly t: 'savedReply'; readonly row: SavedReply }
  | { readonly t: 'signpost'; readonly row: Signpost }
  | { readonly t: 'conversation'; readonly row: Conversation }
  | { readonly t: 'sharedDraft'; readonly row: SharedDraft }
  | { readonly t: 'other' };

/** What a colleague did in the meantime, as far as this desk can tell. */
export interface Theirs {
  readonly by: Person | null;
  readonly at: string | null;
  /** With the colleague as its subject: "closed it: points". */
  readonly did: string;
  /** As a decision on its own: "Points". */
  readonly decision: string;
  readonly reason: string | null;
  readonly current: Current;
}
