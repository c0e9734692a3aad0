import type { Role } from '../../../../shared/contract/entities/people.ts';
import { isStaff, mayAsk } from '../../../../shared/model/permissions.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Store } from '../../store/types.ts';
import type { OutboxRecord } from '../../store/write/outbox.ts';

/** What was begun here about somebody whose messages and records a volunteer does not read. */
const ofStaff = ['told/', 'reply/', 'risk/'] as const;

/** What follows a conversation, or names one. */
const FOLLOWS = /^(conversation|riskRecord|riskCorrection|sharedDraft)\//u;

/** Whether the history of an entry tells what only staff read: its words, the row as it was, or the community's. */
function isOfStaff({ name, entity, args }: Pick<OutboxRecord, 'name' | 'entity' | 'args'>): boolean {
  if (!mayAsk('moderator', name as MutationName) || FOLLOWS.test(entity)) return true;
  if (name === 'note.add@1') return args['visibility'] === 'staff' || args['aboutKind'] === 'conversation';
  return name === 'handover.write@1' && JSON.stringify(args).includes('"readers":"staff"');
}

/**
 * Somebody is no longer staff: what only this computer had of what they read as such goes at once, in one durable transaction;
 * the community's rows go with the next copy (sync.md, invariant 1). What is not sent yet stays, for the community to decide.
 * Answers how many drafts went, because those were the person's own words.
 */
export function forgetBeyond(store: Store, before: Role, now: Role): number {
  if (!isStaff(before) || isStaff(now)) return 0;
  return store.transact(() => {
    const drafts = ofStaff.flatMap((beginning) => store.drafts.keys(beginning));
    for (const key of drafts) store.drafts.forget(key);
    store.weeks.forget();
    store.outbox.forget(store.outbox.ended(Number.MAX_SAFE_INTEGER).filter(isOfStaff).map((one) => one.id));
    return drafts.length;
  });
}
