import type { Break, BreakEvent } from '../contract/entities/points.ts';
import { breakStateAt } from './breaks.ts';

/** What a break's history needs of an act on it. */
export type BreakAct = Pick<BreakEvent, 'id' | 'kind' | 'by' | 'at' | 'receivedAt' | 'reason' | 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'conditions'>;

/** A break as it stood at an instant: what can change of it, and when it really ended. */
export type BreakAt = Pick<Break, 'state' | 'scope' | 'startsAt' | 'endsAt' | 'endedAt' | 'reviewAt' | 'watchUntil' | 'conditions'>;

/** A moment in the life of a break: an act, or what came by time alone (`by` is null and `act` false). */
export interface BreakMoment {
  readonly id: string;
  readonly what: BreakAct['kind'] | 'started' | 'ended' | 'watch-over';
  readonly at: string;
  readonly by: string | null;
  readonly reason: string;
  readonly act: boolean;
  /** The break as this moment left it. */
  readonly after: BreakAt;
}

const inOrder = (acts: readonly BreakAct[]): BreakAct[] => [...acts].sort((a, b) => (`${a.at} ${a.receivedAt} ${a.id}` < `${b.at} ${b.receivedAt} ${b.id}` ? -1 : 1));

/** What time alone makes of a break that was decided on by `t` (domain.md 2.4). */
function byTime({ startsAt, endsAt }: Pick<Break, 'startsAt' | 'endsAt'>, t: string): Pick<BreakAt, 'state' | 'endedAt'> {
  const state = breakStateAt({ state: 'active', startsAt, endsAt, endedAt: null, decidedAt: t }, t);
  return { state, endedAt: state === 'ended' ? endsAt : null };
}

/** The state that acts and time give a break: `last` is the act that stood last, `decided` whether it was approved by then. */
function stateAfter(last: BreakAct, decided: boolean, t: string): Pick<BreakAt, 'state' | 'endedAt'> {
  if (last.kind === 'lifted') return { state: 'lifted', endedAt: last.at };
  if (last.kind === 'cancelled' || last.kind === 'declined') return { state: 'cancelled', endedAt: last.at };
  return decided ? byTime(last, t) : { state: 'proposed', endedAt: null };
}

/** A break of which no act is known, as the forum may send it: its own row says when what happened. */
function fromRow(row: Break, t: string): BreakAt | null {
  if (t < row.proposedAt) return null;
  const { scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = row;
  const terms = { scope, startsAt, endsAt, reviewAt, watchUntil, conditions };
  const stopped = row.state === 'lifted' || row.state === 'cancelled' ? (row.endedAt ?? row.decidedAt ?? row.proposedAt) : null;
  if (stopped !== null && stopped <= t) return { ...terms, state: row.state, endedAt: stopped };
  if (row.decidedAt === null || t < row.decidedAt) return { ...terms, state: 'proposed', endedAt: null };
  // One that ended before its date without a word of who lifted it ended then.
  if (row.endedAt !== null && row.endedAt <= t) return { ...terms, state: 'ended', endedAt: row.endedAt };
  return { ...terms, ...byTime(row, t) };
}

/**
 * A break as it stood at an instant, past or future, or null when nobody had proposed it yet (domain.md 2.6). What is not
 * known until later never shows: acts after `t` are left out, and the row is asked only for what they do not say.
 */
export function breakAsOf(row: Break, events: readonly BreakAct[], t: string): BreakAt | null {
  const acts = inOrder(events);
  const known = acts.filter((act) => act.at <= t);
  const last = known.at(-1);
  if (last === undefined) return acts.length === 0 ? fromRow(row, t) : null;
  const { scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = last;
  // Acts may be kept only since after the decision: then the row knows of it.
  const before = acts[0]?.kind !== 'proposed' && row.decidedAt !== null && row.decidedAt <= t;
  const decided = before || known.some((act) => act.kind === 'approved');
  return { scope, startsAt, endsAt, reviewAt, watchUntil, conditions, ...stateAfter(last, decided, t) };
}

/** What was done about a break that came without its acts. */
function actsFromRow(row: Break): BreakAct[] {
  const { scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = row;
  const act = (kind: BreakAct['kind'], by: string | null, at: string, reason = ''): BreakAct => ({ id: `${row.id}.${kind}`, kind, by, at, receivedAt: at, reason, scope, startsAt, endsAt, reviewAt, watchUntil, conditions });
  const acts = [act('proposed', row.proposedBy, row.proposedAt, row.reason)];
  if (row.decidedAt !== null && row.state !== 'proposed') acts.push(act(row.state === 'cancelled' && row.endedAt === null ? 'cancelled' : 'approved', row.decidedBy, row.decidedAt));
  if (row.endedAt !== null && (row.state === 'lifted' || row.state === 'cancelled')) acts.push(act(row.state, row.decidedBy, row.endedAt));
  return acts;
}

/**
 * Everything that happened to a break up to an instant, first to last: acts, and by time alone its start, its end and the
 * end of its watch period.
 */
export function breakMoments(row: Break, events: readonly BreakAct[], t: string): BreakMoment[] {
  const now = breakAsOf(row, events, t);
  if (now === null) return [];
  const at = (when: string): BreakAt => breakAsOf(row, events, when) ?? now;
  const acts = (events.length === 0 ? actsFromRow(row) : inOrder(events)).filter((act) => act.at <= t);
  const moments = acts.map((act): BreakMoment => ({ id: act.id, what: act.kind, at: act.at, by: act.by, reason: act.reason, act: true, after: at(act.at) }));
  const alone = (what: 'started' | 'ended' | 'watch-over', when: string): BreakMoment => ({ id: `${row.id}.${what}`, what, at: when, by: null, reason: '', act: false, after: at(when) });
  const decidedAt = acts.findLast((act) => act.kind === 'approved')?.at ?? row.decidedAt;
  const begun = now.state === 'active' || now.state === 'ended' || now.state === 'lifted';
  if (begun && decidedAt !== null && now.startsAt > decidedAt && now.startsAt <= t && (now.endedAt === null || now.startsAt < now.endedAt)) moments.push(alone('started', now.startsAt));
  if (now.state === 'ended' && now.endedAt !== null) moments.push(alone('ended', now.endedAt));
  if (begun && now.state !== 'active' && now.watchUntil !== null && now.watchUntil <= t && now.endedAt !== null && now.endedAt < now.watchUntil) moments.push(alone('watch-over', now.watchUntil));
  return moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(b.act) - Number(a.act)));
}
