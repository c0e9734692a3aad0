import type { Outcome } from '../../contract/entities/cases.ts';
import { epochOf } from '../../time.ts';
import { isOpen, type Cover } from '../cover/hours.ts';
import type { CaseFacts } from './facts.ts';
import type { WeekBounds } from './iso-week.ts';
import { spans, tally, type By, type Spans, type Tally } from './tally.ts';

/** Taking a case, giving it back and passing it on are not yet a step towards the member. */
const onlyHolding: ReadonlySet<string> = new Set(['claimed', 'released', 'taken-over', 'passed']);

const inWeek = ({ from, to }: WeekBounds, at: string): boolean => from <= at && at < to;
const inOrder = <T extends { readonly at: string }>(acts: readonly T[]): T[] => acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The closing by which a case stands closed at an instant, or null when it is open then. */
export function closingAt({ acts }: Pick<CaseFacts, 'acts'>, t: string): { readonly at: string; readonly outcome: Outcome | null } | null {
  const last = inOrder(acts.filter((act) => act.at < t && (act.kind === 'closed' || act.kind === 'reopened'))).at(-1);
  return last?.kind === 'closed' ? { at: last.at, outcome: last.outcome } : null;
}

const byKind: By<CaseFacts> = { name: 'kind', of: (one) => one.kind, known: ['report', 'pending'] };
const byReason: By<CaseFacts> = { name: 'reason', of: (one) => (one.kind === 'pending' ? 'pending' : (one.reason ?? 'filter')) };
const bySpace: By<CaseFacts> = { name: 'space', of: (one) => one.spaceId };

/** The figures on cases (domain.md 2.13). */
export interface CaseFigures {
  /** Opened in the week. */
  readonly opened: Tally;
  /** Closed in the week and still closed at its end; one that was reopened counts once. */
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
  const closings = there.flatMap((one) => {
    const closing = closingAt(one, week.to);
    return closing !== null && inWeek(week, closing.at) ? [{ ...one, closing }] : [];
  });
  const open = there.filter((one) => closingAt(one, week.to) === null);
  const took = (one: CaseFacts, until: string) => ({ id: one.id, ms: epochOf(until) - epochOf(one.openedAt), covered: isOpen(cover, one.openedAt) });
  const first = opened.flatMap((one) => {
    const act = inOrder(one.acts.filter((each) => each.at < week.to && !onlyHolding.has(each.kind)))[0];
    return act === undefined ? [] : [took(one, act.at)];
  });
  const done = closings.map((one) => took(one, one.closing.at));
  const split = (id: string, things: typeof done): Spans[] => [spans(id, things), spans(`${id}/in-cover`, things.filter((one) => one.covered)), spans(`${id}/out-of-cover`, things.filter((one) => !one.covered))];
  return {
    opened: tally('cases.opened', opened, [byKind, byReason, bySpace]),
    closed: tally('cases.closed', closings, [{ name: 'outcome', of: (one) => one.closing.outcome ?? 'none' }, byKind, byReason, bySpace]),
    open: tally('cases.open', open, [byKind, byReason, bySpace]),
    firstAction: split('cases.first-action', first),
    close: split('cases.close', done),
  };
}
