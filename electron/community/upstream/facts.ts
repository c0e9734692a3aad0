/** A row of the forum: its own kind (`comment`, `user`) and number there. Numbers grow in the order in which the forum made them. */
export interface Ref {
  readonly source: string;
  readonly n: number;
}

/** A board of the forum. */
export interface SpaceFact { readonly kind: 'space'; readonly ref: Ref; readonly name: string; readonly archived: boolean }

/** An account. `gone`: deleted there. */
export interface MemberFact { readonly kind: 'member'; readonly ref: Ref; readonly name: string; readonly joinedAt: string; readonly gone: boolean }

/** How a post stands for members of the forum. */
export type ForumStanding = 'live' | 'pending' | 'gone';

/** A post as the forum has it now, in plain text. `thread` is the opening post, itself when it opens one. */
export interface PostFact {
  readonly kind: 'post';
  readonly ref: Ref;
  readonly space: Ref;
  readonly thread: Ref;
  readonly title: string | null;
  readonly author: Ref;
  readonly body: string;
  readonly standing: ForumStanding;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly editedBy: Ref | null;
}

/** How a post that is known stands now, where the forum tells no more than that. */
export interface StandingFact { readonly kind: 'standing'; readonly ref: Ref; readonly standing: ForumStanding }

/**
 * A report, or the forum's own holding of a post (`pending`) or of an edit (`pending-update`) for approval. `copy` is the text
 * as it stood then. `post` is what the case is about; once something that was held is published, `becomes` says as what.
 */
export interface ReportFact {
  readonly kind: 'report';
  readonly ref: Ref;
  readonly holds: 'report' | 'pending' | 'pending-update';
  readonly post: Ref;
  readonly becomes: Ref | null;
  readonly reporter: Ref | null;
  readonly reason: string;
  readonly words: string;
  readonly copy: { readonly title: string | null; readonly body: string };
  readonly at: string;
  readonly status: 'new' | 'escalated' | 'dismissed' | 'rejected' | 'gone';
  readonly changedAt: string;
  readonly changedBy: Ref | null;
}

/** A case that the forum's own moderators work on together. */
export interface EscalationFact {
  readonly kind: 'escalation';
  readonly ref: Ref;
  readonly post: Ref;
  readonly state: 'open' | 'done' | 'gone';
  readonly assignee: Ref | null;
  readonly at: string;
  readonly changedAt: string;
}

/** What somebody of the forum's team wrote about a member, or on an escalation. */
export interface NoteFact {
  readonly kind: 'note';
  readonly ref: Ref;
  readonly about: { readonly kind: 'member' | 'escalation'; readonly ref: Ref };
  readonly by: Ref;
  readonly at: string;
  readonly text: string;
  readonly gone: boolean;
}

/** One message of a conversation with the team's account. */
export interface TalkMessage { readonly ref: Ref; readonly from: 'member' | 'team'; readonly author: Ref; readonly body: string; readonly at: string }

/** A conversation with some of its messages, oldest first; `last` is the forum's latest, with its number, among them or not. */
export interface TalkFact {
  readonly kind: 'talk';
  readonly ref: Ref;
  readonly member: Ref;
  readonly subject: string;
  readonly at: string;
  /** Messages there, by the forum's own count. */
  readonly count: number;
  readonly last: { readonly from: 'member' | 'team'; readonly at: string; readonly n: number };
  readonly messages: readonly TalkMessage[];
}

/** That the forum has a report, an escalation, a note or an account no longer; what is not known cannot go. */
export interface GoneFact { readonly kind: 'gone'; readonly ref: Ref; readonly at: string }

/** One thing that a forum says, in terms of no forum. Instants are canonical UTC; texts fit the contract. */
export type Fact = SpaceFact | MemberFact | PostFact | StandingFact | ReportFact | EscalationFact | NoteFact | TalkFact | GoneFact;
