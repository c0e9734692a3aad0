import type { SearchOrder } from '../../../../shared/contract/bridge/search.ts';
import { searchKinds, type SearchKind } from '../../../../shared/model/search/kinds.ts';
import { wantedOf, type Wanted } from '../../../../shared/model/search/match.ts';
import { readSearch, type SearchMark, type SearchQuery, type SearchState } from '../../../../shared/model/search/query.ts';
import { instantOf } from '../../../../shared/time.ts';
import type { Range } from '../../store/read/search.ts';
import type { Asked } from '../../store/search/expression.ts';
import { docsFrom } from '../../store/search/index-table.ts';
import type { Desk } from '../context.ts';
import { fromWhom, inWhat, whichReason } from './names.ts';

/** A search as the desk carries it out. */
export interface Ready {
  readonly wanted: readonly Wanted[];
  /** Besides kind, space and year, which facets choose. */
  readonly asked: readonly Asked[];
  /** The kinds that can be found; the facets choose among them. */
  readonly kinds: readonly SearchKind[];
  readonly range: Range;
  /** What only rows tell, as they are now. */
  readonly states: readonly SearchState[];
  readonly marks: readonly SearchMark[];
  readonly problems: readonly { readonly text: string; readonly why: string }[];
  /** Whether nothing was asked. */
  readonly nothing: boolean;
}

/** Time decides about these, or who asks, so no index can know them; each with the kinds of things of which it can be said. */
const ofNow: Readonly<Partial<Record<SearchState, readonly SearchKind[]>>> = { mine: ['case', 'message'], unclaimed: ['case'], untold: ['record'], unread: ['message'] };
/** Risk records are not everybody's to know of, so the index does not have them beside other things. */
const ofRows: ReadonlySet<SearchMark> = new Set<SearchMark>(['contact', 'record']);

const END = Number.MAX_SAFE_INTEGER;
const yearFrom = (year: number): number => docsFrom(instantOf(Date.UTC(year, 0, 1)));

/** The documents of a calendar year by UTC; all of them for null. */
export function rangeOfYear(year: number | null): Range {
  return year === null ? { from: -END, to: END } : { from: yearFrom(year), to: yearFrom(year + 1) - 1 };
}

/** What two ranges share. */
export function shared(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Whether the last term stands at the very end of what was typed, so that it may be unfinished: no space and no quotation mark after it. */
function isTyping(text: string, { terms }: SearchQuery): boolean {
  const last = terms.at(-1);
  return last !== undefined && !last.not && text.endsWith(last.text);
}

/** A search made ready: who, where and why are found out, what only rows can tell is set apart, and what nothing is known of is said. */
export function readyOf(desk: Desk, { text }: Pick<SearchOrder, 'text'>): Ready {
  const query = readSearch(text, desk.now());
  const problems = [...query.problems];
  const named = (typed: readonly string[], find: (desk: Desk, typed: string) => Asked | null, why: (typed: string) => string): Asked[] => typed.flatMap((one) => {
    const found = find(desk, one);
    if (found === null) problems.push({ text: one, why: why(one) });
    return found === null ? [] : [found];
  });
  const asked = [
    ...named(query.from, fromWhom, (one) => `Nobody here is called ${one}.`),
    ...named(query.in, inWhat, (one) => `There is no space and nothing else called ${one}.`),
    ...named(query.reason, whichReason, (one) => `No reason is called ${one}.`),
    ...query.is.filter((state) => ofNow[state] === undefined).map((state): Asked => [['state', state]]),
    ...query.has.filter((mark) => mark !== 'record').map((mark): Asked => [['mark', mark]]),
  ];
  const states = query.is.filter((state) => ofNow[state] !== undefined);
  const kinds = searchKinds.filter((kind) => (query.kinds.length === 0 || query.kinds.includes(kind)) && states.every((state) => ofNow[state]!.includes(kind)));
  const wanted = wantedOf(query.terms, isTyping(text, query));
  const range = { from: query.after === null ? -END : docsFrom(query.after), to: query.before === null ? END : docsFrom(query.before) - 1 };
  const marks = query.has.filter((mark) => ofRows.has(mark));
  const nothing = wanted.length === 0 && asked.length === 0 && states.length === 0 && marks.length === 0 && query.kinds.length === 0 && query.after === null && query.before === null;
  return { wanted, asked, kinds, range, states, marks, problems, nothing };
}
