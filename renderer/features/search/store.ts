import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { SearchOrder } from '../../../shared/contract/bridge/search.ts';
import { currentRoute, go, writeRoute, type Route } from '../../app/routes.ts';
import { goWithWayBack, useWayBack } from '../../app/way-back.ts';

/** A search without the place in its answer. */
export type Wanted = Omit<SearchOrder, 'after'>;

/** What the person is looking for; nothing of what was found, that is asked of the desk. It stays while they look at what they opened. */
interface SearchUi extends Wanted {
  /** The result where the keyboard is, by kind and id. */
  readonly chosen: string | null;
  /** Whether the covers are lifted; a new search is covered again. */
  readonly uncovered: boolean;
  /** A post was opened and takes the focus once it is here; one that only follows the keyboard does not. */
  readonly takesFocus: boolean;
  /** Where the person came from, for Esc; null when the desk was opened here. */
  readonly from: Route | null;
}

/** Nothing asked for. */
export const nothingWanted: Wanted = { text: '', kinds: [], spaceId: null, year: null, order: 'best' };

/** See {@link SearchUi}. */
export const useSearchUi = forgetful(create<SearchUi>(() => ({ ...nothingWanted, chosen: null, uncovered: false, takesFocus: false, from: null })));

/** Looks for something else: the keyboard goes to the first of it, and covers are back. With nothing typed nothing is narrowed either. */
export function look(change: Partial<Wanted>): void {
  const all = change.text?.trim() === '' ? { ...change, kinds: [], spaceId: null, year: null } : change;
  useSearchUi.setState({ ...all, chosen: null, uncovered: false });
}

/** The search alone, out of what is known of it. */
export const wantedOf = ({ text, kinds, spaceId, year, order }: Wanted): Wanted => ({ text, kinds, spaceId, year, order });

/** Goes to the search, with what was typed elsewhere or with what it had. */
export function openSearch(text?: string): void {
  const here = currentRoute();
  // What was opened from here is no place to go back to: Esc would only lead in a circle.
  const { way } = useWayBack.getState();
  if (here.screen !== 'search' && !(way?.from === 'search' && way.opened === writeRoute(here))) useSearchUi.setState({ from: here });
  if (text !== undefined) look({ ...nothingWanted, text });
  go({ screen: 'search', id: null });
}

/** Back to where the person was before the search, which is kept. */
export function leaveSearch(): void {
  go(useSearchUi.getState().from ?? { screen: 'cases', id: null });
}

/** Goes to something that was found; Esc leads back from there. */
export function openFromSearch(route: Route): void {
  goWithWayBack(route, { from: 'search', words: 'Back to the search', back: () => openSearch() });
}
