import type { LedgerView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { epochOf, inLondon, sayDay } from '../../../../shared/time.ts';

/** A point of the line that the keyboard stops at, and what is said there. */
export interface Moment {
  readonly at: string;
  readonly total: number;
  readonly words: string;
}

type Step = MemberDetail['points']['series'][number];

/** More steps than this are read a day, then a week at a time: what stood at its end. */
export const MOST_MOMENTS = 60;

const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

function why(at: string, given: ReadonlyMap<string, LedgerView[]>, gone: ReadonlyMap<string, LedgerView[]>): string {
  return [
    ...(given.get(at) ?? []).map((entry) => `${points(entry.points)} given: ${entry.wording}`),
    ...(gone.get(at) ?? []).map((entry) => `${points(entry.points)} ${entry.fate.state === 'counts' ? 'expire' : entry.fate.state}`),
  ].join('; ');
}

const DAY_MS = 86_400_000;

/** The last step of each day, of seven or of twenty-eight, where there are more than can be read one by one. */
function thinned(series: readonly Step[]): readonly Step[] {
  let steps = series;
  for (const days of [1, 7, 28]) {
    if (steps.length <= MOST_MOMENTS) break;
    const last = new Map(steps.map((step) => [Math.floor(epochOf(step.at) / (days * DAY_MS)), step]));
    steps = [...last.values()];
  }
  return steps;
}

/** The steps of the line, with now among them, in words: "24 points from Wed 29 Apr 2026. 5 points given: …". */
export function momentsOf({ points: { series, total, from }, ledger, asOf }: Pick<MemberDetail, 'points' | 'ledger' | 'asOf'>): Moment[] {
  const given = Map.groupBy(ledger, (entry) => entry.at);
  const gone = Map.groupBy(ledger, ({ fate }) => (fate.state === 'counts' ? fate.until : fate.since));
  const say = (at: string, count: number): string => {
    const because = at === from ? '' : why(at, given, gone);
    return `${points(count)} from ${sayDay(at)} ${inLondon(at).year}${at > asOf ? ', if nothing is added' : ''}${because === '' ? '' : `. ${because}`}`;
  };
  const worded = (steps: readonly Step[]): Moment[] => thinned(steps).map((step) => ({ ...step, words: say(step.at, step.total) }));
  return [
    ...worded(series.filter((step) => step.at <= asOf)),
    { at: asOf, total, words: `${points(total)} on ${sayDay(asOf)} ${inLondon(asOf).year}` },
    ...worded(series.filter((step) => step.at > asOf)),
  ];
}
