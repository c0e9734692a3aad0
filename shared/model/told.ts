import type { Break, BreakEvent, LedgerEntry, ToldMark } from '../contract/entities/points.ts';

/** What a telling is told by. */
type Mark = Pick<ToldMark, 'aboutKind' | 'how' | 'by' | 'at'>;

/** What a member is owed a word about: points, points taken back, or what became of a break. */
export type OwedWhat = 'points' | 'void' | 'decided' | 'changed' | 'lifted' | 'cancelled' | 'declined';

/** One thing that a member has not been told of (domain.md 2.5): since when, canonical UTC, and whose act it was. */
export interface Owed {
  readonly what: OwedWhat;
  readonly since: string;
  /** Null for the desk's own doing. */
  readonly by: string | null;
}

/** Whether a mark says that the member knows; "no contact route" says that they do not and that this is settled. */
const knows = (mark: Mark): boolean => mark.how !== 'no-contact-route';

/**
 * Whether an entry of the ledger is still to be told (domain.md 2.5). Points that were voided need no telling, but their
 * voiding does when the member knew of them. `marks` are those about the entry, `marksOfVoided` those about the entry that a
 * voiding voids.
 */
export function owedForEntry(entry: Pick<LedgerEntry, 'kind' | 'at'> & { readonly by: string | null }, voided: boolean, marks: readonly Mark[], marksOfVoided: readonly Mark[] = []): Owed | null {
  if (marks.some((mark) => mark.aboutKind === 'ledger')) return null;
  if (entry.kind === 'given') return voided ? null : { what: 'points', since: entry.at, by: entry.by };
  return marksOfVoided.some(knows) ? { what: 'void', since: entry.at, by: entry.by } : null;
}

type Event = Pick<BreakEvent, 'kind' | 'by' | 'at' | 'receivedAt' | 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'conditions'>;
type BreakFacts = Pick<Break, 'state' | 'kind' | 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'conditions' | 'decidedAt' | 'decidedBy' | 'proposedAt' | 'endedAt'>;
type Terms = Pick<Break, 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'conditions'>;

/** What a member is told of a break; the review date only where there is no end, and the watch period is the team's own affair. */
const visible = ({ scope, startsAt, endsAt, reviewAt, conditions }: Terms): string => JSON.stringify([scope, startsAt, endsAt, endsAt === null ? reviewAt : null, conditions.trim()]);

/**
 * Whether whoever told the member knew of an act on the break: their own act by its time; a colleague's only once the
 * community had it, for two desks may act at the same time.
 */
const known = (event: Event, mark: Mark): boolean => (event.by === mark.by ? event.at : event.receivedAt) <= mark.at;

const last = <T extends { readonly at: string }>(rows: readonly T[]): T | null => rows.reduce<T | null>((latest, row) => (latest === null || row.at >= latest.at ? row : latest), null);

/** The first telling of a break: nobody has been told anything yet. */
function firstWord(one: BreakFacts, events: readonly Event[], marksOfEntry: readonly Mark[]): Owed | null {
  if (one.state !== 'cancelled') {
    const lifted = one.state === 'lifted' ? last(events.filter((event) => event.kind === 'lifted')) : null;
    if (one.state === 'lifted') return { what: 'lifted', since: lifted?.at ?? one.endedAt ?? one.proposedAt, by: lifted?.by ?? one.decidedBy };
    return { what: 'decided', since: one.decidedAt ?? one.proposedAt, by: one.decidedBy };
  }
  // Decided against: owed to whoever asked for it, or was told that the team would talk about it.
  const declined = last(events.filter((event) => event.kind === 'declined'));
  if (declined === null) return null;
  const expected = one.kind === 'requested' || marksOfEntry.some((mark) => knows(mark) && mark.at <= declined.at);
  return expected ? { what: 'declined', since: declined.at, by: declined.by } : null;
}

/**
 * Whether a break is still to be told, or to be told again (domain.md 2.5): again when it was lifted, cancelled, or what
 * the member was told of it (scope, dates, conditions) is no longer so. `marks` are those about the break, `marksOfEntry`
 * those about the points that led to it. A proposal needs no telling.
 */
export function owedForBreak(one: BreakFacts, events: readonly Event[], marks: readonly Mark[], marksOfEntry: readonly Mark[] = []): Owed | null {
  if (one.state === 'proposed') return null;
  const mark = last(marks.filter(({ aboutKind }) => aboutKind === 'break'));
  if (mark === null) return firstWord(one, events, marksOfEntry);
  const inOrder = events.toSorted((a, b) => (a.at === b.at ? (a.receivedAt < b.receivedAt ? -1 : 1) : a.at < b.at ? -1 : 1));
  const since = inOrder.filter((event) => !known(event, mark));
  const stop = since.findLast((event) => event.kind === 'lifted' || event.kind === 'cancelled');
  const stopped = one.state === 'lifted' || one.state === 'cancelled';
  const stoppedAt = stop?.at ?? (events.length === 0 && one.endedAt !== null && one.endedAt > mark.at ? one.endedAt : null);
  if (stopped) {
    // Who never knew of a break that never began misses nothing.
    if (stoppedAt === null || (one.state === 'cancelled' && !marks.some(knows))) return null;
    return { what: one.state === 'lifted' ? 'lifted' : 'cancelled', since: stoppedAt, by: stop?.by ?? one.decidedBy };
  }
  const then = inOrder.findLast((event) => known(event, mark) && event.kind !== 'proposed');
  if (then === undefined || visible(then) === visible(one)) return null;
  const change = since.find((event) => visible(event) !== visible(then));
  return change === undefined ? null : { what: 'changed', since: change.at, by: change.by };
}
