import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Note } from '../../../components/Note.tsx';

/** Offline, a reply has not reached the member: said plainly, and for a risk with what to do instead. */
export function NotReaching({ words, instead, risk }: NonNullable<ConversationDetail['notReaching']> & { risk: boolean }) {
  if (risk) return <Note tone="risk" title={words}>{instead}</Note>;
  return <p className="not-reaching"><Icon name="offline" size={14} /><span>{words}{instead !== null && ` ${instead}`}</span></p>;
}
