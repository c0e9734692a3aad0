import type { WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import { weekTyped, type IsoWeek } from '../../../shared/model/week/iso-week.ts';

/** A week as it is typed: `2026-W46`, `w46`, or `46` of the year that is shown; null when there is no such week. */
export function readWeek(text: string, shown: string): IsoWeek | null {
  const bare = /^(?:w(?:eek)?)?\s*(\d{1,2})$/iu.exec(text.trim());
  return weekTyped(bare ? `${shown.slice(0, 4)}-W${bare[1] ?? ''}` : text.trim().replace(/\s+/gu, '-'));
}

/** Why a week cannot be gone to, or null. */
export function refusal(text: string, { week, earliest, latest }: Pick<WeekReport, 'week' | 'earliest' | 'latest'>): string | null {
  if (text.trim() === '') return null;
  const found = readWeek(text, week);
  if (found === null) return 'There is no such week. Type 46, or 2026-W46.';
  return found < earliest || found > latest ? `The desk knows the weeks from ${earliest} to ${latest}.` : null;
}
