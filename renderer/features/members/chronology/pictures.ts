import type { ChronologyKind, ChronologyRow, ChronologyWhat } from '../../../../shared/contract/bridge/members.ts';
import type { IconName } from '../../../components/icons.ts';

/** The picture of each thing that can happen, and what it is called for those who do not see it. */
export const pictures: Readonly<Record<ChronologyWhat, readonly [icon: IconName, label: string]>> = {
  'reported': ['reported', 'Report'], 'pending': ['pending', 'Waiting post'], 'acted': ['edit', 'Act'], 'closed': ['up-to-date', 'Closed case'], 'reopened': ['undo', 'Reopened case'],
  'proposed': ['proposed', 'Proposal'], 'accepted': ['check', 'Accepted proposal'], 'declined': ['no-route', 'Declined proposal'], 'given': ['points', 'Points'], 'voided': ['undo', 'Voided points'],
  'break-proposed': ['proposed', 'Proposed break'], 'break': ['breaks', 'Break'], 'break-over': ['lifted', 'End of a break'], 'watch-over': ['watch', 'End of a watch'],
  'told': ['told', 'Told'], 'note': ['note', 'Note'], 'wrote': ['inbox', 'Message'], 'answered': ['write', 'Answer'], 'risk': ['risk-record', 'Risk record'],
};

/** The chips above the chronology, in their order. */
export const chips: readonly (readonly [ChronologyKind, string])[] = [['points', 'Points'], ['breaks', 'Breaks'], ['cases', 'Cases'], ['messages', 'Messages'], ['notes', 'Notes'], ['risk', 'Risk']];

/** What stands at the end of a line: what there is to say of it, else who did it. */
export function asideOf({ aside, by }: Pick<ChronologyRow, 'aside' | 'by'>): string {
  if (aside !== null) return aside;
  return by === null ? '' : by.you ? 'You' : by.name;
}
