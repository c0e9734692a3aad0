import type { HandoverLine } from '../../contract/entities/cover.ts';
import { limits } from '../../limits.ts';

/** Lines that say the same of one thing after another: the first few, and how many are left. */
export interface Fold<Line> {
  readonly what: HandoverLine['what'];
  readonly shown: readonly Line[];
  readonly more: readonly Line[];
}

/** What must not be missed is said line by line, however much of it there is. */
const never: ReadonlySet<HandoverLine['what']> = new Set(['risk-unanswered', 'risk-waiting', 'review-due', 'risk-recorded']);

/** The kind of line that a key, "untold/l-1", names. */
const kindOf = (key: string): HandoverLine['what'] => key.slice(0, key.indexOf('/')) as HandoverLine['what'];

/** Lines in their order, of each kind no more than `limits.handoverFew` one by one; a single one is never counted instead of said. */
export function foldLines<Line extends { readonly key: string }>(lines: readonly Line[]): Fold<Line>[] {
  return [...Map.groupBy(lines, ({ key }) => kindOf(key))].map(([what, all]) => {
    const few = never.has(what) || all.length <= limits.handoverFew + 1 ? all.length : limits.handoverFew;
    return { what, shown: all.slice(0, few), more: all.slice(few) };
  });
}

/**
 * "and 12 more not yet told": what the lines left would say. `all` is how many there are in truth, where that is known;
 * a handover holds no more than `limits.handoverUntold` of what members have not been told, and then nobody counts.
 */
export function sayMore({ what, shown, more }: Fold<unknown>, all?: number): string {
  const held = shown.length + more.length;
  const count = what === 'untold' && all === undefined && held >= limits.handoverUntold ? null : Math.max(all ?? 0, held) - shown.length;
  return `and ${count === null ? '' : `${count.toLocaleString('en-GB')} `}more${what === 'untold' ? ' not yet told' : ''}`;
}
