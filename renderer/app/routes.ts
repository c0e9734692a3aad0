import { useSyncExternalStore } from 'react';

/** The parts of the settings screen. */
export const settingsSections = ['connection', 'appearance', 'covers', 'notices', 'keyboard', 'policy', 'hours', 'shifts', 'texts', 'suggestions', 'lock', 'computer'] as const;
/** See {@link settingsSections}. */
export type SettingsSection = (typeof settingsSections)[number];

/** Where the person is. */
export type Route =
  | { readonly screen: 'cases'; readonly id: string | null }
  | { readonly screen: 'inbox'; readonly id: string | null }
  | { readonly screen: 'members'; readonly id: string | null }
  | { readonly screen: 'breaks'; readonly id: string | null }
  | { readonly screen: 'outbox'; readonly id: string | null }
  | { readonly screen: 'risk'; readonly id: string | null }
  /** An ISO week, `2026-W46`, null for the latest that is over; and the figure whose rows are looked at. */
  | { readonly screen: 'weekly'; readonly week: string | null; readonly figure: string | null }
  | { readonly screen: 'handovers'; readonly id: string | null }
  /** `id` is the post that is read beside the results. */
  | { readonly screen: 'search'; readonly id: string | null }
  | { readonly screen: 'settings'; readonly section: SettingsSection | null }
  | { readonly screen: 'today' | 'quarantine' | 'told' };

/** Ids of the contract (`shared/contract/primitives.ts`); anything else in an address is no id. */
const idPattern = /^[A-Za-z0-9_.:-]{1,64}$/;

function idIn(text: string | undefined): string | null {
  return text !== undefined && idPattern.test(text) ? text : null;
}

const weekPattern = /^\d{4}-W\d{2}$/;
/** Ids of figures, as the desk makes them: `cases.opened/reason/unkind-conflict`. */
const figurePattern = /^[A-Za-z0-9_.:/-]{1,200}$/;

function weeklyIn(week: string | undefined, parts: readonly string[]): Route {
  const known = week !== undefined && weekPattern.test(week) ? week : null;
  const figure = parts.join('/');
  return { screen: 'weekly', week: known, figure: known !== null && figurePattern.test(figure) ? figure : null };
}

/** Reads an address, `#/cases/c17`. Anything unknown is Today, where every start begins. */
export function readRoute(hash: string): Route {
  const [, screen, rest, ...more] = hash.split('/');
  switch (screen) {
    case 'cases':
    case 'inbox':
    case 'members':
    case 'breaks':
    case 'outbox':
    case 'handovers':
    case 'search':
    case 'risk': return { screen, id: idIn(rest) };
    case 'weekly': return weeklyIn(rest, more);
    case 'settings': return { screen, section: settingsSections.find((one) => one === rest) ?? null };
    case 'told':
    case 'quarantine': return { screen };
    default: return { screen: 'today' };
  }
}

/** Writes an address. */
export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'settings': return route.section === null ? '#/settings' : `#/settings/${route.section}`;
    case 'weekly': return ['#', 'weekly', route.week, route.week === null ? null : route.figure].filter((part) => part !== null).join('/');
    case 'today':
    case 'told':
    case 'quarantine': return `#/${route.screen}`;
    default: return route.id === null ? `#/${route.screen}` : `#/${route.screen}/${route.id}`;
  }
}

let route: Route = { screen: 'today' };
const listeners = new Set<() => void>();

function set(next: Route): void {
  if (writeRoute(next) === writeRoute(route)) return;
  route = next;
  for (const listener of listeners) listener();
}

/** Reads the address the page came with, and follows it; once. */
export function followAddress(): void {
  route = readRoute(location.hash);
  window.addEventListener('hashchange', () => set(readRoute(location.hash)));
}

/**
 * Goes somewhere at once. `replace` leaves no step for Back, as when the selection only moves along a list. An address
 * that came from outside and is not followed yet goes first: a list that selects its first row must not take it back.
 */
export function go(next: Route, how: 'push' | 'replace' = 'push'): void {
  const came = readRoute(location.hash);
  const outside = writeRoute(came) !== writeRoute(route);
  if (outside) set(came);
  if (writeRoute(next) === writeRoute(route) || (outside && how === 'replace')) return;
  if (how === 'push') history.pushState(null, '', writeRoute(next));
  else history.replaceState(null, '', writeRoute(next));
  set(next);
}

/** Where the person is now, outside of rendering. */
export const currentRoute = (): Route => route;

/**
 * Goes on by itself from where a screen was drawn, as from a list to its first row. What a screen does after it was drawn may
 * come later than the next key on a busy computer: whoever has gone elsewhere by then stays there.
 */
export function goOnFrom(drawn: Route, next: Route, how: 'push' | 'replace' = 'replace'): void {
  if (writeRoute(drawn) === writeRoute(route)) go(next, how);
}

/** Tells whenever the person has gone elsewhere; answers how to listen no more. */
export function onRoute(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the person is. */
export function useRoute(): Route {
  return useSyncExternalStore(onRoute, currentRoute);
}
