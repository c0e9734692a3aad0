import { londonDaysBetween } from '../../../../shared/london-days.ts';
import { sayClock, sayDay } from '../../../../shared/time.ts';
import type { InboxGroup, InboxRow } from '../../../../shared/contract/bridge/inbox.ts';

/** A heading, or a conversation with its place among the conversations. */
export type InboxLine = { readonly kind: 'heading'; readonly group: InboxGroup; readonly count: number } | { readonly kind: 'row'; readonly row: InboxRow; readonly index: number };

/** The rows under their headings, in the order in which the desk gives them. */
export function linesOf(rows: readonly InboxRow[]): InboxLine[] {
  const counts = Map.groupBy(rows, (row) => row.group);
  return rows.flatMap((row, index): InboxLine[] => {
    const line: InboxLine = { kind: 'row', row, index };
    return row.group === rows[index - 1]?.group ? [line] : [{ kind: 'heading', group: row.group, count: counts.get(row.group)?.length ?? 0 }, line];
  });
}

/** Whether a conversation waits for the team: a member wrote last, or nobody has said yet what it is for. */
const waitsForUs = ({ group, lastFrom }: Pick<InboxRow, 'group' | 'lastFrom'>): boolean => group === 'untriaged' || group === 'for-us' || (group === 'risk' && lastFrom === 'member');

/**
 * The next conversation that needs somebody: what would hurt most first, so that one goes on from the top. What a colleague
 * has taken comes after what nobody has. Null when nothing waits but the one in front of the person.
 */
export function nextNeeded(rows: readonly InboxRow[], selected: string | null): string | null {
  const waiting = rows.filter((row) => row.id !== selected && waitsForUs(row));
  return (waiting.find((row) => row.assignee === null || row.assignee.you || row.group === 'risk') ?? waiting[0])?.id ?? null;
}

/** Where one goes once a conversation is done with: the next that needs somebody, else the one that moves up into its place. */
export function afterDone(rows: readonly InboxRow[], selected: string): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  return nextNeeded(rows, selected) ?? (rows[at + 1] ?? rows[at - 1])?.id ?? null;
}

/** When the last message came, in a word: "14:03" today, "Wed" in the last six days, else "3 Mar"; London time. */
export function rowDay(at: string, now: string): string {
  const days = londonDaysBetween(at, now);
  const day = sayDay(at);
  return days <= 0 ? sayClock(at) : days < 7 ? (day.split(' ')[0] ?? day) : day.replace(/^\S+ /u, '');
}
