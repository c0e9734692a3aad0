import { z } from 'zod';
import { id } from '../primitives.ts';
import { memberName } from './views.ts';

const text = z.string();

/** Whom or what an evidence bundle is about: everything of a member, or one case. */
export const bundleAbout = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('member'), id }), z.strictObject({ kind: z.literal('case'), id })]);
/** See {@link bundleAbout}. */
export type BundleAbout = z.infer<typeof bundleAbout>;

/** Longest reason, as an audit entry takes it. */
const reason = z.string().max(2_000);

/**
 * What a person chose for a bundle. `purpose` says what it is for and is kept in the community's record; `reporters` is the
 * reason for naming them, null leaves them out.
 */
export const bundleOrder = z.strictObject({ about: bundleAbout, purpose: reason, reporters: reason.nullable(), staffNotes: z.boolean(), nameInFile: z.boolean() });
/** See {@link bundleOrder}. */
export type BundleOrder = z.infer<typeof bundleOrder>;

const counts = z.object({ cases: z.int(), entries: z.int(), breaks: z.int(), messages: z.int(), notes: z.int(), staffNotes: z.int(), reporters: z.int() });

/** What a bundle would hold, before it is made. */
export const bundlePreview = z.object({
  member: memberName,
  /** "Unkind conflict, 3 reports" for one case. */
  caseTitle: text.nullable(),
  counts,
  /** What this person may not see, so that it is not in a bundle of theirs; a sentence each. */
  unseen: z.array(text),
});
/** See {@link bundlePreview}. */
export type BundlePreview = z.infer<typeof bundlePreview>;

/** The questions about bundles. */
export const bundleQuestions = {
  'bundle.preview': { input: z.strictObject({ about: bundleAbout }), output: bundlePreview },
} as const;

/**
 * The commands on bundles. `bundle.save` asks for a place, makes the PDF there and answers when it is written; `bundle.stop`
 * leaves it. The others hand the document from the desk service to the window's process piece by piece, which refuses them
 * from the page.
 */
export const bundleCommands = {
  'bundle.save': { input: bundleOrder, output: z.object({ saved: z.boolean(), file: text.nullable(), pages: z.int() }) },
  'bundle.stop': { input: z.strictObject({}), output: z.object({}) },
  'bundle.begin': { input: bundleOrder, output: z.object({ job: text, total: z.int() }) },
  'bundle.next': { input: z.strictObject({ job: z.string().max(64) }), output: z.object({ html: text, done: z.int(), total: z.int(), last: z.boolean() }) },
  'bundle.drop': { input: z.strictObject({ job: z.string().max(64) }), output: z.object({}) },
} as const;

/** How far a bundle is; `done` and `total` count its entries while they are gathered. */
export const bundleProgress = z.object({ phase: z.enum(['gathering', 'laying-out', 'printing']), done: z.int(), total: z.int() });
/** See {@link bundleProgress}. */
export type BundleProgress = z.infer<typeof bundleProgress>;
