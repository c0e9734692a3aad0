import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../../shared/contract/entities/cases.ts';
import type { Break } from '../../../shared/contract/entities/points.ts';
import type { MutationArgs } from '../../../shared/contract/mutations/index.ts';
import { isEntityName } from '../../../shared/contract/entities/index.ts';
import { deskError, type DeskError } from '../../../shared/errors.ts';
import { coverOnTop } from '../../../shared/model/cover/merge.ts';
import { publishedLast } from '../../../shared/model/cover/versions.ts';
import { decide } from '../../../shared/model/rules/index.ts';
import { withWritten, type Put } from '../../../shared/model/rules/types.ts';
import { isTrace } from '../../../shared/model/undo.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { OutboxRecord } from '../store/write/outbox.ts';
import type { SyncContext } from './context.ts';
import type { Outbox } from './outbox.ts';
import type { Draft, SettleChoice, Settlement } from './types.ts';

const choices: readonly SettleChoice[] = ['use-mine', 'edit-mine', 'both', 'keep-theirs', 'discard'];

const outcomeWords: Readonly<Record<Outcome, string>> = {
  'no-action': 'no action', edited: 'edited', hidden: 'hidden', removed: 'removed', approved: 'approved', rejected: 'not approved', points: 'points', break: 'a break', 'handed-to-staff': 'handed to staff',
};
const actWords: Readonly<Record<string, string>> = {
  'case.close@1': 'closed this case', 'case.reopen@1': 'reopened this case', 'case.pass@1': 'passed this case on', 'case.handToStaff@1': 'handed this case to staff', 'case.handBack@1': 'handed this case back', 'case.takeOver@1': 'taken this case over',
  'post.hide@1': 'hidden the post', 'post.restore@1': 'restored the post', 'post.remove@1': 'removed the post', 'post.edit@1': 'edited the post', 'post.approve@1': 'approved the post', 'post.reject@1': 'not approved the post',
};

/** A plan, or the sentence that says why there is none. */
type Plan = readonly Draft[] | string;

const isPostStep = (record: OutboxRecord): boolean => record.name.startsWith('post.');

/** How a person settles a refusal or a conflict (sync.md, invariant 5; design.md, principle 4). */
export class Settling {
  readonly #context: SyncContext;
  readonly #outbox: Outbox;

  constructor(context: SyncContext, outbox: Outbox) {
    this.#context = context;
    this.#outbox = outbox;
  }

  /** Every way to settle an entry, tried out on the rows as they are now. Empty when it does not need a person. */
  settlements(id: string): Settlement[] {
    const record = this.#needing(id);
    if (record === null) return [];
    return choices.map((choice) => {
      const plan = this.#plan(record, choice, textOf(record));
      return { choice, blockedWhy: typeof plan === 'string' ? plan : this.#refusal(plan) };
    });
  }

  /** Settles an entry in one transaction; answers the ids of what was made instead. What waited for it goes on or asks in its turn. */
  settle(id: string, choice: SettleChoice, text: string | null): Result<string[], DeskError> {
    const record = this.#needing(id);
    if (record === null) return fail(deskError('not-found', 'This is settled already.'));
    const plan = this.#plan(record, choice, text);
    if (typeof plan === 'string') return fail(deskError('refused', plan));
    return this.#outbox.transact(() => this.#carryOut(record, choice, plan));
  }

  #carryOut(record: OutboxRecord, choice: SettleChoice, plan: readonly Draft[]): string[] {
    const { store, overlay, now } = this.#context;
    const goesOn = choice === 'use-mine' || choice === 'edit-mine' || choice === 'both';
    const held = store.outbox.stuck().filter((other) => other.heldBy === record.id);
    const at = now();
    overlay.rebuild(() => {
      store.outbox.patch(record.id, { state: goesOn ? 'overtaken' : 'discarded', overlay: false, settledAt: at });
      for (const waiting of held) {
        // Held entries wait without a place in the queue, so they can follow what replaces the refused one.
        if (goesOn) store.outbox.patch(waiting.id, { overlay: false, state: 'queued', heldBy: null });
        else store.outbox.patch(waiting.id, { overlay: false, state: 'needs-you', status: 'blocked', settledAt: at, problem: { type: 'blocked', title: 'This followed a change that was not made.' } });
      }
    });
    const made = plan.map((draft) => this.#outbox.add(draft, record.id));
    if (goesOn) {
      for (const waiting of held) {
        store.outbox.moveToEnd(waiting.id);
        store.outbox.patch(waiting.id, { overlay: true });
      }
      if (held.length > 0) overlay.rebuild();
    }
    return made;
  }

  #needing(id: string): OutboxRecord | null {
    const record = this.#context.store.outbox.get(id);
    return record?.state === 'needs-you' ? record : null;
  }

