import type { CaseListRow } from '../../../shared/contract/bridge/views.ts';
import type { IconName } from '../../components/icons.ts';

/** A case's picture and what is said for it: flag reported, hourglass pending, hand staff, eye covered (design.md "Case"). */
export interface CaseKind {
  readonly icon: IconName;
  readonly label: string;
}

/** How a case is shown. What is covered comes first, since it changes how one opens it. */
export function kindOf({ kind, withStaff, covered }: Pick<CaseListRow, 'kind' | 'withStaff' | 'covered'>): CaseKind {
  if (withStaff) return { icon: 'handed', label: 'Handed to staff' };
  if (covered) return { icon: 'covered', label: kind === 'pending' ? 'Pending, with distressing detail' : 'Reported, with distressing detail' };
  return kind === 'pending' ? { icon: 'pending', label: 'Pending' } : { icon: 'reported', label: 'Reported' };
}
