import { z } from 'zod';
import { role } from '../entities/people.ts';
import { limits } from '../../limits.ts';
import { forumMode } from '../wire.ts';
import { coverLevels, usualCovers, type CoverKind } from '../../model/evidence/cover-levels.ts';
import { noticeKinds, usualNotices, type NoticeChoices } from '../../model/notices.ts';

/** How the desk stands with the community; the words for each are the title bar's. */
export const connection = z.object({
  state: z.enum(['connecting', 'snapshot', 'pulling', 'pushing', 'up-to-date', 'offline', 'backing-off', 'sign-in-needed', 'blocked', 'paused']),
  /** Since when there has been no connection; null while there is one. */
  offlineSince: z.string().nullable(),
  lastSyncAt: z.string().nullable(),
  /** How far the community's clock is ahead of this computer's, in milliseconds to the second; 0 when the difference says nothing. */
  aheadMs: z.int(),
  queued: z.int(),
  needsYou: z.int(),
  progress: z.object({ done: z.int(), total: z.int(), essentials: z.boolean() }).nullable(),
  /** A sentence when the state needs explaining: sign-in needed, blocked, too old. */
  why: z.string().nullable(),
});
/** See {@link connection}. */
export type Connection = z.infer<typeof connection>;

/** Why the desk cannot open its data; each has its own screen (architecture.md: a dialog for each kind of database fault). */
export const faultKind = z.enum(['newer-database', 'wrong-key', 'damaged', 'disk-full', 'read-only', 'in-use', 'service-stopped', 'no-runtime', 'key-lost', 'unknown']);
/** See {@link faultKind}. */
export type FaultKind = z.infer<typeof faultKind>;

/** A fault with what is safe and what can be done. */
export const fault = z.object({ kind: faultKind, detail: z.string().nullable(), unsent: z.int().nullable(), actions: z.array(z.enum(['try-again', 'start-afresh', 'show-folder', 'quit'])) });
/** See {@link fault}. */
export type Fault = z.infer<typeof fault>;

/** Where the desk is, from the first frame on. */
export const deskState = z.object({
  phase: z.enum(['opening', 'passphrase', 'first-run', 'ready', 'fault']),
  fault: fault.nullable(),
  /** What the passphrase screen asks for: a new one, the one that unlocks, or a new one for the lock of the screen. */
  passphrase: z.enum(['set', 'unlock', 'set-lock']).nullable(),
  /** The screen is locked: by whom or what, and what opens it; `system` says that the system can be asked as well. Null while it is open. */
  lock: z.object({ by: z.enum(['person', 'idle', 'sleep', 'start']), opens: z.enum(['passphrase', 'system', 'press']), system: z.boolean() }).nullable(),
  session: z.object({ staffId: z.string(), name: z.string(), role, communityName: z.string(), url: z.string(), practice: z.boolean(), forum: forumMode.optional() }).nullable(),
  /** The community has ended this person's account and what it had here was deleted; its name while the desk runs on, and how much had not been sent. Null otherwise. */
  ended: z.object({ community: z.string().nullable(), unsent: z.int() }).nullable(),
  /** The address that the desk was started with, for the first-run screen to begin with; null elsewhere. */
  suggestedUrl: z.string().nullable(),
  version: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32']),
});
/** See {@link deskState}. */
export type DeskState = z.infer<typeof deskState>;

const where = z.enum(['away', 'window', 'off']);
/** Which notices a person wants, and where (`shared/model/notices.ts`). `quietUntil` is canonical UTC. */
const notices: z.ZodType<NoticeChoices> = z.strictObject({
  inbox: where, 'needs-you': where.exclude(['off']), 'passed-to-you': where, 'taken-over': where, decided: where, overtaken: where,
  sound: z.boolean(), quietOffShift: z.boolean(), quietUntil: z.string().max(40).nullable(),
});

const coverLevel = z.enum(coverLevels);
const coverChoices = z.strictObject({ harm: coverLevel, eating: coverLevel, sexual: coverLevel, violence: coverLevel, hate: coverLevel, marked: coverLevel, images: coverLevel.exclude(['never']) } satisfies Record<CoverKind | 'images', z.ZodType>);
/** What a person has covered: by kind of words, and images. */
export type CoverChoices = z.infer<typeof coverChoices>;
/** The covers of a new profile. */
export const usualCoverChoices: CoverChoices = { ...usualCovers, images: 'asked' };

/** How the desk looks and behaves on this computer; nothing personal. What a file of an older desk lacks is as usual. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'normal', 'high']),
  density: z.enum(['compact', 'comfortable']),
  textSize: z.int().min(80).max(200),
  memberWords: z.enum(['serif', 'sans']),
  coverDistressing: z.boolean(),
  /** What is covered while `coverDistressing` is on, and how its covers are lifted (`shared/model/evidence/cover-levels.ts`); an image always has one. */
  covers: coverChoices.default(usualCoverChoices),
  singleKeys: z.boolean(),
  /** Keys that were changed, by their id of `renderer/app/keys/key-map.ts`; empty is no key at all. */
  keys: z.record(z.string().max(40), z.string().max(30)).refine((keys) => Object.keys(keys).length <= limits.keysChanged).default({}),
  notices: notices.default(usualNotices),
  /** Minutes without a touch after which the screen locks. */
  lockAfter: z.union([z.literal(1), z.literal(5), z.literal(10), z.literal(20), z.literal(60)]).default(10),
  /** Other programs, screenshots and shared screens see an empty window, where the system can do that. */
  hideFromCapture: z.boolean().default(false),
  /** A quiet note after much heavy reading in a row (`shared/model/heavy-reading.ts`). */
  heavyNote: z.boolean().default(true),
  /** The guide through a first case is on the screen; switched on by the first practice. */
  guide: z.boolean().default(false),
  /** A newer desk is looked for once a day, where this one was built with a place to look. */
  lookForUpdates: z.boolean().default(true),
});
/** See {@link settings}. */
export type Settings = z.infer<typeof settings>;

/** The settings of a new profile. */
export const defaultSettings: Settings = { theme: 'system', contrast: 'system', density: 'compact', textSize: 100, memberWords: 'serif', coverDistressing: true, covers: usualCoverChoices, singleKeys: true, keys: {}, notices: usualNotices, lockAfter: 10, hideFromCapture: false, heavyNote: true, guide: false, lookForUpdates: true };

/** Something that a person should notice without being stopped. */
export const notice = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  detail: z.string(),
  caseId: z.string().nullable(),
  outboxId: z.string().nullable(),
  /** The one conversation that has something new, for a page that shows it already; left out where there are several, or where nothing is new. */
  conversationId: z.string().optional(),
  /** No shift of the person's own runs now; left out where the desk does not say. */
  offShift: z.boolean().optional(),
  /** It stays until somebody puts it away, and leads nowhere on this desk. */
  stays: z.boolean().optional(),
});
/** See {@link notice}. */
export type Notice = z.infer<typeof notice>;
