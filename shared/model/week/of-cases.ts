import type { Outcome } from '../../contract/entities/cases.ts';
import { epochOf } from '../../time.ts';
import { isOpen, type Cover } from '../cover/hours.ts';
import type { CaseFacts } from './facts.ts';
import type { WeekBounds } from './iso-week.ts';
import { spans, tally, type By, type Spans, type Tally } from './tally.ts';

/** Taking a case, giving it back and passing it on are not yet a step towards the member. */
const onlyHolding: ReadonlySet<string> = new Set(['claimed', 'released', 'taken-over', 'passed']);

const inWeek = ({ from, to }: WeekBounds, at: string): boolean => from <= at && at < to;

/** The closing by which a case stands closed at an instant, or null when it is open then. Asked of every case for every week, so it sorts nothing. */
export function closingAt({ acts }: Pick<CaseFacts, 'acts'>, t: string): { readonly at: string; readonly outcome: Outcome | null } | null {
  let last: CaseFacts['acts'][number] | null = null;
  for (const act of acts) if (act.at < t && (act.kind === 'closed' || act.kind === 'reopened') && (last === null || last.at <= act.at)) last = act;
  return last?.kind === 'closed' ? { at: last.at, outcome: last.outcome } : null;
}

/** When something was first done on a case before an instant, other than holding it; null when nothing was. */
export function firstActionAt(acts: readonly Pick<CaseFacts['acts'][number], 'kind' | 'at'>[], t: string): string | null {
  return acts.reduce<string | null>((first, act) => (act.at < t && !onlyHolding.has(act.kind) && (first === null || act.at < first) ? act.at : first), null);
}

const ages = ['a-day-or-less', 'over-a-day'];
const DAY_MS = 24 * 3_600_000;
const approved: ReadonlySet<Outcome | null> = new Set<Outcome | null>(['approved', 'edited']);
const refused: ReadonlySet<Outcome | null> = new Set<Outcome | null>(['rejected', 'hidden', 'removed']);

/** A case with the closing by which it stands closed. */
type Closed = CaseFacts & { readonly closing: { readonly at: string; readonly outcome: Outcome | null } };

/** What became of a post that waited; points, a break or staff may come of it as well, which says nothing of the post. */
const decision = ({ closing: { outcome } }: Closed): string => (approved.has(outcome) ? 'approved' : refused.has(outcome) ? 'not-approved' : 'otherwise');
const editedFirst = ({ acts, closing }: Closed): boolean => closing.outcome === 'edited' || acts.some((act) => act.kind === 'edited' && act.at <= closing.at);
const age = (opened: string, until: string): string => (epochOf(until) - epochOf(opened) > DAY_MS ? 'over-a-day' : 'a-day-or-less');

const byWords: By<Closed> = { name: 'words', of: (one) => (editedFirst(one) ? 'edited' : 'as-written'), known: ['as-written', 'edited'] };
const byDecision: By<Closed> = { name: 'decision', of: decision, known: ['approved', 'not-approved', 'otherwise'], parts: { approved: [byWords] } };
const byKind: By<CaseFacts> = { name: 'kind', of: (one) => one.kind, known: ['report', 'pending'] };
const byReason: By<CaseFacts> = { name: 'reason', of: (one) => (one.kind === 'pending' ? 'pending' : (one.reason ?? 'filter')) };
const bySpace: By<CaseFacts> = { name: 'space', of: (one) => one.spaceId };

/** The figures on cases (domain.md 2.13). */
export interface CaseFigures {
  /** Opened in the week. */
  readonly opened: Tally;
  /** Closed in the week and still closed at its end; one that was reopened counts once. Posts that waited by what was decided, and whether the team edited them first. */
  readonly closed: Tally;
  /** Open when the week ended. */
  readonly open: Tally;
  /** From opening to the first act other than holding the case, of those opened in the week that had one by its end; by whether cover was open when the case was. */
  readonly firstAction: readonly Spans[];
  /** From opening to closing, of those closed in the week. */
  readonly close: readonly Spans[];
}

/** Computes the figures on cases. */
export function caseFigures(cases: readonly CaseFacts[], week: WeekBounds, cover: Cover): CaseFigures {
  const there = cases.filter((one) => one.openedAt < week.to);
  const opened = there.filter((one) => inWeek(week, one.openedAt));
  const closings = there.flatMap((one): Closed[] => {
    const closing = closingAt(one, week.to);
    return closing !== null && inWeek(week, closing.at) ? [{ ...one, closing }] : [];
  });
  const open = there.filter((one) => closingAt(one, week.to) === null);
  const took = (one: CaseFacts, until: string) => ({ id: one.id, ms: epochOf(until) - epochOf(one.openedAt), covered: isOpen(cover, one.openedAt) });
  const first = opened.flatMap((one) => {
    const at = firstActionAt(one.acts, week.to);
    return at === null ? [] : [took(one, at)];
  });
  const done = closings.map((one) => took(one, one.closing.at));
  const split = (id: string, things: typeof done): Spans[] => [spans(id, things), spans(`${id}/in-cover`, things.filter((one) => one.covered)), spans(`${id}/out-of-cover`, things.filter((one) => !one.covered))];
  return {
    opened: tally('cases.opened', opened, [byKind, byReason, bySpace]),
    closed: tally('cases.closed', closings, [
      { name: 'outcome', of: (one) => one.closing.outcome ?? 'none' }, { name: 'kind', of: (one) => one.kind, known: ['report', 'pending'], parts: { pending: [byDecision] } }, byReason, bySpace,
      { name: 'age', of: (one) => age(one.openedAt, one.closing.at), known: ages },
    ]),
    open: tally('cases.open', open, [byKind, byReason, bySpace, { name: 'age', of: (one) => age(one.openedAt, week.to), known: ages }]),
    firstAction: split('cases.first-action', first),
    close: split('cases.close', done),
  };
}
