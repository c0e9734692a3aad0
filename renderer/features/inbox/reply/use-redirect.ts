import { useEffect, useRef } from 'react';
import type { ConversationDetail, ReplyStart } from '../../../../shared/contract/bridge/inbox.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import type { Reply } from './use-reply.ts';

interface Redirecting {
  readonly detail: ConversationDetail;
  readonly reply: Reply;
  /** The first saved reply of the purpose; undefined while there is none. */
  readonly redirect: ReplyStart | undefined;
}

/**
 * Who sorts a message as outside of what messages are for has a kind redirect drafted at once, where nothing is written
 * yet; it goes again when it turns out otherwise and nobody has touched it. It is never sent as it is.
 */
export function useRedirect({ detail: { purpose, decided }, reply, redirect }: Redirecting): void {
  const before = useRef(purpose);
  useEffect(() => {
    const was = before.current;
    before.current = purpose;
    if (was === purpose || was === 'outside' && !reply.untouched) return;
    if (was === 'outside') reply.clear();
    else if (purpose === 'outside' && decided?.by?.you === true && reply.blank && redirect !== undefined) {
      reply.begin(redirect.text, redirect);
      announce('A redirect is drafted. Make it your own before it goes.');
    }
    // Only when it is sorted anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [purpose]);
}
