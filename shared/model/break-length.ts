import { inLondon, plusLondonMonths } from '../time.ts';
import { sayLength } from './ledger.ts';

/** How long a break lasts as people say it: whole months or weeks where it fits, else days, on London's calendar. */
export function sayBreakLength(startsAt: string, endsAt: string | null): string {
  if (endsAt === null) return sayLength({ unit: 'open-ended' });
  const [from, to] = [inLondon(startsAt), inLondon(endsAt)];
  const months = from.until(to, { largestUnit: 'month' }).months;
  if (months > 0 && plusLondonMonths(startsAt, months) === endsAt) return sayLength({ unit: 'month', count: months });
  const days = Math.max(1, Math.round(from.until(to, { largestUnit: 'hour' }).hours / 24));
  if (days % 7 === 0) return sayLength({ unit: 'week', count: days / 7 });
  return days === 1 ? '1 day' : `${days} days`;
}
