import type { BreakDetail, BreakPlan, BreakTerms, BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import type { BreakLength } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import { londonDaysBetween } from '../../../../shared/london-days.ts';
import { breakEnd } from '../../../../shared/model/breaks.ts';
import { sayLength } from '../../../../shared/model/ledger.ts';
import { plusLondonWeeks } from '../../../../shared/time.ts';

/** What is being written of a break. A time is null while what was typed for it cannot be read. */
export interface FormTerms {
  readonly scope: BreakView['scope'];
  /** Now, or at a time to come. */
  readonly later: boolean;
  readonly startsAt: string | null;
  /** A length that gives the end; null for an end of one's own. */
  readonly length: BreakLength | null;
  readonly endsAt: string | null;
  /** Whether there is no end. */
  readonly reviewAt: string | null;
  readonly watchWeeks: number;
  readonly conditions: string;
}

/** Watch periods that are offered, in weeks after the end. */
export const watchChoices = [0, 1, 2, 4, 8] as const;

const USUAL_WATCH = 2;

/** When what is written begins. */
export function formStart(form: FormTerms, now: string): string | null {
  return form.later ? form.startsAt : now;
}

/** When what is written ends; null for no end, and while it cannot be told. */
export function formEnd(form: FormTerms, now: string): string | null {
  const start = formStart(form, now);
  if (form.length === null) return form.endsAt;
  return start === null ? null : breakEnd(start, form.length);
}

/** Whether it is to have no end. */
export const isOpen = (form: FormTerms): boolean => form.length?.unit === 'open-ended';

/** The first review that is suggested for a break without an end. */
export function firstReview(startsAt: string): string {
  return plusLondonWeeks(startsAt, limits.reviewWeeks);
}

/** A new break as it is first shown: the step that the ladder suggests, from now. */
export function newForm(plan: Pick<BreakPlan, 'ladder'>, kind: BreakView['kind'], now: string): FormTerms {
  const length = plan.ladder.find(({ step }) => step === 'suggested')?.length ?? { unit: 'week', count: 1 };
  return {
    scope: 'both', later: false, startsAt: null, length, endsAt: null,
    reviewAt: length.unit === 'open-ended' ? firstReview(now) : null, watchWeeks: kind === 'enforced' && length.unit !== 'open-ended' ? USUAL_WATCH : 0, conditions: '',
  };
}

const sameLength = (a: BreakLength, b: BreakLength): boolean => sayLength(a) === sayLength(b);

/** The length of the ladder that gives a break's end, or null when it has an end of its own. */
export function lengthOf(startsAt: string, endsAt: string | null, plan: Pick<BreakPlan, 'ladder'>): BreakLength | null {
  if (endsAt === null) return { unit: 'open-ended' };
  return plan.ladder.find(({ length }) => breakEnd(startsAt, length) === endsAt)?.length ?? null;
}

/** Whole weeks of watch after an end; a watch of other lengths counts as the nearest. */
function weeksAfter(endsAt: string | null, watchUntil: string | null): number {
  return endsAt === null || watchUntil === null ? 0 : Math.max(0, Math.round(londonDaysBetween(endsAt, watchUntil) / 7));
}

/** A break as it is, ready to be adjusted. A proposal whose start has passed would begin now. */
export function formOf(detail: Pick<BreakDetail, 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'conditions' | 'stage'>, plan: Pick<BreakPlan, 'ladder'>, now: string): FormTerms {
  const { scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = detail;
  const begins = detail.stage !== 'proposed' || startsAt > now;
  return { scope, later: begins, startsAt: begins ? startsAt : null, length: lengthOf(startsAt, endsAt, plan), endsAt, reviewAt, watchWeeks: weeksAfter(endsAt, watchUntil), conditions };
}

/** What the desk is told; null while something cannot be read. See {@link stillToWrite}. */
export function termsOf(form: FormTerms): BreakTerms | null {
  if (stillToWrite(form) !== null) return null;
  const { scope, later, startsAt, length, endsAt, reviewAt, watchWeeks, conditions } = form;
  return { scope, startsAt: later ? startsAt : null, length, endsAt: length === null ? endsAt : null, reviewAt, watchWeeks: isOpen(form) ? 0 : watchWeeks, conditions };
}

/** What is still to be written before the desk can be asked about it, as a sentence for the button. */
export function stillToWrite(form: FormTerms): string | null {
  if (form.later && form.startsAt === null) return 'Write when it starts';
  if (form.length === null && form.endsAt === null) return 'Write when it ends';
  return isOpen(form) && form.reviewAt === null ? 'Write when it is reviewed' : null;
}

/** Whether two lengths are one. */
export function isLength(form: FormTerms, length: BreakLength): boolean {
  return form.length !== null && sameLength(form.length, length);
}
