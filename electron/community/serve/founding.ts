import { randomUUID } from 'node:crypto';
import type { CoverCalendar } from '../../../shared/contract/entities/cover.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { firstLexicon } from '../../../shared/model/triage/first-lexicon.ts';
import type { CommunityStore } from '../server/store/store.ts';

const ID = 'community.id';
const NAME = 'community.name';

/** The hours that the community has published (domain.md 1.2), in force until a lead publishes others; targets are the team's own to set. */
const publishedHours: CoverCalendar = {
  id: 'cover-weekday-1', kind: 'weekday', effectiveFrom: publishedPolicy.effectiveFrom, hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })), closures: [], targets: [],
  publishedBy: null, publishedAt: publishedPolicy.publishedAt,
};

/** Whose database this is. */
export interface Community {
  readonly id: string;
  readonly name: string;
  readonly practice: false;
}

/**
 * Makes a community of an empty database, once: an id of its own, the published points policy, the published hours and the
 * words that the desk brings with it, each as a first version that a lead can follow by another. Does nothing to one that is there.
 */
export function found(store: CommunityStore): Community {
  if (store.meta(ID) === null) {
    store.transact(null, (writing) => {
      writing.write({ op: 'put', t: 'policy', row: publishedPolicy });
      writing.write({ op: 'put', t: 'coverCalendar', row: publishedHours });
      writing.write({ op: 'put', t: 'triageLexicon', row: firstLexicon });
      store.setMeta(ID, `community-${randomUUID()}`);
    });
  }
  return { id: store.meta(ID)!, name: store.meta(NAME) ?? 'Our community', practice: false };
}

/** Gives the community its name, as desks show it. */
export function nameCommunity(store: CommunityStore, name: string): void {
  store.setMeta(NAME, name);
}
