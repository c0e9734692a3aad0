import { z } from 'zod';
import { ageBand, role } from '../entities/people.ts';
import { breakScope } from '../entities/points.ts';
import { caseActionKind, outcome, postState } from '../entities/cases.ts';
import { coverKinds } from '../../model/evidence/cover-levels.ts';
import { problem } from '../wire.ts';

const text = z.string();
const at = z.string();

/** A colleague as a screen names them. */
export const person = z.object({ id: text, name: text, initials: text, you: z.boolean(), role });
/** See {@link person}. */
export type Person = z.infer<typeof person>;

/** A member as a screen names them; the signs beside the name (design.md "Member"). */
export const memberName = z.object({ id: text, name: text, state: z.enum(['active', 'deleted', 'merged']), onBreak: z.boolean(), underWatch: z.boolean() });
/** See {@link memberName}. */
export type MemberNameView = z.infer<typeof memberName>;

/** Where a change is: with the community, only on this computer, or waiting for a person (sync.md, invariant 11). */
export const saving = z.enum(['sent', 'saved-here', 'needs-you']);
/** See {@link saving}. */
export type Saving = z.infer<typeof saving>;

/** See `shared/model/evidence/cover-levels.ts`. */
export const coverKind = z.enum(coverKinds);

/** One stretch of a member's words with what is to be seen about it (design.md "Evidence"). */
export const segment = z.object({
  text,
  change: z.enum(['same', 'removed', 'added']),
  found: z.enum(['contact', 'reacted']).nullable(),
  /** Kinds of what is hard to read in it; a person's levels say what of them is covered (`shared/model/evidence/cover-levels.ts`). */
  covers: z.array(coverKind),
});
/** See {@link segment}. */
export type Segment = z.infer<typeof segment>;

/** What the desk noticed in the text: a contact detail or a word that deserves a look, named for people. */
export const finding = z.object({ kind: z.enum(['contact', 'reacted']), label: text, text });
/** See {@link finding}. */
export type Finding = z.infer<typeof finding>;

/** One row of the queue. */
export const caseListRow = z.object({
  id: text,
  kind: z.enum(['report', 'pending']),
  withStaff: z.boolean(),
  covered: z.boolean(),
  member: memberName,
  reason: text.nullable(),
  reportCount: z.int(),
  spaceName: text,
  holder: person.nullable(),
  openedAt: at,
  state: z.enum(['open', 'closed']),
  outcome: outcome.nullable(),
  closedAt: at.nullable(),
  saving,
  own: z.boolean(),
});
/** See {@link caseListRow}. */
export type CaseListRow = z.infer<typeof caseListRow>;

/** What can be done on a case; each is allowed, or says why not. */
export const caseStepKind = z.enum([
  'claim', 'release', 'take-over', 'pass', 'note', 'hide', 'restore', 'remove', 'edit', 'approve', 'reject', 'hand-to-staff', 'hand-back', 'close', 'reopen',
]);
/** See {@link caseStepKind}. */
export type CaseStepKind = z.infer<typeof caseStepKind>;

/** Whether a step is allowed; `why` is a sentence when not; `byRole` when no state of the case would change that. */
export const permission = z.object({ allowed: z.boolean(), why: text.nullable(), byRole: z.boolean() });
/** See {@link permission}. */
export type Permission = z.infer<typeof permission>;

/** A post before or after another in its thread. */
export const contextPost = z.object({ id: text, author: memberName, createdAt: at, state: postState, body: text });

