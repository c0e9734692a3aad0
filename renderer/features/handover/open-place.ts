import type { HandoverPlace } from '../../../shared/contract/bridge/handover.ts';
import { go } from '../../app/routes.ts';
import { useToldUi } from '../told/store.ts';

/** Goes to what a line of a handover is about. */
export function openPlace({ screen, id }: HandoverPlace): void {
  switch (screen) {
    case 'told':
      useToldUi.setState({ cursor: id, place: 0, asked: null });
      return go({ screen });
    case 'policy':
    case 'hours':
    case 'texts': return go({ screen: 'settings', section: screen });
    default: return go({ screen, id });
  }
}
