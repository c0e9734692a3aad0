import { peek } from '../../data/query-cache.ts';
import { keyMap, type KeyId } from './key-map.ts';

/** Keys that a person changed, by id; an empty text is no key. */
export type KeyChanges = Readonly<Partial<Record<string, string>>>;

/** The keys of an id where these changes hold: `Mod+K`, `G C`; undefined when it has none. */
export function keysWith(changes: KeyChanges, id: KeyId): string | undefined {
  return (changes[id] ?? keyMap[id].keys) || undefined;
}

const none: KeyChanges = {};

/** What the person changed, from their settings. */
export const keyChanges = (): KeyChanges => peek('settings.get', {}).data?.keys ?? none;

/** The keys that an id has for this person now, for listening and for printing; undefined when they took them away. */
export function keysOf(id: KeyId): string | undefined {
  return keysWith(keyChanges(), id);
}
