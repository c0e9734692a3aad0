import { z } from 'zod';
import { breakLength, policy } from '../entities/points.ts';
import { retention } from '../entities/retention.ts';
import { instant } from '../primitives.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();
const terms = policy.pick({ threshold: true, bands: true, ladder: true, reasons: true, retention: true });

/** One version of the policy as the screen shows it. `state` is that of the moment of asking. */
export const policyVersion = terms.extend({
  id: text,
  version: z.int(),
  effectiveFrom: at,
  publishedAt: at,
  /** Null for the one that the community itself published. */
  publishedBy: person.nullable(),
  state: z.enum(['to-come', 'in-force', 'past']),
  saving,
});
/** See {@link policyVersion}. */
export type PolicyVersion = z.infer<typeof policyVersion>;

const count = z.int().min(0).max(1_000_000);
/**
 * A version that a lead writes, perhaps half done: what does not fit yet is said, not refused. `effectiveFrom` null begins when
 * the community has it; `basedOn` is the version it was written after.
 */
export const policyDraft = z.strictObject({
  effectiveFrom: instant.nullable(),
  threshold: count,
  bands: z.array(z.strictObject({ band: z.enum(['lower', 'middle', 'upper']), min: count, max: count.nullable(), months: z.int().min(1).max(60) })).length(3),
  ladder: z.array(breakLength).max(20),
  reasons: z.array(z.strictObject({ id: z.string().max(64), wording: z.string().max(1_000), band: z.enum(['lower', 'middle', 'upper', 'instant-break']) })).max(200),
  retention: z.strictObject(retention.shape),
});
/** See {@link policyDraft}. */
export type PolicyDraftInput = z.infer<typeof policyDraft>;

const standing = z.object({ member: memberName, total: z.int() });

/** What a draft would change, for whom. */
export const policyPreview = z.object({
  /** Why it cannot be published yet, each in a sentence. */
  problems: z.array(text),
  /** The version it would follow, and its own number. */
  latest: z.int(),
  version: z.int(),
  begins: at,
  /** Members who would stand at the new threshold and not at the old, and the other way round; the first `limits.policyPeople` of each. */
  reach: z.array(standing),
  reachTotal: z.int(),
  noLonger: z.array(standing),
  noLongerTotal: z.int(),
  /** Entries that count when it begins, and how many of them the new version would have given otherwise; they stay as they are. Null while the bands have a gap. */
  kept: z.object({ counting: z.int(), wording: z.int(), band: z.int(), expiry: z.int() }).nullable(),
});
/** See {@link policyPreview}. */
export type PolicyPreview = z.infer<typeof policyPreview>;

/** The questions about the points policy. */
export const policyQuestions = {
  /** Every version, the latest first, and whether this person may publish another. */
  'policy.book': { input: z.strictObject({}), output: z.object({ versions: z.array(policyVersion), publish: permission }) },
  'policy.preview': { input: z.strictObject({ draft: policyDraft }), output: policyPreview },
} as const;

/** The commands on the points policy. */
export const policyCommands = {
  /** Publishes a draft after the version `basedOn`, which is what the person had before them. */
  'policy.publish': { input: z.strictObject({ draft: policyDraft, basedOn: z.int().min(1) }), output: z.object({ mutationId: text, version: z.int() }) },
} as const;
