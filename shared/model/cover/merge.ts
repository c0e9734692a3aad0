import { inOrder, type CoverTerms } from './terms.ts';

/** What stands under a key in one version; null where nothing does. */
type Parts<T> = ReadonlyMap<string, T>;

/** Theirs with what I changed since the version that both began from: where both changed the same, mine counts. */
function onTop<T>(mine: Parts<T>, base: Parts<T>, theirs: Parts<T>): T[] {
  const same = (a: T | undefined, b: T | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  const keys = new Set([...theirs.keys(), ...mine.keys()]);
  return [...keys].flatMap((key) => {
    const kept = same(mine.get(key), base.get(key)) ? theirs.get(key) : mine.get(key);
    return kept === undefined ? [] : [kept];
  });
}

const byDay = ({ hours }: CoverTerms): Parts<CoverTerms['hours']> => new Map([...Map.groupBy(inOrder(hours).map(({ weekday, opens, closes }) => ({ weekday, opens, closes })), (one) => one.weekday)].map(([day, own]) => [String(day), own]));
const byDate = ({ closures }: CoverTerms): Parts<CoverTerms['closures'][number]> => new Map(closures.map(({ date, why }) => [date, { date, why }]));
const byPurpose = ({ targets }: CoverTerms): Parts<CoverTerms['targets'][number]> => new Map(targets.map(({ purpose, firstReplyMinutes, nextReplyMinutes }) => [purpose, { purpose, firstReplyMinutes, nextReplyMinutes }]));

/**
 * Cover hours of two leads who wrote at the same time, mine on top of theirs: each day of the week, each closed day and each
 * target that I left as it was stays theirs, so that nobody's closed day is lost.
 */
export function coverOnTop(mine: CoverTerms, base: CoverTerms, theirs: CoverTerms): CoverTerms {
  return {
    hours: onTop(byDay(mine), byDay(base), byDay(theirs)).flat(),
    closures: onTop(byDate(mine), byDate(base), byDate(theirs)).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    targets: onTop(byPurpose(mine), byPurpose(base), byPurpose(theirs)),
  };
}
