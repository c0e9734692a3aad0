import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';

type Known = Pick<CaseListRow, 'id' | 'holder' | 'own'>;

/** Whether this person could work on it: nobody else has it, and it is not about their own post. */
const free = (row: Known): boolean => !row.own && (row.holder === null || row.holder.you);

/** The case to show once the selected one is closed: the next one this person could work on, else the next, else the one before. */
export function afterClosing(rows: readonly Known[], selected: string): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  if (at < 0) return rows.find(free)?.id ?? rows[0]?.id ?? null;
  const below = rows.slice(at + 1);
  const above = rows.slice(0, at);
  return (below.find(free) ?? above.findLast(free) ?? below[0] ?? above.at(-1))?.id ?? null;
}
