import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { dayAndTime } from '../words.ts';
import { sayDay } from '../../../../shared/time.ts';
import type { Check } from './use-check.ts';
import type { FormTerms } from './terms-form.ts';

const away: Readonly<Record<BreakView['scope'], string>> = { boards: 'the boards', chat: 'chat', both: 'the boards and chat' };

/** What a break will do, before it is saved: who is away from what, from when to when, and what comes after. */
export function consequenceWords(form: FormTerms, check: Pick<Check, 'startsAt' | 'endsAt' | 'watchUntil'>, now: string): string {
  const from = form.later ? `From ${dayAndTime(check.startsAt, now)}` : 'From now';
  const what = `they are away from ${away[form.scope]}`;
  if (check.endsAt === null) return `${from} ${what}, without an end. It is looked at again ${form.reviewAt === null ? 'on a date to be written' : `on ${sayDay(form.reviewAt)}`}.`;
  const watch = check.watchUntil === null ? '' : ` The team keeps an eye on them until ${sayDay(check.watchUntil)}.`;
  return `${from} until ${dayAndTime(check.endsAt, now)} ${what}. It ends by itself.${watch}`;
}
