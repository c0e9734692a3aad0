import type { BreakStep } from '../../../../shared/contract/bridge/breaks.ts';
import { sayScope } from '../../../../shared/model/break-calendar.ts';
import { dayAndTime } from '../words.ts';

/** What a step was, after the person's name. */
export const stepWords: Readonly<Record<BreakStep['kind'], string>> = {
  proposed: 'proposed the break',
  approved: 'decided on the break',
  declined: 'decided against the break',
  changed: 'changed the break',
  reviewed: 'reviewed the break',
  lifted: 'lifted the break early',
  cancelled: 'cancelled the break',
};

/** Who did it, as a sentence begins: "You", "Tom Okafor", and the desk's own proposal. */
export function whoWords({ by, kind }: Pick<BreakStep, 'by' | 'kind'>): string {
  if (by === null) return kind === 'proposed' ? 'The desk' : 'Somebody';
  return by.you ? 'You' : by.name;
}

/** One thing that a step changed, as it was and as it became. */
export interface StepChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const date = (at: string | null, now: string, none: string): string => (at === null ? none : dayAndTime(at, now));

/** What a step changed of the break as the step before had left it. */
export function changesOf(step: BreakStep, before: BreakStep | undefined, now: string): StepChange[] {
  if (before === undefined) return [];
  const pairs: readonly (readonly [label: string, from: string, to: string])[] = [
    ['From', sayScope(before.scope), sayScope(step.scope)],
    ['Starts', date(before.startsAt, now, ''), date(step.startsAt, now, '')],
    ['Ends', date(before.endsAt, now, 'no end'), date(step.endsAt, now, 'no end')],
    ['Review', date(before.reviewAt, now, 'none'), date(step.reviewAt, now, 'none')],
    ['Watch until', date(before.watchUntil, now, 'no watch'), date(step.watchUntil, now, 'no watch')],
    ['On return', before.conditions || 'nothing', step.conditions || 'nothing'],
  ];
  return pairs.filter(([, from, to]) => from !== to).map(([label, from, to]) => ({ label, from, to }));
}
