import { randomUUID } from 'node:crypto';
import type { InboxStep } from '../../../../shared/contract/bridge/inbox.ts';
import type { Draft } from '../../sync/index.ts';

/** What a step is taken on. `v` is the version that was seen, null where it does not matter; `at` canonical UTC. */
export interface InboxTarget {
  readonly conversationId: string;
  readonly v: number | null;
  readonly at: string;
}

/**
 * The mutation that carries a step. Two steps carry the version that was seen: closing, because the member may have written
 * meanwhile, and sorting, because a colleague may have called it a risk. Calling it a risk carries none: nothing may stand in
 * its way. The others say nothing that a message or a colleague's step in between would make wrong.
 */
export function stepDraft(step: InboxStep, { conversationId, v, at }: InboxTarget): Draft {
  const entity = `conversation/${conversationId}`;
  const any = { entity, ifVersion: null };
  const event = { conversationId, eventId: randomUUID(), at };
  switch (step.kind) {
    case 'triage': {
      const { purpose, suggested, suggestedWords } = step;
      return { name: 'conversation.triage@1', entity, ifVersion: purpose === 'risk' ? null : v, args: { conversationId, markId: randomUUID(), purpose, suggested, suggestedWords, at } };
    }
    case 'assign': return { name: 'conversation.assign@1', ...any, args: { ...event, toStaffId: step.toStaffId } };
    case 'wait': return { name: 'conversation.wait@1', ...any, args: event };
    case 'snooze': return { name: 'conversation.snooze@1', ...any, args: { ...event, until: step.until } };
    case 'close': return { name: 'conversation.close@1', entity, ifVersion: v, args: event };
    case 'reopen': return { name: 'conversation.reopen@1', ...any, args: event };
    case 'hand-to-cover': return { name: 'conversation.handToCover@1', ...any, args: { ...event, text: step.text } };
    case 'hand-back': return { name: 'conversation.handBack@1', ...any, args: { ...event, text: step.text } };
  }
}
