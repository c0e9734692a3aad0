import { z } from 'zod';
import { retention } from '../entities/retention.ts';
import { outcome } from '../entities/cases.ts';
import { role } from '../entities/people.ts';
import { body, id, staffText } from '../primitives.ts';
import { inboxCommands, inboxQuestions } from './inbox.ts';
import { memberCommands, memberQuestions } from './members.ts';
import { breakCommands, breakQuestions } from './breaks.ts';
import { pointsCommands, pointsQuestions } from './points.ts';
import { bundleCommands, bundleProgress, bundleQuestions } from './bundle.ts';
import { forumCommands, forumQuestions } from './forum.ts';
import { handoverCommands, handoverQuestions } from './handover.ts';
import { coverCommands, coverQuestions } from './cover.ts';
import { searchQuestions } from './search.ts';
import { imageCommands, imageQuestions } from './images.ts';
import { savedTextCommands, savedTextQuestions } from './saved-texts.ts';
import { policyCommands, policyQuestions } from './policy.ts';
import { postQuestions } from './posts.ts';
import { riskCommands, riskQuestions } from './risk.ts';
import { connection, deskState, notice, settings } from './state.ts';
import { triageCommands, triageQuestions } from './triage.ts';
import { todayQuestions } from './today.ts';
import { toldCommands, toldQuestions } from './told.ts';
import { updateCommands, updateQuestions, updateState } from './updates.ts';
import { weeklyCommands, weeklyQuestions } from './weekly.ts';
import { caseDetail, caseListRow, memberName, outboxDetail, outboxRow, person, quarantined, standing } from './views.ts';

const nothing = z.strictObject({});
const done = z.object({});

/** What the queue shows. `age` is the least age in minutes. */
export const caseFilter = z.strictObject({
  tab: z.enum(['mine', 'unclaimed', 'all']),
  state: z.enum(['open', 'closed']),
  sort: z.enum(['oldest', 'newest', 'most-reports']),
  kind: z.enum(['report', 'pending', 'with-staff']).nullable(),
  reason: id.nullable(),
  spaceId: id.nullable(),
  member: z.string().max(120),
  age: z.int().min(0).max(5_256_000).nullable(),
});
/** See {@link caseFilter}. */
export type CaseFilter = z.infer<typeof caseFilter>;

const text = { text: staffText };
/** One step on a case, with what it needs. */
export const caseStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['claim', 'release']) }),
  z.strictObject({ kind: z.literal('take-over'), from: id }),
  z.strictObject({ kind: z.literal('pass'), toStaffId: id.nullable(), ...text }),
  z.strictObject({ kind: z.literal('note'), visibility: z.enum(['team', 'staff']), text: staffText.min(1) }),
  z.strictObject({ kind: z.enum(['hide', 'restore', 'remove', 'approve', 'reject', 'hand-to-staff', 'hand-back', 'reopen']), ...text }),
  z.strictObject({ kind: z.literal('edit'), body: body.min(1), ...text }),
  z.strictObject({ kind: z.literal('close'), outcome, ...text }),
]);
/** See {@link caseStep}. */
export type CaseStep = z.infer<typeof caseStep>;

/** The versions that the person saw when they decided, so that a colleague's change in between is noticed. */
const seen = z.strictObject({ caseV: z.int().min(0), postV: z.int().min(0).nullable() });

/** Every question (read) of the bridge. Asking twice changes nothing. */
export const questions = {
  'desk.state': { input: nothing, output: deskState },
  'settings.get': { input: nothing, output: settings },
  'connection.get': { input: nothing, output: connection },
  'counts.get': { input: nothing, output: z.object({ cases: z.int(), mine: z.int(), needsYou: z.int(), saved: z.int(), quarantined: z.int(), toDecide: z.int() }) },
  'cover.now': { input: nothing, output: z.object({ until: z.string().nullable(), people: z.array(z.object({ person, covers: z.enum(['everything', 'reports', 'inbox', 'weekend']) })) }) },
  'staff.list': { input: nothing, output: z.array(person) },
  'cases.list': {
    input: caseFilter,
    output: z.object({
      rows: z.array(caseListRow),
      total: z.int(),
      counts: z.object({ mine: z.int(), unclaimed: z.int(), all: z.int() }),
      reasons: z.array(z.object({ id: z.string(), label: z.string(), count: z.int() })),
      spaces: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
    }),
  },
  'cases.get': { input: z.strictObject({ id }), output: caseDetail },
  ...memberQuestions,
  'members.standing': { input: z.strictObject({ id }), output: standing },
  ...pointsQuestions,
  'find': { input: z.strictObject({ text: z.string().max(200) }), output: z.object({ members: z.array(z.object({ member: memberName, openCases: z.int() })), cases: z.array(caseListRow) }) },
  'outbox.list': { input: nothing, output: z.object({ needsYou: z.array(outboxRow), waiting: z.array(outboxRow), sent: z.array(outboxRow) }) },
  'outbox.get': { input: z.strictObject({ id: z.string().max(64) }), output: outboxDetail },
  ...breakQuestions,
  ...toldQuestions,
  ...bundleQuestions,
  ...policyQuestions,
  ...coverQuestions,
  ...savedTextQuestions,
  ...riskQuestions,
  ...inboxQuestions,
  ...triageQuestions,
  ...todayQuestions,
  ...weeklyQuestions,
  ...handoverQuestions,
  ...searchQuestions,
  ...postQuestions,
  ...imageQuestions,
  ...forumQuestions,
  ...updateQuestions,
  'quarantine.list': { input: nothing, output: z.array(quarantined) },
  'computer.get': { input: nothing, output: z.object({ folder: z.string(), databaseBytes: z.int(), rows: z.int(), encrypted: z.boolean(), keyKeptBy: z.enum(['keychain', 'passphrase', 'practice-file', 'key-file']), electron: z.string(), node: z.string(), sqlite: z.string(), schema: z.int(), retention, sweptAt: z.string().nullable() }) },
} as const;

