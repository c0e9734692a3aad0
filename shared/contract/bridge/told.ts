import { z } from 'zod';
import { limits } from '../../limits.ts';
import { purpose } from '../entities/inbox.ts';
import { breakScope } from '../entities/points.ts';
import { id, staffText } from '../primitives.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();
const aboutKind = z.enum(['ledger', 'break']);
const route = z.enum(['message', 'email']);
const what = z.enum(['points', 'void', 'decided', 'changed', 'lifted', 'cancelled', 'declined']);
const kind = z.enum(['enforced', 'requested']);

/** One thing of which a member is owed a word (shared/model/told.ts). `detail` is the guideline's wording, or what a break is like. */
const owed = { aboutKind, aboutId: text, what, title: text, detail: text, since: at, by: person.nullable(), saving };

/** A row of "not yet told". `draft` tells that somebody has begun to write to this member here. */
export const owedRow = z.object({ ...owed, member: memberName, routes: z.array(route), draft: z.boolean() });
/** See {@link owedRow}. */
export type OwedRow = z.infer<typeof owedRow>;

/** What a draft says of one thing; the shape of `Told` in shared/model/drafts.ts. */
export const toldFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('points'), wording: text, listed: z.boolean(), points: z.int(), expiresAt: at, spaceName: text.nullable(), when: at.nullable(), proposesBreak: z.boolean() }),
  z.object({ kind: z.literal('void'), wording: text, points: z.int(), givenAt: at }),
  z.object({
    kind: z.literal('break'), what: z.enum(['decided', 'changed', 'lifted', 'cancelled', 'declined']), asked: kind, scope: breakScope,
    startsAt: at, endsAt: at.nullable(), reviewAt: at.nullable(), endedAt: at.nullable(), conditions: text,
  }),
]);

/** One thing with what a message says of it. Things that are not sent yet are told one at a time, so that each message waits for what it tells. */
export const owedThing = z.object({ ...owed, facts: toldFacts });
/** See {@link owedThing}. */
export type OwedThing = z.infer<typeof owedThing>;

/** A conversation that a message can go into. */
const conversationChoice = z.object({ id: text, purpose: purpose.nullable(), openedAt: at, lastMessageAt: at, waitsForUs: z.boolean() });
/** See {@link conversationChoice}. */
export type ConversationChoice = z.infer<typeof conversationChoice>;

/** To whom a message goes, who signs it, and as of when its figures are. `conversationId` is where it goes unless the person says otherwise; null begins a new one. */
const addressed = {
  member: memberName,
  writer: text,
  now: at,
  total: z.int(),
  threshold: z.int(),
  conversations: z.array(conversationChoice),
  conversationId: text.nullable(),
  mayWrite: permission,
};

/** Everything needed to tell one member what they are owed. */
export const telling = z.object({ ...addressed, routes: z.array(route), things: z.array(owedThing), mayMark: permission });
/** See {@link telling}. */
export type Telling = z.infer<typeof telling>;

/** Everything needed to answer "how many points am I on?" (domain.md 1.1) at the instant `now`. */
export const pointsAnswer = z.object({
  ...addressed,
  entries: z.array(z.object({ wording: text, points: z.int(), until: at })),
  nextDrop: z.object({ points: z.int(), at }).nullable(),
  breakNote: text.nullable(),
});
/** See {@link pointsAnswer}. */
export type PointsAnswer = z.infer<typeof pointsAnswer>;

const draftKey = z.string().regex(/^[a-z-]{1,20}\/[A-Za-z0-9_.:-]{1,64}$/);
const draftText = z.string().max(limits.staffTextLength * 2);
/** The draft that a message began from, `MessageDraft` of shared/model/drafts. */
const base = z.strictObject({
  text: draftText,
  pieces: z.array(z.strictObject({ key: z.string().max(40), text: draftText, opens: z.boolean() })).max(limits.toldAtOnce * 12),
  figures: z.array(z.number()).max(limits.toldAtOnce * 2),
});

const about = z.array(z.strictObject({ kind: aboutKind, id })).min(1).max(limits.toldAtOnce);
/** How a member is told. */
export const tellingWay = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('message'), text: staffText.min(1), conversationId: id.nullable() }),
  z.strictObject({ how: z.literal('email'), text: staffText.min(1) }),
  z.strictObject({ how: z.literal('no-contact-route'), text: staffText.min(1) }),
]);
/** See {@link tellingWay}. */
export type TellingWay = z.infer<typeof tellingWay>;

const saved = z.object({ mutationIds: z.array(text), canUndo: z.boolean() });
const done = z.object({});

/** The questions about telling members. */
export const toldQuestions = {
  'told.list': { input: z.strictObject({}), output: z.object({ rows: z.array(owedRow), total: z.int(), may: permission }) },
  'told.count': { input: z.strictObject({}), output: z.object({ count: z.int() }) },
  'told.get': { input: z.strictObject({ memberId: id }), output: telling },
  'points.answer': { input: z.strictObject({ memberId: id, conversationId: id.nullable() }), output: pointsAnswer },
  /** A message being written on this computer, by what it is for. */
  'draft.get': { input: z.strictObject({ key: draftKey }), output: z.object({ kept: z.object({ text, base }).nullable() }) },
} as const;

/** The commands on telling members. */
export const toldCommands = {
  /** Tells a member of some things in one go: the message and the marks are saved together or not at all. */
  'told.tell': { input: z.strictObject({ memberId: id, about, telling: tellingWay }), output: saved },
  /** A message to a member that tells of nothing owed. */
  'member.write': { input: z.strictObject({ memberId: id, text: staffText.min(1), conversationId: id.nullable() }), output: saved },
  'member.routes': { input: z.strictObject({ memberId: id, routes: z.array(route).max(2) }), output: saved },
  /** Keeps what is being written on this computer; null forgets it. Never sent to the community. */
  'draft.keep': { input: z.strictObject({ key: draftKey, draft: z.strictObject({ text: draftText, base }).nullable() }), output: done },
} as const;
