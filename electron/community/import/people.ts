import type { Member, Staff } from '../../../shared/contract/entities/people.ts';

/** Whom a sheet can name. */
export interface People {
  readonly byId: ReadonlyMap<string, Member>;
  /** Members by their name in plain letters. */
  readonly byName: ReadonlyMap<string, readonly Member[]>;
  /** A colleague's id by their name, when there is one of that name; null otherwise. */
  staffNamed(text: string): string | null;
}

const plain = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Members and colleagues, ready to be found. */
export function peopleOf(members: readonly Member[], staff: readonly Staff[]): People {
  const byName = new Map<string, Member[]>();
  for (const one of members) byName.set(plain(one.name), [...(byName.get(plain(one.name)) ?? []), one]);
  return {
    byId: new Map(members.map((one) => [one.id, one])),
    byName,
    staffNamed(text) {
      const found = staff.filter((one) => plain(one.name) === plain(text) || one.id === text.trim());
      return found.length === 1 ? found[0]!.id : null;
    },
  };
}

/** The account that carries on for one that was merged. */
function carriedOn(people: People, member: Member): Member {
  let one = member;
  for (let steps = 0; one.state === 'merged' && one.mergedInto !== null && steps < 20; steps += 1) one = people.byId.get(one.mergedInto) ?? one;
  return one;
}

/** Whom a line is about, by the number that the forum has for them or by name: a member's id with a doubt, or why there is none. */
export function whoIn(people: People, idText: string, nameText: string): { readonly id: string; readonly doubt: string | null } | { readonly why: string } {
  const shown = (text: string): string => text.replaceAll(/\p{C}/gu, '').slice(0, 60);
  const id = idText.trim();
  const found = id === '' ? (people.byName.get(plain(nameText)) ?? []) : [people.byId.get(id) ?? people.byId.get(`user-${id}`)].filter((one) => one !== undefined);
  if (id === '' && nameText.trim() === '') return { why: 'It names no member.' };
  // Somebody who was merged into another of the same name is the same person.
  const all = [...new Map(found.map((one) => [carriedOn(people, one).id, carriedOn(people, one)])).values()];
  const active = all.filter((one) => one.state === 'active');
  const one = active.length === 1 ? active[0] : all.length === 1 ? all[0] : undefined;
  if (one === undefined) return { why: all.length === 0 ? `There is no member ${id === '' ? `called “${shown(nameText)}”` : `with the number ${shown(id)}`}.` : `There is more than one member called “${shown(nameText)}”: ${all.map(({ id: each }) => each).join(', ')}. Add a column “member id”.` };
  if (id !== '' && nameText.trim() !== '' && plain(one.name) !== plain(nameText)) return { id: one.id, doubt: `The member with that number is called “${one.name}”, not “${shown(nameText)}”.` };
  return { id: one.id, doubt: one.state === 'active' ? null : 'The member’s account is not there any more.' };
}
