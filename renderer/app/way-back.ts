import { create } from 'zustand';
import { forgetful } from './forget.ts';
import { go, writeRoute, type Route } from './routes.ts';

/** The way back from something that was opened from a list elsewhere: Esc there leads back. */
interface WayBack {
  readonly from: 'search' | 'weekly';
  /** The address of what was opened; anywhere else there is no way back. */
  readonly opened: string;
  /** "Back to the search". */
  readonly words: string;
  readonly back: () => void;
}

/** See {@link WayBack}; null when nothing was opened so. */
export const useWayBack = forgetful(create<{ readonly way: WayBack | null }>(() => ({ way: null })));

/** Goes somewhere from a list that is to be come back to. */
export function goWithWayBack(route: Route, way: Omit<WayBack, 'opened'>): void {
  useWayBack.setState({ way: { ...way, opened: writeRoute(route) } });
  go(route);
}