/** Every command (write) of the bridge. */
export const commands = {
  'settings.set': { input: settings, output: done },
  'connect.community': { input: z.strictObject({ url: z.string().max(2_000), token: z.string().max(500) }), output: done },
  'connect.practice': { input: z.strictObject({ role }), output: done },
  'passphrase.give': { input: z.strictObject({ passphrase: z.string().min(1).max(500) }), output: done },
  'session.renew': { input: z.strictObject({ token: z.string().max(500) }), output: done },
  'session.signOut': { input: z.strictObject({ loseUnsent: z.boolean() }), output: z.object({ signedOut: z.boolean(), unsent: z.int() }) },
  'sync.now': { input: nothing, output: done },
  'sync.pause': { input: z.strictObject({ paused: z.boolean() }), output: done },
  'case.do': { input: z.strictObject({ caseId: id, seen, step: caseStep }), output: z.object({ mutationId: z.string(), canUndo: z.boolean() }) },
  'case.doMany': { input: z.strictObject({ caseIds: z.array(id).min(1).max(200), step: z.enum(['claim', 'approve-and-close']) }), output: z.object({ done: z.int(), left: z.array(z.object({ caseId: z.string(), why: z.string() })), mutationIds: z.array(z.string()) }) },
  'case.attend': { input: z.strictObject({ caseId: id, doing: z.enum(['viewing', 'writing', 'gone']) }), output: done },
  ...memberCommands,
  ...breakCommands,
  ...toldCommands,
  ...pointsCommands,
  ...bundleCommands,
  ...policyCommands,
  ...coverCommands,
  ...savedTextCommands,
  ...riskCommands,
  ...inboxCommands,
  ...triageCommands,
  ...imageCommands,
  ...forumCommands,
  ...weeklyCommands,
  ...handoverCommands,
  ...updateCommands,
  'undo': { input: z.strictObject({ mutationIds: z.array(z.string().max(64)).min(1).max(400) }), output: z.object({ undone: z.int() }) },
  'outbox.settle': { input: z.strictObject({ id: z.string().max(64), choice: z.enum(['use-mine', 'edit-mine', 'both', 'keep-theirs', 'discard']), text: staffText.nullable() }), output: done },
  'fault.act': { input: z.strictObject({ action: z.enum(['try-again', 'start-afresh', 'show-folder', 'quit']) }), output: done },
  'window.act': { input: z.strictObject({ action: z.enum(['minimize', 'maximize', 'close']) }), output: done },
  'lock.now': { input: nothing, output: done },
  'lock.open': { input: z.strictObject({ passphrase: z.string().min(1).max(500).nullable() }), output: done },
  'lock.choose': { input: z.strictObject({ passphrase: z.string().min(1).max(500), current: z.string().min(1).max(500).nullable() }), output: done },
  /** `passing`: it is of members, and goes from the clipboard again after a while. */
  'clipboard.copy': { input: z.strictObject({ text: z.string().max(200_000), passing: z.boolean() }), output: done },
  'painted.shell': { input: nothing, output: done },
  'painted.screen': { input: nothing, output: done },
} as const;

/** What the desk tells the page by itself. */
export const events = {
  changed: z.object({ tables: z.array(z.string()) }),
  state: deskState,
  connection,
  settings,
  notice,
  /** How many messages wait that must not be missed, for the badge: unanswered risks and what nobody has sorted. */
  waiting: z.object({ count: z.int() }),
  bundle: bundleProgress,
  update: updateState,
  presence: z.object({ targetId: z.string() }),
} as const;

/** A question's name. */
export type QuestionName = keyof typeof questions;
/** A command's name. */
export type CommandName = keyof typeof commands;
/** An event's name. */
export type EventName = keyof typeof events;
/** What a question or command takes. */
export type CallInput<N extends QuestionName | CommandName> = N extends QuestionName ? z.infer<(typeof questions)[N]['input']> : N extends CommandName ? z.infer<(typeof commands)[N]['input']> : never;
/** What a question or command answers. */
export type CallOutput<N extends QuestionName | CommandName> = N extends QuestionName ? z.infer<(typeof questions)[N]['output']> : N extends CommandName ? z.infer<(typeof commands)[N]['output']> : never;
/** What an event carries. */
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