/** Everything the case screen shows of one case. */
export const caseDetail = z.object({
  id: text,
  v: z.int(),
  postV: z.int().nullable(),
  kind: z.enum(['report', 'pending']),
  state: z.enum(['open', 'closed']),
  withStaff: z.boolean(),
  outcome: outcome.nullable(),
  closingNote: text.nullable(),
  closedAt: at.nullable(),
  closedBy: person.nullable(),
  openedAt: at,
  title: text,
  spaceKind: z.enum(['board', 'chat']),
  spaceName: text,
  threadTitle: text.nullable(),
  member: memberName,
  post: z.object({ id: text, state: postState, stateAt: at.nullable(), stateBy: text.nullable(), createdAt: at, editedAt: at.nullable(), editedBy: text.nullable(), body: text, imageIds: z.array(text) }).nullable(),
  evidence: z.object({ frozenAt: at, reported: z.array(segment), changes: z.array(segment).nullable(), now: z.array(segment).nullable(), findings: z.array(finding), coveredSentences: z.int() }),
  before: z.array(contextPost),
  after: z.array(contextPost),
  reports: z.array(z.object({ id: text, reporter: memberName.nullable(), reason: text, words: text, at })),
  holder: person.nullable(),
  claimEndsAt: at.nullable(),
  actions: z.array(z.object({ id: text, kind: caseActionKind, by: person.nullable(), at, text: text.nullable(), outcome: outcome.nullable(), to: person.nullable(), saving })),
  notes: z.array(z.object({ id: text, by: person.nullable(), at, text, visibility: z.enum(['team', 'staff']), saving })),
  viewing: z.array(z.object({ person, doing: z.enum(['viewing', 'writing']) })),
  may: z.record(caseStepKind, permission),
  /** Whether this person may give points, or only propose them (domain.md 2.11). */
  points: permission.extend({ act: z.enum(['give', 'propose']) }),
  /** Whether this person may propose a break from here. */
  break: permission,
  outcomes: z.array(z.object({ outcome, allowed: z.boolean(), why: text.nullable() })),
  suggestedOutcome: outcome.nullable(),
});
/** See {@link caseDetail}. */
export type CaseDetail = z.infer<typeof caseDetail>;

/** A member's standing beside a case (design.md "Member", principle 5: only where a decision needs it). */
export const standing = z.object({
  member: memberName,
  joinedAt: at,
  ageBand,
  activePoints: z.int(),
  threshold: z.int(),
  nextDrop: z.object({ points: z.int(), at }).nullable(),
  series: z.array(z.object({ at, total: z.int() })),
  counting: z.array(z.object({ id: text, points: z.int(), wording: text, expiresAt: at })),
  breaks: z.array(z.object({ id: text, scope: breakScope, state: text, kind: z.enum(['enforced', 'requested']), startsAt: at, endsAt: at.nullable(), endedAt: at.nullable(), length: text })),
  nextOnLadder: text,
  cases: z.array(z.object({ id: text, state: z.enum(['open', 'closed']), outcome: outcome.nullable(), at, reason: text.nullable() })),
  casesTotal: z.int(),
  notes: z.array(z.object({ id: text, by: person.nullable(), at, text, visibility: z.enum(['team', 'staff']) })),
});
/** See {@link standing}. */
export type Standing = z.infer<typeof standing>;

/** One thing done here, in people's words (experience.md "Outbox"). */
export const outboxRow = z.object({
  id: text,
  mutation: text,
  title: text,
  detail: text,
  at,
  settledAt: at.nullable(),
  state: z.enum(['queued', 'sending', 'held', 'needs-you', 'sent', 'overtaken', 'discarded', 'undone']),
  caseId: text.nullable(),
  problem: problem.nullable(),
});
/** See {@link outboxRow}. */
export type OutboxRow = z.infer<typeof outboxRow>;

/** One way to settle a conflict or a refusal, with its consequence (design.md principle 4). */
export const outboxChoice = z.object({ id: z.enum(['use-mine', 'edit-mine', 'both', 'keep-theirs', 'discard']), label: text, consequence: text, blockedWhy: text.nullable() });
/** See {@link outboxChoice}. */
export type OutboxChoice = z.infer<typeof outboxChoice>;

/** A conflict or refusal in full: as it was, mine and theirs, line by line. */
export const outboxDetail = z.object({
  row: outboxRow,
  heading: text,
  explanation: text,
  mineBy: person,
  mineAt: at,
  theirsBy: person.nullable(),
  theirsAt: at.nullable(),
  lines: z.array(z.object({ label: text, was: text.nullable(), mine: text, theirs: text.nullable(), memberWords: z.boolean() })),
  /** Breaks on one axis, when the change is about dates; null otherwise. */
  spans: z.array(z.object({ who: z.enum(['was', 'mine', 'theirs']), scope: breakScope, startsAt: at, endsAt: at.nullable() })).nullable(),
  timeline: z.array(z.object({ at, what: text, who: z.enum(['mine', 'theirs', 'desk']) })),
  text: text.nullable(),
  choices: z.array(outboxChoice),
  held: z.array(outboxRow),
});
/** See {@link outboxDetail}. */
export type OutboxDetail = z.infer<typeof outboxDetail>;

/** A row from the community that does not fit the contract, kept as it came (sync.md, invariant 2). */
export const quarantined = z.object({ t: text, id: text, v: z.int().nullable(), why: text, raw: text, at });
/** See {@link quarantined}. */
export type Quarantined = z.infer<typeof quarantined>;
