import { z } from 'zod';
import { limits } from '../limits.ts';
import { role } from './entities/people.ts';
import { id, instant, name, uuid, version } from './primitives.ts';

/** The number of the schema that this desk speaks; sent as `Sync-Schema`. */
export const SYNC_SCHEMA = 1;

/** An opaque position in the feed, bound to an epoch and a user. */
export const cursor = z.string().min(1).max(500);

/** Why an RFC 9457 problem happened; `type` is one of these, relative to the contract's document. */
export const problemTypes = [
  'unauthorized', // 401: no token, or one that the community does not know
  'forbidden', // 403 or per mutation: the role may not do this
  'account-closed', // 403: this account has ended; the desk wipes its copy
  'not-found', // the row does not exist for this person
  'invalid', // the body or arguments do not fit the schema
  'unsupported-mutation', // the community does not carry this mutation
  'cursor-expired', // 410: take a snapshot
  'schema-too-old', // 426: a newer desk is needed
  'payload-too-large', // 413: send less
  'sequence-gap', // 409 per request: `expectedSeq` tells what comes next
  'sequence-reused', // 422: the same number with other content
  'in-flight', // 409: the same client pushes already
  'rate-limited', // 429
  'unavailable', // 503
  'stale', // conflict: somebody else changed the row since
  'claimed-by-colleague', // conflict: a colleague works on this now
  'already-closed', // conflict: decided by somebody else
  'already-open', // conflict
  'already-decided', // conflict: somebody else decided about this proposal, break or entry
  'post-changed', // conflict: the text is not the one that was judged
  'wrong-state', // rejected: the state machine has no such step
  'own-post', // rejected: nobody handles a report about their own post
  'own-decision', // rejected: an appeal does not go to the person who decided
  'outcome-missing', // rejected: closing needs an outcome that fits
  'text-missing', // rejected: this step needs a written reason
  'overlap', // conflict: two breaks of one scope would run at the same time
  'dates-do-not-fit', // rejected: the dates of a break make no sense together
  'blocked', // blocked: an earlier change to the same entity in this push was not accepted, so this one was not tried
  'id-taken', // rejected: a client-made id is in use for something else
  'internal', // 500
] as const;

/** One problem type. */
export type ProblemType = (typeof problemTypes)[number];

/** A problem (RFC 9457). `current` is the row as the server has it, so that the desk can show both sides. */
export const problem = z.object({
  type: z.enum(problemTypes),
  title: z.string().max(500),
  status: z.int().optional(),
  detail: z.string().max(2_000).optional(),
  expectedSeq: z.int().optional(),
  current: z.record(z.string(), z.unknown()).optional(),
});
/** See {@link problem}. */
export type Problem = z.infer<typeof problem>;

/** What a server does in front of a forum that has an API of its own: it only reads it, or carries decisions out there as well. */
export const forumMode = z.enum(['only-read', 'carried-out']);
/** See {@link forumMode}. */
export type ForumMode = z.infer<typeof forumMode>;

/** `GET /v1/me`. Without `forum` nothing stands behind this community: what is decided here is done. */
export const me = z.object({
  staff: z.object({ id, name, role }),
  community: z.object({ id, name, practice: z.boolean(), forum: forumMode.optional() }),
  epoch: id,
  serverTime: instant,
  schema: z.object({ oldest: z.int(), newest: z.int() }),
  capabilities: z.object({ live: z.boolean(), presence: z.boolean(), mutations: z.array(z.string().max(80)).max(500) }),
});
/** See {@link me}. */
export type Me = z.infer<typeof me>;

/** One change as it stands on the wire. The row is checked against its entity's schema when it is applied, one by one. */
export const wireChange = z.object({
  t: z.string().max(40),
  id: z.string().max(200),
  v: version,
  op: z.enum(['put', 'del']),
  row: z.unknown().optional(),
  mergedInto: id.nullable().optional(),
});
/** See {@link wireChange}. */
export type WireChange = z.infer<typeof wireChange>;

/** The high-water mark of each of this person's clients, as of the page's last change. */
export const acks = z.record(z.string().max(64), z.int().min(0));

/** `GET /v1/sync/changes`. Changes stay unknown here: one bad row must not lose its page (sync.md, invariant 2). */
export const changesPage = z.object({
  epoch: id,
  changes: z.array(z.unknown()).max(limits.pageRows * 2),
  next: cursor,
  more: z.boolean(),
  remaining: z.int().min(0),
  acks,
});
/** See {@link changesPage}. */
export type ChangesPage = z.infer<typeof changesPage>;

/** `GET /v1/sync/snapshot`. The first page fixes `cursor` at the snapshot's start; what a desk needs first comes first. */
export const snapshotPage = z.object({
  epoch: id,
  cursor,
  changes: z.array(z.unknown()).max(limits.pageRows * 2),
  next: z.string().min(1).max(500).nullable(),
  done: z.int().min(0),
  total: z.int().min(0),
  /** True once everything the queue shows has been sent; the archive follows. */
  essentials: z.boolean(),
  acks,
});
/** See {@link snapshotPage}. */
export type SnapshotPage = z.infer<typeof snapshotPage>;

/** One mutation of a push. */
export const wireMutation = z.strictObject({
  seq: z.int().min(1),
  id: uuid,
  name: z.string().max(80),
  entity: z.string().max(140),
  ifVersion: version.nullable(),
  args: z.record(z.string(), z.unknown()),
});
/** See {@link wireMutation}. */
export type WireMutation = z.infer<typeof wireMutation>;

/** `POST /v1/sync/mutations`. */
export const pushRequest = z.strictObject({
  clientId: uuid,
  schema: z.int().min(1),
  ackedThrough: z.int().min(0),
  mutations: z.array(wireMutation).max(limits.pushMutations),
});
/** See {@link pushRequest}. */
export type PushRequest = z.infer<typeof pushRequest>;

/** The outcome of one mutation. */
export const pushResult = z.object({
  seq: z.int().min(1),
  status: z.enum(['applied', 'duplicate', 'rejected', 'conflict', 'blocked']),
  problem: problem.optional(),
});
/** See {@link pushResult}. */
export type PushResult = z.infer<typeof pushResult>;

/** The answer to a push. A `duplicate` carries the stored outcome's problem, if it had one. */
export const pushResponse = z.object({ results: z.array(pushResult), lastSeq: z.int().min(0) });
/** See {@link pushResponse}. */
export type PushResponse = z.infer<typeof pushResponse>;

/** Somebody views or writes something now; a hint that is forgotten after twice `limits.presenceMs`. */
export const presence = z.object({ staffId: id, name, kind: z.enum(['case', 'conversation']), targetId: id, doing: z.enum(['viewing', 'writing', 'gone']), at: instant });
/** See {@link presence}. */
export type Presence = z.infer<typeof presence>;

/** `POST /v1/presence`. */
export const presenceRequest = presence.pick({ kind: true, targetId: true, doing: true }).strict();

/** `data:` of `event: change` on `GET /v1/sync/live`. */
export const liveChange = z.object({ cursor });
