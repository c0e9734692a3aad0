import type { HandoverLine } from '../../../../shared/contract/entities/cover.ts';
import { holderAt } from '../../../../shared/model/claims.ts';
import { riskStanding } from '../../../../shared/model/risk/standing.ts';
import { limits } from '../../../../shared/limits.ts';
import { additionsTo } from '../../store/read/risk.ts';
import type { Desk } from '../context.ts';
import { placed } from '../inbox/rows.ts';
import { owedOfAll } from '../told/list.ts';

function onCase(desk: Desk, { what, id }: HandoverLine, now: string): string | null {
  const row = desk.store.reader.get('case', id);
  if (row?.state === 'closed') return 'Closed since';
  if (what === 'with-staff' && row?.withStaff === false) return 'Handed back since';
  return what === 'left-claimed' && holderAt(desk.store.reader.get('claim', id), now) !== null ? 'Taken up since' : null;
}

function onTalk(desk: Desk, { what, id, at }: HandoverLine, now: string): string | null {
  const row = desk.store.reader.get('conversation', id);
  if (row === undefined) return null;
  if (row.state === 'closed') return 'Closed since';
  if (what === 'with-cover') return row.withWeekendCover ? null : 'Handed back since';
  const [one] = placed(desk, [row], now);
  if (what === 'risk-unanswered' || what === 'reply-owed') return one?.log.messages.some((turn) => turn.from === 'team' && turn.at > at) ? 'Answered since' : null;
  return what === 'snoozed' && one?.place.group !== 'snoozed' ? 'Back since' : null;
}

function onRecord(desk: Desk, { id, at }: HandoverLine): string | null {
  const row = desk.store.reader.get('riskRecord', id);
  if (row === undefined) return null;
  const { record, closed } = riskStanding(row, additionsTo(desk.store.db, [id]).get(id) ?? []);
  return closed !== null ? 'Closed since' : record.reviewDueAt === at ? null : 'Reviewed since';
}

/** What became of lines that were still open when they were handed on; those that are as they were are absent. */
export function settledLines(desk: Desk, lines: readonly HandoverLine[], now: string): Map<HandoverLine, string> {
  const owed = lines.some(({ what }) => what === 'untold') ? new Set(owedOfAll(desk, limits.untoldRows).map(({ row }) => row.id)) : new Set<string>();
  const became = (line: HandoverLine): string | null => {
    switch (line.what) {
      case 'left-claimed':
      case 'with-staff': return onCase(desk, line, now);
      case 'risk-unanswered':
      case 'risk-waiting':
      case 'reply-owed':
      case 'snoozed':
      case 'with-cover': return onTalk(desk, line, now);
      case 'review-due': return onRecord(desk, line);
      case 'untold': return owed.has(line.id) ? null : 'Told since';
      case 'break-starts': return line.at <= now ? 'Begun since' : null;
      case 'break-ends': return line.at <= now ? 'Over since' : null;
      default: return null;
    }
  };
  return new Map(lines.flatMap((line) => { const words = became(line); return words === null ? [] : [[line, words] as const]; }));
}
