import type { z } from 'zod';
import * as cases from './cases.ts';
import * as cover from './cover.ts';
import * as forum from './forum.ts';
import * as images from './images.ts';
import * as inbox from './inbox.ts';
import * as people from './people.ts';
import * as points from './points.ts';
import * as risk from './risk.ts';
import * as triage from './triage.ts';

/** Every kind of row that the feed carries, by its name on the wire (`t`). Order: what others refer to comes first. */
export const entities = {
  staff: people.staff,
  space: people.space,
  policy: points.policy,
  coverCalendar: cover.coverCalendar,
  triageLexicon: triage.triageLexicon,
  member: people.member,
  post: cases.post,
  image: images.image,
  case: cases.caseRow,
  claim: cases.claim,
  report: cases.report,
  caseAction: cases.caseAction,
  note: cases.note,
  ledgerEntry: points.ledgerEntry,
  pointsProposal: points.pointsProposal,
  break: points.breakRow,
  breakEvent: points.breakEvent,
  toldMark: points.toldMark,
  conversation: inbox.conversation,
  message: inbox.message,
  triageMark: inbox.triageMark,
  conversationEvent: inbox.conversationEvent,
  sharedDraft: inbox.sharedDraft,
  savedReply: inbox.savedReply,
  signpost: inbox.signpost,
  riskRecord: risk.riskRecord,
  riskCorrection: risk.riskCorrection,
  shift: cover.shift,
  handover: cover.handover,
  readMark: people.readMark,
  auditEntry: people.auditEntry,
  forumAct: forum.forumAct,
} as const;

/** A kind of row. */
export type EntityName = keyof typeof entities;

/** The row of a kind. */
export type EntityRow<T extends EntityName> = z.infer<(typeof entities)[T]>;

/** Every kind of row, in the order of {@link entities}. */
export const entityNames = Object.keys(entities) as EntityName[];

/** Whether a name from the wire is a kind that this desk knows; own keys only, so `__proto__` is not. */
export function isEntityName(text: string): text is EntityName {
  return Object.hasOwn(entities, text);
}
