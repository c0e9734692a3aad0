import { plusMs } from '../../time.ts';
import { clockAt, purposeAt } from '../cover/clock.ts';
import type { Cover } from '../cover/hours.ts';
import type { ConversationFacts, WeekFacts } from './facts.ts';
import type { WeekBounds } from './iso-week.ts';
import { tally, type By, type Tally } from './tally.ts';

const purposes = ['risk', 'concern', 'tech', 'outside', 'untriaged'];
const urgencies = ['now', 'today', 'next-working-day', 'watch', 'not-chosen'];
const within = ({ from, to }: WeekBounds, at: string): boolean => from <= at && at < to;

/** What became of a first reply by the end of a week. */
export type FirstReply = 'in-target' | 'late' | 'waiting' | 'waiting-late' | 'closed-unanswered';

/** The figures on messages and risk records (domain.md 2.13). */
export interface MessageFigures {
  /** Messages from members in the week, by what their conversation was for at its end. */
  readonly received: Tally;
  /** Conversations that a member began in the week, and what became of the first reply by its end. */
  readonly firstReplies: Tally;
  /** Conversations in which a member waited for an answer when the week ended. */
  readonly waiting: Tally;
  /** Risk records made in the week, by urgency as it was chosen. */
  readonly riskRecords: Tally;
  /** Reviews that were due in the week: done by its end, or not. */
  readonly reviews: Tally;
}

interface Opening {
  readonly id: string;
  readonly purpose: string;
  readonly became: FirstReply;
}

/** The first reply of a conversation that a member began in the week; null when it began at another time, or the team began it. */
function opening(one: ConversationFacts, week: WeekBounds, cover: Cover): Opening | null {
  if (!one.messages.some((message) => within(week, message.at))) return null;
  const messages = one.messages.filter((message) => message.at < week.to).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [first] = messages;
  if (first === undefined || first.from !== 'member' || !within(week, first.at)) return null;
  const reply = messages.find((message) => message.from === 'team');
  const closed = one.events.filter((event) => event.kind === 'closed' && event.at >= first.at && event.at < week.to).map((event) => event.at).toSorted()[0];
  const end = reply !== undefined && (closed === undefined || reply.at <= closed) ? { at: reply.at, how: 'replied' as const } : closed !== undefined ? { at: closed, how: 'closed' as const } : null;
  const purpose = purposeAt(one, plusMs(week.to, -1));
  if (end?.how === 'closed') return { id: one.id, purpose, became: 'closed-unanswered' };
  // The clock as it stood a moment before the reply, or before the week was over.
  const clock = clockAt(one, cover, plusMs(end?.at ?? week.to, -1));
  const late = clock.state !== 'none' && clock.usedMs >= clock.targetMs;
  return { id: one.id, purpose, became: end === null ? (late ? 'waiting-late' : 'waiting') : late ? 'late' : 'in-target' };
}

/** A review that was due in the week: the latest date set for it by then, and whether one was done since it was set. */
function reviewsDue(facts: WeekFacts, week: WeekBounds): { readonly id: string; readonly done: boolean }[] {
  return facts.riskRecords.flatMap((record) => {
    const additions = facts.riskAdditions.filter((one) => one.recordId === record.id && one.at < week.to).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const set = [{ at: record.at, due: record.reviewDueAt }, ...additions.filter((one) => one.reviewDueAt !== null).map((one) => ({ at: one.at, due: one.reviewDueAt }))];
    return set.flatMap(({ at, due }, n) => {
      if (due === null || !within(week, due) || at >= week.to) return [];
      const done = additions.some((one) => (one.kind === 'review' || one.kind === 'closed') && one.at >= at && one.at !== at);
      const moved = set[n + 1];
      // A date that was set anew before it came was never due.
      if (!done && moved !== undefined && moved.at < due) return [];
      return [{ id: record.id, done }];
    });
  });
}

/** Computes the figures on messages and risk records. */
export function messageFigures(facts: WeekFacts, week: WeekBounds): MessageFigures {
  const received = facts.conversations.flatMap((one) => {
    const own = one.messages.filter((message) => message.from === 'member' && within(week, message.at));
    const purpose = own.length === 0 ? 'untriaged' : purposeAt(one, plusMs(week.to, -1));
    return own.map((message) => ({ id: message.id, purpose }));
  });
  // Where nobody answered or closed since the member wrote; no clock is needed for that.
  const waiting = facts.conversations.filter((one) => {
    const ends = [...one.messages.filter((message) => message.from === 'team'), ...one.events.filter((event) => event.kind === 'closed')];
    const last = ends.reduce((latest, { at }) => (at < week.to && at > latest ? at : latest), '');
    return one.messages.some((message) => message.from === 'member' && message.at < week.to && message.at > last);
  }).map((one) => ({ id: one.id, purpose: purposeAt(one, plusMs(week.to, -1)) }));
  const openings = facts.conversations.flatMap((one) => opening(one, week, facts.cover) ?? []);
  const records = facts.riskRecords.filter((one) => within(week, one.at)).map((one) => ({ id: one.id, urgency: one.urgency ?? 'not-chosen' }));
  const byPurpose: By<{ purpose: string }> = { name: 'purpose', of: (one) => one.purpose, known: purposes };
  return {
    received: tally('messages.received', received, [byPurpose]),
    firstReplies: tally('messages.first-reply', openings, [{ name: 'result', of: (one) => one.became, known: ['in-target', 'late', 'waiting', 'waiting-late', 'closed-unanswered'] }, byPurpose]),
    waiting: tally('messages.waiting', waiting, [byPurpose]),
    riskRecords: tally('risk.records', records, [{ name: 'urgency', of: (one) => one.urgency, known: urgencies }]),
    reviews: tally('risk.reviews', reviewsDue(facts, week), [{ name: 'done', of: (one) => (one.done ? 'done' : 'not-done'), known: ['done', 'not-done'] }]),
  };
}
