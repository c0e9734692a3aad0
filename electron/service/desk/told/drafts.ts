import { randomUUID } from 'node:crypto';
import type { TellingWay } from '../../../../shared/contract/bridge/told.ts';
import type { Draft } from '../../sync/index.ts';
import type { About } from './unsent.ts';

/** One thing to tell, and the row under which it is filed, so that the telling is held back together with it (sync.md, invariant 5). */
export interface FiledAbout extends About {
  readonly entity: string;
}

/** What telling a member takes. `at` is canonical UTC. */
export interface TellingAct {
  readonly memberId: string;
  readonly about: readonly FiledAbout[];
  readonly telling: TellingWay;
  readonly at: string;
}

/**
 * The changes that tell a member: the message, if it is told by one, and a mark for each thing. The message is filed under
 * the first thing that is given. They are saved together with what they tell of, or after it.
 */
export function tellingDrafts({ memberId, about, telling, at }: TellingAct): Draft[] {
  const text = telling.text.trim();
  const messageId = telling.how === 'message' ? randomUUID() : null;
  const message: Draft[] = telling.how === 'message' && messageId !== null
    ? [{ name: 'message.send@1', entity: about[0]?.entity ?? `member/${memberId}`, ifVersion: null, args: { messageId, conversationId: telling.conversationId, memberId, body: text, at } }]
    : [];
  const marks = about.map(({ kind, id, entity }): Draft => ({
    name: 'told.mark@1', entity, ifVersion: null,
    args: { mark: { id: randomUUID(), memberId, aboutKind: kind, aboutId: id, how: telling.how, messageId, reason: telling.how === 'message' ? '' : text, at } },
  }));
  return [...message, ...marks];
}
