import { keyMap, keyPlaces, type KeyEntry, type KeyId, type KeyPlace } from './key-map.ts';
import { keysWith, type KeyChanges } from './keys-in-use.ts';

/** One thing that keys do, with every key that does it: some have a second. */
export interface KeyWays {
  readonly label: string;
  readonly ways: readonly { readonly id: KeyId; readonly keys: string }[];
}

/** One place of the sheet with the keys that work there. */
export interface KeyGroup {
  readonly place: KeyPlace;
  readonly heading: string;
  readonly lines: readonly KeyWays[];
}

const all = Object.entries(keyMap) as [KeyId, KeyEntry][];

/** What a key does, told apart from another that does the same in the same place: for lists in which each stands alone. */
export function nameOf(id: KeyId): string {
  const { place, label } = keyMap[id];
  const [first] = all.find(([, other]) => other.place === place && other.label === label) ?? [id];
  return first === id ? label : `${label}, with another key`;
}

/** What lists and notices hear by themselves: it works wherever anything of its place does. */
const heardByThemselves: readonly KeyId[] = ['notices', 'search.open', 'reviews.open'];

/** The keys that work where these are heard, what the screen has first and what works anywhere last; a key that was taken away does nothing. */
export function keysHere(heard: readonly KeyId[], changes: KeyChanges): readonly KeyGroup[] {
  const places = new Set(heard.map((id) => keyMap[id].place));
  const works = (id: KeyId): boolean => heard.includes(id) || (heardByThemselves.includes(id) && places.has(keyMap[id].place));
  const groups = keyPlaces.map(([place, heading]): KeyGroup => {
    const found = all.flatMap(([id, entry]) => {
      const keys = entry.place === place && works(id) ? keysWith(changes, id) : undefined;
      return keys === undefined ? [] : [{ id, label: entry.label, keys }];
    });
    return { place, heading, lines: [...Map.groupBy(found, ({ label }) => label)].map(([label, same]) => ({ label, ways: same.map(({ id, keys }) => ({ id, keys })) })) };
  });
  return groups.filter(({ lines }) => lines.length > 0).toSorted((a, b) => Number(a.place === 'anywhere') - Number(b.place === 'anywhere'));
}
