import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { isUnanswered } from '../../../../shared/model/inbox/place.ts';
import type { Desk } from '../context.ts';
import { riskCounts } from '../risk/lists.ts';
import { openPlaced } from './list.ts';
import { reachOf } from './reach.ts';

/** How many wait, for the navigation, the badge and Today. A risk counts while the member waits for us; one beyond its target is raised (domain.md 2.9). */
export function countInbox(desk: Desk): CallOutput<'inbox.counts'> {
  const now = desk.now();
  const all = openPlaced(desk, reachOf(desk, now), now).map(({ place }) => place);
  const risks = all.filter((one) => one.group === 'risk' && isUnanswered(one));
  return {
    risk: risks.length,
    untriaged: all.filter((one) => one.group === 'untriaged').length,
    late: all.filter(({ group, clock }) => group !== 'risk' && clock.state === 'late').length,
    open: all.filter(({ group }) => group !== 'for-them' && group !== 'snoozed').length,
    raised: risks.filter(({ clock }) => clock.state === 'late').length,
    reviewsDue: riskCounts(desk).due,
  };
}
