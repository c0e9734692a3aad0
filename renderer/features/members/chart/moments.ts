import type { LedgerView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { inLondon, sayDay } from '../../../../shared/time.ts';

/** A point of the line that the keyboard stops at, and what is said there. */
export interface Moment {
  readonly at: string;
  readonly total: number;
  readonly words: string;
}

const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

function why(at: string, ledger: readonly LedgerView[]): string {
  const given = ledger.filter((entry) => entry.at === at);
  const gone = ledger.filter((entry) => entry.fate.state !== 'counts' && entry.fate.since === at);
  const falls = ledger.filter((entry) => entry.fate.state === 'counts' && entry.fate.until === at);
  return [
    ...given.map((entry) => `${points(entry.points)} given: ${entry.wording}`),
    ...gone.map((entry) => `${points(entry.points)} ${entry.fate.state === 'voided' ? 'voided' : 'expired'}`),
    ...falls.map((entry) => `${points(entry.points)} expire`),
  ].join('; ');
}

/** Every step of the line, with now among them, in words: "24 points from Wed 29 Apr 2026. 5 points given: …". */
export function momentsOf({ points: { series, total, from }, ledger, asOf }: Pick<MemberDetail, 'points' | 'ledger' | 'asOf'>): Moment[] {
  const say = (at: string, count: number): string => {
    const because = at === from ? '' : why(at, ledger);
    return `${points(count)} from ${sayDay(at)} ${inLondon(at).year}${at > asOf ? ', if nothing is added' : ''}${because === '' ? '' : `. ${because}`}`;
  };
  const steps = series.map((step) => ({ ...step, words: say(step.at, step.total) }));
  const past = steps.filter((step) => step.at <= asOf);
  return [...past, { at: asOf, total, words: `${points(total)} on ${sayDay(asOf)} ${inLondon(asOf).year}` }, ...steps.filter((step) => step.at > asOf)];
}
