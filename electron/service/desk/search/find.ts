import type { SearchAnswer, SearchCount, SearchOrder } from '../../../../shared/contract/bridge/search.ts';
import { limits } from '../../../../shared/limits.ts';
import { scoreOf } from '../../../../shared/model/search/rank.ts';
import { epochOf } from '../../../../shared/time.ts';
import { docsThere, membersCalled, type FoundDoc, type Range } from '../../store/read/search.ts';
import type { Desk } from '../context.ts';
import { folded } from '../names-search.ts';
import { rangeOfYear, readyOf, shared, type Ready } from './asked.ts';
import { checkOf, type Check } from './check.ts';
import { facetsOf } from './facets.ts';
import { readDocs, type ReadDoc } from './read.ts';
import { viewsOf } from './view.ts';
import { reaches, walkerOf, type Part, type Reach, type Walker } from './walk.ts';

/** Where the next page begins: after so many of the best, then below a number among all the others. `top` is the newest document of the first page. */
interface Place {
  readonly top: number;
  readonly best: number;
  readonly below: number;
}

const placeText = ({ top, best, below }: Place): string => [top, best, below].join(' ');

function placeOf(after: string | null): Place | null {
  const [top, best, below] = (after ?? '').split(' ').map(Number);
  return Number.isSafeInteger(top) && Number.isSafeInteger(best) && Number.isSafeInteger(below) ? { top: top!, best: best!, below: below! } : null;
}

interface Search {
  readonly desk: Desk;
  readonly ready: Ready;
  readonly check: Check;
  readonly walker: Walker;
  readonly part: Part;
}

const newestFirst = (a: FoundDoc, b: FoundDoc): number => b.doc - a.doc;
const unique = <D extends FoundDoc>(docs: readonly D[]): D[] => [...new Map(docs.map((one) => [one.doc, one])).values()];

/** A member who is called exactly as was typed comes first of all, however long ago they joined. */
function namesakes({ desk, ready, part }: Search, text: string): FoundDoc[] {
  const plain = ready.asked.length === 0 && ready.states.length === 0 && ready.marks.length === 0 && part.kinds.includes('member') && part.spaceId === null;
  return plain ? membersCalled(desk.store.db, text.trim().replace(/^@/u, ''), limits.searchNames).filter(({ doc }) => doc >= part.range.from && doc <= part.range.to) : [];
}

/** The best answers: some of the newest of each kind, and all that are called so, each weighed by its text. */
function bestOf(search: Search, text: string): ReadDoc[] {
  const { desk, ready, walker, part } = search;
  const newest = walker.ofEach(part, (kind) => (kind === 'post' ? limits.searchWeighedPosts : limits.searchWeighed));
  const called = new Set(namesakes(search, text).map((one) => one.doc));
  const now = epochOf(desk.now());
  const wanted = folded(text.trim().replace(/^@/u, ''));
  const all = readDocs(desk, unique([...namesakes(search, text), ...newest]));
  const score = (doc: ReadDoc): number => {
    const name = doc.t === 'member' ? folded(doc.row.name) : null;
    const named = called.has(doc.doc) || name === wanted ? 2 : name !== null && name.startsWith(wanted) ? 1 : 0;
    return 100 * named + scoreOf(ready.wanted, doc.said.title, doc.said.title === null ? doc.visible : doc.visible.slice(1), now - epochOf(doc.said.at));
  };
  return all.map((doc) => ({ doc, score: score(doc) })).sort((a, b) => b.score - a.score || newestFirst(a.doc, b.doc)).map(({ doc }) => doc);
}

/** A page from the newest down, without what was among the best. */
function newestFrom({ desk, walker, part }: Search, below: number, without: ReadonlySet<number>, most: number): { docs: ReadDoc[]; below: number | null } {
  const docs: FoundDoc[] = [];
  let range = { ...part.range, to: Math.min(part.range.to, below) };
  for (let tries = 0; docs.length < most && tries <= without.size; tries += 1) {
    const { docs: found, rest } = walker.take({ ...part, range }, most - docs.length);
    docs.push(...found.filter((one) => !without.has(one.doc)));
    if (rest === null) return { docs: readDocs(desk, docs), below: null };
    range = rest;
    // As far as one looks in one question: the next one goes on from there.
    if (found.length === 0) break;
  }
  return { docs: readDocs(desk, docs), below: range.to };
}

function pageOf(search: Search, { text, order, after }: SearchOrder, top: number): Pick<SearchAnswer, 'next'> & { readonly docs: readonly ReadDoc[] } {
  const most = limits.searchRows;
  const place = placeOf(after) ?? { top, best: 0, below: top };
  // What came since the first page does not shift the later ones.
  const upto = { ...search, part: { ...search.part, range: shared(search.part.range, { from: search.part.range.from, to: place.top }) } };
  const best = order === 'best' && search.ready.wanted.some((one) => !one.not) ? bestOf(upto, text) : [];
  const first = best.slice(place.best, place.best + most);
  if (first.length === most) return { docs: first, next: placeText({ ...place, best: place.best + most }) };
  const { docs, below } = newestFrom(upto, place.below, new Set(best.map((one) => one.doc)), most - first.length);
  return { docs: [...first, ...docs], next: below === null ? null : placeText({ ...place, best: best.length, below }) };
}

const nothing = (ready: Ready | null, indexing: SearchAnswer['indexing']): SearchAnswer => ({ rows: [], next: null, problems: [...(ready?.problems ?? [])], indexing });

/** A search with what it walks through; null when nothing can be found. */
function searchFor(desk: Desk, ready: Ready, order: Pick<SearchOrder, 'kinds' | 'spaceId' | 'year'>, reach: Reach): (Search & { readonly whole: Range; readonly newest: number }) | null {
  const there = docsThere(desk.store.db);
  if (ready.nothing || there === null) return null;
  const kinds = ready.kinds.filter((kind) => order.kinds.length === 0 || order.kinds.includes(kind));
  const whole = shared(ready.range, there);
  const check = checkOf(desk, ready);
  return { desk, ready, check, walker: walkerOf(desk, ready, check, whole, reach), part: { kinds, spaceId: order.spaceId, range: shared(whole, rangeOfYear(order.year)) }, whole, newest: there.to };
}

/** What is found for a search as it was typed, with the facets that were chosen; a page at a time. Only what this person may open. */
export function findEverywhere(desk: Desk, order: SearchOrder): SearchAnswer {
  const indexing = desk.store.search.left();
  const ready = readyOf(desk, order);
  const search = searchFor(desk, ready, order, reaches.results);
  if (search === null || search.part.kinds.length === 0) return nothing(ready, indexing);
  const { docs, next } = pageOf(search, order, search.newest);
  return { rows: viewsOf(desk, docs, ready.wanted), next, problems: [...ready.problems], indexing };
}

/** How much that is, and how much of each kind, space and year; no count tells of more than this person may open. */
export function countEverywhere(desk: Desk, order: Pick<SearchOrder, 'text' | 'kinds' | 'spaceId' | 'year'>): SearchCount {
  const ready = readyOf(desk, order);
  const search = searchFor(desk, ready, order, reaches.counts);
  if (search === null) return { total: 0, totalIsAtLeast: false, facets: { kinds: [], spaces: [], years: [] } };
  const { total, ...facets } = facetsOf(desk, search.walker, ready, search.part, search.whole);
  return { total: total.count, totalIsAtLeast: total.atLeast, facets };
}
