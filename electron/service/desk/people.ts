import type { Person } from '../../../shared/contract/bridge/views.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';

/** What a screen needs of a colleague's row. */
export type StaffName = Pick<Staff, 'id' | 'name' | 'role'>;

const firstLetter = (word: string): string => Array.from(word)[0] ?? '';

/** Two letters for the round sign beside a colleague: "Imogen Hart" → "IH", "Bea" → "BE". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const first = words[0] ?? name.trim();
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = last === undefined ? Array.from(first).slice(0, 2).join('') : firstLetter(first) + firstLetter(last);
  return letters.toLocaleUpperCase('en-GB');
}

/** The name that colleagues use in a sentence: "Priya Raman" → "Priya". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

/** A colleague as every screen names them. */
export function personOf(staff: StaffName, meId: string): Person {
  return { id: staff.id, name: staff.name, initials: initialsOf(staff.name), you: staff.id === meId, role: staff.role };
}

/** A colleague whose row is not on this computer: somebody who left before this desk was set up. */
export function unknownPerson(id: string, meId: string): Person {
  return { id, name: 'A former colleague', initials: '–', you: id === meId, role: 'moderator' };
}
