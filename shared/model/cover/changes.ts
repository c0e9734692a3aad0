import { dayName, inOrder, type CoverTerms } from './terms.ts';
import { sayTarget, targetNames } from './words.ts';

/** One thing in which two versions of a calendar differ, in words; "No cover" and "As usual" where there was, or will be, nothing. */
export interface CoverChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Terms = Pick<CoverTerms, 'targets'> & { readonly hours: readonly CoverTerms['hours'][number][] };

const ofDay = ({ hours }: Pick<Terms, 'hours'>, weekday: number): string => inOrder(hours).filter((one) => one.weekday === weekday).map((one) => `${one.opens} to ${one.closes}`).join(' and ') || 'No cover';
const ofPurpose = ({ targets }: Pick<Terms, 'targets'>, purpose: keyof typeof targetNames): string => targets.filter((one) => one.purpose === purpose).map(sayTarget)[0] ?? 'As usual';

/** What differs between two versions, day by day and purpose by purpose; days that change alike are named together. */
export function coverChanges(before: Terms, after: Terms): CoverChange[] {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, before: ofDay(before, weekday), after: ofDay(after, weekday) })).filter((one) => one.before !== one.after);
  const alike = Map.groupBy(days, (one) => `${one.before}, ${one.after}`);
  const hours = [...alike.values()].flatMap((all): CoverChange[] => (all[0] === undefined ? [] : [{ label: all.map((one) => dayName(one.weekday)).join(', '), before: all[0].before, after: all[0].after }]));
  const targets = (Object.keys(targetNames) as (keyof typeof targetNames)[]).map((purpose) => ({ label: targetNames[purpose], before: ofPurpose(before, purpose), after: ofPurpose(after, purpose) })).filter((one) => one.before !== one.after);
  return [...hours, ...targets];
}
