import { inLondon, instantOf } from '../../../shared/time.ts';

/** When a new version is first suggested to begin: the coming Monday at midnight in London, or the Monday after the latest version begins. */
export function firstBegin(latestBegins: string, now: string): string {
  const day = inLondon(latestBegins > now ? latestBegins : now).toPlainDate();
  const monday = day.add({ days: 8 - day.dayOfWeek });
  return instantOf(monday.toZonedDateTime('Europe/London').epochMilliseconds);
}
