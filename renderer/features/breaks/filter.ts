import type { BreakView } from '../../../shared/contract/bridge/breaks.ts';
import type { BreakGroup } from '../../../shared/model/break-groups.ts';
import { scopesMeet } from '../../../shared/model/breaks.ts';

/** The breaks of a group that concern a scope: one of boards and chat concerns either. */
export function filtered(breaks: readonly BreakView[], scope: BreakView['scope'] | 'any', group: BreakGroup | 'all'): BreakView[] {
  return breaks.filter((one) => (scope === 'any' || scopesMeet(one.scope, scope)) && (group === 'all' || one.group === group));
}
