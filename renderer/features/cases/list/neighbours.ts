import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';

type Known = Pick<CaseListRow, 'id' | 'holder' | 'own' | 'withStaff'>;

/** Whether this person could work on it: nobody else has it, it is not about their own post, and a volunteer’s is not with staff. */
const isFree = (row: Known, isStaff: boolean): boolean => !row.own && (isStaff || !row.withStaff) && (row.holder === null || row.holder.you);

/** The case to show once the selected one is closed: the next one this person could work on, else the next, else the one before. */
export function afterClosing(rows: readonly Known[], selected: string, isStaff: boolean): string | null {
  const free = (row: Known): boolean => isFree(row, isStaff);
  const at = rows.findIndex((row) => row.id === selected);
  if (at < 0) return rows.find(free)?.id ?? rows[0]?.id ?? null;
  const below = rows.slice(at + 1);
  const above = rows.slice(0, at);
  return (below.find(free) ?? above.findLast(free) ?? below[0] ?? above.at(-1))?.id ?? null;
}
