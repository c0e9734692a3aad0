import type { RiskAbout } from '../../../../shared/contract/bridge/risk.ts';
import { go } from '../../../app/routes.ts';

/** Goes to what a record is about. A post has no screen of its own: its case has. */
export function goToAbout({ kind, id }: RiskAbout): void {
  go(kind === 'conversation' ? { screen: 'inbox', id } : { screen: 'cases', id: kind === 'case' ? id : null });
}
