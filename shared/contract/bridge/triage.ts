import { z } from 'zod';
import { limits } from '../../limits.ts';
import { purpose } from '../entities/inbox.ts';
import { contextKind, lexiconWords, phraseStrength } from '../entities/triage.ts';
import { id, instant, staffText } from '../primitives.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();

const phrases = z.array(z.string().max(limits.phraseLength)).max(limits.phrasesPerEntry);
const why = z.string().max(limits.nameLength);

/** Words that a lead writes, perhaps half done: what cannot be read yet is said, not refused. */
export const lexiconDraft = z.strictObject({
  entries: z.array(z.strictObject({ id, purpose, strength: phraseStrength, why, phrases })).max(limits.lexiconEntries),
  contexts: z.array(z.strictObject({ id, kind: contextKind, why, phrases })).max(limits.lexiconEntries),
  spellings: z.array(z.strictObject({ written: z.string().max(40), means: z.string().max(80) })).max(limits.lexiconSpellings),
});
/** See {@link lexiconDraft}. */
export type LexiconDraft = z.infer<typeof lexiconDraft>;

/** The words in force. */
export const lexiconView = z.object({
  version: z.int(),
  note: text,
  publishedAt: at,
  /** Null for the words that the desk brings with it. */
  publishedBy: person.nullable(),
  saving,
  words: lexiconWords,
  /** Phrases that cannot be read and are left out. */
  problems: z.array(text),
  publish: permission,
});
/** See {@link lexiconView}. */
export type LexiconView = z.infer<typeof lexiconView>;

/** One conversation that other words would suggest something else for; `decided` is what people called it. */
const move = z.object({ conversationId: text, member: memberName, before: purpose.nullable(), after: purpose.nullable(), decided: purpose.nullable() });

/** What other words would change over the conversations on this computer. */
export const lexiconPreview = z.object({
  problems: z.array(text),
  version: z.int(),
  /** Conversations that were read, the latest `limits.lexiconPreviewRows`. */
  looked: z.int(),
  /** Of those that people decided on: for how many the suggestion is what they decided, now and with the draft. */
  decided: z.int(),
  agreedBefore: z.int(),
  agreedAfter: z.int(),
  /** Of those that people called risk. */
  risk: z.int(),
  riskBefore: z.int(),
  riskAfter: z.int(),
  moved: z.array(move),
  movedTotal: z.int(),
});
/** See {@link lexiconPreview}. */
export type LexiconPreview = z.infer<typeof lexiconPreview>;

const count = z.int();
/** How suggestions and people agreed (`shared/model/triage/agreement.ts`). */
export const agreementView = z.object({
  conversations: count,
  suggested: count,
  followed: count,
  byPurpose: z.array(z.object({ purpose, suggested: count, followed: count, decided: count, unsuggested: count })),
  overruled: z.array(z.object({ words: text, overruled: count, all: count })),
  overruledTotal: count,
  missedRisk: z.array(z.object({ conversationId: text, member: memberName, at, suggested: purpose.nullable() })),
  missedRiskTotal: count,
});
/** See {@link agreementView}. */
export type AgreementView = z.infer<typeof agreementView>;

/** The questions about the suggestion. */
export const triageQuestions = {
  'lexicon.get': { input: z.strictObject({}), output: lexiconView },
  'lexicon.preview': { input: z.strictObject({ draft: lexiconDraft }), output: lexiconPreview },
  /** Triage decisions from an instant until another; for those who read messages (domain.md 2.11). */
  'triage.agreement': { input: z.strictObject({ from: instant, to: instant }), output: agreementView },
} as const;

/** The commands on the suggestion; leads. */
export const triageCommands = {
  /** Publishes words after the version `basedOn`, which is what the person had before them. */
  'lexicon.publish': { input: z.strictObject({ draft: lexiconDraft, note: staffText, basedOn: z.int().min(1) }), output: z.object({ mutationId: text, version: z.int() }) },
} as const;
