import { z } from 'zod';
import { limits } from '../../limits.ts';
import { id, staffText } from '../primitives.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();
const nothing = z.strictObject({});
const readers = z.enum(['team', 'staff']);

/** Where a line leads: a screen and what is opened there; `policy`, `hours` and `texts` are parts of the settings. */
export const handoverPlace = z.object({ screen: z.enum(['cases', 'inbox', 'risk', 'breaks', 'members', 'told', 'policy', 'hours', 'texts']), id: text });
/** See {@link handoverPlace}. */
export type HandoverPlace = z.infer<typeof handoverPlace>;

/** One line in words, as this reader may see it: `name` opens its place. */
export const handoverLineView = z.object({
  /** What is left out of a handover is named by it. */
  key: text,
  part: z.enum(['open', 'changed']),
  before: text,
  name: text,
  after: text,
  /** The signs beside a member’s name; null for a line about something else. */
  member: memberName.nullable(),
  place: handoverPlace,
  /** Whether volunteers may know of it, so that it can stand in a handover for the whole team. */
  forTeam: z.boolean(),
  /** What became of it since the handover was written; null while it is as it was. */
  settled: text.nullable(),
});
/** See {@link handoverLineView}. */
export type HandoverLineView = z.infer<typeof handoverLineView>;

/** What was done between two instants by the whole team: who covered, how many cases were closed and how, in how many conversations somebody wrote. */
export const handoverSummary = z.object({ covered: text.nullable(), closed: z.int(), how: text, wrote: z.int() });
/** See {@link handoverSummary}. */
export type HandoverSummary = z.infer<typeof handoverSummary>;

/** A handover that was handed on, as this reader may see it. */
export const handoverView = z.object({
  id: text,
  by: person.nullable(),
  at,
  from: at,
  readers,
  text,
  summary: handoverSummary,
  lines: z.array(handoverLineView),
  /** The one that this replaces, and the one that replaced it. */
  replaces: z.object({ id: text, at }).nullable(),
  replacedBy: z.object({ id: text, at }).nullable(),
  unread: z.boolean(),
  saving,
});
/** See {@link handoverView}. */
export type HandoverView = z.infer<typeof handoverView>;

/** What a person makes of a handover before they hand it on. `leftOut` are keys of lines. */
export const handoverDraft = z.strictObject({ text: staffText, readers, leftOut: z.array(z.string().max(120)).max(limits.handoverLines), replaces: id.nullable() });
/** See {@link handoverDraft}. */
export type HandoverDraft = z.infer<typeof handoverDraft>;

/** The handover as it would be handed on now. */
export const handoverNow = z.object({
  now: at,
  /** When this person signed off, and by what that is known. */
  since: z.object({ at, by: z.enum(['handover', 'shift', 'act', 'nothing']) }),
  summary: handoverSummary,
  lines: z.array(handoverLineView),
  /** How many things members have not been told in all; lines name those of since. */
  untold: z.int(),
  /** What waits in this desk’s outbox for a decision; handed on to nobody. */
  needsYou: z.int(),
  /** Who begins next, and "this evening", "tomorrow", "Monday"; null when nobody is planned. */
  next: z.object({ startsAt: at, when: text, people: z.array(person) }).nullable(),
  /** What was written and not handed on, with when it was kept; null for none. */
  draft: handoverDraft.extend({ at }).nullable(),
  /** Who reads it unless the person says otherwise. */
  readers,
  /** Whether this person may write for staff alone. */
  forStaff: permission,
});
/** See {@link handoverNow}. */
export type HandoverNow = z.infer<typeof handoverNow>;

/** One kept handover as the list shows it. */
export const handoverRow = z.object({ id: text, by: person.nullable(), at, readers, line: text, lines: z.int(), replaced: z.boolean(), unread: z.boolean(), saving });
/** See {@link handoverRow}. */
export type HandoverRow = z.infer<typeof handoverRow>;

/** The questions of handovers. */
export const handoverQuestions = {
  'handover.get': { input: nothing, output: handoverNow },
  /** What colleagues handed on since this person signed off, and what they have not read: the newest first. */
  'handover.latest': { input: nothing, output: z.object({ rows: z.array(handoverView), more: z.int() }) },
  'handover.one': { input: z.strictObject({ id }), output: handoverView },
  'handovers.list': { input: nothing, output: z.object({ rows: z.array(handoverRow), total: z.int() }) },
} as const;

/** The commands of handovers. */
export const handoverCommands = {
  /** Keeps what is being written on this computer; null forgets it. */
  'handover.keep': { input: z.strictObject({ draft: handoverDraft.nullable() }), output: z.object({ at: at.nullable() }) },
  'handover.handOn': { input: handoverDraft, output: z.object({ id: text, mutationIds: z.array(text), canUndo: z.boolean() }) },
  'handover.read': { input: z.strictObject({ id }), output: z.object({}) },
} as const;