  #plan(record: OutboxRecord, choice: SettleChoice, text: string | null): Plan {
    switch (choice) {
      case 'use-mine':
        return this.#mine(record, null);
      case 'edit-mine':
        if (textOf(record) === null) return 'There are no words of yours in this change.';
        return text === null ? 'Your words are missing.' : this.#mine(record, text);
      case 'both':
        return this.#both(record);
      case 'keep-theirs':
        return record.problem?.current === undefined ? 'Nobody else has decided about this.' : this.#asNote(record);
      case 'discard':
        return isTrace(record.name) ? 'That something was read or handed out stays on record. Send it again.' : [];
    }
  }

  /** The person's change again, with what has to come before it now. */
  #mine(record: OutboxRecord, text: string | null): Plan {
    const at = this.#context.now();
    const key = textKeyOf(record);
    const args: Record<string, unknown> = { ...record.args, ...('at' in record.args ? { at } : {}), ...(text === null || key === null ? {} : { [key]: text }) };
    const again = (changed: Record<string, unknown> = args): Draft => ({ name: record.name, entity: record.entity, ifVersion: this.#versionNow(record), args: changed }) as Draft;
    const { caseId } = record;
    const current = record.problem?.current ?? {};
    if (record.name === 'policy.publish@1' && typeof current['version'] === 'number') return [again({ policy: { ...(record.args['policy'] as object), version: current['version'] + 1 } })];
    if (record.name === 'lexicon.publish@1' && typeof current['version'] === 'number') return [again({ lexicon: { ...(record.args['lexicon'] as object), version: current['version'] + 1 } })];
    if (record.name === 'cover.publish@1') return [again(this.#afterTheLast(args as MutationArgs<'cover.publish@1'>, at))];
    if (record.entity.startsWith('conversation/')) return onConversation(record, args, again(), at);
    if (record.problem?.type === 'already-open') return 'The case is open already.';
    if (record.problem?.type === 'already-decided') return decideAgain(record, args, current as Partial<Break>, at);
    if (record.problem?.type === 'claimed-by-colleague' && caseId !== null && typeof current['by'] === 'string') {
      return [{ name: 'case.takeOver@1', entity: `case/${caseId}`, ifVersion: null, args: { caseId, from: current['by'], at } }, again()];
    }
    if (record.problem?.type !== 'already-closed' || caseId === null) return [again()];
    // A pending post that a colleague decided about is brought to the person's decision by another step.
    const decided = 'authorId' in current;
    if (decided) return this.#decideAgain(record, args, caseId);
    const reopen: Draft = { name: 'case.reopen@1', entity: `case/${caseId}`, ifVersion: null, args: { caseId, text: this.#theirs(current), at } };
    if (record.name !== 'case.close@1') return [reopen, again()];
    const words = [args['text'], this.#theirs(current)].filter((part) => typeof part === 'string' && part.trim() !== '').join('\n\n');
    return [reopen, again({ ...args, text: words })].map((draft) => ({ ...draft, ifVersion: null }));
  }

  /** What the person changed of the cover hours, on top of the version that was published last. */
  #afterTheLast({ calendar, after }: MutationArgs<'cover.publish@1'>, at: string): Record<string, unknown> {
    const { reader } = this.#context.store;
    const last = publishedLast(reader.list('coverCalendar', null), calendar.kind);
    const base = (after === null ? undefined : reader.get('coverCalendar', after)) ?? { hours: [], closures: [], targets: [] };
    return { calendar: { ...calendar, ...(last === undefined ? {} : coverOnTop(calendar, base, last)), publishedAt: at }, after: last?.id ?? null };
  }

  #decideAgain(record: OutboxRecord, args: Record<string, unknown>, caseId: string): Plan {
    const postId = String(args['postId']);
    const open = this.#context.store.reader.get('case', caseId)?.state === 'open';
    const more = { postId, caseId: open ? caseId : null, text: String(args['text'] ?? ''), at: String(args['at']) };
    const name = record.name === 'post.approve@1' ? 'post.restore@1' : 'post.hide@1';
    return [{ name, entity: `post/${postId}`, ifVersion: null, args: more }];
  }

  /** The colleague's closing stands, and what the person did to the post happens as well. */
  #both(record: OutboxRecord): Plan {
    if (!isPostStep(record) || record.problem?.type !== 'already-closed' || 'authorId' in (record.problem.current ?? {})) return 'These two decisions exclude each other.';
    if (record.name === 'post.approve@1' || record.name === 'post.reject@1') return 'These two decisions exclude each other.';
    const args = { ...record.args, caseId: null, at: this.#context.now() };
    const note = this.#asNote(record);
    return [{ name: record.name, entity: record.entity, ifVersion: null, args } as Draft, ...(typeof note === 'string' ? [] : note)];
  }

  /** The person's decision and words as a note on the case, so that nothing they wrote is lost. */
  #asNote(record: OutboxRecord): Plan {
    const { caseId } = record;
    if (caseId === null) return [];
    const outcome = record.args['outcome'] as Outcome | undefined;
    const act = `I had ${actWords[record.name] ?? 'changed this'}${outcome ? ` as “${outcomeWords[outcome]}”` : ''} before I saw that a colleague had decided.`;
    const text = [act, textOf(record) ?? ''].filter((part) => part.trim() !== '').join('\n\n');
    return [{ name: 'note.add@1', entity: `case/${caseId}`, ifVersion: null, args: { aboutKind: 'case', aboutId: caseId, visibility: 'team', text, at: this.#context.now() } }];
  }

  /** What the colleague had decided, in a sentence for the case's history. */
  #theirs(current: Readonly<Record<string, unknown>>): string {
    const by = typeof current['closedBy'] === 'string' ? this.#context.store.reader.get('staff', current['closedBy'])?.name : undefined;
    const outcome = current['outcome'] as Outcome | undefined;
    return `${by ?? 'A colleague'} had closed this${outcome ? ` as “${outcomeWords[outcome]}”` : ''}.`;
  }

  #versionNow({ ifVersion, entity }: OutboxRecord): number | null {
    const [t, id] = [entity.slice(0, entity.indexOf('/')), entity.slice(entity.indexOf('/') + 1)];
    return ifVersion === null || !isEntityName(t) ? null : this.#context.store.versionOf(t, id);
  }

  /** The first rule that says no to a plan on the rows as they are, or null; nothing is written. */
  #refusal(plan: readonly Draft[]): string | null {
    const { store, actor, now } = this.#context;
    const written: Put[] = [];
    for (const [index, draft] of plan.entries()) {
      const verdict = decide(draft.name, draft.args, { actor: actor(), mutationId: `trial-${index}`, now: now() }, withWritten(store.reader, written));
      if (verdict.status !== 'applied') return verdict.problem.title;
      written.push(...verdict.puts);
    }
    return null;
  }
}

/** A step on a conversation again: one that a colleague closed is reopened for it, and what is so already needs nothing. */
function onConversation(record: OutboxRecord, args: Readonly<Record<string, unknown>>, again: Draft, at: string): Plan {
  if (record.problem?.type === 'already-open') return 'The conversation is open already.';
  if (record.problem?.type !== 'already-closed') return [again];
  if (record.name === 'conversation.close@1') return 'The conversation is closed already.';
  const conversationId = String(args['conversationId']);
  return [{ name: 'conversation.reopen@1', entity: record.entity, ifVersion: null, args: { conversationId, eventId: randomUUID(), at } }, { ...again, ifVersion: null }];
}

/** Where a change carries the person's own words, or null when it has none. */
function textKeyOf({ args }: OutboxRecord): 'text' | 'reason' | 'body' | null {
  return (['text', 'reason', 'body'] as const).find((key) => typeof args[key] === 'string') ?? null;
}

/** The person's own words in a change, or null when it has none. */
function textOf(record: OutboxRecord): string | null {
  const key = textKeyOf(record);
  return key === null ? null : String(record.args[key]);
}

/** What brings a proposal, a break or an entry that a colleague decided about to the person's decision, or why nothing does (domain.md 2.4). */
function decideAgain(record: OutboxRecord, args: Record<string, unknown>, current: Partial<Break>, at: string): Plan {
  const draft = (name: Draft['name'], more: Record<string, unknown>): Plan => [{ name, entity: record.entity, ifVersion: null, args: more } as Draft];
  if (record.name === 'ledger.give@1') return draft(record.name, { ...args, proposalId: null });
  if (record.name !== 'break.decide@1') return 'A colleague has decided about this already.';
  const { breakId, approve, reason, scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = args as MutationArgs<'break.decide@1'>;
  const why = reason.trim() ? reason : 'I decided at the same time as a colleague.';
  if (current.state === 'cancelled') return 'A colleague decided against this break. Propose another one.';
  if (approve) return draft('break.change@1', { breakId, scope, startsAt: current.state === 'active' ? current.startsAt : startsAt, endsAt, reviewAt, watchUntil, conditions, reason: why, at });
  return draft(current.state === 'active' ? 'break.lift@1' : 'break.cancel@1', { breakId, reason: why, at });
}

