import { eachMemberName, type MemberRow } from '../store/read/members.ts';
import type { Database } from '../store/database.ts';

/** A name as it is searched: without case and without marks on letters, so that "Zoë" is found by "zoe". */
export function folded(text: string): string {
  // oxlint-disable-next-line no-control-regex -- plain ASCII, the common case, needs no normalising
  if (/^[\u0000-\u007f]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Members whose names contain a text, those that begin with it first, then by name; every sign is taken as itself. */
export function membersLike(db: Database, text: string): MemberRow[] {
  const wanted = folded(text.trim());
  if (wanted === '') return [];
  const found: { row: MemberRow; name: string; begins: boolean }[] = [];
  for (const row of eachMemberName(db)) {
    const name = folded(row.name);
    const index = name.indexOf(wanted);
    if (index >= 0) found.push({ row, name, begins: index === 0 });
  }
  return found.sort((a, b) => Number(b.begins) - Number(a.begins) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map((one) => one.row);
}
