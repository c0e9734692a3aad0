import type { CoverCalendar } from '../../contract/entities/cover.ts';
import type { ConversationEvent, Message, Purpose, TriageMark } from '../../contract/entities/inbox.ts';
import { epochOf, plusMs } from '../../time.ts';
import { afterCover, coveredMs, isOpen, nextOpening, type Cover, type Span } from './hours.ts';

/** The log of a conversation, from which its clock is computed; never stored (domain.md 2.9). In any order. */
export interface ConversationLog {
  readonly messages: readonly Pick<Message, 'from' | 'at'>[];
  readonly events: readonly Pick<ConversationEvent, 'kind' | 'at'>[];
  readonly marks: readonly Pick<TriageMark, 'purpose' | 'at'>[];
}

/** What a conversation is for at an instant, as clocks see it. */
export type ClockPurpose = Purpose | 'untriaged';

/** How a clock stands at an instant. Durations in milliseconds; instants canonical UTC. */
export type Clock =
  /** Nobody waits for an answer: all was answered, or the conversation was closed. */
  | { readonly state: 'none' }
  | {
      readonly state: 'running' | 'late' | 'closed-hours' | 'waiting';
      readonly which: 'first-reply' | 'next-reply';
      readonly purpose: ClockPurpose;
      /** When the message came that waits for an answer. */
      readonly since: string;
      readonly targetMs: number;
      readonly usedMs: number;
      /** When the target is used up; null while waiting for the member, or when there is no cover to come. */
      readonly dueAt: string | null;
      /** When cover begins again, outside of it; null inside, and for risk, which never pauses. */
      readonly opensAt: string | null;
    };

const MINUTE_MS = 60_000;

/** Targets where a lead has set none, in minutes: first and next reply. */
const fallback: Readonly<Record<ClockPurpose, readonly [first: number, next: number]>> = { risk: [15, 30], untriaged: [120, 240], concern: [240, 480], tech: [480, 960], outside: [480, 960] };

/** The target of a purpose as it stood when the clock began: later changes do not touch it (domain.md 2.9). Milliseconds. */
export function targetOf(calendars: readonly CoverCalendar[], purpose: ClockPurpose, which: 'first-reply' | 'next-reply', at: string): number {
  const inForce = calendars.filter((one) => one.kind === 'weekday' && one.effectiveFrom <= at).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : a.publishedAt < b.publishedAt ? 1 : -1))[0];
  const set = inForce?.targets.find((one) => one.purpose === purpose);
  const [first, next] = set ? [set.firstReplyMinutes, set.nextReplyMinutes] : fallback[purpose];
  return (which === 'first-reply' ? first : next) * MINUTE_MS;
}

/** What a conversation is for at an instant: its last triage by then. */
export function purposeAt({ marks }: Pick<ConversationLog, 'marks'>, t: string): ClockPurpose {
  return marks.filter((one) => one.at <= t).toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.purpose ?? 'untriaged';
}

interface Waits {
  readonly pauses: readonly Span[];
  /** Since when it has been waiting for the member, still at `t`. */
  readonly open: string | null;
}

/** When the team waited for the member between two instants: from the word of a person until theirs, or the member's message. */
function waits({ events, messages }: ConversationLog, from: string, t: string): Waits {
  const moments = [
    ...events.filter((one) => one.kind === 'waiting').map((one) => ({ at: one.at, begins: true })),
    ...events.filter((one) => one.kind === 'resumed' || one.kind === 'reopened').map((one) => ({ at: one.at, begins: false })),
    ...messages.filter((one) => one.from === 'member').map((one) => ({ at: one.at, begins: false })),
  ].filter((one) => one.at >= from && one.at <= t).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.begins) - Number(b.begins)));
  const pauses: Span[] = [];
  let since: string | null = null;
  for (const { at, begins } of moments) {
    if (begins) since ??= at;
    else if (since !== null) {
      pauses.push({ from: since, to: at });
      since = null;
    }
  }
  return { pauses, open: since };
}

/**
 * A conversation's clock at any instant, past or future (domain.md 2.9). It begins with the first message of the member
 * that nobody has answered and ends with the team's reply or the closing. A risk clock runs always, from the message on,
 * however late somebody saw what it is; all others count cover hours only, and not while the team waits for the member.
 */
export function clockAt(log: ConversationLog, cover: Cover, t: string): Clock {
  const ended = [...log.messages.filter((one) => one.from === 'team').map((one) => one.at), ...log.events.filter((one) => one.kind === 'closed').map((one) => one.at)].filter((at) => at <= t).toSorted();
  const lastEnd = ended.at(-1);
  const since = log.messages.filter((one) => one.from === 'member' && one.at <= t && (lastEnd === undefined || one.at > lastEnd)).map((one) => one.at).toSorted()[0];
  if (since === undefined) return { state: 'none' };
  const answered = log.messages.some((one) => one.from === 'team' && one.at <= since);
  const which = answered ? 'next-reply' : 'first-reply';
  const purpose = purposeAt(log, t);
  const targetMs = targetOf(cover.calendars, purpose, which, since);
  const shared = { which, purpose, since, targetMs } as const;
  if (purpose === 'risk') {
    const dueAt = plusMs(since, targetMs);
    return { ...shared, state: t < dueAt ? 'running' : 'late', usedMs: epochOf(t) - epochOf(since), dueAt, opensAt: null };
  }
  const { pauses, open } = waits(log, since, t);
  const stopped = open === null ? pauses : [...pauses, { from: open, to: t }];
  const usedMs = coveredMs(cover, since, t, stopped);
  if (open !== null) return { ...shared, state: 'waiting', usedMs, dueAt: null, opensAt: null };
  const dueAt = afterCover(cover, since, targetMs, pauses);
  const late = dueAt !== null && dueAt <= t;
  const opened = isOpen(cover, t);
  return { ...shared, state: late ? 'late' : opened ? 'running' : 'closed-hours', usedMs, dueAt, opensAt: opened ? null : nextOpening(cover, t) };
}
